"""Phrases with a number that counts nothing: `thanks a million`, `on cloud nine`, `at the eleventh hour`."""

from __future__ import annotations

import re
from functools import cache

from scorer.english import tables


@cache
def idioms() -> re.Pattern[str]:
    """Return the pattern of the phrases, for unwrapped lower-case texts."""
    phrases = sorted(_phrases(), key=len, reverse=True)
    written = "|".join(re.escape(phrase).replace("_", "[ -]").replace("'", "['’]") for phrase in phrases)
    return re.compile(rf"(?<![\w-])(?:{written})(?![\w-])")


@cache
def words_of_idioms() -> frozenset[str]:
    """Return words without one of which a text has none of the phrases: the longest of each."""
    return frozenset(max(re.findall("[a-z]+", phrase), key=len) for phrase in _phrases())


def _phrases() -> list[str]:
    return [phrase for (phrase,) in tables.rows("number_idioms", "phrase")]
