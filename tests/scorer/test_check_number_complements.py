"""The number check: seven of the nine, and all but two of the nine."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

SAME = [
    ("Of the nine mayors seven were freed.", "All but two of the nine mayors were freed."),
    ("Of the 68 people arrested, 52 went home.", "68 people were arrested, of whom all but 16 went home."),
    ("Thirty of the 32 teams paid.", "Everyone of the 32 teams except for two paid."),
    ("Eleven of the twelve jurors agreed.", "The whole jury of twelve but one agreed."),
]
CHANGED = [
    ("Of the nine mayors seven were freed.", "All but three of the nine mayors were freed."),
    ("Of the nine mayors seven were freed.", "Two of the nine mayors were freed."),
    ("Of the nine mayors seven were freed.", "All but two of the ten mayors were freed."),
    ("Of the nine mayors all but seven were freed.", "All but two of the nine mayors were freed."),
]


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_what_is_left_out_says_the_same(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_other_numbers_are_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)
