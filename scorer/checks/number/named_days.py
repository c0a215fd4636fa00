"""Read days that have names: Boxing Day is 26 December."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from scorer.checks.number.quantities import Quantity, Weight
from scorer.english import tables
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text
from scorer.words.one_for_another import one_for_another

Change = tuple[Span, Span, Severity]

# `the night before Christmas Day` is another day.
_BESIDE = late(r"\b(?:before|after|following|preceding|since|until|till|from|to) (?:the )?$")
_LONGEST_BESIDE = 15
_POSSESSIVE = late("s'|'s")
_SAINT = late("^st ")
_AS_SAINT = late(r"^(?:st\.|saint) ")
_APOSTROPHES = late("['’]")


@cache
def _days() -> Mapping[str, tuple[int, int]]:
    """Return the month and day of each name, which is without apostrophes."""
    rows = tables.rows("named_days", "name", "month", "day")
    return {_bare(name): (int(month), int(day)) for name, month, day in rows}


@cache
def _pattern() -> re.Pattern[str]:
    names = [name for name, _, _ in tables.rows("named_days", "name", "month", "day")]
    written = "|".join(_SAINT.sub("(?:st[.]?|saint) ", _POSSESSIVE.sub("['’]?s['’]?", name)) for name in names)
    return re.compile(rf"\b(?:(?:st\.?|saint) (?=valentine))?(?P<name>{written})(?!\w)")


@cache
def _lasts() -> frozenset[str]:
    """Return the words with which the names end."""
    return frozenset(name.rsplit(" ", 1)[-1].rsplit("-", 1)[-1] for name in _days())


def find_named_days(side: Text) -> Iterator[Quantity]:
    """Yield the day and the month of each named day, as fillers."""
    for (month, day), at in _found(side):
        yield Quantity(at, (Decimal(day),), Weight.FILLER)
        yield Quantity(at, (f"m{month}",), Weight.FILLER)


def changed_named_days(first: Text, second: Text) -> Iterator[Change]:
    """Yield a named day of one side for which the other side has only one of another date."""
    left = dict(_found(first))
    right = dict(_found(second)) if left else {}
    if apart := one_for_another(left, right):
        yield left[apart[0]], right[apart[1]], "critical"


def _found(side: Text) -> Iterator[tuple[tuple[int, int], Span]]:
    if side.runs.isdisjoint(_lasts()):
        return
    for match in _pattern().finditer(side.small):
        start = match.start()
        # A name has a capital.
        if side.text[match.start("name")].isupper() and not _BESIDE.search(
            side.small, max(0, start - _LONGEST_BESIDE), start
        ):
            yield _days()[_bare(match["name"])], Span(start, match.end())


def _bare(name: str) -> str:
    return _AS_SAINT.sub("st ", _APOSTROPHES.sub("", name))
