"""Find a value whose least became its most, however it is worded: `at least ten letters`, `10 letters or less`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from operator import attrgetter
from typing import NamedTuple

from scorer.english.calendar_words import MONTHS
from scorer.english.number_words import read_count, word_pattern
from scorer.english.turned_bounds import TURN_BOUNDS
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.once_each import once_each
from scorer.words.told import is_told

_NEEDED = listed(
    """least most fewer less more minimum maximum min max up within latest earliest later earlier sooner over older
    longer above upwards under younger below shorter"""
)
_TIME = r"seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|fortnights?|months?|years?"
_MONTH = f"(?:{'|'.join(MONTHS)})"
_DATE = rf"(?:\d\d?(?:st|nd|rd|th)?[ ](?:of[ ])?{_MONTH}|{_MONTH}[ ]\d\d?(?:st|nd|rd|th)?)\b"
_BOUND = late(
    rf"""
    (?:\b(?:(?P<least>at[ ](?:the[ ](?:very[ ])?)?least|a[ ]minimum[ ]of|(?:not?|never)[ ](?:less|fewer)[ ]than
         |(?:not?|never)[ ](?:sooner|earlier)[ ]than|from[ ]the[ ]age[ ]of)
       | (?P<most>at[ ](?:the[ ](?:very[ ])?)?most|a[ ]maximum[ ]of|(?:not?|never)[ ]more[ ]than|up[ ]to
         |(?:not?|never)[ ]later[ ]than|within))[ ](?:about[ ]|around[ ]|a[ ]further[ ]|another[ ])?)?
    (?:(?P<date>{_DATE})|[$€£]?(?P<number>(?<![\d.,])\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?|{word_pattern(half=False)}))
    (?![\d–-]|[.,]\d)
    (?P<unit>%|[ ]?(?:per[ ]cent|percent)|[ -](?!(?:or|and|at)\b)[a-z]+)?
    (?:[ ](?:or|and)[ ](?:(?P<more>more|over|older|longer|above|upwards?|greater)
                       |(?P<fewer>less|fewer|under|younger|below|shorter))\b
      |(?:[ ][a-z]+)?,?[ ](?:at[ ](?:the[ ](?:very[ ])?)?(?:(?P<at_least>least|earliest)|(?P<at_most>most|latest))\b))?
    """,
    re.VERBOSE,
)
# A time before or after something; the check of numbers compares it.
_IS_ORDERED = late(r",? ?(?:\w+ )?(?:after|following|from|since|before|prior|ahead|in advance|of(?! age))\b")
# What is denied, or asked of a condition, turns the bound.
_DENIED = late(
    rf"(?:\b(?:{TURN_BOUNDS}|if|more|than|except\w*|exempt\w*|exclud\w+|unable|impossible|before|between|from|over"
    r"|under|instead|rather|lack\w*|insufficient)\b|n['’]t\b)[^.;:!?]*$"
)
_LONGEST_BEFORE = 70
_TIMES = late(rf"(?:{_TIME})$")


class _Bound(NamedTuple):
    """A bound: the value, its unit if that is a time or a share, whether it is the least, and its place."""

    value: Decimal | str
    unit: str
    least: bool
    at: Span


def bounds(pair: Compared, told: Collection[Finding]) -> Iterator[Finding]:
    """Yield a finding for each value whose least became its most, or the reverse, unless it was `told`."""
    first, second = pair.original, pair.garbled
    if first.runs.isdisjoint(_NEEDED) or second.runs.isdisjoint(_NEEDED):
        return
    left = list(_bounds(first))
    right = list(_bounds(second)) if left else []
    for one, other in once_each(left, right, attrgetter("value")):
        if one.least is not other.least and {one.unit, other.unit} != {"%", "time"} and not is_told(told, one.at):
            yield pair.became("modality", "major", one.at, other.at)


def _bounds(side: Text) -> Iterator[_Bound]:
    for match in _BOUND.finditer(side.small):
        least = any(match[name] for name in ("least", "more", "at_least"))
        most = any(match[name] for name in ("most", "fewer", "at_most"))
        if least is most or match["number"] == "one":
            continue  # no bound, both, or `one or more`, which is `some`
        unit = _unit(match["unit"] or "")
        if match["most"] == "within" and unit != "time":
            continue
        if unit == "time" and _IS_ORDERED.match(side.small, match.end()):
            continue
        if not _DENIED.search(side.small, max(0, match.start() - _LONGEST_BEFORE), match.start()):
            value = match["date"] or read_count(match["number"])
            stop = (
                match.end()
                if match["unit"] == "%" or not (match["least"] or match["most"])
                else max(match.end("date"), match.end("number"))
            )
            yield _Bound(value, unit, least, Span(match.start(), stop))


def _unit(written: str) -> str:
    """Return what a value counts, if it may be told in several ways: a time, or a share."""
    if written.strip() in ("%", "per cent", "percent"):
        return "%"
    return "time" if _TIMES.match(written, 1) else ""
