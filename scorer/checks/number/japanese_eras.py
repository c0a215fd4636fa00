"""Read years of Japanese eras: Reiwa 2 is 2020."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.figures import Way
from scorer.checks.number.quantities import Quantity
from scorer.english.number_words import read_words, word_pattern
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

# The year before the first of each era, and its last.
_ERAS = {"meiji": (1867, 45), "taisho": (1911, 15), "showa": (1925, 64), "heisei": (1988, 31), "reiwa": (2018, 99)}
_ERAS |= {"taishō": _ERAS["taisho"], "shōwa": _ERAS["showa"]}
_NAMES = "|".join(_ERAS)
_WORDS = word_pattern(half=False).replace("[ ]", " ")
_YEAR = late(
    rf"\b(?P<era>{_NAMES})(?: era)?,?(?: year)?[ -](?P<number>\d{{1,2}}|{_WORDS})(?![\w]|[.,]\d)"
    rf"|\b(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{_WORDS}) year of (?:the )?(?P<of>{_NAMES})\b(?: era\b)?"
)
NAMES_OF_ERAS = frozenset(_ERAS)


def find_eras(side: Text) -> Iterator[Quantity]:
    """Yield the years of Japanese eras of a side."""
    for match in _YEAR.finditer(side.small):
        written = match["number"] or match["nth"]
        before, last = _ERAS[match["era"] or match["of"]]
        number = int(written.rstrip("stndrh")) if written[0].isdecimal() else int(read_words(written)[0].value)
        if 1 <= number <= last:
            ways: tuple[Way, ...] = (((Decimal(number),),),)
            yield Quantity(Span(*match.span()), (Decimal(before + number),), ways=ways)
