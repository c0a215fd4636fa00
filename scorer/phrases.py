"""Phrases that several stages use."""

from __future__ import annotations

from scorer.types import Finding, Kind, Span


def count(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural unless the number is 1."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def full_message(finding: Finding) -> str:
    """Return the message of a finding, with the number of further pairs that hold the same finding."""
    return f"{finding.message} (here and in {count(finding.more, 'more line')})" if finding.more else finding.message


def one_sided(sentences: int, kind: Kind, at: Span, pairs: int) -> str:
    """Describe a run of omitted or added sentences: how many, and at which end of the document.

    at: the span of the run among the `pairs` of the document.  A run in the middle, or of all pairs, has no end.
    """
    what = f"{count(sentences, 'sentence')} {kind}"
    if (at.start == 0) == (at.stop == pairs):
        return what
    if at.start == 0:
        return f"{what} {'before' if kind == 'added' else 'at'} the beginning"
    return f"{what} {'after' if kind == 'added' else 'at'} the end"
