"""What a table of any format gives and takes: rows with both sides, and rows with new columns as bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from scorer.errors import ReadError

Value = str | float | None
# The columns that hold texts; all others hold numbers.
TEXTS = frozenset({"severity", "reasons", "checks", "findings", "dropped_for"})


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file, both sides as they are, and what its format needs to write it again."""

    line: int
    original: str
    garbled: str
    kept: Any


class Table(Protocol):
    """An open table.

    `columns` are the names of its columns, of which a table without a header has none.  `shape` is what tables must
    have in common to follow each other in one output.  `notes` say what was taken for a side or for a header.
    """

    columns: list[str]
    shape: str
    notes: tuple[str, ...]

    def rows(self) -> Iterator[Row]:
        """Yield the rows in order; raise ReadError, with the line, for one that is none."""

    def head(self, added: Sequence[str]) -> bytes:
        """Return what comes before the rows of an output."""

    def encode(self, rows: Sequence[Row], added: Sequence[str], values: Sequence[Sequence[Value]]) -> bytes:
        """Return rows, with a value for each added column, as bytes."""

    def cell(self, row: Row, column: str) -> Value:
        """Return the value of an input column."""


def in_chunks(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """Yield the rows of a table, so many at a time; those before a damaged one come before its error."""
    found: list[Row] = []
    try:
        for row in rows:
            found.append(row)
            if len(found) == size:
                yield found
                found = []
    except ReadError:
        if found:
            yield found
        raise
    if found:
        yield found


def check_added(name: str, columns: Sequence[str], added: Sequence[str]) -> None:
    """Raise ReadError if the input has a column that is to be added."""
    if twice := [column for column in added if column in columns]:
        raise ReadError(name, f"has a column {twice[0]} already: rename it, or leave it out of --add")


def as_number(text: str) -> Value:
    """Return a cell as a number if it reads as one, else as it is; None if it is empty."""
    try:
        return float(text) if text.strip() else None
    except ValueError:
        return text
