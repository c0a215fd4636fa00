"""The number check: half of a unit is not one and a half of it."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

APART = [
    ("Give half a teaspoon every six hours.", "Give a teaspoon and a half every six hours."),
    ("Add half a cup of milk.", "Add one cup and a half of milk."),
    ("It took half an hour.", "It took an hour and a half."),
]
SAME = [
    ("Give half a teaspoon every six hours.", "Every six hours give half a teaspoon."),
    ("Add a cup and a half of milk.", "Add one and a half cups of milk."),
    ("It took half an hour, then an hour and a half.", "It took an hour and a half after half an hour."),
    ("It took half an hour.", "It took thirty minutes."),
]


@pytest.mark.parametrize(("original", "garbled"), APART)
def test_another_half_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_half_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
