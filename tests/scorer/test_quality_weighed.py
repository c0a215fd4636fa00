"""Which findings count."""

from __future__ import annotations

import pytest

from scorer.quality.weighed import weighed
from scorer.types import Finding, Severity, Span


def finding(severity: Severity, original: Span | None, garbled: Span | None, message: str = "") -> Finding:
    return Finding("any", severity, message or f"{severity} {original} {garbled}", original, garbled)


PHRASE = finding("major", Span(0, 20), None)


@pytest.mark.parametrize(
    ("found", "left"),
    [
        ([], []),
        ([PHRASE, finding("minor", Span(5, 8), None)], [PHRASE]),
        ([PHRASE, finding("critical", Span(5, 8), None)], None),
        ([PHRASE, finding("minor", Span(15, 25), None)], None),
        ([PHRASE, finding("minor", Span(5, 8), Span(0, 2))], None),
        ([PHRASE, finding("minor", None, None)], None),
        ([PHRASE, finding("major", Span(5, 8), None)], None),
    ],
)
def test_what_a_graver_finding_says_already_does_not_count(found: list[Finding], left: list[Finding] | None) -> None:
    assert weighed(found) == [(one.severity, one.message) for one in (found if left is None else left)]


def test_the_same_message_counts_once() -> None:
    twice = [finding("minor", Span(0, 1), None, "the same"), finding("minor", Span(5, 6), None, "the same")]
    assert weighed(twice) == [("minor", "the same")]
