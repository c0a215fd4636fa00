"""The number check tells what a share fell by from what it fell to."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The club cut its fees by a third.", "The club cut its fees to a third."),
    ("The herd shrank by two thirds.", "The herd shrank to two thirds."),
    ("Output fell by a quarter last year.", "Output fell to a quarter last year."),
    ("The staff was reduced by three quarters.", "The staff was reduced to three quarters."),
    ("Prices dropped by a fifth.", "Prices dropped to a fifth."),
    ("Sales rose by ten per cent.", "Sales rose to ten per cent."),
]
SAME = [
    ("The club cut its fees by half.", "The club cut its fees to half."),
    ("The club cut its fees by a third.", "The club cut its fees to two thirds of what they were."),
    ("The club cut its fees by a third.", "The club reduced its fees by a third."),
    ("The club cut its fees by a third.", "The club lowered its fees by one third."),
    ("Output fell by a quarter.", "Output fell a quarter."),
    ("The herd shrank to two thirds of its size.", "To two thirds of its size the herd shrank."),
    ("Turnout fell by 40% of its former level.", "Turnout fell to 60% of its former level."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
