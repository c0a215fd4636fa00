"""Read pairs from the first sheet of an XLSX file; its first row is the header."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from scorer.errors import ReadError
from scorer.phrases import count
from scorer.read.source import Source
from scorer.read.tables.columns import places_of, rows_of_table
from scorer.read.tables.sheet import Cell, cells_of, check_size, merged, opened
from scorer.read.unpack import MEGABYTE
from scorer.settings import Settings
from scorer.types import Rows

_MOST_COLUMNS = 1000


def read(source: Source, settings: Settings) -> Rows:
    """Return the rows below the header; a formula in a text is refused, because its value may be out of date."""
    name, chosen = source.name, dict(settings.columns)
    check_size(source.data, name, settings.max_size)
    book = opened(source.data, name)
    rows = cells_of(book, name, _MOST_COLUMNS)
    _, first = next(rows, (0, []))
    if not first:
        raise ReadError(name, "is empty: its first sheet has no cell")
    # A row has as many cells as it uses.
    header = [text for text, _ in first]
    while header and not header[-1].strip():
        header.pop()
    used = places_of(name, header, chosen).values()
    texts = _limited(name, _rows(name, rows, len(header), used), settings.max_size)
    notes = []
    if (sheets := len(book.worksheets)) > 1:
        notes.append(f"{name}: only the first of {sheets} sheets is read")
    if ranges := merged(book, source.data):
        notes.append(f"{name}: {count(ranges, 'merged range')} of cells: only the first cell of each has its text")
    return rows_of_table(name, "utf-8", header, texts, chosen, tuple(notes))


def _rows(
    name: str, found: Iterator[tuple[int, list[Cell]]], width: int, used: Collection[int]
) -> Iterator[tuple[int, list[str]]]:
    for number, row in found:
        if any(formula for at, (_, formula) in enumerate(row) if at in used):
            raise ReadError(name, "a cell holds a formula: put its value in its place", number)
        texts = [text for text, _ in row]
        while len(texts) > width and not texts[-1]:
            texts.pop()
        yield number, texts + [""] * (width - len(texts))


def _limited(name: str, rows: Iterator[tuple[int, list[str]]], max_size: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows; raise ReadError if their texts, which cells may share, have more than `max_size` megabytes."""
    left = max_size * MEGABYTE
    for number, row in rows:
        left -= sum(map(len, row))
        if left < 0:
            raise ReadError(name, f"expands to more than {max_size} MB: split it, or raise --max-size")
        yield number, row
