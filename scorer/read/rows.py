"""Two documents, block i beside block i, as rows."""

from __future__ import annotations

from dataclasses import replace

from scorer.errors import ReadError
from scorer.phrases import count
from scorer.types import Document, Rows


def side_by_side(original: Document, garbled: Document, ids: tuple[str | None, ...]) -> Rows:
    """Return the rows; raise ReadError where no row has any text.

    No pair comes of a row that is empty on both sides, so that a pair's number is not the
    row's any more: a note on the original document says so.
    """
    sides = zip(original.blocks, garbled.blocks, strict=True)
    empty = [left.start for left, right in sides if not len(left) and not len(right)]
    if len(empty) == len(ids):
        raise ReadError(original.name, "is empty: no row has any text")
    if empty:
        original = replace(original, notes=(*original.notes, _note(original, empty)))
    return Rows(original, garbled, ids)


def _note(original: Document, empty: list[int]) -> str:
    rows, line = count(len(empty), "row"), original.line(empty[0])
    if len(empty) == 1:
        return f"{original.name}: {rows} is empty on both sides and has no pair (line {line})"
    return f"{original.name}: {rows} are empty on both sides and have no pair (the first on line {line})"
