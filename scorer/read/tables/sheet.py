"""Read the first sheet of an XLSX file, whichever program saved it."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any

from scorer.errors import ReadError

_MOST_ROWS = 1_048_576  # the most that a sheet can have; a larger claim is false
DAMAGED = "not a sound XLSX file: save it anew, or export again"

Cell = tuple[str, bool]
"""The text of a cell as a person sees it, and whether it is a formula."""


def check_size(data: bytes, name: str, largest: int) -> None:
    """Raise ReadError for a file that is no archive, or that would expand to more than `largest` megabytes."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            # Reading stops at the size that a part claims, so a false claim only makes the file damaged.
            size = sum(part.file_size for part in archive.infolist())
    except Exception:  # as below
        raise ReadError(name, DAMAGED) from None
    if size > largest * 1_000_000:
        raise ReadError(name, f"expands to more than {largest} MB: split it, or use .tsv")


def cells(data: bytes, name: str, most_columns: int) -> Iterator[tuple[int, list[Cell]]]:
    """Yield the number and the cells of each row of the first sheet that is not empty, one row at a time.

    Empty cells at the end of a row are left out.  Raises ReadError for a file that the library cannot read.
    """
    # The library raises all kinds of errors for such a file, some of them only at a later row.
    try:
        rows = _used(_book(data).worksheets[0], most_columns)
        row = next(rows, None)
    except Exception:
        raise ReadError(name, DAMAGED) from None
    while row is not None:
        yield row
        try:
            row = next(rows, None)
        except Exception:
            raise ReadError(name, DAMAGED) from None


def count_sheets(data: bytes, name: str) -> int:
    """Return the number of sheets; raise ReadError for a file that the library cannot read."""
    try:
        return len(_book(data).worksheets)
    except Exception:  # as above
        raise ReadError(name, DAMAGED) from None


def _book(data: bytes) -> Any:
    # Imported here, because the library takes time to load and only this format needs it.
    from openpyxl import load_workbook

    # It warns about parts that it ignores, such as styles; we do not need them.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(BytesIO(data), read_only=True, keep_links=False)


def _used(sheet: Any, most_columns: int) -> Iterator[tuple[int, list[Cell]]]:
    """Yield the number of each row that is not empty, and its cells up to the last that is not."""
    # The size that a sheet states may be wrong.
    sheet.reset_dimensions()
    gap: object = None
    for number, row in enumerate(sheet.iter_rows(max_col=most_columns), 1):
        if number > _MOST_ROWS:
            raise ValueError("more rows than a sheet can have")
        # All rows of a gap are the same object; a gap may be a million rows.
        if row is gap:
            continue
        found = list(row)
        while found and found[-1].value is None:
            found.pop()
        if found:
            yield number, [(_plain(cell.value), cell.data_type == "f") for cell in found]
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
