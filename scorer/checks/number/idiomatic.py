"""Numbers that count nothing, because they belong to a phrase: `thanks a million`, `on cloud nine`."""

from __future__ import annotations

from scorer.checks.number.left_over import Numbers, without_idle
from scorer.checks.number.quantities import Quantity
from scorer.english.set_phrases import NUMBER_IDIOMS
from scorer.words.compared import Text


def without_idioms(first: Text, second: Text, left: list[Quantity], right: list[Quantity]) -> Numbers:
    """Return the numbers of both sides without those of such phrases."""
    return without_idle(left, right, _outside(first, left), _outside(second, right))


def _outside(side: Text, numbers: list[Quantity]) -> list[Quantity]:
    phrases = list(NUMBER_IDIOMS.find(side.small, side.runs)) if numbers else []
    return [one for one in numbers if not any(at.start < one.at.stop and one.at.start < at.stop for at in phrases)]
