"""How the figures of a comparison are called and shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scorer.comparison.types import Comparison, Contrast, Estimate


@dataclass(frozen=True, slots=True)
class Title:
    """The words for a figure, the digits after its point, and by what it is multiplied to be shown."""

    words: str
    digits: int
    times: int = 1


TITLES: Mapping[str, Title] = {
    "quality": Title("quality", 1),
    "order": Title("order of versions", 1),
    "mqm_expected": Title("MQM points per 1,000 words", 1),
    "bleu": Title("BLEU", 1),
    "chrf": Title("chrF++", 1),
    "ter": Title("TER", 1),
    "cosine": Title("cosine", 3),
    "omitted_share": Title("omitted, % of words", 1, 100),
    "added_share": Title("added, % of words", 1, 100),
}


def shown(figure: str, value: float, signed: bool = False) -> str:
    """Return a value for people; with a sign before it where it is a difference."""
    title = TITLES[figure]
    text = f"{title.times * value:{'+' if signed else ''}.{title.digits}f}"
    zero = f"{0:.{title.digits}f}"
    return zero if text.lstrip("+-") == zero else text.replace("-", "−")


def interval(figure: str, one: Estimate | Contrast) -> str:
    """Return a 95 % interval for people."""
    signed = isinstance(one, Contrast)
    return f"[{shown(figure, one.low, signed)}, {shown(figure, one.high, signed)}]"


def probability(value: float) -> str:
    """Return a p for people."""
    return "<.001" if value < 0.001 else f"{value:.3f}".lstrip("0")


def where(comparison: Comparison) -> str:
    """Return the heading of the passages."""
    if comparison.baseline is None:
        return "Where a version is worse than another"
    return f"Where it got worse than {comparison.versions[comparison.baseline].name}"


def verdict(comparison: Comparison, contrast: Contrast) -> str:
    """Return which version is surely better, or that this is not sure."""
    better = contrast.better
    if better is not None:
        return f"{comparison.versions[better].name} is better"
    return "equal" if contrast.value == 0 else "not sure"
