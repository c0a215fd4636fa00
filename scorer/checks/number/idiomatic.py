"""Numbers that count nothing, because they belong to a phrase: `thanks a million`, `on cloud nine`."""

from __future__ import annotations

from scorer.checks.number.quantities import Quantity, Weight
from scorer.english.number_idioms import idioms, words_of_idioms
from scorer.words.compared import Text


def without_idioms(
    first: Text, second: Text, left: list[Quantity], right: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Return the numbers of both sides without those of such phrases.

    They stay where the other side has a number that may have been put in their place.
    """
    ours, theirs = _outside(first, left), _outside(second, right)
    return (left if _counted(theirs) else ours), (right if _counted(ours) else theirs)


def _outside(side: Text, numbers: list[Quantity]) -> list[Quantity]:
    if not numbers or side.runs.isdisjoint(words_of_idioms()):
        return numbers
    phrases = [match.span() for match in idioms().finditer(side.small)]
    return [one for one in numbers if not any(start < one.at.stop and one.at.start < stop for start, stop in phrases)]


def _counted(numbers: list[Quantity]) -> bool:
    return any(one.weight > Weight.SPARE for one in numbers)
