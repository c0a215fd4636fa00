"""Phrases of which a number or a name counts nothing: `thanks a million`, `keeping up with the Joneses`.

A `_` of a table is a space, or a hyphen in the text; a `*` is one word or two.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cached_property

from scorer.english import tables
from scorer.types import Span

_WORD_OR_TWO = r"[\w'’-]+(?: [\w'’-]+)?"


class SetPhrases:
    """The phrases of a table with the column `phrase`, which is read when a text is first searched."""

    def __init__(self, table: str) -> None:
        self._table = table

    def find(self, small: str, runs: Collection[str]) -> Iterator[Span]:
        """Yield the places of phrases in an unwrapped lower-case text, of which `runs` are the words."""
        if not self._needed.isdisjoint(runs):
            yield from (Span(*match.span()) for match in self._pattern.finditer(small))

    @cached_property
    def _phrases(self) -> list[str]:
        return [phrase for (phrase,) in tables.rows(self._table, "phrase")]

    @cached_property
    def _needed(self) -> frozenset[str]:
        """Words without one of which a text has none of the phrases: the longest of each."""
        return frozenset(max(re.findall("[a-z]+", phrase), key=len) for phrase in self._phrases)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        written = "|".join(map(_as_pattern, sorted(self._phrases, key=len, reverse=True)))
        return re.compile(rf"(?<![\w-])(?:{written})(?![\w-])")


def _as_pattern(phrase: str) -> str:
    return "[ -]".join(
        _WORD_OR_TWO if word == "*" else re.escape(word).replace("'", "['’]") for word in phrase.split("_")
    )


NUMBER_IDIOMS = SetPhrases("number_idioms")
NAME_IDIOMS = SetPhrases("name_idioms")
