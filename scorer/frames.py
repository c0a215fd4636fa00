"""Tables for other programs in Python: data frames of pandas and tables of Arrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from scorer.read.extra import extra
from scorer.report import tsv
from scorer.types import SEVERITIES, Report

if TYPE_CHECKING:
    import pandas
    import pyarrow

# A whole number or a number may be missing, and a text is empty then; a severity has an order.
Kind = Literal["whole", "number", "text", "severity"]
_KINDS: dict[str, Kind] = {
    "index": "whole",
    "original_line": "whole",
    "garbled_line": "whole",
    "quality": "number",
    "degraded": "number",
    "severity": "severity",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, of what kind its values are, and the values."""

    name: str
    kind: Kind
    values: Sequence[Any]


def columns(report: Report) -> list[Column]:
    """Return the columns of the TSV of a report, with a value for each pair in document order."""
    header, rows = tsv.table(report)
    values = zip(*rows, strict=True) if report.judgements else ((),) * len(header)
    metrics = {name for one in report.judgements for name in one.scored.scores}
    kinds = _KINDS | dict.fromkeys(metrics, "number")
    return [Column(name, kinds.get(name, "text"), own) for name, own in zip(header, values, strict=True)]


def dataframe(table: Sequence[Column]) -> pandas.DataFrame:
    """Return columns as a data frame; raise MissingExtra if pandas is not installed.

    A missing number is NaN, a missing whole number is NA, and severities are an ordered category.
    """
    with extra("frames", "data frames"):
        import pandas
    severities = pandas.CategoricalDtype(SEVERITIES, ordered=True)
    types = {"whole": "Int64", "number": "float64", "text": "str", "severity": severities}
    return pandas.DataFrame({one.name: pandas.Series(list(one.values), dtype=types[one.kind]) for one in table})


def arrow(table: Sequence[Column]) -> pyarrow.Table:
    """Return columns as a table of Arrow; raise MissingExtra if pyarrow is not installed.

    A missing number is null; severities are texts.
    """
    with extra("frames", "tables of Arrow"):
        import pyarrow
    types = {"whole": pyarrow.int64(), "number": pyarrow.float64()}
    return pyarrow.table(
        {one.name: pyarrow.array(list(one.values), types.get(one.kind, pyarrow.string())) for one in table}
    )
