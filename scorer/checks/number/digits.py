"""Read numbers in figures, with the scale, letters or sign at them: `1,000`, `$15k`, `1.2 lakh crore`, `-5`, `21st`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from scorer.checks.number.brackets import bracketed
from scorer.checks.number.figures import ALWAYS, Values, Way, amounts, fraction
from scorer.checks.number.quantities import Quantity, Weight
from scorer.checks.number.shares import VULGAR, vulgar
from scorer.checks.number.written_dates import PATTERN as DATE
from scorer.checks.number.written_dates import compact, date
from scorer.english.calendar_words import MONTH
from scorer.english.number_words import SCALES
from scorer.english.unit_names import units_called
from scorer.patterns import late
from scorer.types import Span

_ALL_SCALES = {
    **SCALES,
    "bn": 10**9,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "mil": 10**6,
    "tn": 10**12,
    "trn": 10**12,
}
_ALL_SCALES |= {"milliard": 10**9, "dozen": 12, "hundred": 100}
_CJK_SCALES = {"万": 10**4, "億": 10**8, "亿": 10**8}
# Letters right behind a number: a scale, or the first three a unit (5k, 5m, 5b).
_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9}
# Behind an amount of money, also with a space between.
_LETTERS_OF_MONEY = {**_LETTERS, "mm": 10**6, "t": 10**12, "cr": 10**7, "l": 10**5}
_SCALE_WORDS = "|".join(sorted(_ALL_SCALES, key=len, reverse=True))
# Letters that may be attached to a number without making it a name, and units that end in a figure.
_SHORT_CURRENCIES = frozenset(
    {"us", "usd", "eur", "gbp", "chf", "rmb", "cny", "jpy", "inr", "rs", "hk", "nt", "p", "pp", "v"}
)
_HYPHENATED = frozenset({"mid", "pre", "post", "early", "late", "sub", "under", "over", "top", "and", "or", "to"})
_UNITS = frozenset({"m2", "m3", "km2", "cm2", "cm3", "mm2", "mm3", "ft2", "ft3"})
_CONNECTOR = r"\s*(?:[-–—]|to|or|and)\s*"

_DIGITS = rf"""
    (?P<digits>\d{{1,3}}(?:(?:[ ]\d{{3}})+|(?:['’]\d{{3}})+)(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*
      |(?<![^\s(\[$€£¥₹~<>≈=≤≥±+−–-])\.\d+)
    (?:\s?(?P<vulgar>[{VULGAR}]))?
    (?:[\s-]?(?P<scale>(?:{_SCALE_WORDS})(?:s?[ ](?:{_SCALE_WORDS}))*)s?\b
      | (?!b\.[ ]?c\b|a\.[ ]?d\b)(?P<suffix>[^\W\d_]++)(?P<more>\d\w*)?
      | [ ](?P<letter>k|mm?|b|t|cr)\b(?!['’.]?\w))?
"""
_FIGURES = late(
    rf"""
    (?=[\d.−{VULGAR}-])(?:
      (?P<name>(?<=[^\W\d_])-?\d\w*(?:[-.]\d+(?:[^\W\d_]\b)?)*)
    | (?P<date>{DATE})
    | (?P<fraction>(?<![\w.,/⁄])\d{{1,2}}[/⁄]\d{{1,2}}(?![\w/⁄]|\.\d|,\d{{3}}(?!\d))|[{VULGAR}])
    | (?!(?<=%)\d{{1,2}}\$[a-z@])(?P<number>(?<![^\W_])
          (?P<raised>(?<=\^)|(?<=\^[+{{(])|(?<=\^[{{(]\+))?
          (?P<minus>(?<![^\s(\[])(?<!\d\s)[-−]|(?<=\^)[-−]|(?<=\^[{{(])[-−]|(?<=[$€£¥₹])[-−]
            |(?<=minus\s)(?<!or\sminus\s)|(?<=minus\s[$€£¥₹])|(?<=negative\s)|(?<=negative\s[$€£¥₹])
            |(?<=^[-−][$€£¥₹])|(?<=[\s(][-−][$€£¥₹])|(?<=[\s(][-−](?:usd|eur|gbp|inr|chf|jpy)[ ]))?
          {_DIGITS})
    )
    """,
    re.VERBOSE,
)
_GLUED = late(_DIGITS, re.VERBOSE)
CONNECTED = late(_CONNECTOR)
_SCALED = late(rf"(?:^|[\d\s-])({_SCALE_WORDS})s?$")
_YEAR_BEFORE = late(r"(?<!\d)(\d\d)\d\d[-–/]$")
# `the class of '98`
_SHORTENED = late(r"(?:^|[\s(])['’]$")
# The mark of a note or of a source, right behind a word: `by monks[2]`.
_NOTE_BEFORE = late(r"[^\s(\[]\[$")
# A number as programs write it in another base: `0x1f`, `0b101`.
_BASED = late(r"0(?:x[0-9a-f]{1,16}|b[01]{1,64}|o[0-7]{1,24})(?!\w)")
_LEADING_DIGITS = late(r"\d{1,19}(?!\d)")
# A dash before a number may be its sign.
_DASH_BEFORE = late(r"(?:[\s(\[]|^)(?:–|[-–−] )$")
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY_BEFORE = late(rf"\b(?:{MONTH} {_DAY}|{_DAY}(?: of)? {MONTH}) ?,? $")
_LONGEST_DATE = 24
_MONEY_BEFORE = late(
    r"(?:[$€£¥₹₽₴₸₩₪₺₱₫฿₦₿]|(?<![a-z])(?:usd|eur|gbp|chf|inr|rs\.?|cny|rmb|jpy|aud|cad|kr\.?))\s?[-−]?$"
)
_LONGEST_MONEY = 6
_WORD_AFTER = late(r"[ -]([a-z]+)")


def find_figures(text: str, loss: bool = False) -> Iterator[Quantity]:
    """Yield the numbers in figures of an unwrapped lower-case text, in order.

    `loss` says that words may say the minus of an amount in brackets.
    """
    found = (quantity for match in _FIGURES.finditer(text) if (quantity := _from_figures(match)))
    return (_with_brackets(text, quantity, loss) for quantity in found) if "(" in text else found


def shared_scale(text: str, quantity: Quantity, after: Quantity) -> Decimal | None:
    """Return the scale of the next number that this one may share: the million of `5 to 6 million`."""
    if not CONNECTED.fullmatch(text, quantity.at.stop, after.at.start):
        return None
    scaled = _SCALED.search(text, after.at.start, after.at.stop)
    if scaled:
        return Decimal(_ALL_SCALES[scaled[1]])
    value = after.values[0]
    return value / after.face if after.face and isinstance(value, Decimal) else None


def _from_figures(match: re.Match[str]) -> Quantity | None:
    kind, at = match.lastgroup, Span(*match.span())
    if kind == "number":
        return _from_digits(match, at, negative=match["minus"] is not None, raised=match["raised"] is not None)
    if kind == "name":
        return _from_name(match)
    if kind == "fraction":
        if match["fraction"] in VULGAR:
            return Quantity(at, vulgar(match["fraction"]), share=True)
        values, ways = fraction(match["fraction"])
        return Quantity(at, values, ways=ways, share=len(values) > 1)
    values, ways = date(match["date"])
    return Quantity(at, values, ways=ways)


def _from_digits(match: re.Match[str], at: Span, negative: bool = False, raised: bool = False) -> Quantity:
    """Read digits and the letters attached to them."""
    digits, suffix = match["digits"], match["suffix"] or ""
    if based := _BASED.match(match.string, at.start):
        return Quantity(Span(*based.span()), (Decimal(int(based.group(), 0)), based.group()))
    if match["more"]:
        return _from_product(match, at)
    values, ways = amounts(digits)
    if match["vulgar"]:
        part = vulgar(match["vulgar"])[0]
        values = tuple(value + part for value in values if isinstance(value, Decimal) and isinstance(part, Decimal))
    face = None
    scale = _scale(match, suffix)
    if match["scale"] or suffix[:1] in _CJK_SCALES:
        values = _times(_before_scale(digits, values), scale)
    elif scale:
        face = values[0] if isinstance(values[0], Decimal) and suffix in _LETTERS else None
        values = _times(values, scale)
    elif match["letter"]:
        at = Span(at.start, match.start("letter") - 1)
    elif suffix == "s" or not suffix:
        values += _years(match, suffix)
        day, its_ways = compact(digits)
        values, ways = values + day, ways + its_ways
    if negative:
        values = _times(values, -1)
    elif _may_be_negative(match.string, at):
        values += _times(values, -1)
    if raised:
        values += (f"^{'-' if negative else ''}{digits}",)
    ordinal = suffix in ("st", "nd", "rd", "th")
    unit_from = match.start("suffix") if suffix and (face or not scale) and suffix != "s" and not ordinal else None
    weight = _weight_of_digits(match, values, ordinal)
    return Quantity(at, values, weight, ordinal, ways, unit_from=unit_from, face=face)


def _scale(match: re.Match[str], suffix: str) -> int:
    """Return what the words or letters behind digits multiply them by; 0 if they do not."""
    if match["scale"]:
        scale = 1
        for word in match["scale"].split():
            scale *= _ALL_SCALES.get(word) or _ALL_SCALES[word.removesuffix("s")]
        return scale
    if suffix in _ALL_SCALES:
        return _ALL_SCALES[suffix]
    if suffix[:1] in _CJK_SCALES:
        return _CJK_SCALES[suffix[:1]]
    letter = suffix or match["letter"] or ""
    if letter in _LETTERS_OF_MONEY and _is_money(match, letter):
        return _LETTERS_OF_MONEY[letter]
    return _LETTERS.get(suffix, 0)


def _is_money(match: re.Match[str], letter: str) -> bool:
    start = match.start("digits")
    if _MONEY_BEFORE.search(match.string, max(0, start - _LONGEST_MONEY), start):
        return True
    after = _WORD_AFTER.match(match.string, match.end())
    named = units_called(after[1]) if after else ()
    return letter != "l" and any(unit.is_money for unit in named)


def _with_brackets(text: str, quantity: Quantity, loss: bool) -> Quantity:
    """Give an amount in brackets the sign that these may be, and the scale behind them."""
    value = quantity.values[0]
    if quantity.named or isinstance(value, str) or value < 0 or (found := bracketed(text, quantity.at)) is None:
        return quantity
    values = _times(quantity.values, _ALL_SCALES[found.scale]) if found.scale else quantity.values
    less = _times(values, -1)
    values = less if found.sure and not loss else (*values, *less)
    return replace(quantity, at=Span(quantity.at.start, found.stop), values=values)


def _may_be_negative(text: str, at: Span) -> bool:
    """Tell whether a dash before a number may be its sign."""
    before = text[at.start - 1 : at.start]
    return before in (" ", "–") and bool(_DASH_BEFORE.search(text, max(0, at.start - 3), at.start))


def _before_scale(digits: str, values: Values) -> Values:
    """Return the values of digits before a scale: `1.234 million` is a decimal, `1,234 million` may be one."""
    known = tuple(value for value in values if isinstance(value, Decimal))
    if digits.count(",") == 1 and "." not in digits and known:
        return (*known, Decimal(digits.replace(",", "."))) if len(digits) < 20 and " " not in digits else known
    return known[-1:] if "." in digits and known else known or values


def _weight_of_digits(match: re.Match[str], values: Values, ordinal: bool) -> Weight:
    start = match.start("digits")
    if _NOTE_BEFORE.search(match.string, max(0, start - 2), start) and match.string.startswith("]", match.end()):
        return Weight.SPARE
    if len(match["digits"]) == 4 and _DAY_BEFORE.search(match.string, max(0, start - _LONGEST_DATE), start):
        return Weight.SPARE
    return Weight.DOUBTFUL if ordinal or values[0] == 1 else Weight.FIRM


def _from_product(match: re.Match[str], at: Span) -> Quantity:
    """Read `4x200m`, which may also be the separate numbers in it."""
    way: Way = tuple((Decimal(part),) for part in re.findall(r"\d+", match.group()) if len(part) < 20)
    written = match.group().rstrip("abcdefghijklmnopqrstuvwxyz")
    return Quantity(at, (ALWAYS if written == "24x7" else written,), ways=(way,))


def _times(values: Values, factor: int) -> Values:
    return tuple(f"{factor}*{value}" if isinstance(value, str) else value * factor for value in values)


def _years(match: re.Match[str], suffix: str) -> Values:
    """Return the years that two digits may abbreviate, as in `2010-11` and `the 90s`, and the century of `1900s`."""
    digits = match["digits"]
    if suffix and len(digits) == 4 and digits.endswith("00"):
        return (f"c{int(digits[:2]) + 1}",)
    if len(digits) != 2:
        return ()
    if suffix:
        years: Values = (Decimal(1900) + Decimal(digits),)
        return (*years, Decimal(2000)) if digits == "00" else years  # the 00s
    start = match.start("digits")
    if _SHORTENED.search(match.string, max(0, start - 2), start):
        return (Decimal(1900) + Decimal(digits), Decimal(2000) + Decimal(digits))
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
    if text[start : match.start()] in (_HYPHENATED if hyphen else _SHORT_CURRENCIES):
        glued = _GLUED.match(text, match.start() + hyphen)
        if glued:
            return _from_digits(glued, Span(*glued.span()))
    digits = match.group().lstrip("-")
    leading = _LEADING_DIGITS.match(digits)
    ways: tuple[Way, ...] = (((Decimal(leading.group()),),),) if leading else ()
    weight = Weight.DOUBTFUL if len(digits) < 2 else Weight.FIRM
    return Quantity(Span(start, stop), (name.replace("-", ""),), weight, ways=ways, named=True)
