"""Aligned line files: line i of one belongs to line i of the other."""

from __future__ import annotations

from scorer.errors import ReadError
from scorer.read.text import line_starts, trimmed
from scorer.types import Document, Rows, Span


def read(name: str, text: str, encoding: str) -> Document:
    """Return a text each of whose lines is a block, empty where the line has only white space."""
    if not text:
        raise ReadError(name, "is empty")
    starts = line_starts(text)
    stops = (*starts[1:], len(text))
    blocks = tuple(trimmed(text, start, stop) for start, stop in zip(starts, stops, strict=True))
    return Document(name, text, encoding, blocks, starts, range(1, len(starts) + 1))


def rows(original: Document, garbled: Document) -> Rows:
    """Return the lines of two documents side by side; raise ReadError where they are not as many."""
    if len(original.blocks) != len(garbled.blocks):
        raise ReadError(
            garbled.name,
            f"{_count(garbled.blocks)} against {_count(original.blocks)} in {original.name}: "
            "mend the files, or leave out --aligned",
        )
    check_any_text(original, garbled)
    return Rows(original, garbled, (None,) * len(original.blocks))


def check_any_text(original: Document, garbled: Document) -> None:
    """Raise ReadError where every row is empty on both sides."""
    if not any(map(len, original.blocks)) and not any(map(len, garbled.blocks)):
        raise ReadError(original.name, "is empty: no row has any text")


def _count(blocks: tuple[Span, ...]) -> str:
    return f"{len(blocks)} line" if len(blocks) == 1 else f"{len(blocks)} lines"
