"""Read pairs from tab-separated values, without quoting: two columns, or more below a header."""

from __future__ import annotations

from scorer.read import tsv
from scorer.read.decode import decode
from scorer.read.source import Source
from scorer.read.tables.columns import has_sides, rows_of_table
from scorer.read.text import line_starts
from scorer.settings import Settings
from scorer.types import Rows


def read(source: Source, settings: Settings) -> Rows:
    """Return the rows; a file without a header that names both sides must have exactly two columns."""
    name = source.name
    text, encoding = decode(name, source.data, settings.encoding)
    starts = line_starts(text)
    first = _cells(text[: starts[1]] if len(starts) > 1 else text)
    chosen = dict(settings.columns)
    if not chosen and (len(first) < 3 or not has_sides(first, chosen)):
        return tsv.read(name, text, encoding)
    stops = (*starts[1:], len(text))
    lines = ((number, text[start:stop]) for number, (start, stop) in enumerate(zip(starts, stops, strict=True), 1))
    rows = ((number, _cells(line)) for number, line in lines if number > 1 and line.strip("\r\n"))
    return rows_of_table(name, encoding, first, rows, chosen)


def _cells(line: str) -> list[str]:
    return line.rstrip("\r\n").split("\t")
