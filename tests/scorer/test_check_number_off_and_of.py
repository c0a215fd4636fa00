"""The number check: 30% off the price is not 30% of the price."""

import pytest

from scorer.checks.number import check as number
from scorer.checks.opposite import check as opposite
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Boots are now 20% off the marked price.", "Boots are now 20% of the marked price."),
    ("The flat sold for 15% below the asking price.", "The flat sold for 15% of the asking price."),
    ("Output was 12% less than that of 2010.", "Output was 12% of that of 2010."),
    ("Rents are 30% higher than the average.", "Rents are 30% of the average."),
    ("Get a third off the price of a ticket.", "Get a third of the price of a ticket."),
    ("Rents are 30% above the average.", "Rents are 30% below the average."),
]
SAME = [
    ("Boots are now 20% off the marked price.", "Boots are now 20% below the marked price."),
    ("Boots are now 20% off the marked price.", "The marked price of boots is now reduced by 20%."),
    ("Boots are now 20% off.", "There is a discount of 20% on boots."),
    ("Boots are now 30% off the marked price.", "Boots are now 70% of the marked price."),
    ("Rents are 30% higher than the average.", "Rents exceed the average by 30%."),
    ("Rents are 30% higher than the average.", "Rents are 130% of the average."),
    ("Get a third off the price of a ticket.", "Pay a third less for a ticket."),
    ("20% of the guests were off sick.", "Off sick were 20% of the guests."),
    ("The price fell by 20% of its peak.", "The price fell 20% off its peak."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_what_is_left_is_not_what_is_taken_away(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, number, opposite) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_a_share_in_other_words_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, number, opposite) == (False, False)
