"""Turns of phrase that hold a negation and deny nothing: `no choice but to go`, where the other side says `must`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate

from scorer.checks.negation.sides import View
from scorer.english.negation_turns import TURNS
from scorer.types import Span


class IdleTurns:
    """Where a side has a turn of which the other side has nothing.

    Both sides are searched once, when first asked; to search them again for each negation would take the square of the
    length of a text full of negations.
    """

    def __init__(self, view: View) -> None:
        self._view = view

    def holds(self, at: Span) -> bool:
        """Tell whether a place begins in such a turn, or such a turn begins in it."""
        starts, stops = self._places
        begun = bisect_right(starts, at.start)
        if begun and stops[begun - 1] > at.start:
            return True
        first = bisect_left(starts, at.start)
        return first < len(starts) and starts[first] < at.stop

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        """Where each turn starts, in order, and the last place at which any of those so far stops."""
        side, other = self._view.side.text.small, self._view.other.text.small
        found = sorted(match.span() for turn, rest in TURNS if not rest.search(other) for match in turn.finditer(side))
        return [start for start, _ in found], list(accumulate((stop for _, stop in found), max))
