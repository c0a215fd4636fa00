"""Read amounts with a name of their own: `a baker's dozen`, `a great gross`, `a long hundred`."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.number.quantities import Quantity
from scorer.english.number_words import read_count, word_pattern
from scorer.patterns import late
from scorer.types import Span

_SIZES = {"dozen": 13, "great gross": 1728, "small gross": 120, "long hundred": 120}
_NAMED = late(
    r"(?:(?<![\w.,])(?P<count>\d{1,3}|" + word_pattern(half=False) + r")[ ])?"
    r"\b(?:(?:bakers?['’]?s?|devil['’]s|long|printers?['’]?s?)[ ](?P<dozen>dozen)s?"
    r"|(?P<named>great[ ]gross|small[ ]gross|long[ ]hundred)s?)\b"
)
# A text without any of these has no such amount.
WORDS_OF_SETS = frozenset({"dozen", "dozens", "gross", "hundred", "hundreds"})


def find_sets(small: str) -> Iterator[Quantity]:
    """Yield the amounts of a text in small letters."""
    for match in _NAMED.finditer(small):
        number = read_count(match["count"] or "a")
        yield Quantity(Span(*match.span()), (number * _SIZES[match["dozen"] or match["named"]],))
