"""Tell the least time after something from the most: `at least two hours after`, `no later than two hours after`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from operator import attrgetter
from typing import NamedTuple

from scorer.english.number_words import read_count, word_pattern
from scorer.english.turned_bounds import TURN_BOUNDS
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text
from scorer.words.once_each import once_each

_NEEDED = frozenset({"least", "most", "than", "within", "minimum", "maximum", "latest", "earliest"})
_UNIT = r"(?P<unit>second|minute|hour|day|week|fortnight|month|year)s?"
_BOUND = late(
    rf"""
    \b(?:(?:(?P<least>at[ ](?:the[ ](?:very[ ])?)?least|a[ ]minimum[ ]of|(?:not?|never)[ ](?:less|fewer)[ ]than)
       | (?P<most>at[ ](?:the[ ](?:very[ ])?)?most|a[ ]maximum[ ]of|(?:not?|never)[ ]more[ ]than|within)
       | (?P<late>(?:not?|never)[ ]later[ ]than)
       | (?P<soon>(?:not?|never)[ ](?:sooner|earlier)[ ]than))[ ])?
    (?P<number>\d{{1,4}}|an?|{word_pattern(half=False)})[ -](?:full[ ])?{_UNIT}
    (?:[ ](?P<more>or[ ](?:more|longer)))?
    [ ](?:(?P<after>after|following|from|since)|(?P<before>before|prior[ ]to|ahead[ ]of|in[ ]advance)|(?P<of>of))\b
    """,
    re.VERBOSE,
)
# At the end of the clause.
_AT_THE = late(r"[^.;:!?]{0,60}\b(?P<end>at the (?:very )?(?:latest|earliest))\b")
# Where something is denied or must not be, the bound is turned.
_DENIED = late(rf"(?:\b(?:{TURN_BOUNDS})\b|n['’]t\b)[^.;:!?]*$")
_LONGEST_BEFORE = 80


class _Bound(NamedTuple):
    """A bound of a time: the amount, whether it is the least, the word of order (`after`, `before`), its place."""

    amount: tuple[Decimal, str]
    least: bool
    way: str
    at: Span


def changed_bounds(first: Text, second: Text) -> Iterator[tuple[Span, Span, Severity]]:
    """Yield the least time before or after something that became the most, and the reverse."""
    if first.runs.isdisjoint(_NEEDED) or second.runs.isdisjoint(_NEEDED):
        return
    left, right = list(_bounds(first.small)), list(_bounds(second.small))
    for one, other in once_each(left, right, attrgetter("amount")):
        if one.least is not other.least and _are_one_way(one, other):
            yield one.at, other.at, "major"


def _are_one_way(one: _Bound, other: _Bound) -> bool:
    """Tell whether both count in one direction; `within a week of` counts in either."""
    return one.way == other.way or "of" in (one.way, other.way)


def _bounds(small: str) -> Iterator[_Bound]:
    for match in _BOUND.finditer(small):
        way = next(name for name in ("after", "before", "of") if match[name])
        least, stop = _is_least(match, way)
        if least is None or (way == "of" and "within" not in match.group()):
            continue
        if not _DENIED.search(small, max(0, match.start() - _LONGEST_BEFORE), match.start()):
            yield _Bound((read_count(match["number"]), match["unit"]), least, way, Span(match.start(), stop))


def _is_least(match: re.Match[str], way: str) -> tuple[bool | None, int]:
    """Tell whether a bound is that of the least time, and where it ends; None for a time without a bound.

    No later than an hour before it is an hour before it at the least.
    """
    stop = match.end()
    if match["least"] or match["more"]:
        return True, stop
    if match["most"]:
        return False, stop
    if match["late"] or match["soon"]:
        return bool(match["late"]) is (way == "before"), stop
    end = _AT_THE.match(match.string, stop)
    if end is None:
        return None, stop
    return end["end"].endswith("latest") is (way == "before"), end.end()
