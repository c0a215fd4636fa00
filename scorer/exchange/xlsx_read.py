"""Read review rows from a spreadsheet, whichever program saved it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any

from scorer.errors import ReadError
from scorer.exchange.said import Said
from scorer.exchange.sheet_text import CUT, from_cell
from scorer.exchange.table import COLUMNS, Notation, said_in
from scorer.exchange.xlsx_bounds import DAMAGED, check_bounds

_MOST_ROWS = 1_048_576  # the most that a sheet can have; a larger claim is false
_MOST_COLUMNS = 100


def read(data: bytes, name: str) -> list[Said]:
    """Return what the rows of the first sheet say; raise ReadError, with the row, for an invalid one."""
    check_bounds(data, name)
    notation = Notation(from_cell, is_cut=lambda cell: cell.endswith(CUT), whole=False)
    return list(said_in(name, _rows(data, name), notation))


def _rows(data: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the cells of each row that is not empty; refuse a formula in a column that is read."""
    header: list[str] = []
    for number, row in _cells(data, name):
        if not header:
            header = [_plain(value).strip().casefold() for value, _ in row]
        for column, (_, formula) in zip(header, row, strict=False):
            if formula and column in COLUMNS:
                raise ReadError(name, f"the cell of {column} holds a formula: put its value in its place", number)
        yield number, [_plain(value) for value, _ in row]


def _cells(data: bytes, name: str) -> Iterator[tuple[int, list[tuple[Any, bool]]]]:
    """Yield the rows of the first sheet, one at a time: the value of each cell, and whether it is a formula."""
    # Imported here, because the library takes time to load and only this format needs it.
    from openpyxl import load_workbook

    try:
        # It warns about parts that it ignores, such as styles; we do not need them.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
            sheet = book.worksheets[0]
            # The size that a sheet states may be wrong.
            sheet.reset_dimensions()
        rows = _used(sheet)
        row = next(rows, None)
    except Exception:  # it raises all kinds of errors for a file that it cannot read
        raise ReadError(name, DAMAGED) from None
    while row is not None:
        yield row
        try:
            row = next(rows, None)
        except Exception:  # as above
            raise ReadError(name, DAMAGED) from None


def _used(sheet: Any) -> Iterator[tuple[int, list[tuple[Any, bool]]]]:
    """Yield the number of each row that is not empty, and its cells up to the last that is not."""
    gap: object = None
    for number, row in enumerate(sheet.iter_rows(max_col=_MOST_COLUMNS), 1):
        if number > _MOST_ROWS:
            raise ValueError("more rows than a sheet can have")
        # All rows of a gap are the same object; a gap may be a million rows.
        if row is gap:
            continue
        cells = [(cell.value, cell.data_type == "f") for cell in row]
        while cells and cells[-1][0] is None:
            cells.pop()
        if cells:
            yield number, cells
        else:
            gap = row


def _plain(value: object) -> str:
    """Return a cell's value as a person sees it; a whole number without a decimal point."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case float() if value.is_integer():
            return str(int(value))
        case datetime() | date():
            return value.isoformat()
        case _:
            return str(value)
