"""The normal text of a side (NFC, white space collapsed), and the conversion of places to and from it."""

from __future__ import annotations

import unicodedata

from scorer.types import Side, Span


def normal(text: str) -> str:
    """Return the text in NFC, with every run of white space as one space and none at the ends; idempotent."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def normal_side(side: Side | None) -> str:
    """Return the normal text of a side; empty for a missing one."""
    return "" if side is None else normal(side.text)


def normal_at(text: str, at: Span) -> Span:
    """Return the place in the normal text of a place in `text`."""
    return Span(_normal_offset(text, at.start), _normal_offset(text, at.stop))


def text_at(text: str, at: Span) -> Span:
    """Return the place in `text` of a place in its normal text.

    White space at the end is left out if the normal text has none there.
    Raises ValueError for a place outside the normal text.
    """
    shown = normal(text)
    if at.stop > len(shown):
        raise ValueError(f"{at.start} to {at.stop} lies outside its text")
    start, stop = _offset(text, at.start), _offset(text, at.stop)
    if at.stop == 0 or shown[at.stop - 1] != " ":
        stop = len(text[:stop].rstrip())
    return Span(start, max(start, stop))


def _normal_offset(text: str, offset: int) -> int:
    """Return the number of characters of the normal text before an offset in the text; it never decreases."""
    before = normal(text[:offset])
    inside = before and text[offset - 1].isspace() and not text[offset:].isspace() and offset < len(text)
    return len(before) + (1 if inside else 0)


def _offset(text: str, normal_offset: int) -> int:
    """Return the last offset in the text with at most `normal_offset` characters of the normal text before it."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if _normal_offset(text, middle) <= normal_offset:
            low = middle
        else:
            high = middle - 1
    return low
