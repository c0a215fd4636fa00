"""What a number in a text is to this check: its place, its possible values, and how surely it must be kept.

A value is a `Decimal`, or a string where no amount is meant: `covid19` for a name, `t15:30` for a time, `m5`
for the month of May, `d2020-05-12` for a day, `c19` for a century, `q3` and `h1` for a quarter and a half of a
year, `3.11.2` for a version, `1000s` for `thousands`, `^2` for an exponent.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from scorer.checks.number.figures import Values, Way
from scorer.types import Span


class Weight(IntEnum):
    """How surely a word is a number that must be kept."""

    FILLER = 0  # may match a number of the other side (`both`, `half`, `noon`), but is never missing
    WEAK = 1  # `one`, `first`, `second`: missing only if another number is in its place
    SPARE = 2  # `the two`, the year after a day: may be left out, but must not change
    DOUBTFUL = 3  # `1`, `two`, ordinals, decades, `thousands`: often expressed differently
    FIRM = 4


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text.

    values: its possible values, the likeliest first.
    ways: the numbers that it may consist of instead (`1 000`, `12/05/2020`), each with its values.
    named: whether it belongs to a name, such as `A320`.
    roman: whether it is a Roman numeral.
    bearer: the word before it, of a side with Roman numerals.
    share: whether it is a share of something: `half`, `two thirds`.
    unit_from: where its unit may start, if not after it (`5kg`).
    face: the amount without the letter behind it, which may be a unit (the 5 of `5m`).
    zone: the minutes that its time zone may be ahead of Greenwich.
    stop: where all that belongs to it ends, if not where it ends: the zone of a time.
    """

    at: Span
    values: Values
    weight: Weight = Weight.FIRM
    ordinal: bool = False
    ways: tuple[Way, ...] = ()
    named: bool = False
    roman: bool = False
    bearer: str = ""
    share: bool = False
    unit_from: int | None = None
    face: Decimal | None = None
    zone: frozenset[int] | None = None
    stop: int = 0
