"""A text as one line, since its line breaks mean nothing, and the offsets back into the wrapped text."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from scorer.types import Span

_WORD = re.compile(r"\S+")


class Unwrapped:
    """A text in which every run of white space is one space, with none at either end."""

    def __init__(self, wrapped: str) -> None:
        self.wrapped = wrapped
        self.text = " ".join(wrapped.split())

    @cached_property
    def small(self) -> str:
        """The text in lower case, character by character, so that offsets hold."""
        small = self.text.lower()
        if len(small) == len(self.text):
            return small
        return "".join(char.lower() if len(char.lower()) == 1 else char for char in self.text)

    def shown(self, at: Span | None) -> str:
        """Return the part of `text` at a span; the empty string for None."""
        return self.text[at.start : at.stop] if at else ""

    def wrapped_at(self, at: Span) -> Span:
        """Turn a span of `text` into the span of the wrapped text."""
        if self.text == self.wrapped:
            return at
        return Span(self._wrapped_offset(at.start), self._wrapped_offset(at.stop))

    def _wrapped_offset(self, offset: int) -> int:
        here, wrapped = self._word_starts
        word = max(0, bisect_right(here, offset) - 1)
        return wrapped[word] + offset - here[word]

    @cached_property
    def _word_starts(self) -> tuple[list[int], list[int]]:
        """Where each word starts, in `text` and in the wrapped text."""
        here, wrapped = [], []
        start = 0
        for word in _WORD.finditer(self.wrapped):
            here.append(start)
            wrapped.append(word.start())
            start += len(word.group()) + 1
        return here, wrapped
