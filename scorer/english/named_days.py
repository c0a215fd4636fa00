"""Days of the year: those that have names, such as Boxing Day, and those written as a day and a month."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from scorer.english import tables
from scorer.english.calendar_words import MONTH, MONTHS, SHORT_MONTHS, month_number
from scorer.english.number_words import read_words
from scorer.patterns import late
from scorer.types import Span

# A month and a day.
Date = tuple[int, int]

# `The week before Christmas Day` is no day, and the Christmas of another calendar is another day.
_BESIDE = late(
    r"\b(?:before|after|following|preceding|orthodox|julian|coptic|old|chinese|lunar|jewish|eve of) (?:the )?$"
)
_NEXT = late(r"\b(?:(?P<before>(?:day|night) before|eve of)|(?P<after>day (?:after|following))) (?:the )?$")
# At the end of a time, the day may be told in other ways.
_END = late(r"\b(?:since|until|till|from|to|by|between) (?:the )?$")
_LONGEST_BESIDE = 20
# In a leap year, the day after 28 February is the 29th.
_LEAP_YEAR = 2000
_APOSTROPHE = late("s'|'s|'")
_SAINT = late("^st ")
_AS_SAINT = late(r"^(?:st\.|saint) ")
_APOSTROPHES = late("['’]")
# The time around it has the same name, or other countries have another date.
_LOOSE = frozenset({"christmas", "new year", "independence day", "labor day", "labour day", "annunciation"})
# A name has a capital, but for these.
_SMALL = frozenset({"leap day"})

_UNITS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_ORDINAL = (
    rf"(?:{_UNITS}|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty-(?:{_UNITS})"
    r"|thirtieth|thirty-first)"
)
_FIGURES = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_DATE = late(
    rf"(?<![\w.,:/-])(?P<day>{_FIGURES}|{_ORDINAL})(?: of)? (?P<month>{MONTH})(?![\w’'-])"
    rf"|(?<![\w-])(?P<first>{MONTH}) (?:the )?(?P<then>{_FIGURES}|{_ORDINAL})(?![\w:/%-]|[.,]\d)"
)
_MONTH_WORDS = frozenset((*MONTHS, *SHORT_MONTHS))
_DIGITS = late(r"\d+")


class NamedDay(NamedTuple):
    """A day with a name: the dates that it may be, whether it is surely one of them, and its place."""

    dates: frozenset[Date]
    sure: bool
    at: Span


def named_days(text: str, small: str, runs: Collection[str]) -> Iterator[NamedDay]:
    """Yield the days with a name of a text, which is also given in small letters; `runs` are its words."""
    if _lasts().isdisjoint(runs):
        return
    for match in _pattern().finditer(small):
        start, name = match.start(), _bare(match["name"])
        capital = text[match.start("name")].isupper() or name in _SMALL
        beside = (small, max(0, start - _LONGEST_BESIDE), start)
        if capital and (neighbour := _NEXT.search(*beside)):
            dates = frozenset(_shifted(day, -1 if neighbour["before"] else 1) for day in _days()[name])
            yield NamedDay(dates, False, Span(neighbour.start(), match.end()))
        elif capital and not _BESIDE.search(*beside):
            sure = name not in _LOOSE and not _END.search(*beside)
            yield NamedDay(_days()[name], sure, Span(start, match.end()))


def written_days(small: str, runs: Collection[str]) -> Iterator[tuple[Date, Span]]:
    """Yield the days of a text in small letters that are written as a day and a month."""
    if not _MONTH_WORDS.isdisjoint(runs):
        for match in _DATE.finditer(small):
            month, day = match["month"] or match["first"], match["day"] or match["then"]
            yield (month_number(month), _number(day)), Span(*match.span())


def _shifted(day: Date, days: int) -> Date:
    there = date(_LEAP_YEAR, *day) + timedelta(days)
    return there.month, there.day


def _number(day: str) -> int:
    figures = _DIGITS.match(day)
    return int(figures.group()) if figures else int(read_words(day)[0].value)


@cache
def _days() -> Mapping[str, frozenset[Date]]:
    """Return the dates of each name, which is without apostrophes."""
    found: dict[str, frozenset[Date]] = {}
    for name, month, day in tables.rows("named_days", "name", "month", "day"):
        found[_bare(name)] = found.get(_bare(name), frozenset()) | {(int(month), int(day))}
    return found


@cache
def _pattern() -> re.Pattern[str]:
    names = {name for name, _, _ in tables.rows("named_days", "name", "month", "day")}
    written = "|".join(map(_as_pattern, sorted(names, key=len, reverse=True)))
    return re.compile(rf"\b(?:(?:st\.?|saint) (?=valentine))?(?P<name>{written})(?![\w-])")


def _as_pattern(name: str) -> str:
    loose = _APOSTROPHE.sub(lambda found: "['’]?" if found.group() == "'" else "['’]?s['’]?", name)
    return _SAINT.sub("(?:st[.]?|saint) ", loose)


@cache
def _lasts() -> frozenset[str]:
    """Return the words with which the names end."""
    return frozenset(re.split("[ -]", name)[-1] for name in _days()) | {"en"}  # hallowe'en


def _bare(name: str) -> str:
    return _AS_SAINT.sub("st ", _APOSTROPHES.sub("", name))
