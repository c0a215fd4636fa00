"""Read the first sheet of an XLSX file, whichever program saved it."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from scorer.errors import ReadError
from scorer.read.unpack import MEGABYTE
from scorer.read.xml import TAGS_PER_MEGABYTE

_MOST_ROWS = 1_048_576  # the most that a sheet can have; a larger claim is false
_SHEETS = "xl/worksheets/"  # parts that are read row by row
_MERGED = b"<mergeCell "
_CHUNK = 1 << 20  # bytes
DAMAGED = "not a sound XLSX file: save it anew, or export again"

Cell = tuple[str, bool]
"""The text of a cell as a person sees it, and whether it is a formula."""


def check_size(data: bytes, name: str, largest: int) -> None:
    """Raise ReadError for a file that is no archive, or that would expand to more than `largest` megabytes.

    So would one with too many tags in the parts that the library holds in memory, such as the texts that cells share.
    """
    most = largest * TAGS_PER_MEGABYTE
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            # Reading stops at the size that a part claims, so a false claim only makes the file damaged.
            size = sum(part.file_size for part in archive.infolist())
            fits = size <= largest * MEGABYTE
            held = [part for part in archive.infolist() if fits and not part.filename.startswith(_SHEETS)]
            tags = sum(_tags(archive, part) for part in held)
    except Exception:  # as below
        raise ReadError(name, DAMAGED) from None
    if not fits:
        raise ReadError(name, f"expands to more than {largest} MB: split it, or use .tsv")
    if tags > most:
        raise ReadError(name, f"has more than {most:,} tags beside its cells: split it, or use .tsv")


def _tags(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    with archive.open(part) as stream:
        return sum(chunk.count(b"<") for chunk in iter(lambda: stream.read(_CHUNK), b""))


def opened(data: bytes, name: str) -> Any:
    """Return the workbook; raise ReadError for a file that the library cannot read."""
    try:
        return _book(data)
    except Exception:  # the library raises all kinds of errors for such a file
        raise ReadError(name, DAMAGED) from None


def cells(data: bytes, name: str, most_columns: int) -> Iterator[tuple[int, list[Cell]]]:
    """Yield what `cells_of` yields of a file; raises ReadError for one that the library cannot read."""
    yield from cells_of(opened(data, name), name, most_columns)


def cells_of(book: Any, name: str, most_columns: int) -> Iterator[tuple[int, list[Cell]]]:
    """Yield the number and the cells of each row of the first sheet that is not empty, one row at a time.

    Empty cells at the end of a row are left out.  Raises ReadError for a sheet that the library cannot read.
    """
    # The library raises all kinds of errors for such a sheet, some of them only at a later row.
    try:
        rows = _used(book.worksheets[0], most_columns)
        row = next(rows, None)
    except Exception:
        raise ReadError(name, DAMAGED) from None
    while row is not None:
        yield row
        try:
            row = next(rows, None)
        except Exception:
            raise ReadError(name, DAMAGED) from None


def merged(book: Any, data: bytes) -> int:
    """Return the number of merged ranges of the first sheet; the library does not tell while it streams a sheet."""
    with zipfile.ZipFile(BytesIO(data)) as archive, archive.open(book.worksheets[0]._worksheet_path) as stream:
        found, before = 0, b""
        for chunk in iter(lambda: stream.read(_CHUNK), b""):
            found += (before + chunk).count(_MERGED)
            # A mark may stand across two chunks, but none stands whole in the end that is kept.
            before = chunk[1 - len(_MERGED) :]
        return found


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
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date():
            return value.isoformat()
        case _:
            return str(value)
