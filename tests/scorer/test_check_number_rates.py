"""The number check compares the times that amounts are counted by."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The loan bears interest of 4 percent per annum.", "You pay interest of 4% a month on the loan."),
    ("The well yields 300 litres an hour.", "From the well come 300 litres a day."),
    ("She practises nine hours a week.", "Nine hours a month is what she practises."),
    ("The site gets 2,000 visits daily.", "People go to the site 2,000 times a week."),
    ("Rent is €700 monthly.", "They ask €700 per week as rent."),
    ("The pump moves 12 litres/minute.", "The pump moves twelve litres per hour."),
]
SAME = [
    ("The loan bears interest of 4 percent per annum.", "You pay interest of 4% a year on the loan."),
    ("The well yields 300 litres an hour.", "From the well come 300 litres every hour."),
    ("She practises nine hours a week.", "Nine hours weekly is what she practises."),
    ("The site gets 2,000 visits daily.", "People go to the site 2,000 times a day."),
    ("Rent is €700 monthly.", "They ask €700 per month as rent."),
    ("The pump moves 12 litres/minute.", "The pump moves twelve litres per minute."),
    ("It opens 5 days a week and 5 hours a day.", "It opens 5 hours daily, 5 days weekly."),
    ("In two days a week went by.", "A week went by in two days."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
