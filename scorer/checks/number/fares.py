"""Amounts of which a word says what they pay for: `$40 each way` and `$40 return`, `$10 each` and `$10 altogether`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from scorer.checks.number.figures import Value
from scorer.checks.number.left_over import Numbers, without_two
from scorer.checks.number.quantities import Quantity
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span, Span, Severity]

_WAY = (
    r"(?P<single>each[ -]way|one[ -]way|single)|(?P<return>return|round[ -]trip|there and back|both ways)"
    r"|(?P<each>each(?! (?:way|other|of|time|day|week|month|year)\b)|apiece|a head|per head|per person|a person)"
    r"|(?P<all>in (?:all|total)|altogether|all told|combined|between (?:them|us|the \w+ of (?:them|us)))"
)
_MONEY = r"(?:[ ]?(?:€|euros?|dollars?|pounds?|quid|francs?|cents?|pence|p|[A-Z]{3})\b)?"
_AFTER = late(rf"{_MONEY},? (?:for (?:a|the) )?(?:{_WAY})\b(?! of\b| to \d)")
# `A return to Bath is £9`, `the round trip costs 9 euros`
_BEFORE = late(
    r"\b(?:(?P<single>(?:a|the) single|(?:single|one[ -]way) (?:fare|ticket|journey|trip))"
    r"|(?P<return>(?:a|the) return|(?:the|a) round[ -]trip|(?:return|round[ -]trip) (?:fare|ticket|journey|trip)))"
    r"(?: (?:fare|ticket|journey|trip))?(?: (?:to|from) [\w ]{2,20}?)? "
    r"(?:is|was|costs?|for|at|comes to)(?: only| just)? [^\w\s]?$",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 60
_NEEDED = listed(
    "each way return round back ways single apiece head person total all altogether combined between trip one"
)
_OTHER = {"single": "return", "return": "single", "each": "all", "all": "each"}
# What is paid several times.
_PARTS = frozenset({"single", "each"})


class _Fare(NamedTuple):
    """What an amount pays for, and the place of both."""

    kind: str
    at: Span


def changed_fares(first: Text, second: Text, matches: Iterable[tuple[Quantity, Quantity]]) -> Iterator[Change]:
    """Yield equal amounts of which one pays for less than the other."""
    if first.runs.isdisjoint(_NEEDED) or second.runs.isdisjoint(_NEEDED):
        return
    for one, other in matches:
        ours, theirs = _fare(first, one), _fare(second, other)
        if ours and theirs and ours.kind == _OTHER[theirs.kind]:
            yield ours.at, theirs.at, "critical"


def without_fares(
    first: Text, second: Text, left: list[Quantity], right: list[Quantity], common: Collection[Value]
) -> Numbers:
    """Return the amounts of both sides without those that are the same: 12 each way is 24 return.

    `common` are the values on both sides: for three, 8 each are 24 in all.
    """
    if first.runs.isdisjoint(_NEEDED) or second.runs.isdisjoint(_NEEDED):
        return left, right

    def are_same(one: Quantity, other: Quantity) -> bool:
        ours, theirs = _fare(first, one), _fare(second, other)
        return bool(ours and theirs and _are_same(ours, theirs, one.values[0], other.values[0], common))

    return without_two(left, right, are_same)


def _are_same(ours: _Fare, theirs: _Fare, one: Value, other: Value, common: Collection[Value]) -> bool:
    if isinstance(one, str) or isinstance(other, str) or ours.kind != _OTHER[theirs.kind]:
        return False
    part, whole = (one, other) if ours.kind in _PARTS else (other, one)
    return any(
        part * times == whole
        for times in ((2,) if "return" in (ours.kind, theirs.kind) else common)
        if not isinstance(times, str) and times > 1
    )


def _fare(side: Text, quantity: Quantity) -> _Fare | None:
    start, stop = quantity.at.start, quantity.at.stop
    if quantity.named or quantity.ordinal:
        return None
    if after := _AFTER.match(side.text, stop):
        return _Fare(after.lastgroup or "", Span(start, after.end()))
    before = _BEFORE.search(side.text, max(0, start - _LONGEST_BEFORE), start)
    return _Fare(before.lastgroup or "", Span(before.start(), stop)) if before else None
