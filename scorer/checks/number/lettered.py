"""Read numbers of phases, types and the like that have a letter behind: `Phase IIb`, `stage 3C`, `Figure 2a`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.figures import Way
from scorer.checks.number.quantities import Quantity, Weight
from scorer.checks.number.romans import read_roman
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

_NUMBER = r"\d{1,2}|x{0,3}(?:ix|iv|v?i{0,3})(?<=[ivx])"
_LETTERED = late(
    r"\b(?:phase|type|stage|class|grade|group|level|tier|category|figure|fig\.|table|part|section|article|factor|rule"
    rf"|schedule|annex|scene|step|division)s?[ -](?P<number>{_NUMBER})(?P<letter>[a-e])\b"
)
_RUN = late(rf"(?:{_NUMBER})[a-e]")


def may_be_lettered(run: str) -> bool:
    """Tell whether a word in small letters may be such a number."""
    return _RUN.fullmatch(run) is not None


def find_lettered(side: Text) -> Iterator[Quantity]:
    """Yield the numbers with letters of a side; each may stand for the number alone."""
    for match in _LETTERED.finditer(side.small):
        written = match["number"]
        number = int(written) if written.isdecimal() else read_roman(written)
        ways: tuple[Way, ...] = (((Decimal(number),),),)
        at = Span(match.start("number"), match.end())
        yield Quantity(at, (f"{number}{match['letter']}",), Weight.DOUBTFUL, ways=ways)
