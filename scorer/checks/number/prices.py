"""Read prices as they are said: `three pounds twenty`, `a dollar fifty`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.checks.number.figures import Way
from scorer.checks.number.quantities import Quantity
from scorer.english.number_words import read_count, word_pattern
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Span

_MONEY = "dollars?|euros?|pounds?|quid|francs?|rand|crowns?|krone[rn]?|kronor|pesos?"
# What may follow, so that the second number is no number of other things.
_AFTER = "and|or|a|an|for|each|per|to|in|at|on|from|with|if|when|but|is|was|now|more|less|today|only|apiece|plus"
_PRICE = late(
    rf"""
    (?<![\w.,])(?P<whole>an?|\d{{1,3}}|{word_pattern(half=False)})(?P<unit>[ ](?:{_MONEY}))[ ]
    (?P<parts>\d\d|{word_pattern(half=False)})\b(?=\W*$|[^\w\s-]|[ ](?:{_AFTER})\b)
    """,
    re.VERBOSE,
)
# A text without any of these has no such price.
WORDS_OF_PRICES = listed(
    "dollar dollars euro euros pound pounds quid franc francs rand crown crowns krone kroner kronen kronor peso pesos"
)
_FEWEST_CENTS, _MOST_CENTS = 10, 99


def find_prices(small: str) -> Iterator[Quantity]:
    """Yield the prices of a text in small letters, each of which may be its two numbers instead."""
    for match in _PRICE.finditer(small):
        whole, parts = read_count(match["whole"]), read_count(match["parts"])
        if _FEWEST_CENTS <= parts <= _MOST_CENTS:
            way: Way = ((whole,), (parts,))
            yield Quantity(Span(*match.span()), (whole + parts / 100,), ways=(way,), unit_from=match.start("unit"))
