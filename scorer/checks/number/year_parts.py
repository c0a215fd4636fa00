"""Read parts of a year (`Q3`, `3Q24`, `H1 2024`, `1H24`, `the first six months`) and years of accounts (`FY24`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from scorer.checks.number.figures import Value, Way
from scorer.checks.number.quantities import Quantity, Weight
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

_PARTS = late(
    r"""
    (?<![\w.-])(?:
        (?P<quarter>[qQ][1-4]|[1-4][qQ])(?:(?:(?<=[qQ])['’]?|(?<=\d)['’])(?P<year>\d{4}|\d\d))?(?!\w)
      | (?P<half>[hH][12]|[12]H)(?:(?:(?<=H)['’]?|(?<=\d)['’])(?P<its>\d{4}|\d\d))?(?!\w)
        (?P<dated>(?=,?[ ](?:of[ ])?(?:FY[ ]?|fy[ ]?)?['’]?\d\d))?
      | (?:FY|fy)[ ]?['’]?(?P<fiscal>\d{4}|\d\d)(?:[-–/](?P<until>\d{4}|\d\d))?(?!\w|[.,]\d)
    )
    """,
    re.VERBOSE,
)
_BEGINS_PART = late("q[1-4]|[1-4]q|h[12]|[12]h|fy")
# A text without figures has no part of a year unless it has one of these.
WORDS_OF_PARTS = frozenset({"months", "quarter", "half"})
_MONTH_OF_YEAR = late(r"(?<![\w.,/-])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/-]|[.,]\d)")
# The last quarter of a year; that of a match, or `the last quarter` for the one before this, needs no number.
_ENDS = late(
    r"\b(?P<which>last|final|closing|opening|latter) (?P<kind>quarter|half)\b"
    r"(?P<of>(?:,? of)? (?:the (?:financial |fiscal |calendar )?year\b|(?:fiscal |FY ?)?(?:19|20)\d\d\b))?"
)
_NUMBERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_NUMBERED = late(rf"\b(?P<which>{'|'.join(_NUMBERS)})[ -](?P<kind>quarter|half)\b")
_OF = late(r" of\b")
# The last quarter is one that comes where its clause tells what will be done in it: `will ship in the last quarter`.
# It may be the one before this in `will report on the last quarter`.
_CLAUSE_ENDS = late(r"[.,;:!?()–—]|\b(?:and|but|while|whereas|although|than|as|which|who)\b")
_FUTURE = late(
    r"\b(?:will|shall|plans?|(?:is|are) to|(?<!was )(?<!were )(?:going to|due|expected))\b|['’]ll\b", re.IGNORECASE
)
_IN_THE = late(r"\b(?:in|by|during|until|before) (?:the |its |their |our )$", re.IGNORECASE)
_LONGEST_IN_THE = 13
_MONTHS = late(
    r"\b(?P<which>first|last|final|opening|closing) (?P<count>six|6|three|3)"
    r"(?= months\b(?P<of> of (?:the year|(?:19|20)\d\d)\b)?)"
)
# A bare `H1` is a half of a year, and no heading or gas, where one of the sides speaks of parts of a year otherwise.
_SPOKEN_OF = late(r"\bhal(?:f|ves)\b|\bquarters?\b|\b(?:q[1-4]|[1-4]q)|\bmonths\b")
_WHOLE = late(
    r"[ -](?:(?:and|or|to) (?:the )?\w+(?:th|st|d) )?"
    r"(?P<whole>(?:century|centuries|quarters?|half)\b|c(?:ent)?\.(?= [abc]\.?[cd]\b))(?! of an? )"
)
_QUARTERS: dict[str, tuple[Way, ...]] = {"h1": ((("q1",), ("q2",)),), "h2": ((("q3",), ("q4",)),)}


@lru_cache(maxsize=50_000)
def _may_be_part(run: str) -> bool:
    """Tell whether a word in small letters may be or begin one of _PARTS."""
    return _BEGINS_PART.match(run) is not None


def find_parts(side: Text, other: str) -> Iterator[Quantity]:
    """Yield the parts of years of a side, and the years that stand at them; `other` is the text of the other side."""
    text = side.text
    for match in _PARTS.finditer(text) if any(map(_may_be_part, side.runs)) else ():
        if match["fiscal"]:
            yield from (_year(match, year) for year in ("fiscal", "until") if match[year])
        elif match["quarter"] or match["its"] or match["dated"] is not None or _speak_of_parts(text, other):
            yield _part(Span(match.start(), match.start() + 2), _name(match["quarter"] or match["half"]))
            for year in ("year", "its"):
                if match[year]:
                    yield _year(match, year)
    for match in _MONTH_OF_YEAR.finditer(text) if "/" in text else ():
        month, its_year = int(match["month"]), Decimal(match["year"])
        ways: tuple[Way, ...] = (((f"m{month}",), (its_year,)), ((Decimal(month),), (its_year,)))
        yield Quantity(Span(*match.span()), (f"d{its_year}-{month}",), ways=ways)
    running = text.lower() if text.isupper() else text
    for match in _MONTHS.finditer(running) if "months" in running else ():
        yield from _months(match)
    if "quarter" in running or "half" in running:
        yield from (_end(match, other) for match in _ENDS.finditer(running))


def with_whole(text: str, quantity: Quantity) -> Quantity | None:
    """Return an ordinal with what it means before a word: the third quarter is Q3, the 19th century that of the 1800s.

    None if no such word follows.
    """
    value = quantity.values[0]
    match = _WHOLE.match(text, quantity.at.stop)
    if match is None or isinstance(value, str):
        return None
    kind = match["whole"][0]
    if kind == "c":
        return replace(quantity, values=(f"c{value}", *quantity.values))
    if value > (4 if kind == "q" else 2):
        return None
    # The word quarter is no four that answers to the fourth.
    name = f"{kind}{value}"
    return replace(quantity, values=(name,), ways=_QUARTERS.get(name, ()))


def _speak_of_parts(text: str, other: str) -> bool:
    return any(_SPOKEN_OF.search(side.lower()) for side in (text, other))


def _name(written: str) -> str:
    """Return `q3` for `Q3` and `3Q`."""
    name = written.lower()
    return name if name[0] in "qh" else name[::-1]


def _part(at: Span, name: str) -> Quantity:
    number: Way = ((Decimal(name[1]),),)
    return Quantity(at, (name,), Weight.DOUBTFUL, ordinal=True, ways=(number, *_QUARTERS.get(name, ())))


def _year(match: re.Match[str], group: str) -> Quantity:
    written = match[group]
    values: tuple[Value, ...] = (Decimal(written),)
    if len(written) == 2:
        values = (2000 + Decimal(written), 1900 + Decimal(written), *values)
    return Quantity(Span(*match.span(group)), values)


def _end(match: re.Match[str], other: str) -> Quantity:
    """Return the part of a year that `the closing quarter` is.

    It only must be kept where a year is named; it must not change where the other side names a part by its number.
    """
    kind = match["kind"][0]
    which = 1 if match["which"] == "opening" else 4 if kind == "q" else 2
    weight = Weight.DOUBTFUL if match["of"] else Weight.WEAK if _may_replace(match, other) else Weight.FILLER
    name = f"{kind}{which}"
    return Quantity(Span(*match.span("which")), (name,), weight, ordinal=True, ways=_QUARTERS.get(name, ()))


def _may_replace(match: re.Match[str], other: str) -> bool:
    """Tell whether `the closing quarter` may stand for a quarter that only the other side names by its number.

    It may not in `the closing quarter of the match`.
    """
    text = match.string
    if _OF.match(text, match.end()) or (match["which"] == "last" and not _is_to_come(text, match)):
        return False
    kind = match["kind"][0]
    return any(name[0] == kind for name in _numbered(other) - _numbered(text))


def _is_to_come(text: str, match: re.Match[str]) -> bool:
    if not _IN_THE.search(text, max(0, match.start() - _LONGEST_IN_THE), match.start()):
        return False
    before = _CLAUSE_ENDS.split(text[: match.start()])[-1]
    after = _CLAUSE_ENDS.split(text[match.end() :], maxsplit=1)[0]
    return any(map(_FUTURE.search, (before, after)))


def _numbered(text: str) -> set[str]:
    """Return the parts of a year that a text names by their numbers: `Q3`, `the third quarter`."""
    short = {_name(written) for match in _PARTS.finditer(text) if (written := match["quarter"] or match["half"])}
    return short | {f"{match['kind'][0]}{_NUMBERS[match['which']]}" for match in _NUMBERED.finditer(text.lower())}


def _months(match: re.Match[str]) -> Iterator[Quantity]:
    """Yield the six of `the first six months`, which may be the first half of a year, and their like."""
    six = match["count"] in ("six", "6")
    first = match["which"] in ("first", "opening")
    if first or match["of"]:
        part = f"h{1 if first else 2}" if six else f"q{1 if first else 4}"
        yield Quantity(Span(*match.span("count")), (Decimal(6 if six else 3), part))
