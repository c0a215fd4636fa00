"""The findings of a pair as errors of MQM: places in normal texts, and the categories of MQM and of ITS."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scorer.phrases import full_message
from scorer.report.figures import SideName
from scorer.review.normal import normal_at, normal_side
from scorer.types import Finding, Judgement, Severity, Side, Span

# Check: its category in the MQM hierarchy (`review.mqm`), and its type in ITS 2.0, Localization Quality Issue.
_CATEGORIES: Mapping[str, tuple[str, str]] = {
    "number": ("Accuracy/Mistranslation", "numbers"),
    "technical": ("Accuracy/Mistranslation", "inconsistent-entities"),
    "sign": ("Accuracy/Mistranslation", "mistranslation"),
    "bearer": ("Accuracy/Mistranslation", "mistranslation"),
    "negation": ("Accuracy/Mistranslation", "mistranslation"),
    "opposite": ("Accuracy/Mistranslation", "mistranslation"),
    "kind": ("Accuracy/Mistranslation", "mistranslation"),
    "modality": ("Accuracy/Mistranslation", "mistranslation"),
    "name": ("Accuracy/Mistranslation", "mistranslation"),
    "roles": ("Accuracy/Mistranslation", "mistranslation"),
    "pronoun": ("Accuracy/Mistranslation", "mistranslation"),
    "omission": ("Accuracy/Omission", "omission"),
    "omitted": ("Accuracy/Omission", "omission"),
    "addition": ("Accuracy/Addition", "addition"),
    "added": ("Accuracy/Addition", "addition"),
    "untranslated": ("Accuracy/Untranslated text", "untranslated"),
    "tense": ("Fluency/Grammar", "grammar"),
    "gibberish": ("Fluency/Spelling", "misspelling"),
    "repetition": ("Fluency/Grammar", "duplication"),
    "punctuation": ("Fluency/Punctuation", "typographical"),
    "case": ("Fluency/Spelling", "typographical"),
    "spacing": ("Fluency/Punctuation", "whitespace"),
}
_OTHER = ("Other", "other")


@dataclass(frozen=True, slots=True)
class Error:
    """An error: its side, its place in the normal text of that side, its MQM category, severity and message."""

    side: SideName
    at: Span
    category: str
    severity: Severity
    message: str


def errors(judgement: Judgement) -> Iterator[Error]:
    """Yield the findings of a pair; a one-sided pair is one error over its text.

    An error is in the garbled text if it has a place there.  One without any place is over the whole garbled text.
    """
    pair = judgement.pair
    if pair.original is None or pair.garbled is None:
        name: SideName = "garbled" if pair.original is None else "original"
        length = len(normal_side(pair.garbled or pair.original))
        reason = "; ".join(judgement.reasons)
        yield Error(name, Span(0, length), category_of(pair.kind), judgement.severity, reason)
        return
    yield from (_error(finding, pair.original, pair.garbled) for finding in judgement.scored.findings)


def _error(finding: Finding, original: Side, garbled: Side) -> Error:
    category, message = category_of(finding.check), full_message(finding)
    there = finding.garbled_at
    if there is None and finding.original_at is not None:
        return Error("original", normal_at(original.text, finding.original_at), category, finding.severity, message)
    at = Span(0, len(normal_side(garbled))) if there is None else normal_at(garbled.text, there)
    return Error("garbled", at, category, finding.severity, message)


def category_of(check: str) -> str:
    """Return the MQM category of a check, or of a kind of one-sided pair; Other for an unknown one."""
    return _CATEGORIES.get(check, _OTHER)[0]


def its_type_of(check: str) -> str:
    """Return the type of ITS 2.0 of the same."""
    return _CATEGORIES.get(check, _OTHER)[1]
