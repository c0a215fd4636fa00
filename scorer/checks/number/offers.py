"""Read offers: `buy one, get one free` is `two for the price of one`; `half price` is not `free`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.quantities import Quantity, Weight
from scorer.english.number_words import cardinals, read_count
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text
from scorer.words.one_for_another import one_for_another

Change = tuple[Span, Span, Severity]

_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(cardinals(1, 10))})"
_AGAIN = "another|extra|second|third|fourth|fifth|sixth|seventh|eighth|next|2nd|3rd|4th|5th"
_OFFER = late(
    rf"""
    \bbuy[ -](?P<buy>{_NUMBER}|an?)\b(?P<goods>(?:[ ][^\W\d_]+){{0,4}}?)[,;:]?[- ](?:and[ ])?(?:you[ ]|we[ ])?
      (?:also[ ])?(?:get|receive|take|throw[ ]in|give[ ]you)[ -](?:(?:an?|the|your)[ ])?
      (?:(?:{_AGAIN})(?:[ ]one)?|(?P<get>{_NUMBER}))(?:[ ](?:more|extra))?(?:[ ](?!half\b|free)[^\W\d_]+){{0,2}}
      [ ]?[- ]?(?:for[ ])?free\b
    | \b(?P<all>{_NUMBER})[ -](?:(?!for\b)[^\W\d_]+[ ]){{0,3}}for[ -](?:the[ ]price[ ]of[ ]|the[ ]cost[ ]of[ ])?
      (?P<paid>{_NUMBER})\b(?!%)
    | (?P<letters>\bbogof\b|\bbogo\b(?:[ ]free)?)
    """,
    re.VERBOSE,
)
# `Two for one` is an offer only beside one of these.
_OF_OFFERS = listed("offer offers deal deals price sale buy get special promotion today ticket tickets")
_WORDS_OF_OFFERS = listed("buy price cost bogof bogo for")
_PRICE = late(
    r"\b(?:(?P<half>half[ -]price)|(?P<full>full[ -]price)"
    r"|(?P<free>(?:(?:at )?no (?:extra )?c(?:harge|ost)|free of charge|complimentary|gratis)"
    r"|(?:for|goes?|(?:go|get|got) in|travels?|rides?|enters?|eats?|stays?|admitted|is|are|was|were|be|ones?|another"
    r"|get \w+|\w+ly) free"
    r"(?= (?:of charge|for|on|with|to all|and|but|while|when|if|until|after|before|at|in)\b|\W*$|[^\w\s-])))"
)
_WORDS_OF_PRICES = listed("price free charge cost complimentary gratis")


def find_offers(side: Text, opposite: Text) -> Iterator[Quantity]:
    """Yield the offers of a side."""
    if side.runs.isdisjoint(_WORDS_OF_OFFERS):
        return
    for match in _OFFER.finditer(side.small):
        whole, paid = _terms(match)
        plain = match["all"] and "price" not in match.group() and "cost" not in match.group()
        if 0 < paid < whole and not (
            plain and (whole - paid > 1 or (side.runs | opposite.runs).isdisjoint(_OF_OFFERS))
        ):
            yield Quantity(Span(*match.span()), (f"o{whole}/{paid}",), Weight.DOUBTFUL)


def _terms(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Return how many things one gets and for how many one pays."""
    if match["letters"]:
        return Decimal(2), Decimal(1)
    if match["all"]:
        return read_count(match["all"]), read_count(match["paid"])
    paid = read_count(match["buy"])
    return paid + (read_count(match["get"]) if match["get"] else 1), paid


def changed_prices(first: Text, second: Text) -> Iterator[Change]:
    """Yield `half price`, `full price` or `free` where the other side has only another one of these."""
    if first.runs.isdisjoint(_WORDS_OF_PRICES) or second.runs.isdisjoint(_WORDS_OF_PRICES):
        return
    left, right = (
        {match.lastgroup or "": Span(*match.span()) for match in _PRICE.finditer(side.small)}
        for side in (first, second)
    )
    if apart := one_for_another(left, right):
        yield left[apart[0]], right[apart[1]], "critical"
