"""Compare quarters and halves of a year on one side with months on the other: `Q3`, `from July to September`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from scorer.checks.number.quantities import Quantity
from scorer.english.calendar_words import MONTH, month_number
from scorer.patterns import late
from scorer.types import Severity, Span

Change = tuple[Span, Span, Severity]

# The first month of each part of a year and the number of its months.
_PARTS = {"q1": (1, 3), "q2": (4, 3), "q3": (7, 3), "q4": (10, 3), "h1": (1, 6), "h2": (7, 6)}
# A span of as many months may be another part than the one that it replaced.
_LENGTHS = frozenset({3, 6})
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_FROM = rf"(?:{_DAY}[ ](?:of[ ])?)?(?P<from>{MONTH})(?:[ ]{_DAY})?(?:,?[ ]\d{{4}})?"
_END = r"(?:the[ ]end[ ]of[ ]|end[ -]|late[ ])"
_TO = rf"(?:{_DAY}[ ](?:of[ ])?)?{_END}?(?P<to>{MONTH})(?:[ ]{_DAY}\b)?"
_SPAN = late(
    rf"""
    \b(?P<between>between[ ]|(?P<list>{MONTH},[ ]))?(?:the[ ](?:beginning|start)[ ]of[ ])?{_FROM}
    (?:[ ]?[-–—][ ]?|[ ](?:up[ ])?(?:to|until|till|through|thru)[ ]|(?P<and>,?[ ]and[ ])){_TO}(?![\w])
    """,
    re.VERBOSE,
)
# What stands between the months of each span.
_JOINT = late(r"[-–—]|\b(?:to|and|until|till|through|thru)\b")
# The year of accounts may begin in any month.
_OF_ACCOUNTS = late(r"\b(?:fiscal|financial|fy|tax|academic|school|budget)")


class _Months(NamedTuple):
    """Months in a row: the first of them, how many they are, and where they stand with their days."""

    first: int
    length: int
    at: Span


def against_months(
    small: tuple[str, str], found: tuple[list[Quantity], list[Quantity]]
) -> tuple[list[Quantity], list[Quantity], list[Change]]:
    """Return the numbers of both sides without the parts of years that the other side has as months, and the changes.

    small: both texts in small letters.
    """
    parts = [[one for one in side if _named(one)] for side in found]
    if bool(parts[0]) is bool(parts[1]):
        return *found, []
    having = 0 if parts[0] else 1
    months = list(_spans(small[1 - having]))
    if not months or any(_spans(small[having])):
        return *found, []
    told, gone, changes = _compared(parts[having], months, sure=not any(map(_OF_ACCOUNTS.search, small)))
    kept = [one for one in found[having] if one not in told]
    others = [one for one in found[1 - having] if not any(_is_day_of(one, span) for span in gone)]
    if having == 0:
        return kept, others, changes
    return others, kept, [(there, here, severity) for here, there, severity in changes]


def _compared(
    parts: Sequence[Quantity], months: Sequence[_Months], *, sure: bool
) -> tuple[list[Quantity], list[_Months], list[Change]]:
    """Return the parts that are told, the months that answer to them, and the changes."""
    told: list[Quantity] = []
    gone: list[_Months] = []
    changes: list[Change] = []
    rest = list(months)
    for part in parts:
        same = next((one for one in rest if (one.first, one.length) in map(_PARTS.get, _named(part))), None)
        if same:
            rest.remove(same)
            told.append(part)
            gone.append(same)
    left = [part for part in parts if part not in told]
    if sure and len(left) == len(rest) == 1 and rest[0].length in _LENGTHS:
        told.append(left[0])
        changes.append((left[0].at, rest[0].at, "major"))
    return told, gone, changes


def _named(quantity: Quantity) -> list[str]:
    """Return the parts of a year that a number may be."""
    return [value for value in quantity.values if isinstance(value, str) and value in _PARTS]


def _spans(small: str) -> Iterator[_Months]:
    for match in _SPAN.finditer(small) if _JOINT.search(small) else ():
        first, last = month_number(match["from"]), month_number(match["to"])
        count = (last - first) % 12 + 1
        if match["list"]:
            first, count = month_number(match["list"]), count + 1
        if match["and"] and not (match["between"] and (not match["list"] or count == 3)):
            continue
        yield _Months(first, count, Span(*match.span()))


def _is_day_of(quantity: Quantity, months: _Months) -> bool:
    """Tell whether a number is the first or last day of months that are whole."""
    at = quantity.at
    if at.start < months.at.start or at.stop > months.at.stop:
        return False
    return any(str(value) in ("1", "30", "31") for value in quantity.values)
