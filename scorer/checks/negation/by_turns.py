"""Tell whether a turn of phrase of the other side says what a denial says: fell on deaf ears, was not heeded."""

from __future__ import annotations

from functools import lru_cache

from scorer.checks.negation.sides import Denial, View
from scorer.words.compared import Text
from scorer.words.turns import turns

# A denial is at most so many words before a turn that it takes back.
_REACH = 4


def said_by_turn(view: View, denial: Denial) -> bool:
    """Tell whether a denial is part of a turn that the other side has in other words, or takes back a contrary one."""
    return denial.words.start in _said(view.side.text, view.other.text)


@lru_cache(maxsize=8)  # each negation of a side asks
def _said(side: Text, other: Text) -> frozenset[int]:
    """Return the numbers of the words of a side where the other side says by a turn what a denial says."""
    ours = turns(side)
    theirs = {turn.side for turn in turns(other)} if ours else ()
    found: set[int] = set()
    for turn in ours if theirs else ():
        if turn.side in theirs:
            found.update(turn.words)
        elif turn.contrary in theirs:
            found.update(range(turn.words.start - _REACH, turn.words.start + 1))
    return frozenset(found)
