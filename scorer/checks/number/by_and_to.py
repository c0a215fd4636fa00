"""Equal numbers of which one tells the change and the other what came of it: fell by 12%, fell to 12%."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

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
_SAID = late(rf"\b(?P<verb>{_CHANGE}) {_BETWEEN}(?P<way>by|to|of) {_NEARLY}{_CURRENCY}$")
_BARE = late(rf"\b(?!up |down )(?P<verb>{_CHANGE}) {_NEARLY}{_CURRENCY}$")
_BEFORE = 80


class _Told(NamedTuple):
    """How a number follows a verb of change, and the place of both."""

    way: Literal["by", "to"]
    at: Span


def changed_ways(first: Text, second: Text, matches: Iterable[tuple[Quantity, Quantity]]) -> Iterator[Change]:
    """Yield equal numbers behind verbs of change, of which one is the change and the other what it came to."""
    for one, other in matches:
        ours, theirs = _told(first, one), _told(second, other)
        if ours and theirs and ours.way != theirs.way:
            yield ours.at, theirs.at, "critical"


def _told(side: Text, quantity: Quantity) -> _Told | None:
    """Return how a number follows a verb of change, if it follows one: fell 12% is fell by 12%."""
    start, stop = quantity.at.start, quantity.at.stop
    if said := _SAID.search(side.small, max(0, start - _BEFORE), start):
        at = Span(said.start("way"), stop)
        if said["way"] != "to":
            return _Told("by", at)
        # `Up to twelve` is a limit.
        limit = said["verb"] in ("up", "down") and said.end("verb") + 1 == at.start
        return None if limit else _Told("to", at)
    bare = _BARE.search(side.small, max(0, start - _BEFORE), start)
    return _Told("by", Span(bare.start("verb"), stop)) if bare else None
