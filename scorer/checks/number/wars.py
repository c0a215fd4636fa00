"""Read the numbers of the world wars: `World War I`, `World War Two`, `WWII`, `WW2`.

They are read as Roman numerals of a war, however they are written; so they are compared with `the Second World War`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.quantities import Quantity, Weight
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

_NUMBERS = {"one": 1, "two": 2, "three": 3, "i": 1, "ii": 2, "iii": 3, "1": 1, "2": 2, "3": 3}
_WAR = late(rf"(?<!\w)(?:world[ -]war[ -]|ww|w\.w\.?)[ -]?(?P<number>{'|'.join(sorted(_NUMBERS, reverse=True))})(?!\w)")
# A text without any of these has no such war.
WORDS_OF_WARS = frozenset({"war", "ww", "w", *(f"ww{number}" for number in _NUMBERS)})


def find_wars(side: Text) -> Iterator[Quantity]:
    """Yield the numbers of the world wars of a side, each with `war` as its bearer."""
    for match in _WAR.finditer(side.small):
        short = match.group().startswith("ww") and match.group()[2] not in " -"
        at = Span(*match.span()) if short else Span(*match.span("number"))
        weight = Weight.FIRM if match["number"] == "2" and not short else Weight.SPARE
        yield Quantity(at, (Decimal(_NUMBERS[match["number"]]),), weight, roman=True, bearer="war")
