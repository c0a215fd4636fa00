"""Find numbers of several words in a text, with what belongs to them: the unit, the decimals, the minus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from scorer.english.number_words import word_pattern
from scorer.english.unit_names import units_called
from scorer.patterns import late
from scorer.types import Span

_LEAST_WORDS = 3
_WORD = late(r"[a-z]+")


@cache
def _pattern() -> re.Pattern[str]:
    part = r"quarters?|half|halves|oh|o|point"
    number = word_pattern(half=False)
    return re.compile(
        rf"(?:\b(?:minus|negative)[ ])?{number}(?:[ -](?:and[ -](?:an?[ -])?)?(?:(?:{part})\b|{number}))*"
        r"(?:[ -](?P<unit>[a-z]+)(?:[ ](?P<per>(?:per|an?)[ ][a-z]+))?"
        rf"(?:[ ](?:and[ ])?{number}[ ](?:cents?|pence|paise|minutes?|seconds?|inches)\b)?)?",
        re.VERBOSE,
    )


def long_numbers(small: str) -> Iterator[Span]:
    """Yield where a text in small letters says a number in three words or more, with a unit right behind it."""
    for match in _pattern().finditer(small):
        stop = match.end()
        if match["unit"] and not units_called(match["unit"]):
            stop = match.start("unit") - 1
        if len(_WORD.findall(small, match.start(), stop)) >= _LEAST_WORDS:
            yield Span(match.start(), stop)
