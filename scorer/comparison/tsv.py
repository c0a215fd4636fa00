"""A comparison as tab-separated values: a line for each segment of the original, a group of columns for each version.

Cells are escaped as in the TSV of a report (`scorer/report/tsv.py`).  A missing number is an empty cell.
"""

from __future__ import annotations

from scorer.comparison.types import Comparison, Unit
from scorer.phrases import full_message
from scorer.report.json import encode, quality
from scorer.report.tsv import escaped

_GROUP = ("quality", "order", "severity", "findings", "text")


def write(comparison: Comparison) -> str:
    """Return the header and every segment in the order of the original.

    The columns of a version are called `VERSION:quality` and so on.
    """
    header = ["index", "place", "original", *(f"{one.name}:{name}" for one in comparison.versions for name in _GROUP)]
    rows = [list(map(escaped, header)), *(_row(number, unit) for number, unit in enumerate(comparison.units))]
    return "".join("\t".join(row) + "\n" for row in rows)


def _row(number: int, unit: Unit) -> list[str]:
    cells = [str(number), escaped(unit.place), escaped(unit.original)]
    for part in unit.parts:
        rated = ["" if value is None else encode(value) for value in (quality(part.quality), quality(part.order))]
        found = "; ".join(f"{one.severity} {one.check}: {full_message(one)}" for one in part.findings)
        cells += [*rated, part.severity, escaped(found), escaped(part.text)]
    return cells
