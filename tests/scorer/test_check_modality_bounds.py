"""The modality check tells the least of a value from its most, however the rest is worded."""

import pytest

from scorer.checks.modality import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("A nickname must have at least eight letters.", "Choose a nickname of no more than 8 letters."),
    ("The sale has been put off until at least 4 May.", "They moved the sale back until 4 May at the latest."),
    ("The ferry takes passengers aged 12 or over.", "The ferry is for children of 12 years or younger."),
    ("We interviewed farmers who were 50 years or older.", "The farmers in our survey were up to 50 years of age."),
    ("A team has no fewer than six players.", "Six players at most make up a team."),
    ("Bring a minimum of 30 copies.", "You should have 30 copies or fewer with you."),
    ("The bag may weigh up to 20 kg.", "Your bag has a weight of 20 kg or more."),
    ("The job will last at least three weeks.", "They will get the job done within three weeks."),
]
SAME = [
    ("A nickname must have at least eight letters.", "Choose a nickname of no fewer than 8 letters."),
    ("The sale has been put off until at least 4 May.", "The sale will take place on 4 May at the earliest."),
    ("The ferry takes passengers aged 12 or over.", "From the age of 12, passengers are allowed on the ferry."),
    ("None of the farmers was over 50 years old.", "The farmers in our survey were up to 50 years of age."),
    ("A team has no fewer than six players.", "No team can do with five or fewer players; at least six make one."),
    ("The bag must not weigh 20 kg or more.", "The bag has to stay under 20 kg."),
    ("It cannot be sold to people of 16 or under.", "You can buy it from the age of 16 upwards."),
    ("Keep it for at least three weeks.", "Do not throw it away within three weeks."),
    ("Take at least two sweaters and up to two coats.", "Take up to two coats, and two sweaters or more."),
    ("Give one or more reasons.", "Give at least one reason."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
