"""The number check: a quarter or half of what is measured, as an attribute."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Turn the tap a quarter turn.", "Turn the tap a half turn."),
    ("Turn the tap a quarter-turn.", "Turn the tap a half-turn."),
    ("Turn the tap a three-quarter turn.", "Turn the tap a half turn."),
    ("It is a quarter-mile walk.", "It is a half-mile walk."),
    ("She works a quarter day.", "She works a half day."),
    ("The child pays half price.", "The child pays quarter price."),
    ("The moon was a quarter moon.", "The moon was a half moon."),
    ("He owns a quarter share in the horse.", "He owns a half share in the horse."),
    ("He owns a half share in the horse.", "He owns a quarter share in the horse."),
    ("Cut a quarter-inch strip.", "Cut a half-inch strip."),
    ("Add a half cup of oil.", "Add a quarter cup of oil."),
    ("The engine ran at half speed.", "The engine ran at quarter speed."),
    ("Give the screw half a turn.", "Give the screw a quarter of a turn."),
    ("Give the screw half a turn.", "Give the screw a quarter turn."),
    ("Add three-quarter cups of oil.", "Add half cups of oil."),
    ("It took the best part of three-quarters of an hour.", "It took the best part of a quarter of an hour."),
]
SAME = [
    ("Turn the tap a quarter turn.", "Turn the tap by a quarter turn."),
    ("Turn the tap a quarter turn.", "Give the tap a quarter-turn."),
    ("Turn the tap a half turn.", "Turn the tap half a turn."),
    ("Turn the tap a quarter turn.", "Turn the tap a quarter of a turn."),
    ("Turn the tap a quarter turn.", "Turn the tap by 90 degrees."),
    ("Turn the tap a half turn.", "Turn the tap by 180 degrees."),
    ("The child pays half price.", "The child pays half the price."),
    ("He scored in the first half.", "He scored before half-time."),
    ("He owns a quarter share in the horse.", "He owns a quarter of the horse."),
    ("He owns a half share in the horse.", "He owns half of the horse."),
    ("It is a quarter-mile walk, then a half-mile climb.", "A quarter-mile walk is followed by a half-mile climb."),
    ("It is a half-mile walk.", "It is an 800-metre walk."),
    ("Cut a quarter-inch strip.", "Cut a 1/4-inch strip."),
    ("Add a half cup of oil.", "Add 1/2 cup of oil."),
    ("Add a half cup of oil.", "Add half a cup of oil."),
    ("The flag flew at half mast.", "The flag flew at half-mast."),
    ("The flag flew at half mast.", "The flag was lowered halfway."),
    ("The quarter share price fell by half.", "By half the quarter share price fell."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_part_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_part_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
