"""The negation check: two parties of an `unlike` that changed places."""

import pytest

from scorer.checks.negation import check
from tests.scorer.pairs import grave_each_way

FIRES = [
    ("Unlike oak, pine burns fast.", "Unlike pine, oak burns fast."),
    ("Unlike the goats, the sheep were shorn in May.", "Unlike the sheep, the goats were shorn in May."),
    ("Pine, unlike oak, burns fast.", "Oak, unlike pine, burns fast."),
    ("Pine burns fast, unlike oak.", "Oak burns fast, unlike pine."),
    ("In contrast to tin, lead is heavy.", "In contrast to lead, tin is heavy."),
    ("Compared with Norway, Malta is warm.", "Compared with Malta, Norway is warm."),
    ("Malta is warm compared to Norway.", "Norway is warm compared to Malta."),
    ("The clerk, as opposed to the driver, was paid.", "The driver, as opposed to the clerk, was paid."),
    ("In contrast with her brother, Ada loved the sea.", "In contrast with Ada, her brother loved the sea."),
    ("Unlike oak, pine burns fast.", "Pine, like oak, burns fast."),
]
SILENT = [
    ("Unlike oak, pine burns fast.", "Pine, unlike oak, burns fast."),
    ("Unlike oak, pine burns fast.", "Pine burns fast, unlike oak."),
    ("Unlike oak, pine burns fast.", "Unlike pine, oak does not burn fast."),
    ("Unlike oak, pine burns fast.", "Unlike pine, oak burns slowly."),
    ("In contrast to tin, lead is heavy.", "Unlike tin, lead is heavy."),
    ("In contrast to tin, lead is heavy.", "In contrast to lead, tin is light."),
    ("Compared with Norway, Malta is warm.", "Malta is warm compared with Norway."),
    ("Compared with Norway, Malta is warmer.", "Compared with Malta, Norway is colder."),
    ("Unlike her brother, Ada did not love the sea.", "Unlike Ada, her brother loved the sea."),
    ("Compared with last year, the price is the same.", "The price is the same as last year."),
    ("The clerk, as opposed to the driver, was paid.", "The clerk was paid, as opposed to the driver."),
]


@pytest.mark.parametrize(("one", "other"), FIRES)
def test_parties_that_changed_places_are_found(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_the_same_contrast_is_no_alarm(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)
