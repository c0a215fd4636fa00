"""Read the ends of a week, month, quarter or year that was named before: `until the last day of that year`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from scorer.checks.number.quantities import Quantity, Weight
from scorer.english.calendar_words import MONTHS, SHORT_MONTHS
from scorer.english.named_days import Date, written_days
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

_PERIODS = frozenset({"year", "month", "week", "quarter", "half"})
_QUARTERS = ("first", "second", "third", "fourth")
_MONTH = "|".join((*MONTHS, *SHORT_MONTHS))
_LAST = r"(?P<last>end|close|last(?:[ ]day)?|final[ ]day|very[ ]last[ ]day)"
_FIRST = r"(?P<first>beginning|start|first(?:[ ]day)?)"
_THAT = (
    r"(?:that[ ](?:same[ ])?|this[ ]|the[ ](?:same[ ]|very[ ]same[ ])?|its[ ]|(?P<next>the[ ](?:following|next)[ ]))"
    r"(?:calendar[ ])?"
)
_END = late(
    rf"""
    \b(?:{_LAST}|{_FIRST})[ ]of[ ](?:
        {_THAT}(?:(?P<unit>year|month|week)|(?P<part>{"|".join(_QUARTERS)}|last|final)[ ](?P<parts>quarter|half)
          (?:[ -]year)?)
      | (?P<month>{_MONTH})(?:,?[ ](?:of[ ])?(?P<year>(?:19|20)\d\d))?)\b
    """,
    re.VERBOSE,
)
_YEAR = late(r"\b(?:19|20)\d\d\b")
_YEAR_BEHIND = late(r",?[ ](?:of[ ])?((?:19|20)\d\d)\b")
_ANY_YEAR = 2001
_DECEMBER = 12


class _End(NamedTuple):
    """An end of a period: the days that it may be, its year if one is named, and its place."""

    days: list[Date]
    year: int | None
    at: Span


def find_period_ends(side: Text) -> Iterator[Quantity]:
    """Yield the day, the month and the year that each end of a period stands for, as fillers."""
    for days, year, at in _period_ends(side):
        if days:
            yield Quantity(at, tuple(Decimal(day) for day in dict.fromkeys(day for _, day in days)), Weight.FILLER)
            yield Quantity(at, tuple(f"m{month}" for month in dict.fromkeys(month for month, _ in days)), Weight.FILLER)
        if year:
            yield Quantity(at, (Decimal(year),), Weight.FILLER)


def changed_period_ends(first: Text, second: Text) -> Iterator[tuple[Span, Span, Severity]]:
    """Yield the only end of a period of a side, if the other side has one date more, and that is another one."""
    for here, there, turned in ((first, second, False), (second, first, True)):
        ends = list(_period_ends(here))
        if len(ends) != 1 or not ends[0].days or any(_period_ends(there)):
            continue
        known = {day for day, _ in written_days(here.small, here.runs)}
        new = [(day, at) for day, at in written_days(there.small, there.runs) if day not in known]
        if len(new) == 1:
            day, at = new[0]
            year = _YEAR_BEHIND.match(there.small, at.stop)
            if day not in ends[0].days or (year and ends[0].year and int(year[1]) != ends[0].year):
                # The end of a month may be meant as its last days.
                severity: Severity = (
                    "critical" if " day " in here.small[ends[0].at.start : ends[0].at.stop] else "major"
                )
                yield (at, ends[0].at, severity) if turned else (ends[0].at, at, severity)


def _period_ends(side: Text) -> Iterator[_End]:
    """Yield the ends of periods; the month, week or year that is meant is that of the last day before it.

    Without a day before it, any month will do.
    """
    if _PERIODS.isdisjoint(side.runs) and side.runs.isdisjoint(SHORT_MONTHS) and side.runs.isdisjoint(MONTHS):
        return
    for match in _END.finditer(side.small):
        named = [day for day, at in written_days(side.small, side.runs) if at.stop <= match.start()]
        years = [int(year) for year in _YEAR.findall(side.small[: match.start()])]
        year = int(match["year"]) if match["year"] else years[-1] if years and not match["month"] else None
        days = _days(match, named[-1] if named else None, year or _ANY_YEAR)
        shifted = year + 1 if year and match["next"] and match["unit"] == "year" else year
        yield _End(days, shifted, Span(*match.span()))


def _days(match: re.Match[str], named: Date | None, year: int) -> list[Date]:
    """Return the days that an end may be."""
    first = match["first"] is not None
    if match["unit"] == "year":
        return [(1, 1) if first else (_DECEMBER, 31)]
    if match["unit"] == "week":
        return [] if named is None else _week(date(year, *named), first=first) if _is_day(year, named) else []
    if match["parts"]:
        count = {"quarter": 4, "half": 2}[match["parts"]]
        number = count if match["part"] in ("last", "final") else _QUARTERS.index(match["part"]) + 1
        months = 12 // count
        return [_end(months * (number - 1) + 1 if first else min(_DECEMBER, months * number), year, first=first)]
    if match["month"]:
        return [_end(SHORT_MONTHS[match["month"][:3]], year, first=first)]
    if named is None:
        return [_end(month, year, first=first) for month in range(1, _DECEMBER + 1)]
    month = named[0] % _DECEMBER + 1 if match["next"] else named[0]
    return [_end(month, year, first=first)]


def _end(month: int, year: int, *, first: bool) -> Date:
    return month, 1 if first else monthrange(year, month)[1]


def _week(day: date, *, first: bool) -> list[Date]:
    """Return the days that a week may end or begin with."""
    days = [day + timedelta(-number if first else number) for number in range(7)]
    return [(one.month, one.day) for one in days]


def _is_day(year: int, day: Date) -> bool:
    return day[1] <= monthrange(year, day[0])[1]
