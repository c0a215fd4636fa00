"""The number check: thirty two-day passes are not thirty-two day passes."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("They sold forty two-hour tickets.", "They sold forty-two hour tickets."),
    ("The yard has twenty four-ton lorries.", "The yard has twenty-four ton lorries."),
    ("He felled two hundred-year-old oaks.", "He felled two-hundred-year-old oaks."),
    ("We need sixty six-inch nails.", "We need sixty-six inch nails."),
    ("They gave out five thousand-dollar prizes.", "They gave out five-thousand-dollar prizes."),
    ("She made thirty three-page copies.", "She made thirty-three page copies."),
]
SAME = [
    ("They sold forty two-hour tickets.", "Forty two-hour tickets were sold."),
    ("They sold forty two-hour tickets.", "They sold 40 two-hour tickets."),
    ("It was a twenty-four-hour strike.", "It was a twenty-four hour strike."),
    ("It was a twenty four-hour strike.", "It was a twenty-four-hour strike."),
    ("He is a thirty-two-year-old baker.", "He is a thirty two year old baker."),
    ("He felled two-hundred-year-old oaks.", "He felled two hundred year old oaks."),
    ("She made thirty-three copies.", "She made thirty three copies."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_hyphen_that_moved_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_number_of_things_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
