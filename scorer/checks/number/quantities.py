"""Find the numbers of a text, each with the values that it may stand for.

A value is a `Decimal`, or a string where no amount is meant: `covid19` for a name, `t15:30`
for a time, `m5` for the month of May, `3.11.2` for a version, `1000s` for `thousands`, `^2`
for an exponent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import IntEnum

from scorer.checks.number.dates import MONTHS
from scorer.checks.number.figures import Values, amounts, clock, date, fraction
from scorer.english.number_words import DECADES, SCALES, WordNumber, read_words, word_pattern
from scorer.types import Span


class Weight(IntEnum):
    """How surely a word is a number that must be kept."""

    FILLER = 0  # may match a number of the other side (`both`, `half`, `noon`), but is never missing
    WEAK = 1  # `one`, `first`, `second`: missing only if another number is in its place
    SPARE = 2  # `the two`, the year after a day: may be left out, but must not change
    DOUBTFUL = 3  # `1`, `two`, ordinals, decades, `thousands`: often expressed differently
    FIRM = 4


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text.

    values: its possible values, the likeliest first.
    parts: the numbers that it may consist of instead (`1 000`, `12/05/2020`), each with its values.
    named: whether it belongs to a name, such as `A320`.
    unit_from: where its unit may start, if not after it (`5kg`).
    """

    at: Span
    values: Values
    weight: Weight = Weight.FIRM
    ordinal: bool = False
    parts: tuple[Values, ...] = ()
    named: bool = False
    unit_from: int | None = None


_SCALES = {**SCALES, "bn": 10**9, "mn": 10**6, "mln": 10**6, "tn": 10**12, "trn": 10**12, "dozen": 12, "hundred": 100}
_CJK_SCALES = {"万": 10**4, "億": 10**8, "亿": 10**8}
_LETTER_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9}  # or a unit: 5k, 5m
_SCALE_WORDS = "|".join(sorted(_SCALES, key=len, reverse=True))
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
# Letters that may be attached to a number without making it a name, and units that end in a figure.
_CURRENCIES = frozenset({"us", "usd", "eur", "gbp", "chf", "rmb", "cny", "jpy", "inr", "rs", "hk", "nt", "p", "pp"})
_HYPHENATED = frozenset({"mid", "pre", "post", "early", "late", "sub", "under", "over", "top", "and", "or", "to"})
_UNITS = frozenset({"m2", "m3", "km2", "cm2", "cm3", "mm2", "mm3", "ft2", "ft3"})

_DIGITS = rf"""
    (?P<digits>\d{{1,3}}(?:(?:[ ]\d{{3}})+|(?:['’]\d{{3}})+)(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)
    (?:\s?(?P<vulgar>[½¼¾]))?
    (?:[\s-]?(?P<scale>{_SCALE_WORDS})s?\b|(?P<suffix>[^\W\d_]++)(?P<more>\d\w*)?)?
"""
_FIGURES = re.compile(
    rf"""
    (?=[\d−½¼¾-])(?:
      (?P<name>(?<=[^\W\d_])-?\d\w*(?:[-.]\d+)*)
    | (?P<date>(?<![\w.,/-])\d{{1,4}}(?P<dash>[-./])\d{{1,2}}(?P=dash)\d{{1,4}}(?![\w/]|[-.]\d))
    | (?P<fraction>(?<![\w.,/⁄])\d{{1,2}}[/⁄]\d{{1,2}}(?![\w/⁄]|\.\d|,\d{{3}}(?!\d))|[½¼¾])
    | (?P<clock>(?<![\w.,:])(?:
          (?P<hour>1[0-2]|0?[1-9])(?:[ ]?[:.][ ]?(?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:m\b|\.\s?m\b\.?)
        | (?P<hour24>2[0-4]|[01]?\d)(?:[ ]?:[ ]?|h)(?P<minute24>[0-5]\d)(?![\w:]|[ ]:|[.,]\d|[ ]\d{{3}}\b)))
    | (?P<number>(?<![^\W_])
          (?P<raised>(?<=\^)|(?<=\^[-−+{{(]))?
          (?P<minus>(?<![^\s(\[])(?<!\d\s)[-−]|(?<=minus\s)|(?<=negative\s))?
          {_DIGITS})
    )
    """,
    re.VERBOSE,
)
_WORDS = re.compile(
    rf"""
    (?P<words>{word_pattern()})
  | \b(?=[efnsth])(?:(?P<decade>{"|".join(DECADES)})|half\s+an?\s+(?P<share>{_SCALE_WORDS}))\b
    """,
    re.VERBOSE,
)
_GLUED = re.compile(_DIGITS, re.VERBOSE)
_CONNECTOR = re.compile(r"\s*(?:[-–—]|to|or|and)\s*")
_SCALED = re.compile(rf"(?:^|[\d\s-])({_SCALE_WORDS})s?$")
_YEAR_BEFORE = re.compile(r"(?<!\d)(\d\d)\d\d[-–/]$")
_LEADING_DIGITS = re.compile(r"\d{1,19}(?!\d)")
# A dash before a number may be its sign.
_DASH_BEFORE = re.compile(r"(?:[\s(\[]|^)(?:–|[-–−] )$")
_CLOCK_WORD_BEFORE = re.compile(r"\b(?P<share>half|quarter) (?P<way>past|to) $")
_SHARE_AFTER = re.compile(r"[ -](?:half|halves|quarters?|thirds?|\w+ths?)\b")
_AFTER_NUMBER = re.compile(r"[ -]quarters\b|(?P<half>[ -][a-z]+ and a half\b)")
_MOST_HALVES = 100
_DEFINITE = re.compile(r"\b(?:the|these|those|its|their|his|her|our|all|last|first|other) $")
_SEVERAL = re.compile(r"\b(?:several|few|many|some|couple|couple of) $")
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(month[:3] for month in MONTHS)}|sept)\.?)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY_BEFORE = re.compile(rf"\b(?:{_MONTH} {_DAY}|{_DAY}(?: of)? {_MONTH}) ?,? $")
_LONGEST_DATE = 24


