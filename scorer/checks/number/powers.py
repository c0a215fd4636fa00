"""Read powers: `1.5 × 10^8`, `2^-4`, `10⁻³`, `1.2E-3`, `ten to the sixth power`; compare those of letters (`x⁻²`)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.figures import Values, amounts
from scorer.checks.number.quantities import Quantity
from scorer.english.number_words import read_words, word_pattern
from scorer.english.unit_names import units_called
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span, Span, Severity]

_POWERS = late(
    r"""
    (?<![\w.,^])(?P<minus>[-−])?
    (?:(?P<times>\d{1,6}(?:[.,]\d{1,12})?)\s?[×x*·⋅∙]\s?(?=10))?
    (?P<base>\d{1,4})(?:
        (?:\^\s?|\*\*)[{(]?(?P<power>[-−+]?\d{1,3})[)}]?(?!\d|\.\d)
      | (?P<raised>[⁻⁺]?[⁰¹²³⁴-⁹]{1,3})
    )
    | (?<![\w.,])(?P<figures>\d{1,6}(?:\.\d{1,12})?)e(?P<e>[-−+]?\d{1,3})\b(?!-)
    """,
    re.VERBOSE,
)
# Each begins with a figure or `^`, so that the search is short where there is none.
_SIGNS = late(r"[\d^](?:(?<=\^)|\*\*|e[-−+\d]|[⁻⁺⁰¹²³⁴-⁹])")
# A text without figures has no power unless it has one of these.
WORDS_OF_POWERS = frozenset({"power", "minus", "negative"})
_NUMBER = rf"\d{{1,4}}|{word_pattern(half=False)}"
_SAID = late(
    rf"(?<![\w.,])(?P<base>{_NUMBER})[ ](?:raised[ ])?to[ ]the[ ](?:"
    rf"power[ ](?:of[ ])?(?P<less>minus[ ]|negative[ ]|[-−])?(?P<power>{_NUMBER})\b"
    rf"|(?P<low>minus[ ]|negative[ ])?(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)?|{word_pattern(half=False)})[ ]power\b"
    rf"|(?P<under>minus[ ]|negative[ ])(?P<bare>{_NUMBER})\b)",
    re.VERBOSE,
)
_OF_NUMBER = late(r"(?<![\w.,])(?P<base>[2-9]|[1-9]\d)(?P<power>[²³⁴-⁹])(?!\w)")
_OF_WORD = late(r"[^\W\d_]{3}[.,;:]?[¹²³⁴-⁹]")
_LARGEST = 60
# Behind a number below this a raised number may be a power; up to that number it may be the mark of a note as well.
_LARGEST_BASE = 100
_LARGEST_MARK = 9
# Before the last number of a day or a time.
_PARTS = frozenset("/-–:")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")
# A letter or a unit with a raised number.  A unit behind a figure is compared with it.
_OF_LETTERS = late(
    r"(?<!\w)(?<!\d )(?P<per>(?<=/)|(?<=\bper ))?(?P<stem>[a-zα-ω]{1,3})(?P<power>[⁻⁺]?[⁰¹²³⁴-⁹]{1,3})?(?!\w)",
    re.IGNORECASE,
)


def find_powers(small: str) -> Iterator[Quantity]:
    """Yield the powers of a text in small letters."""
    if _SIGNS.search(small):
        yield from (found for match in _POWERS.finditer(small) if (found := _power(match)))
    if " to the " in small and any(word in small for word in WORDS_OF_POWERS):
        yield from (found for match in _SAID.finditer(small) if (found := _said(match)))


def raised_number(written: str) -> str:
    """Return the figures of a raised number: `-2` for `⁻²`."""
    return unicodedata.normalize("NFKC", written).replace("−", "-").removeprefix("+")


def changed_powers(first: Text, second: Text) -> Iterator[Change]:
    """Yield the letters and units whose raised number changed (`x⁻²` and `x²`) or lost its minus and all (`s⁻¹`, `s`).

    A raised number without a sign, behind a capital, may be the mark of a note.
    """
    if first.text.isascii() and second.text.isascii():
        return
    yield from _of_numbers(first, second)
    left, right = _of_letters(first), _of_letters(second)
    for stem in dict.fromkeys([*left, *right]):
        ours, theirs = left.get(stem, {}), right.get(stem, {})
        lost, new = [one for one in ours if one not in theirs], [one for one in theirs if one not in ours]
        signed = any(one.startswith("-") for one in lost + new)
        if len(lost) == len(new) == 1 and (signed or stem.islower()):
            yield ours[lost[0]], theirs[new[0]], "critical"
        elif len(lost) == 1 and not new and (bare := _bare(first, ours[lost[0]], second, stem)):
            yield ours[lost[0]], bare, "major"
        elif len(new) == 1 and not lost and (bare := _bare(second, theirs[new[0]], first, stem)):
            yield bare, theirs[new[0]], "major"


def _of_numbers(first: Text, second: Text) -> Iterator[Change]:
    """Yield the numbers whose raised number changed (`2⁵` and `2⁶`), unless a side has marks of notes."""
    if _OF_WORD.search(first.text) or _OF_WORD.search(second.text):
        return
    left, right = ({match["base"]: match for match in _OF_NUMBER.finditer(side.text)} for side in (first, second))
    for base, one in left.items():
        other = right.get(base)
        if other and one["power"] != other["power"]:
            yield Span(*one.span()), Span(*other.span()), "critical"


def _bare(side: Text, at: Span, other: Text, stem: str) -> Span | None:
    """Return where the other side has a letter without the raised minus that it has at a place; None if nowhere."""
    if "⁻" not in side.text[at.start : at.stop]:
        return None
    found = re.search(rf"(?<![\w/]){stem}(?![\w^⁻⁺⁰-⁹])", other.text)
    return Span(*found.span()) if found else None


def _of_letters(side: Text) -> dict[str, dict[str, Span]]:
    """Return the places of the raised numbers of each letter or unit."""
    found: dict[str, dict[str, Span]] = {}
    for match in _OF_LETTERS.finditer(side.text):
        stem, per = match["stem"], match["per"] is not None
        if (per or match["power"]) and (len(stem) == 1 or units_called(stem)):
            power = raised_number(match["power"]) if match["power"] else "1"
            power = (power[1:] if power.startswith("-") else f"-{power}") if per else power
            found.setdefault(stem, {}).setdefault(power, Span(*match.span()))
    return found


def _power(match: re.Match[str]) -> Quantity | None:
    at = Span(*match.span())
    if match["figures"]:
        exponent = int(match["e"].translate(_RAISED))
        value = _to_power(10, exponent)
        return Quantity(at, (Decimal(match["figures"]) * value,)) if value else None
    base, exponent = int(match["base"]), int((match["power"] or match["raised"]).translate(_RAISED))
    raised = bool(match["raised"]) and not match["times"]
    squared = raised and base != 10 and exponent >= 0
    if squared and not (base < _LARGEST_BASE and exponent > 1 and match.string[at.start - 1 : at.start] not in _PARTS):
        return None  # a footnote mark, as in 1950¹, or one behind a date
    value = _to_power(base, exponent)
    written = f"{match['minus'] or ''}{_written(base, exponent)}".replace("−", "-")
    if value is None:
        return None if match["times"] or abs(exponent) <= _LARGEST_MARK else Quantity(at, (written,))
    values: Values = (value,)
    if squared and exponent <= _LARGEST_MARK:
        values = (Decimal(base), value)  # it may be the mark of a note as well
    elif raised and abs(exponent) <= 2:
        values = (value, Decimal(base))
    if match["times"]:
        values = tuple(amount * value for amount in amounts(match["times"])[0] if isinstance(amount, Decimal))
    if match["minus"]:
        values = tuple(-value for value in values if isinstance(value, Decimal))
    return Quantity(at, (*values, written) if not match["times"] else values)


def _written(base: int, exponent: int) -> str:
    return f"{base}^{exponent}"


def _said(match: re.Match[str]) -> Quantity | None:
    base, exponent = _read(match["base"]), _read(match["power"] or match["ordinal"] or match["bare"])
    if base is None or exponent is None:
        return None
    exponent = -exponent if match["less"] or match["low"] or match["under"] else exponent
    value, written = _to_power(base, exponent), _written(base, exponent)
    return Quantity(Span(*match.span()), (written,) if value is None else (value, written))


def _read(written: str) -> int | None:
    """Return a whole number in figures or words; None for several, or a part."""
    if written[0].isdecimal():
        return int(re.sub(r"\D", "", written))
    numbers = read_words(written)
    value = numbers[0].value
    return int(value) if len(numbers) == 1 and value == value.to_integral() else None


def _to_power(base: int, exponent: int) -> Decimal | None:
    if abs(exponent) > _LARGEST or not 0 < base < 10**6 or (base != 10 and base ** abs(exponent) > 10**24):
        return None
    if base == 10:
        return Decimal(10).scaleb(exponent - 1)
    return Decimal(base**exponent) if exponent >= 0 else 1 / Decimal(base**-exponent)
