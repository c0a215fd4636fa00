"""Read review rows from a spreadsheet, whichever program saved it."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any

from scorer.errors import ReadError
from scorer.exchange.said import Said
from scorer.exchange.sheet_text import CUT, from_cell
from scorer.exchange.table import COLUMNS, Notation, said_in

LARGEST = 300_000_000  # bytes of all parts, expanded
_MOST_ROWS = 1_048_576  # the most that a sheet can have; a larger claim is false
_MOST_COLUMNS = 100
_DAMAGED = "not a sound XLSX file: save it anew, or export again"


def read(data: bytes, name: str) -> list[Said]:
    """Return what the rows of the first sheet say; raise ReadError, with the row, for an invalid one."""
    _check_size(data, name)
    notation = Notation(from_cell, is_cut=lambda cell: cell.endswith(CUT), whole=False)
    return list(said_in(name, _rows(data, name), notation))


def _check_size(data: bytes, name: str) -> None:
    """Refuse a file that is not an archive, or that would expand to more than a review can need."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            # Reading stops at the size that a part claims, so a false claim only makes the file damaged.
            size = sum(part.file_size for part in archive.infolist())
    except Exception:  # as below
        raise ReadError(name, _DAMAGED) from None
    if size > LARGEST:
        raise ReadError(name, f"expands to more than {LARGEST // 1_000_000} MB: split it, or use .tsv")


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


def _cells(data: bytes, name: str) -> list[tuple[int, list[tuple[Any, bool]]]]:
    """Return the rows of the first sheet: the value of each cell, and whether it is a formula."""
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
            return list(_used(sheet))
    except Exception:  # it raises all kinds of errors for a file that it cannot read
        raise ReadError(name, _DAMAGED) from None


def _used(sheet: Any) -> Iterator[tuple[int, list[tuple[Any, bool]]]]:
    """Yield the number and the cells of each row that is not empty."""
    gap: object = None
    for number, row in enumerate(sheet.iter_rows(max_col=_MOST_COLUMNS), 1):
        if number > _MOST_ROWS:
            raise ValueError("more rows than a sheet can have")
        # All rows of a gap are the same object; a gap may be a million rows.
        if row is gap:
            continue
        if any(cell.value is not None for cell in row):
            yield number, [(cell.value, cell.data_type == "f") for cell in row]
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
