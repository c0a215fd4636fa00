"""Numbers that say the same by what is left: seven of the nine, and all but two of the nine."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from scorer.checks.number.by_and_to import are_whole
from scorer.checks.number.figures import Value
from scorer.checks.number.left_over import Numbers, without_two
from scorer.checks.number.quantities import Quantity
from scorer.patterns import late
from scorer.words.compared import Text

_ALL_BUT = late(r"\b(?:all|every\w*|whole|entire|lot)\b[^.;:!?]{0,30}?\b(?:but|bar|save|except|apart from)(?: for)? $")
_BEFORE = 50


def without_complements(
    first: Text, second: Text, left: list[Quantity], right: list[Quantity], common: Collection[Value]
) -> Numbers:
    """Return the numbers of both sides without those that are together a number of both sides, `common`, or a whole.

    One of the two must say what is left out: `all but two`, `all but a tenth`.
    """

    def are_same(one: Quantity, other: Quantity) -> bool:
        said = _says_the_rest(first, one) is not _says_the_rest(second, other)
        return said and (_sum(one, other) in common or (one.share and other.share and are_whole(one, other)))

    return without_two(left, right, are_same)


def _says_the_rest(side: Text, quantity: Quantity) -> bool:
    start = quantity.at.start
    return _ALL_BUT.search(side.small, max(0, start - _BEFORE), start) is not None


def _sum(one: Quantity, other: Quantity) -> Value | None:
    ours, theirs = one.values[0], other.values[0]
    return ours + theirs if isinstance(ours, Decimal) and isinstance(theirs, Decimal) else None
