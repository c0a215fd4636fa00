"""Read parts of a year (`Q3`, `3Q24`, `H1 2024`, `1H24`, `the first six months`) and years of accounts (`FY24`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from scorer.checks.number.figures import Value, Way
from scorer.checks.number.quantities import Quantity, Weight
from scorer.types import Span

_PARTS = re.compile(
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
# What has a part of a year in short, or a number of months.
_HINT = re.compile(r"[qQhHyY][1-4'’ ]|\d[qQH]|[yY]\d|months|\d/[12]\d\d\d")
_MONTH_OF_YEAR = re.compile(r"(?<![\w.,/-])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/-]|[.,]\d)")
_MONTHS = re.compile(
    r"\b(?P<which>first|last|final) (?P<count>six|6|three|3)(?= months\b(?P<of> of (?:the year|(?:19|20)\d\d)\b)?)"
)
# A bare `H1` is a half of a year, and no heading or gas, where one of the sides speaks of parts of a year otherwise.
_SPOKEN_OF = re.compile(r"\bhal(?:f|ves)\b|\bquarters?\b|\b(?:q[1-4]|[1-4]q)|\bmonths\b")
_WHOLE = re.compile(
    r"[ -](?:(?:and|or|to) (?:the )?\w+(?:th|st|d) )?(?P<whole>century|centuries|quarters?|half)\b(?! of an? )"
)
_QUARTERS: dict[str, tuple[Way, ...]] = {"h1": ((("q1",), ("q2",)),), "h2": ((("q3",), ("q4",)),)}


def find_parts(text: str, other: str) -> Iterator[Quantity]:
    """Yield the parts of years of a text, and the years that stand at them; `other` is the other side."""
    if not _HINT.search(text):
        return
    for match in _PARTS.finditer(text):
        if match["fiscal"]:
            yield from (_year(match, year) for year in ("fiscal", "until") if match[year])
        elif match["quarter"] or match["its"] or match["dated"] is not None or _speak_of_parts(text, other):
            written = (match["quarter"] or match["half"]).lower()
            name = written if written[0] in "qh" else written[::-1]
            yield _part(Span(match.start(), match.start() + 2), name)
            for year in ("year", "its"):
                if match[year]:
                    yield _year(match, year)
    for match in _MONTH_OF_YEAR.finditer(text):
        month, its_year = int(match["month"]), Decimal(match["year"])
        ways: tuple[Way, ...] = (((f"m{month}",), (its_year,)), ((Decimal(month),), (its_year,)))
        yield Quantity(Span(*match.span()), (f"d{its_year}-{month}",), ways=ways)
    for match in _MONTHS.finditer(text.lower() if text.isupper() else text):
        yield from _months(match)


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


def _part(at: Span, name: str) -> Quantity:
    number: Way = ((Decimal(name[1]),),)
    return Quantity(at, (name,), Weight.DOUBTFUL, ordinal=True, ways=(number, *_QUARTERS.get(name, ())))


def _year(match: re.Match[str], group: str) -> Quantity:
    written = match[group]
    values: tuple[Value, ...] = (Decimal(written),)
    if len(written) == 2:
        values = (2000 + Decimal(written), 1900 + Decimal(written), *values)
    return Quantity(Span(*match.span(group)), values)


def _months(match: re.Match[str]) -> Iterator[Quantity]:
    """Yield the six of `the first six months`, which may be the first half of a year, and their like."""
    six = match["count"] in ("six", "6")
    first = match["which"] == "first"
    if first or match["of"]:
        part = f"h{1 if first else 2}" if six else f"q{1 if first else 4}"
        yield Quantity(Span(*match.span("count")), (Decimal(6 if six else 3), part))
