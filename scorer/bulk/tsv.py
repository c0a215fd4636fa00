"""Tab-separated rows: each line passes through byte for byte, and new cells come after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from scorer.bulk.lines import body_and_end, lines, text_of
from scorer.bulk.packed import Input
from scorer.bulk.rows import Row, Value, as_number, check_added
from scorer.errors import ReadError
from scorer.read.tables.columns import has_sides, places_of, taken
from scorer.read.tsv import header_notes, is_header, wrong_number
from scorer.report.tsv import cell


class TsvTable:
    """A table without quoting: two columns, or more below a header that names both sides."""

    def __init__(self, source: Input, chosen: Mapping[str, str]) -> None:
        self._name = source.name
        self._lines = lines(source.name, source.pieces())
        number, first = next(self._lines, (0, b""))
        if not number:
            raise ReadError(source.name, "is empty")
        cells = self._cells(number, first)
        self._head: bytes | None = first
        self.notes: tuple[str, ...] = ()
        if chosen or (len(cells) > 2 and has_sides(cells, chosen)):
            places = places_of(source.name, cells, chosen)
            self._sides = places["original"], places["garbled"]
            self.notes = tuple(taken(source.name, cells, places, chosen))
        else:
            self._sides = 0, 1
            if is_header(cells):
                self.notes = header_notes(source.name, cells)
            else:
                self._head, self._lines = None, chain([(number, first)], self._lines)
        self._width = len(cells) if self._head is not None else 2
        self.columns = cells if self._head is not None else []
        self.shape = "\t".join(self.columns)

    def rows(self) -> Iterator[Row]:
        """Yield the rows."""
        for number, line in self._lines:
            cells = self._cells(number, line)
            if len(cells) != self._width:
                raise ReadError(self._name, wrong_number(cells, len(self.columns)), number)
            yield Row(number, cells[self._sides[0]], cells[self._sides[1]], line)

    def head(self, added: Sequence[str]) -> bytes:
        """Return the header with the new names; nothing for a table without one."""
        check_added(self._name, self.columns, added)
        return b"" if self._head is None else _with(self._head, added)

    def encode(self, rows: Sequence[Row], added: Sequence[str], values: Sequence[Sequence[Value]]) -> bytes:
        """Return the lines with the new cells."""
        return b"".join(_with(row.kept, map(cell, new)) for row, new in zip(rows, values, strict=True))

    def cell(self, row: Row, column: str) -> Value:
        """Return a cell; a number if it reads as one."""
        return as_number(self._cells(row.line, row.kept)[self.columns.index(column)])

    def _cells(self, number: int, line: bytes) -> list[str]:
        return text_of(self._name, number, body_and_end(line)[0]).split("\t")


def _with(line: bytes, cells: Iterator[str] | Sequence[str]) -> bytes:
    body, end = body_and_end(line)
    return b"\t".join([body, *(one.encode() for one in cells)]) + end
