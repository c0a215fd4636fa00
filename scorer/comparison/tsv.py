"""A comparison as tab-separated values: a line for each segment of the original, a group of columns for each version.

Cells are escaped as in the TSV of a report (`scorer/report/tsv.py`).  A missing number is an empty cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scorer.comparison.types import Comparison, Unit
from scorer.frames import Column, Kind
from scorer.phrases import full_message
from scorer.report.json import quality
from scorer.report.tsv import cell, escaped

_FIRST: dict[str, Kind] = {"index": "whole", "place": "text", "original": "text"}
_GROUP: dict[str, Kind] = {
    "quality": "number",
    "order": "number",
    "severity": "severity",
    "findings": "text",
    "text": "text",
}


def write(comparison: Comparison) -> str:
    """Return the header and every segment in the order of the original.

    The columns of a version are called `VERSION:quality` and so on.
    """
    table = columns(comparison)
    rows = zip(*(map(cell, one.values) for one in table), strict=True)
    return "".join("\t".join(row) + "\n" for row in ([escaped(one.name) for one in table], *rows))


def columns(comparison: Comparison) -> list[Column]:
    """Return the columns, with a value for each segment; a missing number is None."""
    kinds = _FIRST | {f"{one.name}:{name}": kind for one in comparison.versions for name, kind in _GROUP.items()}
    rows = [_values(number, unit) for number, unit in enumerate(comparison.units)]
    values = zip(*rows, strict=True) if rows else ((),) * len(kinds)
    return [Column(name, kind, own) for (name, kind), own in zip(kinds.items(), values, strict=True)]


def _values(number: int, unit: Unit) -> Iterator[Any]:
    yield from (number, unit.place, unit.original)
    for part in unit.parts:
        yield from (quality(part.quality), quality(part.order), part.severity)
        yield "; ".join(f"{one.severity} {one.check}: {full_message(one)}" for one in part.findings)
        yield part.text
