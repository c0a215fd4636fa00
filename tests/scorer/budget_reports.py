"""Reports of distinct lines, for budgets."""

from __future__ import annotations

from scorer.review.budget import Plan
from scorer.review.lines import Lines
from tests.scorer.sample_report import Row, report


def distinct(qualities: list[float | None]) -> Lines:
    """Return lines of different texts, with these qualities."""
    rows = [Row(f"Line {n}.", f"Line {n}!", quality, None) for n, quality in enumerate(qualities)]
    return Lines(report(tuple(rows), passages=False))


def of_texts(texts: str) -> Lines:
    """Return lines whose texts are these letters, the first the worst."""
    return Lines(report(tuple(Row(text, text, float(n)) for n, text in enumerate(texts)), passages=False))


def sampled(total: int, drawn: int) -> tuple[Lines, Plan]:
    """Return that many lines, none of them in a census, the first of them drawn."""
    lines = distinct([50.0] * total)
    return lines, Plan(lines.keys[:drawn], frozenset(), tuple(range(drawn)), total)
