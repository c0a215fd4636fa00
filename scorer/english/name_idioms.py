"""Phrases with a name that names nobody: keeping up with the Joneses, every Tom, Dick and Harry."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from scorer.english import tables
from scorer.types import Span


def name_idioms(small: str, runs: Collection[str]) -> Iterator[Span]:
    """Yield the places of such phrases in an unwrapped lower-case text, of which `runs` are the words."""
    if not _needed().isdisjoint(runs):
        yield from (Span(*match.span()) for match in _pattern().finditer(small))


@cache
def _pattern() -> re.Pattern[str]:
    written = "|".join(map(_as_pattern, sorted(_phrases(), key=len, reverse=True)))
    return re.compile(rf"(?<![\w-])(?:{written})(?![\w-])")


def _as_pattern(phrase: str) -> str:
    return "[ -]".join(
        r"[\w'’-]+(?: [\w'’-]+)?" if word == "*" else re.escape(word).replace("'", "['’]") for word in phrase.split("_")
    )


@cache
def _needed() -> frozenset[str]:
    """Return words without one of which a text has none of the phrases: the longest of each."""
    return frozenset(max(re.findall("[a-z]+", phrase), key=len) for phrase in _phrases())


def _phrases() -> list[str]:
    return [phrase for (phrase,) in tables.rows("name_idioms", "phrase")]
