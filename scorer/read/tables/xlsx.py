"""Read pairs from the first sheet of an XLSX file; its first row is the header."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.errors import ReadError
from scorer.read.source import Source
from scorer.read.tables.columns import rows_of_table
from scorer.read.tables.sheet import Cell, cells, check_size, count_sheets
from scorer.settings import Settings
from scorer.types import Rows

_MOST_COLUMNS = 1000


def read(source: Source, settings: Settings) -> Rows:
    """Return the rows below the header; a formula is refused, because its value may be out of date."""
    name = source.name
    check_size(source.data, name, settings.max_size)
    found, sheets = list(cells(source.data, name, _MOST_COLUMNS)), count_sheets(source.data, name)
    if not found:
        raise ReadError(name, "is empty: its first sheet has no cell")
    # A row has as many cells as it uses.
    header = [text for text, _ in found[0][1]]
    while header and not header[-1].strip():
        header.pop()
    notes = (f"{name}: only the first of {sheets} sheets is read",) if sheets > 1 else ()
    return rows_of_table(name, "utf-8", header, _rows(name, found[1:], len(header)), dict(settings.columns), notes)


def _rows(name: str, found: list[tuple[int, list[Cell]]], width: int) -> Iterator[tuple[int, list[str]]]:
    for number, row in found:
        if any(formula for _, formula in row):
            raise ReadError(name, "a cell holds a formula: put its value in its place", number)
        texts = [text for text, _ in row]
        while len(texts) > width and not texts[-1]:
            texts.pop()
        yield number, texts + [""] * (width - len(texts))
