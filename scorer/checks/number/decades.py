"""Read the years of a decade by their ends: aged 40 to 49 is in one's forties, 1940 to 1949 is the 1940s."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.figures import Way
from scorer.checks.number.quantities import Quantity, Weight
from scorer.english.number_words import DECADES
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

_ENDS = late(
    r"(?<![\w.,/-])(?P<first>(?P<tens>\d|\d{3})0)(?: (?:and|to|or|through) |[ ]?[-–][ ]?)(?P<last>(?P=tens)9)"
    r"(?!\w|[.,/]\d)"
)
_DECADE = late(rf"\b(?:{'|'.join(DECADES)}|\d{{0,3}}0s)\b")


def find_decades(side: Text, opposite: Text) -> Iterator[Quantity]:
    """Yield the decades that a side tells by their ends, where the other side has one in a word or with an s."""
    if "9" in side.small and _DECADE.search(opposite.small):
        for match in _ENDS.finditer(side.small):
            first, last = Decimal(match["first"]), Decimal(match["last"])
            ways: tuple[Way, ...] = (((first,), (last,)),)
            yield Quantity(Span(*match.span()), (first,), Weight.DOUBTFUL, ways=ways)
