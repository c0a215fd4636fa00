"""Pairs of values, from a file of records or from memory, as two documents."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from scorer.errors import ReadError
from scorer.read.decode import lone_surrogate
from scorer.read.lines import check_any_text
from scorer.read.text import trimmed
from scorer.types import Document, Rows


def rows_of(pairs: Iterable[tuple[str, str]], name: str) -> Rows:
    """Return pairs in memory as rows; the number of a pair, from 1, is its line."""
    originals: list[str] = []
    garbleds: list[str] = []
    for number, (original, garbled) in enumerate(pairs, start=1):
        check_value(name, number, original)
        check_value(name, number, garbled)
        originals.append(original)
        garbleds.append(garbled)
    numbers = range(1, len(originals) + 1)
    return side_by_side(
        document(name, "unicode", originals, numbers),
        document(name, "unicode", garbleds, numbers),
        (None,) * len(originals),
    )


def check_value(name: str, line: int, value: str) -> None:
    """Raise ReadError for a value that has a NUL or half of a surrogate pair in it."""
    if "\0" in value:
        raise ReadError(name, "has a NUL character: remove it", line)
    if not value.isascii() and (at := lone_surrogate(value)) >= 0:
        raise ReadError(name, f"has half of a surrogate pair (U+{ord(value[at]):04X}): remove it", line)


def document(
    name: str, encoding: str, values: Sequence[str], lines: Sequence[int], notes: tuple[str, ...] = ()
) -> Document:
    """Return the values, parted by newlines, as the blocks of one document; `lines` are where they stand."""
    text = "\n".join(values)
    starts = array("q")
    start = 0
    for value in values:
        starts.append(start)
        start += len(value) + 1
    blocks = tuple(trimmed(text, at, at + len(value)) for at, value in zip(starts, values, strict=True))
    return Document(name, text, encoding, blocks, starts, lines, notes=notes)


def side_by_side(original: Document, garbled: Document, ids: tuple[str | None, ...]) -> Rows:
    """Return the rows; raise ReadError where no row has any text."""
    check_any_text(original, garbled)
    return Rows(original, garbled, ids)
