"""Read the day that words name by its place in a month or year: `the end of June`, `mid-June`, `the start of 2030`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.figures import Values
from scorer.checks.number.quantities import Quantity, Weight
from scorer.english.calendar_words import MONTHS, SHORT_MONTHS, month_number
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text
from scorer.words.one_for_another import one_for_another

# What each of these places has.
_HINTS = ("end", "beginning", "start", "mid", "last day", "first day", "close of")
_PLACE = late(
    rf"""
    \b(?:(?P<last>year[- ]end|end(?:[ ]of)?|close[ ]of|last[ ]day[ ]of)
       | (?P<first>(?:beginning|start|first[ ]day)[ ]of)
       | (?P<middle>mid|middle[ ]of))
    [ -](?:(?:the[ ]month[ ]of[ ])?(?P<month>{"|".join(MONTHS)})(?:,?[ ](?:of[ ])?(?P<year>(?:19|20)\d\d))?
       | (?:the[ ]year[ ])?(?P<alone>(?:19|20)\d\d))\b
    """,
    re.VERBOSE,
)
_MONTH = "|".join((*MONTHS, *SHORT_MONTHS))
# The part of a month or a year.
_PART = late(
    rf"""
    \b(?:(?P<start>early|(?:beginning|start|first[ ](?:days|week|half|part))[ ]of)
       | (?P<middle>mid(?:dle[ ]of)?)
       | (?P<end>late|(?:end|close|last[ ](?:days|week))[ ]of))
    [ -](?:the[ ](?:month|year)[ ](?:of[ ])?)?(?P<of>(?:{_MONTH})\b|(?:19|20)\d\d(?!s))
    """,
    re.VERBOSE,
)
_WORDS_OF_PARTS = frozenset({"early", "beginning", "start", "first", "mid", "middle", "late", "end", "close", "last"})
_MIDDLE: Values = (Decimal(15), Decimal(14), Decimal(16))
_FEBRUARY = 2
_ANY_YEAR = 2001


def find_month_ends(small: str) -> Iterator[Quantity]:
    """Yield the days that places of a month or year in a text in small letters stand for, as fillers.

    The middle of a month is no certain day.  The end of February is its 28th or 29th where no year is named.
    """
    if any(hint in small for hint in _HINTS):
        for match in _PLACE.finditer(small):
            yield from _days(match)


def changed_month_ends(first: Text, second: Text) -> Iterator[tuple[Span, Span, Severity]]:
    """Yield the part of a month or a year that became another part of it: `mid-June`, `the end of June`."""
    if first.runs.isdisjoint(_WORDS_OF_PARTS) or second.runs.isdisjoint(_WORDS_OF_PARTS):
        return
    left, right = _parts(first.small), _parts(second.small)
    for period, ours in left.items():
        if apart := one_for_another(ours, right.get(period, {})):
            yield ours[apart[0]], right[period][apart[1]], "critical"


def _parts(small: str) -> dict[str, dict[str, Span]]:
    """Return the places of the parts of each month and year."""
    found: dict[str, dict[str, Span]] = {}
    for match in _PART.finditer(small):
        part = next(name for name in ("start", "middle", "end") if match[name])
        period = match["of"] if match["of"].isdecimal() else match["of"][:3]
        found.setdefault(period, {}).setdefault(part, Span(*match.span()))
    return found


def _days(match: re.Match[str]) -> Iterator[Quantity]:
    month = month_number(match["month"]) if match["month"] else 0
    at = Span(*match.span())
    if month:
        values = _MIDDLE if match["middle"] else (Decimal(1),) if match["first"] else _last_day(month, match["year"])
        yield Quantity(at, values, Weight.FILLER)
    elif not match["middle"]:
        day, its_month = (1, 1) if match["first"] else (31, 12)
        yield Quantity(at, (Decimal(day),), Weight.FILLER)
        yield Quantity(at, (f"m{its_month}",), Weight.FILLER)


def _last_day(month: int, year: str | None) -> Values:
    if month == _FEBRUARY and not year:
        return Decimal(28), Decimal(29)
    return (Decimal(monthrange(int(year or _ANY_YEAR), month)[1]),)
