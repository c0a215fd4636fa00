"""Which lines are shown and in what order; repeats; what is dismissed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.errors import SettingsError
from scorer.review.events import Action, Dismissed, Event, Graded, Recorded, Undone
from scorer.review.lines import Lines
from scorer.review.order import Query, next_open, select
from scorer.review.replay import Verdicts, replay
from scorer.review.runs import Folded
from scorer.types import SEVERITIES, Severity
from tests.scorer.sample_report import ROWS, Row, long_report, report, unrated

WHEN = datetime(2026, 3, 1, 12, tzinfo=UTC)
LINES = Lines(report())


def reviewed(lines: Lines, *done: tuple[int, Action], reviewer: str = "Ann") -> Verdicts:
    return replay(
        Recorded(number, Event(reviewer, WHEN, lines.keys[line], action))
        for number, (line, action) in enumerate(done, 1)
    )


NONE = replay([])


@pytest.mark.parametrize(
    ("query", "lines"),
    [
        (Query(order="document"), list(range(13))),
        (Query(order="document", backwards=True), list(range(13))[::-1]),
        (Query(), [3, 2, 6, 7, 11, 12, 0, 9, 4, 1, 5, 8, 10]),
        (Query(backwards=True), [10, 8, 5, 1, 4, 9, 0, 12, 11, 7, 6, 2, 3]),
        (Query(order="quality"), [0, 6, 7, 11, 12, 3, 2, 9, 4, 1, 5, 8, 10]),
        (Query(order="degraded", backwards=True), [3, 2, 6, 7, 11, 12, 0, 9, 4, 1, 5, 8, 10]),
        # A pair with one side has no metric: it is last both ways.
        (Query(order="chrf"), [3, 2, 9, 4, 1, 5, 8, 10, 0, 6, 7, 11, 12]),
        (Query(order="chrf", backwards=True), [1, 5, 8, 10, 4, 9, 2, 3, 0, 6, 7, 11, 12]),
        (Query(order="ter"), list(range(13))),
        # filters
        (Query(kinds=frozenset({"added"})), [11, 12]),
        (Query(kinds=frozenset({"added", "omitted"})), [6, 7, 11, 12, 0]),
        (Query(severities=frozenset({"critical"})), [3, 2]),
        (Query(severities=frozenset({"major", "none"})), [6, 7, 1, 5, 8, 10]),
        (Query(checks=frozenset({"negation"})), [3]),
        (Query(checks=frozenset({"negation", "number"})), [3, 2]),
        (Query(checks=frozenset({"no such"})), []),
        (Query(text="bridge"), [2, 0]),
        (Query(text="BRIDGE REPORT"), [0]),
        (Query(text="  bridge \n report "), [0]),
        (Query(text="council met"), [1]),
        (Query(text="Tuesday. The council"), []),
        (Query(text="waited for"), [4]),
        (Query(text="  "), [3, 2, 6, 7, 11, 12, 0, 9, 4, 1, 5, 8, 10]),
        (Query(passage=1, order="document"), [2, 3]),
        (Query(passage=1, severities=frozenset({"critical"}), text="mayor"), [3]),
        (Query(verdicts=frozenset({"open"}), kinds=frozenset({"added"})), [11, 12]),
        (Query(verdicts=frozenset({"none"})), []),
    ],
)
def test_what_is_shown(query: Query, lines: list[int]) -> None:
    assert list(select(LINES, NONE, "Ann", query)) == lines


@pytest.mark.parametrize(
    ("verdicts", "lines"),
    [
        ({"major"}, [4]),
        ({"unsure", "none"}, [1, 2]),
        ({"open"}, [0, 3, 5, 6, 7, 8, 9, 10, 11, 12]),
        ({"open", "none"}, [0, 1, 3, 5, 6, 7, 8, 9, 10, 11, 12]),
        ({"critical"}, []),
    ],
)
def test_lines_of_a_verdict(verdicts: set[str], lines: list[int]) -> None:
    said = reviewed(
        LINES, (4, Graded("major")), (1, Graded("none")), (2, Graded("unsure")), (3, Graded("skip")), (3, Undone())
    )
    query = Query("document", verdicts=frozenset(verdicts))  # type: ignore[arg-type]
    assert list(select(LINES, said, "Ann", query)) == lines
    # Another reviewer has decided nothing.
    assert list(select(LINES, said, "Bob", query)) == (list(range(13)) if "open" in verdicts else [])


def test_a_finding_that_is_dismissed_brings_no_line() -> None:
    lines = Lines(report((*ROWS, ROWS[2], replace(ROWS[2], original=f"Now: {ROWS[2].original}"))))
    (key,) = lines.findings[2]
    query = Query("document", checks=frozenset({"number"}))
    assert list(select(lines, NONE, "Ann", query)) == [2, 14]
    here = reviewed(lines, (2, Dismissed(key)))
    assert list(select(lines, here, "Ann", query)) == [14]
    assert lines.standing(13, here, "Ann") == ()  # a repeat of the line
    assert len(lines.standing(14, here, "Ann")) == 1
    assert list(select(lines, here, "Bob", query)) == [2, 14]
    everywhere = reviewed(lines, (2, Dismissed(key, everywhere=True)))
    assert list(select(lines, everywhere, "Ann", query)) == []
    # The other finding of a line stays.
    tense, negation = lines.findings[3]
    left = reviewed(lines, (3, Dismissed(tense)))
    assert [found.check for found in lines.standing(3, left, "Ann")] == ["negation"]
    assert negation != tense


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (Query(order="beauty"), "worst, document, quality, degraded, bleu, chrf, ter, cosine"),
        (Query(passage=9), "no passage 9"),
        (Query(passage=-1), "no passage -1"),
    ],
)
def test_what_is_not_there_is_an_error(query: Query, words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        select(LINES, NONE, "Ann", query)


def test_repeats_are_shown_once_and_decided_together() -> None:
    lines = Lines(long_report(26))
    assert lines.repeats[lines.keys[2]] == (2, 15)
    assert list(select(lines, NONE, "Ann", Query("document"))) == list(range(13))
    assert list(select(lines, NONE, "Ann", Query("document", backwards=True))) == list(range(25, 12, -1))
    said = reviewed(lines, (15, Graded("major")))
    assert said.of("Ann", lines.keys[2]).grade == "major"
    assert list(select(lines, said, "Ann", Query(verdicts=frozenset({"major"})))) == [2]


def test_a_passage_shows_its_own_repeat() -> None:
    lines = Lines(long_report(26))
    last = lines.report.passages[-1].at
    shown = select(lines, NONE, "Ann", Query("document", passage=len(lines.report.passages) - 1))
    assert list(shown) == list(range(last.start, last.stop))


def test_without_a_quality_the_findings_rank() -> None:
    lines = Lines(unrated(report()))
    assert list(select(lines, NONE, "Ann", Query()))[:2] == [3, 2]
    assert list(select(lines, NONE, "Ann", Query(order="quality"))) == list(range(13))


def test_an_empty_report_has_no_lines() -> None:
    lines = Lines(report(()))
    assert select(lines, NONE, "Ann", Query()) == ()
    assert next_open(lines, Folded((), {}), NONE, "Ann") is None


@pytest.mark.parametrize(
    ("decided", "after", "place"),
    [((), -1, 0), ((), 0, 1), ((), 12, 0), ((1, 2), 0, 3), ((12,), 11, 0), (tuple(range(13)), 4, None)]
    + [(tuple(n for n in range(13) if n != 4), after, 4) for after in (-1, 3, 4, 5, 12)],
)
def test_the_next_line_that_is_not_decided(decided: tuple[int, ...], after: int, place: int | None) -> None:
    said = reviewed(LINES, *((line, Graded("none")) for line in decided))
    assert next_open(LINES, Folded(tuple(range(13)), {}), said, "Ann", after) == place


rows = st.lists(
    st.builds(
        Row,
        st.sampled_from(["One.", "Two.", "Three."]),
        st.none() | st.sampled_from(["One.", "Four."]),
        st.none() | st.floats(0, 100),
        st.none() | st.floats(0, 1),
        st.sampled_from(SEVERITIES),
    ),
    max_size=12,
)


@given(rows, st.sampled_from(["worst", "document", "quality", "degraded"]), st.booleans())
def test_every_content_is_shown_once(made: list[Row], order: str, backwards: bool) -> None:
    lines = Lines(report(tuple(made), passages=False))
    shown = select(lines, NONE, "Ann", Query(order, backwards))
    assert sorted(lines.keys[line] for line in shown) == sorted(set(lines.keys))
    assert list(range(len(lines))) == sorted(n for group in lines.repeats.values() for n in group)


@given(rows, st.sets(st.sampled_from(SEVERITIES)))
def test_a_filter_and_its_complement_show_every_line(made: list[Row], severities: set[Severity]) -> None:
    lines = Lines(report(tuple(made), passages=False))
    rest = set(SEVERITIES) - severities

    def shown(wanted: set[Severity]) -> set[str]:
        query = Query(severities=frozenset(wanted))
        return {lines.keys[line] for line in select(lines, NONE, "Ann", query)}

    if severities and rest:
        assert shown(severities) | shown(rest) == set(lines.keys)
