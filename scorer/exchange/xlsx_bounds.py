"""Refuse a spreadsheet that would take more memory than a review can need, before any library reads it.

Libraries build all of a part in memory: its texts, its styles, each row.  So every part is first read as a stream, and
counted.  A small file can hold a large part, since equal rows are compressed to nearly nothing.
"""

from __future__ import annotations

import zipfile
from contextlib import nullcontext, suppress
from io import BytesIO
from xml.parsers import expat

from scorer.errors import ReadError
from scorer.read.tables.sheet import DAMAGED

LARGEST = 300_000_000  # bytes of all parts, expanded
MOST_ROWS = 250_000  # with a cell: 100,000 pairs by two people
MOST_CELLS = 18 * MOST_ROWS
MOST_TEXTS = MOST_CELLS  # that all sheets share
MOST_ELEMENTS = 200_000  # of a row, of a shared text, or of any other part, such as the styles
_CHUNK = 1 << 16  # bytes
_XML = (".xml", ".rels")


class _TooMuch(Exception):
    """A part has more of something than it may have."""


def check_bounds(data: bytes, name: str) -> None:
    """Raise ReadError for a file that is no archive of XML, or that holds more than a review can need."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            # Reading stops at the size that a part claims, so a false claim only makes the file damaged.
            if sum(part.file_size for part in parts) > LARGEST:
                raise _TooMuch(f"expands to more than {LARGEST // 1_000_000} MB")
            for part in parts:
                # What is no XML, such as a picture, cannot be read as such later either, whatever its name.
                with nullcontext() if part.filename.lower().endswith(_XML) else suppress(expat.ExpatError):
                    _count(archive, part)
    except _TooMuch as error:
        raise ReadError(name, f"{error}: split it, or use .tsv") from None
    except Exception:  # the library raises all kinds of errors for a file that it cannot read
        raise ReadError(name, DAMAGED) from None


def _count(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Count what a part holds while it is read, and stop at the first that is too much."""
    counter = _Counter()
    parser = expat.ParserCreate()
    parser.StartElementHandler = counter.start
    parser.StartDoctypeDeclHandler = _refuse
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
    parser.Parse(b"", True)


class _Counter:
    """Counts the elements of a part, of whatever kind it is: its name may be false."""

    def __init__(self) -> None:
        self._rows = self._cells = self._texts = self._here = 0
        self._row_is_empty = True

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Count the beginning of an element."""
        self._here += 1
        match tag.rpartition(":")[2]:
            case "row":
                self._here, self._row_is_empty = 0, True
            case "c":
                self._cells += 1
                self._rows += self._row_is_empty
                self._row_is_empty = False
            case "si":
                self._here = 0
                self._texts += 1
        for found, most, what in (
            (self._here, MOST_ELEMENTS, "styles or other things beside its cells"),
            (self._rows, MOST_ROWS, "rows"),
            (self._cells, MOST_CELLS, "cells"),
            (self._texts, MOST_TEXTS, "texts"),
        ):
            if found > most:
                raise _TooMuch(f"has more than {most:,} {what}")


def _refuse(*declaration: object) -> None:
    """Refuse a declaration of a document type: no spreadsheet needs one, and its entities expand without end."""
    raise ValueError("a document type")
