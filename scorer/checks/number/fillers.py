"""Find words that may express a number: `both`, `half`, `noon`, `May`, `XIV`, a raised figure."""

from __future__ import annotations

import re
from decimal import Decimal

from scorer.checks.number.dates import find_date_words
from scorer.checks.number.families import find_families
from scorer.checks.number.figures import ALWAYS, Values
from scorer.checks.number.month_ends import find_month_ends
from scorer.checks.number.named_days import find_named_days
from scorer.checks.number.part_units import find_part_turns
from scorer.checks.number.period_ends import find_period_ends
from scorer.checks.number.powers import raised_number
from scorer.checks.number.quantities import Quantity, Weight
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

_TWO: Values = (Decimal(2),)
_THREE: Values = (Decimal(3),)
_WORDS: dict[str, Values] = {
    **dict.fromkeys(["both", "either", "pair", "pairs", "couple", "couples"], _TWO),
    **dict.fromkeys(["twice", "double", "doubled", "doubles", "doubling"], (*_TWO, "p100")),
    **dict.fromkeys(
        ["triple", "tripled", "triples", "tripling", "thrice", "treble", "trebled", "trebling"], (*_THREE, "p200")
    ),
    **dict.fromkeys(["quadruple", "quadrupled", "quadruples", "quadrupling"], (Decimal(4), "p300")),
    **dict.fromkeys(["quintuple", "quintupled", "quintuples", "quintupling"], (Decimal(5), "p400")),
    **dict.fromkeys(("once", "single", "an", "a"), (Decimal(1),)),
    **dict.fromkeys(("half", "halves"), (Decimal("0.5"), "p50", Decimal(50), Decimal(2))),
    **dict.fromkeys(("quarter", "quarters"), (Decimal("0.25"), "p25", Decimal(25), Decimal(4))),
    **dict.fromkeys(("decade", "century", "fortnight"), (Decimal(1),)),
    **dict.fromkeys(("millennium", "millennial"), (Decimal(1000),)),
    **dict.fromkeys(("noon", "midday"), ("t12:00", Decimal(12))),
    "midnight": ("t0:00", Decimal(12)),
    "none": (Decimal(0),),
    "gross": (Decimal(144),),
    **dict.fromkeys(("semi", "semiannual", "biannual"), (Decimal(6), Decimal("0.5"), Decimal(2))),
    **dict.fromkeys(("bi", "dual", "fortnightly"), _TWO),
    "penultimate": _TWO,
    "antepenultimate": _THREE,
    "tens": ("10s",),
}
# These are also units, which then count as one.
_ONE_OF = frozenset({"decade", "century", "fortnight"})
# What says as much as 24/7.
_ALWAYS = (
    r"\b(?i:a?round[ -]the[ -]clock|day and night|night and day|(?:at )?all hours|(?:at )?any (?:time|hour)"
    r"(?: of (?:the )?day(?: or night)?)?|always|non-?stop|constantly|without (?:a break|interruption))\b"
)
_FILLER = late(
    rf"\b(?:(?P<and_a_half>(?ai:an?|one) (?P<unit>[a-z]+) and a half)"
    rf"|(?P<word>(?![aA]\. ?[mM]\b)(?ai:{'|'.join(sorted(_WORDS, key=len, reverse=True))}))"
    r"|(?P<roman>(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?<=[IVX])))\b"
    r"|(?P<stars>[★⭐]+)"
    rf"|(?P<always>{_ALWAYS})"
    r"|(?P<raised>[⁻⁺]?[⁰¹²³⁴-⁹]+)"
)


def find_fillers(side: Text) -> list[Quantity]:
    """Return the fillers of a side, with weight FILLER; `a` and `half` may have a unit, as in `half a year`."""
    found = [_filler(match) for match in _FILLER.finditer(side.text)]
    months = [(month, at) for (kind, month), at in find_date_words(side.small, side.text) if kind == "month"]
    found += [Quantity(at, (month,), Weight.FILLER) for month, at in months]
    found += find_part_turns(side)
    return [*found, *find_month_ends(side.small), *find_families(side), *find_named_days(side), *find_period_ends(side)]


def _filler(match: re.Match[str]) -> Quantity:
    unit_from = match.start("unit") if match["unit"] else None
    if match.group().lower() in _ONE_OF:
        unit_from = match.start()
    return Quantity(Span(*match.span()), _values(match), Weight.FILLER, unit_from=unit_from)


def _values(match: re.Match[str]) -> Values:
    if match["and_a_half"]:
        return (Decimal("1.5"),)
    if match["word"]:
        return _WORDS[match["word"].lower()]
    if match["stars"]:
        return (Decimal(len(match["stars"])),)
    if match["always"]:
        return (ALWAYS,)
    if match["raised"]:
        # It corresponds only to ^2: km² is not a lost 2, and ¹ may mark a footnote.
        return ("^" + raised_number(match["raised"]),)
    return (Decimal(_roman(match["roman"])),)


def _roman(numeral: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
