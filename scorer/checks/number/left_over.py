"""What is left of the numbers of both sides once some of them are known to say the same, or to count nothing."""

from __future__ import annotations

from collections.abc import Callable

from scorer.checks.number.quantities import Quantity, Weight

Numbers = tuple[list[Quantity], list[Quantity]]


def without_two(left: list[Quantity], right: list[Quantity], are_same: Callable[[Quantity, Quantity], bool]) -> Numbers:
    """Return the numbers of both sides without the first two, one of each side, that say the same."""
    for one in left:
        for other in right:
            if are_same(one, other):
                return [each for each in left if each is not one], [each for each in right if each is not other]
    return left, right


def without_idle(left: list[Quantity], right: list[Quantity], ours: list[Quantity], theirs: list[Quantity]) -> Numbers:
    """Return the numbers of both sides without those that count nothing; `ours` and `theirs` are the others.

    They stay where the other side has a number that may have been put in their place.
    """
    return (left if _has_one_that_counts(theirs) else ours), (right if _has_one_that_counts(ours) else theirs)


def _has_one_that_counts(numbers: list[Quantity]) -> bool:
    return any(one.weight > Weight.SPARE for one in numbers)
