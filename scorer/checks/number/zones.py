"""Read a time zone by its distance from Greenwich, where it stands without a time: all times are in UTC+2."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.number.quantities import Quantity
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

_GREENWICH = frozenset({"utc", "gmt"})
_ZONE = late(r"\b(?:utc|gmt)\s?(?P<sign>[-+−–])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?(?!\d)")
# The zone of a time is read with it.
_TIME_BEFORE = late(r"(?:\d|\b[ap]\.?m\.?|\bnoon|\bmidnight|o['’]clock)\s?[(\[]?$")
_LONGEST_BEFORE = 12


def find_zones(side: Text, opposite: Text) -> Iterator[Quantity]:
    """Yield the zones of a side, where the other side has one too; else it may tell the hours in words."""
    if side.runs.isdisjoint(_GREENWICH) or not _ZONE.search(opposite.small):
        return
    for match in _ZONE.finditer(side.small):
        if _TIME_BEFORE.search(side.small, max(0, match.start() - _LONGEST_BEFORE), match.start()):
            continue
        minutes = 60 * int(match["hours"]) + int(match["minutes"] or 0)
        yield Quantity(Span(*match.span()), (f"z{minutes if match['sign'] == '+' else -minutes:+}",))
