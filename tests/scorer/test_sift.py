"""Which findings are left out: those dismissed, by check and by text, and those said before."""

from __future__ import annotations

import pytest

from scorer.sift.dismissals import Dismissal
from scorer.sift.findings import Sifted, sift
from scorer.types import Finding, Pair, ScoredPair, Span
from tests.scorer.pairs import pair

ORIGINAL, GARBLED = "He had sold 1,000 tickets in Kyiv.", "He sold 100\ntickets in Kiev."
NUMBER = Finding("number", "critical", "1,000 became 100", Span(12, 17), Span(8, 11))
NAME = Finding("name", "minor", "“Kyiv” became “Kiev”", Span(29, 33), Span(23, 27), throughout=True)
TWO_WORDS = Finding("omission", "major", "words are gone", None, Span(8, 19))


def scored(*findings: Finding, index: int = 0) -> ScoredPair:
    return ScoredPair(pair(ORIGINAL, GARBLED, index), {}, findings)


def messages(sifted: Sifted) -> list[list[str]]:
    return [[finding.message for finding in one.findings] for one in sifted.scored]


@pytest.mark.parametrize(
    ("dismissal", "left"),
    [
        (Dismissal("number", None), [NAME, TWO_WORDS]),
        (Dismissal("name", None), [NUMBER, TWO_WORDS]),
        (Dismissal("case", None), [NUMBER, NAME, TWO_WORDS]),
        # by what is marked on either side, in whatever case
        (Dismissal(None, "Kyiv"), [NUMBER, TWO_WORDS]),
        (Dismissal(None, "KIEV"), [NUMBER, TWO_WORDS]),
        # all of it, on one line
        (Dismissal(None, "100 tickets"), [NUMBER, NAME]),
        (Dismissal(None, "tickets"), [NUMBER, NAME, TWO_WORDS]),
        # by what it says
        (Dismissal(None, "1,000 became 100"), [NAME, TWO_WORDS]),
        # by both
        (Dismissal("number", "1,000"), [NAME, TWO_WORDS]),
        (Dismissal("number", "Kyiv"), [NUMBER, NAME, TWO_WORDS]),
    ],
)
def test_what_is_dismissed_is_left_out_and_counted(dismissal: Dismissal, left: list[Finding]) -> None:
    found = sift([scored(NUMBER, NAME, TWO_WORDS)], [dismissal])
    assert found.scored[0].findings == tuple(left)
    assert found.dismissed == 3 - len(left)


def test_nothing_is_dismissed_without_a_word() -> None:
    pairs = [scored(NUMBER), ScoredPair(Pair(1, None, pair("a", "b").garbled, 1.0), {}, ())]
    assert sift(pairs, []) == Sifted(tuple(pairs), 0)
    assert sift([], [Dismissal("number", None)]) == Sifted((), 0)


def test_a_finding_is_dismissed_once_by_two_dismissals() -> None:
    assert sift([scored(NUMBER)], [Dismissal("number", None), Dismissal(None, "100")]).dismissed == 1


def test_what_holds_throughout_is_said_once_with_the_number_of_lines() -> None:
    found = sift([scored(NUMBER), scored(NUMBER, NAME, index=1), scored(NAME, index=2), scored(NAME, index=3)], [])
    assert messages(found) == [
        ["1,000 became 100"],
        ["1,000 became 100", "“Kyiv” became “Kiev”"],
        [],
        [],
    ]
    assert [[finding.more for finding in one.findings] for one in found.scored] == [[0], [0, 2], [], []]
    assert found.dismissed == 0


def test_what_holds_throughout_but_stands_once_is_said_as_it_is() -> None:
    assert [one.findings for one in sift([scored(NAME), scored(index=1)], []).scored] == [(NAME,), ()]


def test_a_dismissed_finding_counts_in_each_of_its_lines() -> None:
    found = sift([scored(NAME), scored(NAME, index=1)], [Dismissal("name", None)])
    assert (messages(found), found.dismissed) == ([[], []], 2)
