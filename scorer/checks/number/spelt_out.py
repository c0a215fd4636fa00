"""Read numbers as they are said aloud: `three point one four`, `nineteen oh five`, `five five five one two`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.figures import ALWAYS, Values, Way
from scorer.checks.number.quantities import Quantity, Weight
from scorer.english.number_words import SCALES, cardinals, read_count, read_words, word_pattern
from scorer.patterns import late
from scorer.types import Span

_NOUGHTS = ("oh", "nought", "naught")
_DIGITS = {**dict.fromkeys(_NOUGHTS, 0), "zero": 0, "o": 0, "nil": 0}
_DIGITS |= {word: digit for digit, word in enumerate(cardinals(1, 9), 1)}
_DIGIT = rf"(?:{'|'.join(sorted(_DIGITS, key=len, reverse=True))})"
_SCALE_WORDS = "|".join(sorted(SCALES, key=len, reverse=True))
_DECIMAL = late(
    rf"""
    (?P<minus>\b(?<!or[ ])(?:minus|negative)[ ])?
    (?P<whole>{word_pattern(half=False)}|\b(?:oh|nought|naught))[ ]point[ ]
      (?P<digits>{_DIGIT}(?:[ -]{_DIGIT}){{0,14}})\b
    (?:[ -](?P<scale>{_SCALE_WORDS})\b)?
    """,
    re.VERBOSE,
)
_WITH_OH = late(
    rf"\b(?P<hundreds>{'|'.join(cardinals(10, 19))}|twenty)[ -](?:oh|o)[ -](?P<year>{'|'.join(cardinals(1, 9))})\b"
)
_SUM = late(
    rf"""
    (?<![\w.,])(?P<whole>\d+(?:,\d{{3}})*|{word_pattern(half=False)})
    (?P<unit>[ ](?:us[ ])?(?:dollars?|euros?|pounds?|rupees?))[ ](?:and[ ])?
    (?P<parts>\d\d?|{word_pattern(half=False)})[ ](?:cents?|pence|paise)\b
    """,
    re.VERBOSE,
)
_DURATION = late(
    rf"(?<![\w.,])(?P<hours>\d{{1,3}}|an|{word_pattern(half=False)})[ -]?(?:h|hrs?|hours?)[ ](?:and[ ])?"
    rf"(?P<minutes>\d\d?|{word_pattern(half=False)})(?P<unit>[ -]?(?:m|mins?|minutes?))\b",
    re.VERBOSE,
)
# What a duration has for its hours.
_HOURS = late(r"(?:\d+|an)?h(?:rs?|ours?)?")
_ALL_DAY = late(
    r"(?<![\w.,])(?P<hours>24|twenty[ -]four)[ -]hours?[ ](?:a|per|each|every)[ ]day\b"
    r"(?P<week>,?[ ](?:and[ ])?(?:7|seven)[ -]days?[ ](?:a|per|each|every)[ ]week\b)?"
)
# One digit after the other, as in a telephone number.
_ONE_BY_ONE = late(rf"(?<![\w-]){_DIGIT}(?:[ -]{_DIGIT}){{2,14}}(?![\w-])")


def find_spelt_out(small: str, runs: frozenset[str], *, hours: bool) -> Iterator[Quantity]:
    """Yield the numbers of a text in small letters that are said digit by digit, and sums of money.

    runs: its words, as of a `Text`.  hours: one of them may be the hours of a duration (see `may_be_hours`).
    """
    stop = 0
    for match in _DECIMAL.finditer(small) if " point " in small else ():
        stop = match.end()
        yield _decimal(match)
    if " oh" in small or "-oh-" in small or " o " in small:
        yield from map(_year, _WITH_OH.finditer(small))
    # A number with decimals is followed by none that is said digit by digit.
    if not runs.isdisjoint(_DIGITS):
        yield from map(_one_by_one, _ONE_BY_ONE.finditer(small, stop))
    if "day" in small and "hour" in small:
        yield from map(_all_day, _ALL_DAY.finditer(small))
    if hours:
        yield from map(_duration, _DURATION.finditer(small))
    if "cent" in small or "pence" in small or "paise" in small:
        yield from map(_sum, _SUM.finditer(small))


def may_be_hours(run: str) -> bool:
    """Tell whether a word in small letters may be what a duration has for its hours."""
    return _HOURS.fullmatch(run) is not None


def _decimal(match: re.Match[str]) -> Quantity:
    whole = match["whole"]
    numbers = () if whole in _NOUGHTS else read_words(whole)
    # Only the last of several numbers has the decimals; the others stand before it.
    start = match.start("whole") + (numbers[-1].start if numbers else 0)
    units = numbers[-1].value if numbers else Decimal(0)
    value = units + Decimal(f"0.{_figures(match['digits'])}")
    value *= SCALES[match["scale"]] if match["scale"] else 1
    return Quantity(Span(start, match.end()), (-value if match["minus"] and len(numbers) < 2 else value,))


def _year(match: re.Match[str]) -> Quantity:
    hundreds = read_words(match["hundreds"])[0].value
    return Quantity(Span(*match.span()), (100 * hundreds + _DIGITS[match["year"]],))


def _one_by_one(match: re.Match[str]) -> Quantity:
    figures = _figures(match.group())
    way: tuple[Values, ...] = tuple((Decimal(figure),) for figure in figures)
    return Quantity(Span(*match.span()), (Decimal(figures), figures), Weight.FIRM, ways=(way,))


def _all_day(match: re.Match[str]) -> Quantity:
    """Read `24 hours a day`, which says as much as 24/7."""
    hours, days = Decimal(24), Decimal(7)
    if match["week"]:
        return Quantity(Span(*match.span()), (ALWAYS,), ways=(((hours,), (days,)),))
    return Quantity(Span(*match.span("hours")), (hours, ALWAYS))


def _duration(match: re.Match[str]) -> Quantity:
    """Read `2 hours 30 minutes` as minutes."""
    hours, minutes = read_count(match["hours"]), read_count(match["minutes"])
    ways: tuple[Way, ...] = (((hours,), (minutes,)),)
    written = f"t{hours}:{minutes:02}"  # it may be written 2:30
    return Quantity(Span(*match.span()), (60 * hours + minutes, written), ways=ways, unit_from=match.start("unit"))


def _sum(match: re.Match[str]) -> Quantity:
    """Read `five dollars and ten cents`."""
    values = [read_count(match[part]) for part in ("whole", "parts")]
    way: tuple[Values, ...] = tuple((value,) for value in values)
    return Quantity(Span(*match.span()), (values[0] + values[1] / 100,), ways=(way,), unit_from=match.start("unit"))


def _figures(words: str) -> str:
    return "".join(str(_DIGITS[word]) for word in re.split("[ -]", words))
