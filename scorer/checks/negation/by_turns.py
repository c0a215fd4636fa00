"""Tell whether a turn of phrase of the other side says what a denial says: fell on deaf ears, was not heeded."""

from __future__ import annotations

from scorer.checks.negation.sides import Denial, View
from scorer.words.turns import turns

# A denial is at most so many words before a turn that it takes back.
_REACH = 4


def said_by_turn(view: View, denial: Denial) -> bool:
    """Tell whether a denial is part of a turn that the other side has in other words, or takes back a contrary one."""
    ours = turns(view.side.text)
    theirs = {turn.side for turn in turns(view.other.text)} if ours else ()
    for turn in ours if theirs else ():
        first, last = turn.words.start, turn.words.stop
        if turn.side in theirs and first <= denial.words.start < last:
            return True
        if turn.contrary in theirs and turn.side not in theirs and 0 <= first - denial.words.start <= _REACH:
            return True
    return False
