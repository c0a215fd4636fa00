"""The number check: every other Monday, every Monday."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The clinic opens every other Monday.", "The clinic opens every Monday."),
    ("We meet on alternate Fridays.", "We meet every Friday."),
    ("The ferry runs every other weekend.", "The ferry runs every weekend."),
    ("Take a pill every other night.", "Take a pill every night."),
    ("Plant a bulb in every other row.", "Plant a bulb in every row."),
    ("She visits every second summer.", "She visits every summer."),
    ("Print on every other page.", "Print on each page."),
    ("Take the pills every third day.", "Take the pills every day."),
]
SAME = [
    ("The clinic opens every other Monday.", "The clinic opens on alternate Mondays."),
    ("The clinic opens every other Monday.", "The clinic opens every second Monday."),
    ("The clinic opens every other Monday.", "The clinic opens fortnightly on Mondays."),
    ("We meet every Friday.", "We meet each Friday."),
    ("We meet every Friday.", "We meet on Fridays every week."),
    ("We meet every Friday.", "We meet weekly on Fridays."),
    ("Take the pills every third day.", "Take the pills every three days."),
    ("She beat every other runner.", "She beat all the other runners."),
    ("The prize is awarded every other year.", "The prize is awarded biennially."),
    ("Every second counts at the lights.", "At the lights every second counts."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_rhythm_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_rhythm_in_other_words_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
