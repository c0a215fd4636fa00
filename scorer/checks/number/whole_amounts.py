"""Hundredths that words say: who is a hundred per cent sure is quite sure, and 0% interest is none."""

from __future__ import annotations

from scorer.checks.number.figures import PERCENT
from scorer.checks.number.left_over import Numbers, without_idle
from scorer.checks.number.quantities import Quantity
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.words.compared import Text

_ALL = listed(
    """full fully complete completely total totally whole wholly entire entirely utter utterly absolute absolutely quite
    altogether wholeheartedly thoroughly perfectly pure purely all every everything everyone everybody unreservedly
    unconditionally maximum certain certainly definitely sure solely exclusively"""
)
_NONE = listed("no none nothing without free never zero nil not cannot")
# A rise by 100% is no whole.
_BY = late(
    r"\b(?:by|r[io]se|risen|gr[eo]wn?|increased?|up|f[ae]ll(?:en)?|dropped|down|climbed|jumped|soared)(?: by)? $"
)
_BEFORE = 16
# `A hundred and ten per cent` is more than all, and means no more.
_WHOLE = (100, 110)


def without_wholes(first: Text, second: Text, left: list[Quantity], right: list[Quantity]) -> Numbers:
    """Return the numbers of both sides without hundredths for which only the other side has such a word."""
    return without_idle(left, right, _unsaid(first, second, left), _unsaid(second, first, right))


def _unsaid(side: Text, other: Text, numbers: list[Quantity]) -> list[Quantity]:
    return [one for one in numbers if not _is_said(side, other, one)]


def _is_said(side: Text, other: Text, number: Quantity) -> bool:
    value = number.values[0]
    if value not in (0, *_WHOLE) or not PERCENT.match(side.small, number.at.stop):
        return False
    words = _ALL if value else _NONE
    if words.isdisjoint(other.small_words - side.small_words):
        return False
    return _BY.search(side.small, max(0, number.at.start - _BEFORE), number.at.start) is None
