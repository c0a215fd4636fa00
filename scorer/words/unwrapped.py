"""A text as one line of composed letters, since neither line breaks nor composition mean anything, and the way back."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cached_property
from itertools import pairwise

from scorer.patterns import late
from scorer.types import Span

_WORD = late(r"\S+")


class Unwrapped:
    """A text in which every run of white space is one space, with none at either end; its letters are composed."""

    def __init__(self, wrapped: str) -> None:
        self.wrapped = wrapped
        self.text = " ".join(unicodedata.normalize("NFC", wrapped).split())

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
        within = offset - here[word]
        return wrapped[word] + (self._letters(word)[within] if self._is_decomposed else within)

    @cached_property
    def _is_decomposed(self) -> bool:
        return not unicodedata.is_normalized("NFC", self.wrapped)

    def _letters(self, word: int) -> list[int]:
        """Return where each letter of a word, and the space after it, begins in the word as it is wrapped."""
        if word not in self._letters_of:
            match = _WORD.match(self.wrapped, self._word_starts[1][word])
            whole = match.group() if match else ""
            starts = [at for at, character in enumerate(whole) if not at or not _is_joined(character)]
            found: list[int] = []
            for start, stop in pairwise([*starts, len(whole)]):
                composed = unicodedata.normalize("NFC", whole[start:stop])
                found += [min(start + at, stop - 1) for at in range(len(composed))]
            self._letters_of[word] = [*found, len(whole), len(whole) + 1]
        return self._letters_of[word]

    @cached_property
    def _letters_of(self) -> dict[int, list[int]]:
        return {}

    @cached_property
    def _word_starts(self) -> tuple[list[int], list[int]]:
        """Where each word starts, in `text` and in the wrapped text."""
        here, wrapped = [], []
        start = 0
        for word in _WORD.finditer(self.wrapped):
            here.append(start)
            wrapped.append(word.start())
            start += len(unicodedata.normalize("NFC", word.group())) + 1
        return here, wrapped


def _is_joined(character: str) -> bool:
    """Tell whether a character may be composed with the one before it: a mark, or a vowel or final of Hangul."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"
