"""Read the day that words name by its place in a month or year: `the end of June`, `mid-June`, `the start of 2030`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.dates import MONTHS
from scorer.checks.number.figures import Values
from scorer.checks.number.quantities import Quantity, Weight
from scorer.patterns import late
from scorer.types import Span

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


def _days(match: re.Match[str]) -> Iterator[Quantity]:
    month = MONTHS.index(match["month"]) + 1 if match["month"] else 0
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
