"""The checks of numbers and technical tokens: 0x1F is 31."""

import pytest

from scorer.checks.number import check as number
from scorer.checks.technical import check as technical
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The mask is 0xFF.", "The mask is 254."),
    ("The mask is 0xFF.", "The mask is 0xFE."),
    ("The flags are 0b1010.", "The flags are 0b1011."),
    ("The flags are 0b1010.", "The flags are 12 in decimal."),
    ("It is coloured #fff.", "It is coloured #ffe."),
    ("The address is 0x1000.", "The address is 1000."),
]
SAME = [
    ("The mask is 0xFF.", "The mask is 255."),
    ("The mask is 0xFF.", "The mask is 0xff."),
    ("The flags are 0b1010.", "The flags are 10 in decimal."),
    ("The mode is 0o17.", "The mode is 15."),
    ("The address is 0x1000.", "The address is 4,096."),
    ("It is coloured #fff.", "It is coloured #ffffff."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_number_or_colour_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, number, technical) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_number_in_another_base_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, number, technical) == (False, False)