def find(text: str) -> list[Quantity]:
    """Return the numbers of an unwrapped lower-case text, in order."""
    found = [quantity for match in _FIGURES.finditer(text) if (quantity := _from_figures(match))]
    in_words = [quantity for match in _WORDS.finditer(text) for quantity in _from_words(match)]
    if found and in_words:
        inside = {place for quantity in found for place in range(quantity.at.start, quantity.at.stop)}
        found += [quantity for quantity in in_words if quantity.at.start not in inside]
        found.sort(key=lambda quantity: quantity.at)
    else:
        found = found or in_words
    for index in range(len(found) - 1):
        found[index] = _share_scale(text, found[index], found[index + 1])
    return found


def _share_scale(text: str, quantity: Quantity, after: Quantity) -> Quantity:
    """Give the 5 of `5 to 6 million` the values five million and five."""
    value = quantity.values[0]
    if isinstance(value, str) or not _CONNECTOR.fullmatch(text, quantity.at.stop, after.at.start):
        return quantity
    scaled = _SCALED.search(text, after.at.start, after.at.stop)
    return replace(quantity, values=(value * _SCALES[scaled[1]], *quantity.values)) if scaled else quantity


def _from_words(match: re.Match[str]) -> Iterator[Quantity]:
    if match["decade"]:
        start = Decimal(DECADES[match["decade"]])
        yield Quantity(Span(*match.span()), (start, 1900 + start), Weight.DOUBTFUL)
    elif match["share"]:
        yield Quantity(Span(*match.span()), (Decimal(_SCALES[match["share"]]) / 2,))
    else:
        yield from (_from_number_word(match.string, number, match.start()) for number in read_words(match.group()))


def _from_number_word(text: str, number: WordNumber, offset: int) -> Quantity:
    at = Span(offset + number.start, offset + number.stop)
    if number.plural or (number.bare and _SEVERAL.search(text, max(0, at.start - 11), at.start)):
        return Quantity(at, (f"{number.value}s",), Weight.DOUBTFUL)
    if number.value <= 12 and (time := _time_in_words(text, int(number.value), at)):
        return time
    values = (*_with_what_follows(text, number.value, at.stop), number.value)
    return Quantity(at, values, _weight(text, number, at), number.ordinal, tuple((half,) for half in number.halves))


def _with_what_follows(text: str, value: Decimal, stop: int) -> Values:
    """Return the possible values of the 2 in `2 years and a half` and of the 3 in `three quarters`."""
    after = _AFTER_NUMBER.match(text, stop) if value < _MOST_HALVES else None
    if after is None:
        return ()
    return (value + Decimal("0.5"),) if after["half"] else (value / 4, value * 25)


