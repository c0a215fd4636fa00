"""Find two denials that cancel each other: no street that does not flood, never without a dog."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from scorer.checks.negation.sides import Denial, View
from scorer.english.negation_cues import RELATIVE, SENTENCE_END, WHOLE

# Two denials further apart than this many words do not cancel each other.
_FAR = 14


def cancelled(view: View, left: Sequence[Denial]) -> list[Denial]:
    """Return the denials without a partner that cancel each other, if the other side says `every` or `always`."""
    if len(left) < 2:
        return []
    wholes = {match[0] for match in WHOLE.finditer(view.other.text.small)}
    if wholes <= {match[0] for match in WHOLE.finditer(view.side.text.small)}:
        return []
    found: list[Denial] = []
    for one, two in pairwise(denial for denial in left if denial.kind != "carried"):
        if one not in found[-1:] and _one_takes_back_the_other(view, one, two):
            found += [one, two]
    return found


def _one_takes_back_the_other(view: View, one: Denial, two: Denial) -> bool:
    between = view.side.words[one.words.stop : two.words.start]
    if len(between) > _FAR or any(word.small in SENTENCE_END for word in between):
        return False
    return view.side.shown(two.at) == "without" or any(word.small in RELATIVE for word in between)
