"""Passages: maximal-scoring runs, and what stands on its own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.passages import maximal_runs, passages
from scorer.types import Judgement, Kind, Pair, ScoredPair, Severity, Side, Span


def judgement(index: int, kind: Kind, degraded: float, severity: Severity, reason: str = "damaged") -> Judgement:
    side = Side(Span(index, index + 1), Span(0, 9), 1, "some text")
    pair = Pair(index, None if kind == "added" else side, None if kind == "omitted" else side, 1.0)
    return Judgement(ScoredPair(pair, {}, ()), 50.0, degraded, severity, (reason,))


def document(pattern: str) -> list[Judgement]:
    """`.` sound, `!` damaged, `o` omitted, `a` added."""
    made: dict[str, tuple[Kind, float, Severity]] = {
        ".": ("match", 0.05, "none"),
        "!": ("match", 0.9, "major"),
        "o": ("omitted", 0.95, "major"),
        "a": ("added", 0.95, "major"),
    }
    return [judgement(index, *made[letter]) for index, letter in enumerate(pattern)]


def slow_runs(scores: list[float]) -> list[Span]:
    """By the definition (Ruzzo and Tompa 1999): the best run, then the same on either side of it.

    Of equal sums the shortest run wins, then the first; scores are whole numbers here, so sums are exact.
    """

    def within(start: int, stop: int) -> list[Span]:
        sums = [(sum(scores[a:b]), a - b, -a, b) for a in range(start, stop) for b in range(a + 1, stop + 1)]
        best = max(sums, default=(0.0, 0, 0, 0))
        if best[0] <= 0:
            return []
        a, b = -best[2], best[3]
        return [*within(start, a), Span(a, b), *within(b, stop)]

    return within(0, len(scores))


def test_the_example_of_the_paper() -> None:
    scores = [4, -5, 3, -3, 1, 2, -2, 2, -2, 1, 5]
    assert maximal_runs(scores) == [Span(0, 1), Span(2, 3), Span(4, 11)]


@given(st.lists(st.integers(-6, 6), max_size=14))
@settings(max_examples=300)
def test_runs_are_those_of_the_definition(scores: list[int]) -> None:
    runs = maximal_runs(scores)
    wanted = slow_runs([float(score) for score in scores])
    assert [sum(scores[run.start : run.stop]) for run in runs] == [sum(scores[w.start : w.stop]) for w in wanted]
    assert runs == wanted


def test_a_long_document_takes_linear_time() -> None:
    # A search that forgets where it was would be quadratic: hours at this size.
    assert maximal_runs([1.0, -0.5] * 200_000) == [Span(0, 399_999)]
    assert len(maximal_runs([0.5, -1.0] * 200_000)) == 200_000


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("", []),
        ("....", []),
        ("..!..", [Span(2, 3)]),
        ("..!.!..", [Span(2, 5)]),  # joined over one sound pair
        ("!......!", [Span(0, 1), Span(7, 8)]),
        ("....aaaa", [Span(4, 8)]),
        ("...!aaaa", [Span(3, 4), Span(4, 8)]),  # an added tail stands on its own
        ("ooo!!", [Span(0, 3), Span(3, 5)]),
        (".!o!.", [Span(1, 4)]),  # a single lost sentence is part of the damage around it
        ("ooooaaaa", [Span(0, 4), Span(4, 8)]),
        ("!!..!!", [Span(0, 2), Span(4, 6)]),  # two sound pairs in a row part it
        ("!" * 8 + ".." + "!" * 8, [Span(0, 8), Span(10, 18)]),
        ("!" * 10 + "." * 15 + "!" * 10, [Span(0, 5), Span(5, 10), Span(25, 30), Span(30, 35)]),
        ("!!!!!.!!!!!", [Span(0, 5), Span(6, 11)]),  # too long for one sitting: cut at the sound pair
        ("!" * 12, [Span(0, 6), Span(6, 12)]),
    ],
)
def test_which_runs_are_passages(pattern: str, wanted: list[Span]) -> None:
    assert [passage.at for passage in passages(document(pattern))] == wanted
    unrated = passages([replace(one, quality=None, degraded=None) for one in document(pattern)])
    assert [passage.at for passage in unrated] == wanted
    assert not [passage for passage in unrated if passage.quality is not None]


@pytest.mark.parametrize(
    ("severities", "wanted"),
    [
        (("none", "minor", "none"), []),
        (("minor", "major", "minor"), [Span(1, 2)]),
        (("critical", "minor", "major"), [Span(0, 3)]),
    ],
)
def test_without_a_quality_the_severity_decides(severities: tuple[Severity, ...], wanted: list[Span]) -> None:
    rows = [judgement(index, "match", 0.0, severity) for index, severity in enumerate(severities)]
    found = passages([replace(one, quality=None, degraded=None) for one in rows])
    assert [passage.at for passage in found] == wanted


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("..aaa", "3 sentences added after the end"),
        ("aaa..", "3 sentences added before the beginning"),
        (".aaa.", "3 sentences added"),
        ("o..", "1 sentence omitted at the beginning"),
        ("..oooo", "4 sentences omitted at the end"),
        ("aaaa", "4 sentences added"),
    ],
)
def test_a_one_sided_run_says_how_many_and_where(pattern: str, reason: str) -> None:
    assert passages(document(pattern))[0].reasons == (reason,)


def test_reasons_come_from_the_worst_pairs_once_each() -> None:
    rows = [
        judgement(0, "match", 0.9, "major", "minor thing"),
        judgement(1, "match", 0.9, "critical", "worst thing"),
        judgement(2, "match", 0.9, "major", "minor thing"),
    ]
    (found,) = passages(rows)
    assert found.severity == "critical"
    assert found.reasons == ("worst thing", "minor thing")


@given(st.text(alphabet=".!oa", max_size=60))
def test_passages_are_disjoint_in_order_and_hold_every_long_run(pattern: str) -> None:
    found = passages(document(pattern))
    inside = [index for passage in found for index in range(passage.at.start, passage.at.stop)]
    assert inside == sorted(set(inside))
    # Every damaged pair is in a passage, at whose ends no sound pair stands, and within no two in a row.
    assert {index for index, letter in enumerate(pattern) if letter != "."} <= set(inside)
    for passage in found:
        held = pattern[passage.at.start : passage.at.stop]
        assert held.strip(".") == held
        assert ".." not in held
        assert passage.severity != "none"
