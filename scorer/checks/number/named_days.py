"""Compare days that have names with others and with dates: Boxing Day is 26 December."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.quantities import Quantity, Weight
from scorer.english.named_days import Date, named_days, written_days
from scorer.types import Severity, Span
from scorer.words.compared import Text
from scorer.words.one_for_another import one_for_another

Change = tuple[Span, Span, Severity]

# The names of days that hold a number, which counts nothing.
_COUNTED = frozenset({"twelfth", "three"})


def find_named_days(side: Text) -> Iterator[Quantity]:
    """Yield the day and the month of each named day, as fillers."""
    for named in named_days(side.text, side.small, side.runs):
        yield Quantity(named.at, tuple(Decimal(day) for _, day in sorted(named.dates)), Weight.FILLER)
        yield Quantity(named.at, tuple(f"m{month}" for month in {month for month, _ in named.dates}), Weight.FILLER)


def outside_named_days(side: Text, found: list[Quantity]) -> list[Quantity]:
    """Return the numbers that are no part of the name of a day: the twelfth of `Twelfth Night`."""
    if _COUNTED.isdisjoint(side.runs):
        return found
    inside = [named.at for named in named_days(side.text, side.small, side.runs)]
    return [one for one in found if not any(at.start <= one.at.start < at.stop for at in inside)]


def changed_named_days(first: Text, second: Text) -> Iterator[Change]:
    """Yield a named day of one side for which the other side has only one of another date."""
    left, right = _named(first), _named(second)
    if not left and not right:
        return
    if left and right:
        if (apart := one_for_another(left, right)) and apart[0].isdisjoint(apart[1]):
            yield left[apart[0]], right[apart[1]], "critical"
        return
    here, there = (first, second) if left else (second, first)
    dates = dict(written_days(there.small, there.runs)), dict(written_days(here.small, here.runs))
    lost, new = left or right, [date for date in dates[0] if date not in dates[1]]
    if len(lost) == len(new) == 1 and len(dates[1]) == 0:
        ((known, at),) = lost.items()
        if new[0] not in known:
            yield (at, dates[0][new[0]], "critical") if left else (dates[0][new[0]], at, "critical")


def _named(side: Text) -> dict[frozenset[Date], Span]:
    """Return the places of the named days of a side, by their dates."""
    return {named.dates: named.at for named in named_days(side.text, side.small, side.runs) if named.sure}
