"""Read two aligned files: line i of one belongs to line i of the other."""

from __future__ import annotations

from scorer.errors import ReadError
from scorer.phrases import count
from scorer.read.rows import side_by_side
from scorer.read.text import line_starts, trimmed
from scorer.types import Document, Rows


def read(name: str, text: str, encoding: str) -> Document:
    """Return a document in which each line is a block; a line of white space is an empty block."""
    if not text:
        raise ReadError(name, "is empty")
    starts = line_starts(text)
    stops = (*starts[1:], len(text))
    blocks = tuple(trimmed(text, start, stop) for start, stop in zip(starts, stops, strict=True))
    return Document(name, text, encoding, blocks, starts, range(1, len(starts) + 1))


def rows(original: Document, garbled: Document) -> Rows:
    """Return the lines of two documents side by side; raise ReadError if their numbers differ."""
    if len(original.blocks) != len(garbled.blocks):
        here, there = (count(len(document.blocks), "line") for document in (garbled, original))
        problem = f"{here} against {there} in {original.name}: mend the files, or leave out --aligned"
        raise ReadError(garbled.name, problem)
    return side_by_side(original, garbled, (None,) * len(original.blocks))
