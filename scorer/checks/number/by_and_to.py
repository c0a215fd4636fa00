"""Equal numbers of which one tells the change and the other what came of it: fell by 12%, fell to 12%."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import product
from typing import Literal, NamedTuple

from scorer.checks.number.left_over import Numbers, without_two
from scorer.checks.number.quantities import Quantity
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span, Span, Severity]

_CHANGE = (
    r"r[io]se|risen|ris(?:es|ing)|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|(?:in|de)creas(?:es?|ed|ing)"
    r"|gr[eo]w(?:s|n|ing|th)?|shr[aiu]nk(?:s|ing)?|declin(?:es?|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?"
    r"|soar(?:s|ed|ing)?|plung(?:es?|ed|ing)|plummet(?:s|ed|ing)?|surg(?:es?|ed|ing)|slump(?:s|ed|ing)?"
    r"|tumbl(?:es?|ed|ing)|dip(?:s|ped|ping)?|s[aiu]nk(?:s|ing)?|slip(?:s|ped|ping)?|cut(?:s|ting)?"
    r"|reduc(?:es?|ed|ing|tion)|rais(?:es?|ed|ing)|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?|trim(?:s|med|ming)?"
    r"|boost(?:s|ed|ing)?|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?|shorten(?:s|ed|ing)?|lengthen(?:s|ed|ing)?"
    r"|extend(?:s|ed|ing)?|expand(?:s|ed|ing)?|swell(?:s|ed|ing)?|advanc(?:es?|ed|ing)|up|down|rise|fall"
)
_NEARLY = r"(?:(?:about|around|some|roughly|nearly|almost|just|only|over|under|at least|more than|less than|another) )?"
_CURRENCY = r"(?:[^\w\s.,;:!?()]|us\$|usd|eur|gbp)? ?"
# What changed may stand between, with no other number or way.
_BETWEEN = r"(?:(?!(?:to|by|from|of|and|or|than|in|at|until|for) )[a-z'’-]+ ){0,4}?"
_SAID = late(rf"\b(?P<verb>{_CHANGE}) {_BETWEEN}(?P<way>by|to|of) {_NEARLY}(?:an? )?{_CURRENCY}$")
_BARE = late(rf"\b(?!up |down )(?P<verb>{_CHANGE}) {_NEARLY}(?:an? )?{_CURRENCY}$")
# A quarter is no number elsewhere.
_QUARTER = late(rf"\b(?:{_CHANGE}) {_BETWEEN}(?P<way>by|to) {_NEARLY}(?:an?|one) quarter\b")
_LESS = late(
    r"f[ae]ll\w*|drop\w*|decreas\w+|shr[aiu]nk\w*|declin\w+|plung\w+|plummet\w*|slump\w*|tumbl\w+|dip\w*|s[aiu]nk\w*"
    r"|slip\w*|cut\w*|reduc\w+|lower\w*|slash\w*|trim\w*|narrow\w*|shorten\w*|down"
)
_BEFORE = 80
_ROUNDED = Decimal("0.005")


class _Told(NamedTuple):
    """How a number follows a verb of change, and the place of both."""

    way: Literal["by", "to"]
    at: Span
    less: bool = False


def changed_ways(first: Text, second: Text, matches: Iterable[tuple[Quantity, Quantity]]) -> Iterator[Change]:
    """Yield equal numbers behind verbs of change, of which one is the change and the other what it came to."""
    for one, other in matches:
        ours, theirs = _told(first, one), _told(second, other)
        if ours and theirs and ours.way != theirs.way:
            yield ours.at, theirs.at, "critical"
    if "quarter" in first.runs and "quarter" in second.runs:
        ours_at, theirs_at = _QUARTER.search(first.small), _QUARTER.search(second.small)
        if ours_at and theirs_at and ours_at["way"] != theirs_at["way"]:
            at, there = Span(ours_at.start("way"), ours_at.end()), Span(theirs_at.start("way"), theirs_at.end())
            yield at, there, "critical"


def without_rests(first: Text, second: Text, left: list[Quantity], right: list[Quantity]) -> Numbers:
    """Return the shares of both sides without those that say the same: cut by a third, and cut to two thirds."""

    def are_same(one: Quantity, other: Quantity) -> bool:
        if not are_whole(one, other):
            return False
        ours, theirs = _told(first, one), _told(second, other)
        return bool(ours and theirs and ours.less and theirs.less and ours.way != theirs.way)

    return without_two(left, right, are_same)


def are_whole(one: Quantity, other: Quantity) -> bool:
    """Tell whether two shares are a whole together."""
    return any(
        isinstance(value, Decimal) and isinstance(rest, Decimal) and abs(value + rest - whole) < _ROUNDED * whole
        for value, rest, whole in product(one.values, other.values, (1, 100))
        if whole == 1 or (one.share and other.share)
    )


def _told(side: Text, quantity: Quantity) -> _Told | None:
    """Return how a number follows a verb of change, if it follows one: fell 12% is fell by 12%."""
    start, stop = quantity.at.start, quantity.at.stop
    if said := _SAID.search(side.small, max(0, start - _BEFORE), start):
        at, less = Span(said.start("way"), stop), bool(_LESS.fullmatch(said["verb"]))
        if said["way"] != "to":
            return _Told("by", at, less)
        # `Up to twelve` is a limit.
        limit = said["verb"] in ("up", "down") and said.end("verb") + 1 == at.start
        return None if limit else _Told("to", at, less)
    bare = _BARE.search(side.small, max(0, start - _BEFORE), start)
    return _Told("by", Span(bare.start("verb"), stop), bool(_LESS.fullmatch(bare["verb"]))) if bare else None
