"""What a finding would be as an error that a person marked, and which verdict marked errors mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scorer.review.events import ErrorSpan, Grade
from scorer.review.normal import normal, normal_at
from scorer.types import SEVERITIES, Finding, Pair, Severity, Span

OTHERWISE = "Accuracy/Mistranslation"
# The MQM category of what a check finds; the meaning differs for all others.
BY_CHECK: Mapping[str, str] = {
    "addition": "Accuracy/Addition",
    "omission": "Accuracy/Omission",
    "untranslated": "Accuracy/Untranslated text",
    "repetition": "Accuracy/Addition",
    "case": "Fluency/Spelling",
    "gibberish": "Fluency/Character encoding",
    "punctuation": "Fluency/Punctuation",
    "spacing": "Fluency/Punctuation",
    "tense": "Fluency/Grammar",
}


def error_of(finding: Finding, pair: Pair) -> ErrorSpan:
    """Return a finding as an error: in the garbled text, or in the original if its words are only there.

    A finding without words is about the whole side.
    """
    at = finding.garbled_at
    wanted = "garbled" if pair.garbled is not None and (at is not None or finding.original_at is None) else "original"
    if pair.original is None:
        wanted = "garbled"
    side, at = (pair.garbled, at) if wanted == "garbled" else (pair.original, finding.original_at)
    assert side is not None
    span = normal_at(side.text, at) if at is not None and at.start < at.stop else Span(0, len(normal(side.text)))
    severity: Severity = "minor" if finding.severity == "none" else finding.severity
    return ErrorSpan("garbled" if wanted == "garbled" else "original", span, category_of(finding.check), severity)


def category_of(check: str) -> str:
    """Return the MQM category of what a check finds."""
    return BY_CHECK.get(check, OTHERWISE)


def verdict_of(errors: Iterable[ErrorSpan], grade: Grade | None) -> Grade | None:
    """Return the verdict that the marked errors mean: their worst severity.

    None if there are none, or if the verdict `grade` is as bad already.  Not sure and skip are no verdict here.
    """
    ranks = [SEVERITIES.index(one.severity) for one in errors]
    if not ranks or (grade in SEVERITIES and SEVERITIES.index(grade) >= max(ranks)):
        return None
    return SEVERITIES[max(ranks)]
