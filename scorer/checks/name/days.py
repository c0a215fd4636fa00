"""Leave the names of days to the check of numbers, where the other side has a day too: Hogmanay, 31 December."""

from __future__ import annotations

from scorer.checks.name.pairs import Group
from scorer.english.named_days import named_days, written_days
from scorer.types import Span
from scorer.words.compared import Text


def compared_days(side: Text, other: Text) -> tuple[Span, ...]:
    """Return the places of the named days of a side, if the other side has any day."""
    days = tuple(day.at for day in named_days(side.text, side.small, side.runs))
    return days if days and _has_day(other) else ()


def without_days(first: Text, second: Text, left: list[Group], right: list[Group]) -> tuple[list[Group], list[Group]]:
    """Return the names of both sides without those of days that the check of numbers compares."""
    return _outside(left, compared_days(first, second)), _outside(right, compared_days(second, first))


def _outside(found: list[Group], days: tuple[Span, ...]) -> list[Group]:
    return [one for one in found if not any(at.start <= one.at.start and one.at.stop <= at.stop for at in days)]


def _has_day(side: Text) -> bool:
    named, written = named_days(side.text, side.small, side.runs), written_days(side.small, side.runs)
    return next(named, None) is not None or next(written, None) is not None
