"""Find what may say a number without being one: `both`, `half`, `noon`, `May`, `XIV`, a raised figure."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from scorer.checks.figures import Values
from scorer.checks.quantities import Quantity, Weight
from scorer.types import Span

_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September"]
_MONTHS += ["October", "November", "December"]
_TWO: Values = (Decimal(2),)
_THREE: Values = (Decimal(3),)
_WORDS: dict[str, Values] = {
    **dict.fromkeys(["both", "either", "pair", "pairs", "couple", "couples", "twin", "twins"], _TWO),
    **dict.fromkeys(["twice", "double", "doubled", "doubles"], _TWO),
    **dict.fromkeys(["triple", "tripled", "triples", "trio", "thrice"], _THREE),
    **dict.fromkeys(("once", "single", "an", "a"), (Decimal(1),)),
    **dict.fromkeys(("half", "halves"), (Decimal("0.5"), Decimal(50), Decimal(2))),
    **dict.fromkeys(("quarter", "quarters"), (Decimal("0.25"), Decimal(25), Decimal(4))),
    **dict.fromkeys(("decade", "decades"), (Decimal(10),)),
    **dict.fromkeys(("century", "centuries"), (Decimal(100),)),
    **dict.fromkeys(("noon", "midday"), ("t12:00", Decimal(12))),
    "midnight": ("t0:00", Decimal(12)),
    "fortnight": (Decimal(14), Decimal(2)),
    "none": (Decimal(0),),
    "tens": ("10s",),
}
_FILLER = re.compile(
    rf"\b(?:(?P<word>(?ai:{'|'.join(sorted(_WORDS, key=len, reverse=True))}))"
    rf"|(?P<month>{'|'.join([*_MONTHS, *(month[:3] for month in _MONTHS), 'Sept'])})"
    r"|(?P<roman>(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?<=[IVX])))\b"
    r"|(?P<raised>[⁰¹²³⁴-⁹]+)"
)


def find_fillers(text: str) -> list[Quantity]:
    """Return them in order, all of weight FILLER."""
    return [Quantity(Span(*match.span()), _values(match), Weight.FILLER) for match in _FILLER.finditer(text)]


def _values(match: re.Match[str]) -> Values:
    if match["word"]:
        return _WORDS[match["word"].lower()]
    if match["month"]:
        return (f"m{1 + next(n for n, month in enumerate(_MONTHS) if month.startswith(match['month'][:3]))}",)
    if match["raised"]:
        # It answers to ^2 only: km² is no lost 2, and ¹ may be the mark of a footnote.
        return ("^" + unicodedata.normalize("NFKC", match["raised"]),)
    return (Decimal(_roman(match["roman"])),)


def _roman(numeral: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
