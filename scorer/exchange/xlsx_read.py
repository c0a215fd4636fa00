"""Read review rows from a spreadsheet, whichever program saved it."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.errors import ReadError
from scorer.exchange.said import Said
from scorer.exchange.sheet_text import CUT, from_cell
from scorer.exchange.table import COLUMNS, Notation, said_in
from scorer.exchange.xlsx_bounds import check_bounds
from scorer.read.tables.sheet import cells

_MOST_COLUMNS = 100


def read(data: bytes, name: str) -> list[Said]:
    """Return what the rows of the first sheet say; raise ReadError, with the row, for an invalid one."""
    check_bounds(data, name)
    notation = Notation(from_cell, is_cut=lambda cell: cell.endswith(CUT), whole=False)
    return list(said_in(name, _rows(data, name), notation))


def _rows(data: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the cells of each row that is not empty; refuse a formula in a column that is read."""
    header: list[str] = []
    for number, row in cells(data, name, _MOST_COLUMNS):
        if not header:
            header = [text.strip().casefold() for text, _ in row]
        for column, (_, formula) in zip(header, row, strict=False):
            if formula and column in COLUMNS:
                raise ReadError(name, f"the cell of {column} holds a formula: put its value in its place", number)
        yield number, [text for text, _ in row]
