"""Find numbers in words in a text, with what belongs to them: the unit, the decimals, the minus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from scorer.english.number_words import word_pattern
from scorer.english.unit_names import units_called
from scorer.types import Span


@cache
def _pattern() -> re.Pattern[str]:
    part = r"quarters?|half|halves|oh|o|point"
    number = word_pattern(half=False)
    return re.compile(
        rf"(?:\b(?:minus|negative)[ ])?{number}(?:[ -](?:and[ -](?:an?[ -])?)?(?:(?:{part})\b|{number}))*"
        r"(?:[ -](?P<unit>[a-z]+)(?:[ ](?P<per>(?:per|an?)[ ][a-z]+))?)?",
        re.VERBOSE,
    )


def number_phrases(small: str) -> Iterator[Span]:
    """Yield where a text in small letters says a number, with a unit behind it; `first` and `one` alone are none."""
    for match in _pattern().finditer(small):
        stop = match.end()
        if match["unit"]:
            known = bool(units_called(match["unit"]))
            stop = stop if known else match.start("unit") - 1
        if small[match.start() : stop] not in ("one", "first"):
            yield Span(match.start(), stop)
