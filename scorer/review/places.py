"""Which sentence of its line a side begins with, for documents whose lines hold several."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from scorer.report.figures import SideName, side
from scorer.types import Judgement, Pair, Report, Side


class Sentences:
    """The numbers of sentences in their lines, from 1; a line that begins one sentence only has no numbers."""

    def __init__(self, report: Report) -> None:
        self._numbers = {name: _numbers(_sides(report.judgements, name)) for name in ("original", "garbled")}

    def of(self, name: SideName, found: Side | None) -> int | None:
        """Return the number of a side's first sentence; None for a missing side and for a line with one sentence."""
        return None if found is None else self._numbers[name].get(found.at.start)

    def words(self, pair: Pair) -> str:
        """Return the numbers of a pair in words, as in "sentence 4 → 3"; empty if there are none."""
        original, garbled = self.of("original", pair.original), self.of("garbled", pair.garbled)
        if original is None and garbled is None:
            return ""
        both = pair.original is not None and pair.garbled is not None
        if not both or original == garbled:
            return f"sentence {original or garbled}"
        return f"sentence {original or 1} → {garbled or 1}"


def _sides(judgements: Iterable[Judgement], name: SideName) -> list[Side]:
    """Return the sides in the order of their document, which is not that of the pairs where some have moved."""
    found = (side(one, name) for one in judgements)
    return sorted((one for one in found if one is not None), key=lambda one: one.at.start)


def _numbers(sides: Iterable[Side]) -> dict[int, int]:
    """Return the number of each side by where it begins."""
    numbers: dict[int, int] = {}
    for _, group in groupby(sides, key=attrgetter("line")):
        here, number = list(group), 1
        if len(here) > 1:
            for one in here:
                numbers[one.at.start] = number
                number += max(1, len(one.sentences))
    return numbers
