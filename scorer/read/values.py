"""Turn pairs of values, from records or from memory, into two documents."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from scorer.errors import ReadError
from scorer.read.decode import lone_surrogate
from scorer.read.rows import side_by_side
from scorer.read.text import trimmed
from scorer.types import Document, Rows


def rows_of(pairs: Iterable[tuple[str, str]], name: str) -> Rows:
    """Return pairs in memory as rows; the line of a pair is its number, counted from 1.

    Raise ReadError, with this number, for a pair that is not two strings.
    """
    originals: list[str] = []
    garbleds: list[str] = []
    for number, pair in enumerate(pairs, start=1):
        original, garbled = _sides(name, number, pair)
        originals.append(original)
        garbleds.append(garbled)
    numbers = range(1, len(originals) + 1)
    return side_by_side(
        document(name, "unicode", originals, numbers),
        document(name, "unicode", garbleds, numbers),
        (None,) * len(originals),
    )


def _sides(name: str, number: int, pair: object) -> tuple[str, str]:
    # A string of two characters or a dict of two keys could be unpacked too, but would be an error.
    if not isinstance(pair, tuple | list) or len(pair) != 2:
        raise ReadError(name, f"expected a tuple (original, garbled), found {_kind(pair)}", number)
    for side, value in zip(("original", "garbled"), pair, strict=True):
        if not isinstance(value, str):
            raise ReadError(name, f'the {side} is {_kind(value)}, not a string: give "" for an empty side', number)
        check_value(name, number, value)
    return pair[0], pair[1]


def _kind(value: object) -> str:
    if value is None:
        return "None"
    if isinstance(value, tuple | list):
        return f"a {type(value).__name__} of {len(value)}"
    return f"of type {type(value).__name__}"


def check_value(name: str, line: int, value: str) -> None:
    """Raise ReadError for a value that has a NUL or half of a surrogate pair."""
    if "\0" in value:
        raise ReadError(name, "has a NUL character: remove it", line)
    if not value.isascii() and (at := lone_surrogate(value)) >= 0:
        raise ReadError(name, f"has half of a surrogate pair (U+{ord(value[at]):04X}): remove it", line)


def document(
    name: str, encoding: str, values: Sequence[str], lines: Sequence[int], notes: tuple[str, ...] = ()
) -> Document:
    """Return a document whose blocks are the values, separated by newlines; `lines` are their lines in the file."""
    text = "\n".join(values)
    starts = array("q")
    start = 0
    for value in values:
        starts.append(start)
        start += len(value) + 1
    blocks = tuple(trimmed(text, at, at + len(value)) for at, value in zip(starts, values, strict=True))
    return Document(name, text, encoding, blocks, starts, lines, notes=notes)
