"""Find Roman numerals that count: kings, wars, chapters, articles, years.

A numeral of two letters or more counts behind a name (`Louis XIV`) or a word such as `chapter`.  Letters that are
also other words or abbreviations (`I`, `C`, `MD`, `XL`) count only where they must.  Behind any other noun, a numeral
counts if the other side has a number behind the same noun: `cranial nerve VII`, `cranial nerve V`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from scorer.checks.number.quantities import Quantity, Weight
from scorer.patterns import late
from scorer.types import Span

# Behind these words, even one letter of I, V and X is a number.
_COUNTED = """
    war|chapter|ch\\.|chap\\.|article|art\\.|section|sect?\\.|part|pt\\.|book|bk\\.|act|scene|volume|vol\\.?|stage|phase|type|title|annex|appendix|schedule|
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
_ROMAN = late(
    rf"""
    (?<![\w.'’-])(?:
        (?ai:(?P<counted>{_COUNTED})s?)[ ](?P<after>(?=[IVXLCDM]|[ivxlc])(?ai:{_NUMERAL}))
      | (?P<name>[A-Z][\w’'-]*[a-z])[ ](?:the[ ])?(?P<numeral>(?=[IVXLCDM]){_NUMERAL})
      | (?P<noun>[a-z][a-z’'-]+)[ ](?P<behind>(?=[IVXLCDM]){_NUMERAL})(?!(?:th)?[ ]centur)
      | \((?P<bracketed>(?=[ivx]{{2,6}}\))x{{0,3}}(?:ix|iv|v?i{{0,3}}))(?=\))
      | (?<=[a-z]\()(?P<charge>(?=[IVX]{{1,4}}\)){_NUMERAL})(?=\))
      | (?P<year>M(?=[MCDLXVI]{{3}}){_NUMERAL.replace("{0,3}", "{0,2}", 1)})
      | (?P<alone>(?=[MDCLXVI]{{4,}}){_NUMERAL})
      | (?P<century>(?=[IVX]){_NUMERAL})(?=(?:th)?[ ](?:century|centuries)\b)
    )(?![\w'’]|-\w)
    """,
    re.VERBOSE,
)
# `IV and V`, `II–IV`
_NEXT = late(rf"(?:,? and |,? or | to | & |, |[-–/])(?P<next>(?=[IVXLCDM]){_NUMERAL})(?![\w'’]|-\w)")
# A text without these has no numeral.
_LETTERS = late(r"(?<![\w.'’-])(?:[IVXLCDM]+|[ivxlc]{1,6})(?![\w'’])")
_OF_LETTERS = late("[ivxlcdm]+")
_NUMBERED = late(rf"(?P<word>[^\W\d_][\w’'-]*)[ ](?P<number>\d+|(?=[IVXLCDM]|[ivxl])(?ai:{_NUMERAL}))(?![\w'’]|-\w)")
_IN_WORDS = late(
    r"(?P<before>[A-Z][\w’'-]*[a-z]) the (?:First|Second|Third|Fourth|Fifth|[1-5](?:st|nd|rd|th))\b"
    r"|\b[Tt]he (?:first|second|third|fourth|fifth) (?P<behind>[A-Z][\w’'-]*[a-z])\b"
)
_SHORT_NUMERAL = 3
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# Behind a name these are rather other abbreviations; one letter but V and X is none either.
_OTHER_WORDS = """
MD CD DC MC CC CV MM DI MI LI XL XXL MIX DIM CIV MV CL ML DL CM MCC DM DX LC XX MDC CCC LLC
"""
_OTHER = frozenset(_OTHER_WORDS.split())


def may_be_roman(run: str) -> bool:
    """Tell whether a word in small letters has only letters of numerals; a text without such a word has no numeral."""
    return _OF_LETTERS.fullmatch(run) is not None


def find_romans(text: str, other: str) -> Iterator[Quantity]:
    """Yield the Roman numerals of a text; `other` is the other side.

    `Elizabeth I` has a numeral only if one of the sides has another one behind that name: `Elizabeth II`.
    """
    if not _LETTERS.search(text):
        return
    names = _named(text) | _named(other) | (_called_in_words(other) if " I" in text else frozenset())
    answers = _numbered(other)
    last = -1
    for match in _ROMAN.finditer(text):
        kind = match.lastgroup or ""
        written = match[kind]
        if match.start(kind) <= last or (kind == "alone" and not _is_year(written)):
            continue
        if not (_counts(match, kind, written, names) or _is_answered(match, kind, written, answers)):
            continue
        for found in (_quantity(Span(*match.span(kind)), written), *_following(text, match.end())):
            last = found.at.start
            yield found


def _following(text: str, at: int) -> Iterator[Quantity]:
    """Yield the numerals that are joined to the one that ends here."""
    while (match := _NEXT.match(text, at)) and match["next"] != "I" and match["next"] not in _OTHER:
        yield _quantity(Span(*match.span("next")), match["next"])
        at = match.end()


def _numbered(text: str) -> dict[str, set[str]]:
    """Return the words behind which a number stands, in figures or Roman, with these numbers."""
    found: dict[str, set[str]] = {}
    for match in _NUMBERED.finditer(text):
        found.setdefault(_singular(match["word"]), set()).add(match["number"].upper())
    return found


def _singular(word: str) -> str:
    return word.lower().removesuffix("s")


def _is_answered(match: re.Match[str], kind: str, written: str, answers: Mapping[str, set[str]]) -> bool:
    """Tell whether the other side has a number behind the same word, and one of the two is surely a number."""
    words = {"after": "counted", "numeral": "name", "behind": "noun"}
    if kind not in words:
        return False
    numeral = written.upper()
    for other in answers.get(_singular(match[words[kind]]), ()):
        if other.isdecimal():
            if numeral in "IVX" or _is_sure(numeral) or int(other) == read_roman(numeral):
                return True
        elif _is_sure(numeral) or _is_sure(other) or (kind == "after" and len(numeral) + len(other) > 2):
            return True
    return False


def _is_year(written: str) -> bool:
    """Tell whether letters are so many, and of so many kinds, that they can only be a numeral: `MCMXXIX`."""
    return len(written) > _SHORT_NUMERAL and len(set(written)) > 1


def _is_sure(numeral: str) -> bool:
    """Tell whether letters are hardly anything but a numeral."""
    return len(numeral) > 1 and numeral not in _OTHER


def _named(text: str) -> frozenset[str]:
    """Return the names behind which a numeral of two letters or more stands."""
    found = (match for match in _ROMAN.finditer(text) if match["numeral"])
    return frozenset(match["name"] for match in found if len(match["numeral"]) > 1 and match["numeral"] not in _OTHER)


def _called_in_words(text: str) -> frozenset[str]:
    """Return the names that are numbered in words: the Elizabeth of `Elizabeth the First`."""
    return frozenset(match["before"] or match["behind"] for match in _IN_WORDS.finditer(text))


def _counts(match: re.Match[str], kind: str, written: str, names: frozenset[str]) -> bool:
    """Tell whether a numeral counts: not the pronoun in `the part I read`, nor a letter as in `Class C`."""
    if kind == "numeral":
        if len(written) == 1:
            return written in "VX" or (written == "I" and match["name"] in names)
        return written not in _OTHER or match["name"] in names
    if kind == "behind":
        return _is_year(written)
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
