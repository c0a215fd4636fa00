"""Compare the times that an amount is counted by, however they are worded: `5 per cent per annum`, `5% a month`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from operator import attrgetter
from typing import NamedTuple

from scorer.english.number_words import read_count, word_pattern
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text
from scorer.words.once_each import once_each

_PERIOD = "second|minute|hour|day|night|week|weekend|fortnight|month|quarter|season|year|decade|century"
_OFTEN = {
    "annum": "year",
    "p.a": "year",
    "yearly": "year",
    "annually": "year",
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "fortnightly": "fortnight",
    "monthly": "month",
    "quarterly": "quarter",
}
_NEEDED = frozenset({*_OFTEN, *_PERIOD.split("|"), "p"})
# What may stand between an amount and its rate: what is counted.
_COUNTED = (
    r"(?:[ -](?!(?:and|or|to|for|in|on|per|each|every|a|an|of|the|is|was|are|were|but|by|at|from|with)\b)[a-z]+){0,2}"
)
_RATE = late(
    rf"""
    (?<![\d.,])(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|{word_pattern(half=False)})(?![\d–-]|[.,]\d)
    [ ]?[%€£$°]?{_COUNTED}
    (?:(?:[ ](?:an?|per|each|every)[ ]|[ ]?/[ ]?)(?P<period>{_PERIOD}|annum)\b(?!['’])
      |[ ](?P<often>p[.]a|{"|".join(word for word in _OFTEN if word not in ("annum", "p.a"))})\b)
    """,
    re.VERBOSE,
)
# Amounts of so few may be told of anything.
_ONE = Decimal(1)


class _Rate(NamedTuple):
    """An amount, the time that it is counted by, and the place of both."""

    value: Decimal
    period: str
    at: Span


def changed_rates(first: Text, second: Text) -> Iterator[tuple[Span, Span, Severity]]:
    """Yield equal amounts that are counted by another time."""
    if first.runs.isdisjoint(_NEEDED) or second.runs.isdisjoint(_NEEDED):
        return
    left, right = list(_rates(first.small)), list(_rates(second.small))
    for one, other in once_each(left, right, attrgetter("value")):
        if one.value != _ONE and one.period != other.period:
            yield one.at, other.at, "major"


def _rates(small: str) -> Iterator[_Rate]:
    for match in _RATE.finditer(small):
        often = match["often"]
        period = _OFTEN[often] if often else _OFTEN.get(match["period"], match["period"])
        yield _Rate(read_count(match["number"]), period, Span(*match.span()))
