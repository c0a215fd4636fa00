"""Read numbers in words: `twenty-one`, `minus five`, `half a million`, `half past three`, `the nineties`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.figures import Values, hours
from scorer.checks.number.quantities import Quantity, Weight
from scorer.checks.number.times import with_decimals
from scorer.english.number_words import DECADES, NUMBER_WORDS, SCALES, WordNumber, read_words, word_pattern
from scorer.patterns import late
from scorer.types import Span

_HALVED = {**SCALES, "dozen": 12, "hundred": 100}
_NOUGHTIES = ("noughties", "naughties", "aughts")
_WORDS = late(
    rf"""
    (?P<words>{word_pattern()})
  | \b(?=[aefnsth])(?:(?P<decade>{"|".join(DECADES)})|(?P<noughties>{"|".join(_NOUGHTIES)})
    |half[ -](?:an?[ -])?(?P<share>{"|".join(_HALVED)}))\b
    """,
    re.VERBOSE,
)
# A text without any of these has no number in words.
WORDS_OF_NUMBERS = frozenset({*NUMBER_WORDS, *DECADES, *_NOUGHTIES})
_CLOCK_WORD_BEFORE = late(r"\b(?P<share>half|quarter)[ -](?P<way>past|after|to) $")
_SHARE_AFTER = late(r"[ -](?:half|halves|quarters?|thirds?|\w+ths?)\b")
_AFTER_NUMBER = late(r"[ -]quarters\b|(?P<half>[ -][a-z]+ and a half\b)")
_MOST_HALVES = 100
_DEFINITE = late(r"\b(?:the|these|those|its|their|his|her|our|all|last|first|other) $")
_SEVERAL = late(r"\b(?:several|few|many|some|couple|couple of) $")
_OF_SCALE = late(rf" of (?P<scale>{'|'.join(SCALES)})s?\b")
_DOZEN = 12  # dozens of thousands may be tens of them
_PARTS_PER = late(r"\bparts? per $")
_MINUS = late(r"(?<!\bor )\b(?:minus|negative) $")


def find_worded(text: str) -> Iterator[Quantity]:
    """Yield the numbers in words of an unwrapped lower-case text, in order."""
    stop = 0
    for match in _WORDS.finditer(text):
        if match["decade"]:
            start = Decimal(DECADES[match["decade"]])
            yield Quantity(Span(*match.span()), (start, 1900 + start), Weight.DOUBTFUL)
        elif match["noughties"]:
            yield Quantity(Span(*match.span()), (Decimal(2000),), Weight.DOUBTFUL)
        elif match["share"]:
            yield Quantity(Span(*match.span()), (Decimal(_HALVED[match["share"]]) / 2,))
        else:
            for number in read_words(match.group()):
                at = match.start() + number.start
                if at >= stop:
                    yield (quantity := _from_number_word(text, number, match.start()))
                    stop = quantity.at.stop


def _from_number_word(text: str, number: WordNumber, offset: int) -> Quantity:
    at = Span(offset + number.start, offset + number.stop)
    if number.plural and number.value != _DOZEN and (of := _OF_SCALE.match(text, at.stop)):
        return Quantity(Span(at.start, of.end()), (f"{number.value * SCALES[of['scale']]}s",), Weight.DOUBTFUL)
    if number.plural or (number.bare and _SEVERAL.search(text, max(0, at.start - 11), at.start)):
        return Quantity(at, (f"{number.value}s",), Weight.DOUBTFUL)
    if number.value <= 12 and (time := _time_in_words(text, int(number.value), at)):
        return time
    more = () if number.ordinal else with_what_follows(text, number.value, at.stop)
    values = (*more, number.value)
    if not number.ordinal and _MINUS.search(text, max(0, at.start - 9), at.start):
        return Quantity(at, tuple(-value for value in values if isinstance(value, Decimal)))
    ways = (tuple((half,) for half in number.halves),) if number.halves else ()
    return Quantity(at, values, _weight(text, number, at), number.ordinal, ways)


def with_what_follows(text: str, value: Decimal, stop: int) -> Values:
    """Return the possible values of the 2 in `2 years and a half` and of the 3 in `three quarters`."""
    after = _AFTER_NUMBER.match(text, stop) if value < _MOST_HALVES else None
    if after is None:
        return ()
    return (value + Decimal("0.5"),) if after["half"] else (value / 4, value * 25)


def _time_in_words(text: str, hour: int, at: Span) -> Quantity | None:
    """Read `half past three` and `quarter to four`, but not `quarter to one third`."""
    before = _CLOCK_WORD_BEFORE.search(text, max(0, at.start - 14), at.start)
    if before is None or _SHARE_AFTER.match(text, at.stop):
        return None
    past = {"half": 30, "quarter": 15}[before["share"]]
    minutes = hour * 60 + (-past if before["way"] == "to" else past)
    written, minute = str(minutes // 60 % 24), minutes % 60
    return Quantity(Span(before.start(), at.stop), with_decimals(hours(written, minute), written, minute))


def _weight(text: str, number: WordNumber, at: Span) -> Weight:
    if number.value == 1 or (number.ordinal and number.value == 2):
        return Weight.WEAK
    if number.value == 2 and _DEFINITE.search(text, max(0, at.start - 7), at.start):
        return Weight.SPARE
    if number.bare and _PARTS_PER.search(text, max(0, at.start - 10), at.start):
        return Weight.FILLER  # the unit is compared
    return Weight.DOUBTFUL if number.ordinal or number.value in (0, 2) else Weight.FIRM
