"""The modality check with what could have been and is told as a fact."""

import pytest

from scorer.checks.modality import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The fire in the barn could have been put out in time.", "The fire in the barn was put out in time."),
    ("The leak could have been stopped, the experts found.", "The experts found that the leak had been stopped."),
    ("Two of the hostages might have been rescued by then.", "By then two of the hostages had been rescued."),
    ("The strike could easily have been averted by the owners.", "The owners averted the strike."),
    (
        "Had the second valve jammed too, the cellar would have flooded and the wine would have been ruined.",
        "When the second valve jammed too, the cellar flooded and the wine was ruined.",
    ),
    ("The letter should have been burned by the clerk.", "The letter was burned by the clerk."),
]
SAME = [
    (
        "The fire in the barn could have been put out in time.",
        "It was possible to put out the fire in the barn in time.",
    ),
    ("The leak could have been stopped, the experts found.", "The experts found that the leak was avoidable."),
    ("I would have liked to see the comet last night.", "I had wanted to see the comet last night."),
    ("The letter should have been burned by the clerk.", "It was the clerk's duty to burn the letter."),
    (
        "Had the second valve jammed too, the cellar would have flooded.",
        "If the second valve had jammed too, the cellar would have flooded.",
    ),
    ("The thief could not have been seen from the street.", "Nobody saw the thief from the street."),
    ("The bridge might have been built by the Romans.", "Perhaps the Romans built the bridge."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_what_could_have_been_and_was_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_what_is_no_fact_on_either_side_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
