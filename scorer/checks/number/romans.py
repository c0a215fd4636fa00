"""Find Roman numerals that count: kings, wars, chapters, articles, years.

A numeral of two letters or more counts behind a name (`Louis XIV`) or a word such as `chapter`.  Letters that are
also other words or abbreviations (`I`, `C`, `MD`, `XL`) count only where they must.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.quantities import Quantity, Weight
from scorer.types import Span

# Behind these words, even one letter of I, V and X is a number.
_COUNTED = """
    war|chapter|article|section|part|book|act|scene|volume|vol\\.?|stage|phase|type|title|annex|appendix|schedule|
    class|category|grade|level|tier|figure|fig\\.?|table|canto|psalm|sonnet|episode|season|round|group|division|mark|mk|
    factor|protocol|bowl|olympiad|page|pp?\\.|nos?\\.|number|numeral|division|region|zone|angle|corps|army|trimester|
    generation|gen|schedule|ward|district|bracket|cycle|series|edition|version|exhibit|form|rule|step|step|unit
""".replace("\n", "").replace(" ", "")
# Behind these, `I` is rather a number than the pronoun even without a capital.
_KINDS_WORDS = """
type phase stage class grade level tier category factor trimester
"""
_KINDS = frozenset(_KINDS_WORDS.split())
_NUMERAL = r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_ROMAN = re.compile(
    rf"""
    (?<![\w.'’-])(?:
        (?ai:(?P<counted>{_COUNTED})s?)[ ](?P<after>(?=[IVXLCDM]|[ivxlc]{{2}})(?ai:{_NUMERAL}))
      | (?P<name>[A-Z][\w’'-]*[a-z])[ ](?:the[ ])?(?P<numeral>(?=[IVXLCDM]){_NUMERAL})
      | \((?P<bracketed>(?=[ivx]{{2,6}}\))x{{0,3}}(?:ix|iv|v?i{{0,3}}))(?=\))
      | (?P<year>M(?=[MCDLXVI]{{3}}){_NUMERAL.replace("{0,3}", "{0,2}", 1)})
      | (?P<century>(?=[IVX]){_NUMERAL})(?=(?:th)?[ ](?:century|centuries)\b)
    )(?![\w'’]|-\w)
    """,
    re.VERBOSE,
)
# A text without these has no numeral.
_LETTERS = re.compile(r"(?<![\w.'’-])(?:[IVXLCDM]+|[ivxlc]{2,6})(?![\w'’])")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# Behind a name these are rather other abbreviations; one letter but V and X is none either.
_OTHER_WORDS = """
MD CD DC MC CC CV MM DI MI LI XL XXL MIX DIM CIV MV CL ML DL CM MCC DM DX LC XX MDC CCC LLC
"""
_OTHER = frozenset(_OTHER_WORDS.split())


def find_romans(text: str, other: str) -> Iterator[Quantity]:
    """Yield the Roman numerals of a text; `other` is the other side.

    `Elizabeth I` has a numeral only if one of the sides has another one behind that name: `Elizabeth II`.
    """
    if not _LETTERS.search(text):
        return
    names = _named(text) | _named(other)
    for match in _ROMAN.finditer(text):
        kind = match.lastgroup or ""
        written = match[kind]
        if not _counts(match, kind, written, names):
            continue
        yield _quantity(Span(*match.span(kind)), written)


def _named(text: str) -> frozenset[str]:
    """Return the names behind which a numeral of two letters or more stands."""
    found = (match for match in _ROMAN.finditer(text) if match["numeral"])
    return frozenset(match["name"] for match in found if len(match["numeral"]) > 1 and match["numeral"] not in _OTHER)


def _counts(match: re.Match[str], kind: str, written: str, names: frozenset[str]) -> bool:
    """Tell whether a numeral counts: not the pronoun in `the part I read`, nor a letter as in `Class C`."""
    if kind == "numeral":
        if len(written) == 1:
            return written in "VX" or (written == "I" and match["name"] in names)
        return written not in _OTHER or match["name"] in names
    if kind == "after" and len(written) == 1:
        word = match["counted"]
        return written in "VX" or (written == "I" and (word[0].isupper() or word in _KINDS))
    return True


def _quantity(at: Span, written: str) -> Quantity:
    value = Decimal(read_roman(written))
    return Quantity(at, (value,), Weight.SPARE, roman=True)


def read_roman(numeral: str) -> int:
    """Return the number that a Roman numeral is."""
    values = [_VALUES[letter] for letter in numeral.upper()]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
