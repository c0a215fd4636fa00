"""The words shown for the names in a report and a review, and the digits of each figure.

Reports, the terminal and files of verdicts use this table.  The page gets it as data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scorer.types import Severity


@dataclass(frozen=True, slots=True)
class Figure:
    """How a quality or a metric is shown: its title, and the number of digits after the point."""

    title: str
    digits: int


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """The words for a verdict of a reviewer.

    key: the key that gives it, on the page and in the terminal.
    action: the label of its button.
    said: the word shown for a pair that has it.
    written: the word in a file of verdicts, as documented in docs/review-files.md.
    """

    key: str
    action: str
    said: str
    written: str


_FIGURES: Mapping[str, Figure] = {
    "quality": Figure("quality", 1),
    "bleu": Figure("BLEU", 1),
    "chrf": Figure("chrF++", 1),
    "ter": Figure("TER", 1),
}
_FINE, _NO_FINDING = "fine", "no finding"
# By their names in `scorer.review.events.GRADES`.
VERDICTS: Mapping[str, VerdictWords] = {
    "none": VerdictWords("f", _FINE, _FINE, _FINE),
    "minor": VerdictWords("1", "minor", "minor", "minor"),
    "major": VerdictWords("2", "major", "major", "major"),
    "critical": VerdictWords("3", "critical", "critical", "critical"),
    "unsure": VerdictWords("u", "not sure", "not sure", "unsure"),
    "skip": VerdictWords("s", "skip", "skipped", "skip"),
}
UNDECIDED = "undecided"
_ORDERS: Mapping[str, str] = {"worst": "worst first", "document": "document order"}


def figure(name: str) -> Figure:
    """Return how a quality or a metric is shown.

    A metric from 0 to 1 has three digits.  So has a metric of a plug-in, of which only the name is known.
    """
    return _FIGURES.get(name, Figure(name.replace("_", " "), 3))


def severity_word(severity: Severity, *, rated: bool) -> str:
    """Return a severity in words; `none` is fine only if pairs were rated, else it means that nothing was found."""
    if severity != "none":
        return severity
    return _FINE if rated else _NO_FINDING


def order_words(order: str) -> str:
    """Return the name of an order of lines."""
    return _ORDERS.get(order, f"by {figure(order).title}")
