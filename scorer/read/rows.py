"""Put two documents side by side as rows, block i with block i; say what is wrong with a row that has no two sides."""

from __future__ import annotations

from dataclasses import replace

from scorer.errors import ReadError
from scorer.phrases import count
from scorer.types import Document, Rows


def side_by_side(original: Document, garbled: Document, ids: tuple[str | None, ...]) -> Rows:
    """Return the rows; raise ReadError if no row has any text.

    A row that is empty on both sides gives no pair.  After it, the number of a pair is not the number
    of its row, so the original document gets a note.
    """
    sides = zip(original.blocks, garbled.blocks, strict=True)
    empty = [left.start for left, right in sides if not len(left) and not len(right)]
    if len(empty) == len(ids):
        raise ReadError(original.name, "is empty: no row has any text")
    if empty:
        original = replace(original, notes=(*original.notes, _note(original, empty)))
    return Rows(original, garbled, ids)


def uneven(cells: int, header: int) -> str:
    """Return what is wrong with a row of so many cells below a header of so many."""
    return f"{count(cells, 'column')}, but the header has {header}: add or remove cells"


def _note(original: Document, empty: list[int]) -> str:
    rows, line = count(len(empty), "row"), original.line(empty[0])
    if len(empty) == 1:
        return f"{original.name}: {rows} is empty on both sides and has no pair (line {line})"
    return f"{original.name}: {rows} are empty on both sides and have no pair (the first on line {line})"
