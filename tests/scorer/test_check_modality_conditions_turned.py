"""The modality check sees conditions that became others, however the rest is worded."""

import pytest

from scorer.checks.modality import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The trip takes place unless it snows.", "Even if it snows, we shall make the trip."),
    ("You cannot leave unless the guard nods.", "Whether or not the guard nods, there is no way out for you."),
    ("The car stays ours until the loan is repaid in full.", "Once part of the loan is repaid, you own the car."),
    ("The door opens once the tank is fully empty.", "As soon as the tank is partly empty, one can open the door."),
]
SAME = [
    ("The trip takes place unless it snows.", "We shall make the trip if it does not snow."),
    ("Unless it rains we eat outside, even if it is cold.", "We eat outside even if it is cold, unless it rains."),
    ("Pay at once unless told otherwise.", "Even if you are in doubt, pay at once."),
    ("The car stays ours until the loan is repaid in full.", "Once you have paid all of the loan, you own the car."),
    ("The firm is fully insured.", "As soon as part of the roof leaks, the insurer pays the firm."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
