"""The text of a side as a review knows it: NFC, white space collapsed; and the way from and to the text as it is."""

from __future__ import annotations

import unicodedata

from scorer.types import Span


def normal(text: str) -> str:
    """Return the text in NFC, every run of white space one space, with none at either end; idempotent."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def normal_at(text: str, at: Span) -> Span:
    """Return where the normal text has what stands at a place of `text`."""
    return Span(_normal_offset(text, at.start), _normal_offset(text, at.stop))


def text_at(text: str, at: Span) -> Span:
    """Return where `text` has what stands at a place of its normal text.

    White space at the end of the place is left out, where the normal text has none there.
    Raises ValueError for a place that is not in the normal text.
    """
    shown = normal(text)
    if at.stop > len(shown):
        raise ValueError(f"{at.start} to {at.stop} lies outside its text")
    start, stop = _offset(text, at.start), _offset(text, at.stop)
    if at.stop == 0 or shown[at.stop - 1] != " ":
        stop = len(text[:stop].rstrip())
    return Span(start, max(start, stop))


def _normal_offset(text: str, offset: int) -> int:
    """Return how many characters of the normal text stand before a place of the text; it never falls along the text."""
    before = normal(text[:offset])
    inside = before and text[offset - 1].isspace() and not text[offset:].isspace() and offset < len(text)
    return len(before) + (1 if inside else 0)


def _offset(text: str, normal_offset: int) -> int:
    """Return the last place of the text with no more of the normal text before it."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if _normal_offset(text, middle) <= normal_offset:
            low = middle
        else:
            high = middle - 1
    return low
