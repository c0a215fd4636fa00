"""Comma-separated rows, quoted as in RFC 4180: a record passes through byte for byte, and new cells come after it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from scorer.bulk.lines import LONGEST, body_and_end, lines, text_of
from scorer.bulk.packed import Input
from scorer.bulk.rows import Row, Value, as_number, check_added
from scorer.errors import ReadError
from scorer.read.rows import uneven
from scorer.read.tables.columns import has_sides, places_of, taken
from scorer.report.json import encode

# Spreadsheets write semicolons where the comma stands in decimal numbers.
_DELIMITERS = (",", ";", "\t")


class CsvTable:
    """A table with a header; blank lines are no rows and are left out."""

    def __init__(self, source: Input, chosen: Mapping[str, str]) -> None:
        self._name = source.name
        self._raw: list[bytes] = []  # the lines of the record that is being read
        self._number = 0
        csv.field_size_limit(LONGEST)
        texts = self._texts(lines(source.name, source.pieces()))
        first = next(texts, None)
        if first is None:
            raise ReadError(source.name, "is empty")
        found = (one for one in _DELIMITERS if has_sides(next(csv.reader([first], delimiter=one), []), chosen))
        self._delimiter = next(found, ",")
        self._head = self._raw.pop()
        self.columns = next(csv.reader([first], delimiter=self._delimiter), [])
        self.shape = self._delimiter.join(self.columns)
        places = places_of(source.name, self.columns, chosen)
        self._sides = places["original"], places["garbled"]
        self.notes = tuple(taken(source.name, self.columns, places, chosen))
        self._reader = csv.reader(texts, delimiter=self._delimiter, strict=True)

    def rows(self) -> Iterator[Row]:
        """Yield the rows."""
        while True:
            start = self._number + 1
            try:
                cells = next(self._reader, None)
            except csv.Error as error:
                problem = f"not sound CSV: {error}; a cell with quotes must be quoted as a whole"
                raise ReadError(self._name, problem, start) from None
            raw, self._raw = b"".join(self._raw), []
            if cells is None:
                return
            if not cells:
                continue
            if len(cells) != len(self.columns):
                raise ReadError(self._name, uneven(len(cells), len(self.columns)), start)
            yield Row(start, cells[self._sides[0]], cells[self._sides[1]], (raw, cells))

    def head(self, added: Sequence[str]) -> bytes:
        """Return the header with the new names."""
        check_added(self._name, self.columns, added)
        return self._with(self._head, added)

    def encode(self, rows: Sequence[Row], added: Sequence[str], values: Sequence[Sequence[Value]]) -> bytes:
        """Return the records with the new cells."""
        cells = ([_cell(value) for value in new] for new in values)
        return b"".join(self._with(row.kept[0], new) for row, new in zip(rows, cells, strict=True))

    def cell(self, row: Row, column: str) -> Value:
        """Return a cell; a number if it reads as one."""
        return as_number(row.kept[1][self.columns.index(column)])

    def _with(self, raw: bytes, cells: Sequence[str]) -> bytes:
        body, end = body_and_end(raw)
        made = StringIO()
        csv.writer(made, delimiter=self._delimiter, lineterminator="").writerow(["", *cells])
        return body + made.getvalue().encode() + end

    def _texts(self, found: Iterator[tuple[int, bytes]]) -> Iterator[str]:
        for number, line in found:
            self._raw.append(line)
            self._number = number
            yield text_of(self._name, number, line)


def _cell(value: Value) -> str:
    if not isinstance(value, str):
        return "" if value is None else encode(value)
    # A spreadsheet would read such a text as a formula.
    return f"'{value}" if value.startswith(("=", "+", "-", "@")) else value