def _time_in_words(text: str, hour: int, at: Span) -> Quantity | None:
    """Read `half past three` and `quarter to four`, but not `quarter to one third`."""
    before = _CLOCK_WORD_BEFORE.search(text, max(0, at.start - 13), at.start)
    if before is None or _SHARE_AFTER.match(text, at.stop):
        return None
    past = {"half": 30, "quarter": 15}[before["share"]]
    minutes = hour * 60 + (past if before["way"] == "past" else -past)
    values, _ = clock(minutes // 60 % 24, minutes % 60, None)
    return Quantity(Span(before.start(), at.stop), values)


def _weight(text: str, number: WordNumber, at: Span) -> Weight:
    if number.value == 1 or (number.ordinal and number.value == 2):
        return Weight.WEAK
    if number.value == 2 and _DEFINITE.search(text, max(0, at.start - 7), at.start):
        return Weight.SPARE
    return Weight.DOUBTFUL if number.ordinal or number.value in (0, 2) else Weight.FIRM


def _from_figures(match: re.Match[str]) -> Quantity | None:
    kind, at = match.lastgroup, Span(*match.span())
    if kind == "number":
        return _from_digits(match, at, negative=match["minus"] is not None, raised=match["raised"] is not None)
    if kind == "name":
        return _from_name(match)
    if match["fraction"] in _VULGAR:
        return Quantity(at, (_VULGAR[match["fraction"]],))
    if kind == "fraction":
        values, parts = fraction(match["fraction"])
    elif kind == "date":
        values, parts = date(match["date"])
    else:
        hour, minute = match["hour"] or match["hour24"], match["minute"] or match["minute24"] or 0
        values, parts = clock(int(hour), int(minute), match["half"])
    return Quantity(at, values, parts=parts)


def _from_digits(match: re.Match[str], at: Span, negative: bool = False, raised: bool = False) -> Quantity:
    """Read digits and the letters attached to them."""
    digits, suffix = match["digits"], match["suffix"] or ""
    if match["more"]:
        return _from_product(match, at)
    values, parts = amounts(digits)
    if match["vulgar"]:
        values = tuple(value if isinstance(value, str) else value + _VULGAR[match["vulgar"]] for value in values)
    scale = _SCALES.get(match["scale"] or suffix) or _CJK_SCALES.get(suffix[:1])
    if scale:
        values = _times(_before_scale(digits, values), scale)
    elif suffix in _LETTER_SCALES:
        values += _times(values, _LETTER_SCALES[suffix])
    elif suffix == "s" or not suffix:
        values += _years(match, suffix)
    if not suffix and not scale and isinstance(values[0], Decimal):
        values = (*_with_what_follows(match.string, values[0], at.stop), *values)
    if negative:
        values = _times(values, -1)
    elif (
        at.start
        and match.string[at.start - 1] in " –"
        and _DASH_BEFORE.search(match.string, max(0, at.start - 3), at.start)
    ):
        values += _times(values, -1)
    if raised:
        values += (f"^{digits}",)
    ordinal = suffix in ("st", "nd", "rd", "th")
    unit_from = match.start("suffix") if suffix and not scale and suffix != "s" and not ordinal else None
    return Quantity(at, values, _weight_of_digits(match, values, ordinal), ordinal, parts, unit_from=unit_from)


def _before_scale(digits: str, values: Values) -> Values:
    """Return the values of digits before a scale: `1.234 million` is a decimal, `1,234 million` may be one."""
    known = tuple(value for value in values if isinstance(value, Decimal))
    if digits.count(",") == 1 and "." not in digits and known:
        return (*known, Decimal(digits.replace(",", "."))) if len(digits) < 20 and " " not in digits else known
    return known[-1:] if "." in digits and known else known or values


def _weight_of_digits(match: re.Match[str], values: Values, ordinal: bool) -> Weight:
    start = match.start("digits")
    if len(match["digits"]) == 4 and _DAY_BEFORE.search(match.string, max(0, start - _LONGEST_DATE), start):
        return Weight.SPARE
    return Weight.DOUBTFUL if ordinal or values[0] == 1 else Weight.FIRM


def _from_product(match: re.Match[str], at: Span) -> Quantity:
    """Read `4x200m`, which may also be the separate numbers in it."""
    parts = tuple((Decimal(part),) for part in re.findall(r"\d+", match.group()) if len(part) < 20)
    return Quantity(at, (match.group().rstrip("abcdefghijklmnopqrstuvwxyz"),), parts=parts)


def _times(values: Values, factor: int) -> Values:
    return tuple(f"{factor}*{value}" if isinstance(value, str) else value * factor for value in values)


def _years(match: re.Match[str], suffix: str) -> Values:
    """Return the years that two digits may abbreviate, as in `2010-11` and `the 90s`."""
    digits = match["digits"]
    if len(digits) != 2:
        return ()
    if suffix:
        return (Decimal(1900) + Decimal(digits),)
    start = match.start("digits")
    year = _YEAR_BEFORE.search(match.string, max(0, start - 6), start)
    return (Decimal(year[1]) * 100 + Decimal(digits),) if year else ()


def _from_name(match: re.Match[str]) -> Quantity | None:
    """Read `COVID-19` as a name, `mid-1990s` and `EUR5` as their numbers, `km2` as nothing."""
    text, hyphen = match.string, match.group().startswith("-")
    start, stop = match.span()
    while start and text[start - 1].isalnum() and not text[start - 1].isdecimal():
        start -= 1
    name = text[start:stop]
    if name in _UNITS:
        return None
    if text[start : match.start()] in (_HYPHENATED if hyphen else _CURRENCIES):
        glued = _GLUED.match(text, match.start() + hyphen)
        if glued:
            return _from_digits(glued, Span(*glued.span()))
    digits = match.group().lstrip("-")
    leading = _LEADING_DIGITS.match(digits)
    parts: tuple[Values, ...] = ((Decimal(leading.group()),),) if leading else ()
    weight = Weight.DOUBTFUL if len(digits) < 2 else Weight.FIRM
    return Quantity(Span(start, stop), (name.replace("-", ""),), weight, parts=parts, named=True)
