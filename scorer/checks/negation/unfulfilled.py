"""Excuse denials that a condition implies: had he paid, she would have helped; he did not pay, she did not help."""

from __future__ import annotations

from scorer.checks.negation.sides import View
from scorer.english.unfulfilled import WORDS_OF_WOULD, unfulfilled

_OR_ELSE = frozenset({"or", "otherwise", "else"})


def told_by_condition(view: View) -> bool:
    """Tell whether this side denies what the other side makes a condition that was not fulfilled."""
    side, other = view.side, view.other
    if not side.denials or other.denials or any(denial.kind != "sure" for denial in side.denials):
        return False
    if not unfulfilled(other.text.small, other.text.runs):
        return False
    # He did not pay, or they would have helped.
    return WORDS_OF_WOULD.isdisjoint(side.text.runs - {"d"}) or not _OR_ELSE.isdisjoint(side.text.small_words)
