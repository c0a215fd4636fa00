"""Read pairs from comma-separated values with a header, quoted as in RFC 4180."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from scorer.errors import ReadError
from scorer.patterns import late
from scorer.read.decode import decode
from scorer.read.source import Source
from scorer.read.tables.columns import has_sides, rows_of_table
from scorer.settings import Settings
from scorer.types import Rows

# Spreadsheets write semicolons where the comma stands in decimal numbers.
_DELIMITERS = (",", ";", "\t")
_SEPARATOR = late(r"sep=([^\r\n])(?:\r\n|\r|\n)", re.IGNORECASE)


def read(source: Source, settings: Settings) -> Rows:
    """Return the rows below the header; blank lines are skipped."""
    name = source.name
    text, encoding = decode(name, source.data, settings.encoding)
    if not text.strip():
        raise ReadError(name, "is empty")
    chosen = dict(settings.columns)
    # Spreadsheets may say in a line before the header what separates cells.
    said = _SEPARATOR.match(text)
    delimiters, first = ((said[1],), 2) if said else (_DELIMITERS, 1)
    text = text[said.end() :] if said else text
    # The module keeps one limit for the whole process, so it is put back.
    limit = csv.field_size_limit(max(len(text), 1))
    try:
        delimiter = next((one for one in delimiters if has_sides(_header(name, text, one), chosen)), delimiters[0])
        records = _records(name, text, delimiter, first)
        _, header = next(records)
        return rows_of_table(name, encoding, header, records, chosen)
    finally:
        csv.field_size_limit(limit)


def _header(name: str, text: str, delimiter: str) -> list[str]:
    return next(_records(name, text, delimiter))[1]


def _records(name: str, text: str, delimiter: str, first: int = 1) -> Iterator[tuple[int, list[str]]]:
    """Yield the line on which each record begins, and its cells; `first` is the line of the header."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = first
    try:
        for row in reader:
            if row:
                yield line, row
            line = reader.line_num + first
    except csv.Error as error:
        raise ReadError(name, f"not sound CSV: {error}; a cell with quotes must be quoted as a whole", line) from None
