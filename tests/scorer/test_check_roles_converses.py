"""The roles check: verbs that say the same from the other side, such as `own` and `belong`."""

import pytest

from scorer.checks.opposite import check as check_opposite
from scorer.checks.roles import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The miller left his boat to the priest.", "The miller inherited the boat from the priest."),
    ("The miller left his boat to the priest.", "The priest left his boat to the miller."),
    ("The priest inherited the boat from the miller.", "The miller inherited the boat from the priest."),
    ("The abbey owns the quarry.", "The quarry owns the abbey."),
    ("The abbey owns the quarry.", "The abbey belongs to the quarry."),
    ("The dairy employs the nephew of the mayor.", "The dairy works for the nephew of the mayor."),
    ("The farmer sold the mare to the dealer.", "The dealer sold the mare to the farmer."),
    ("The farmer sold the mare to the dealer.", "The farmer bought the mare from the dealer."),
    ("The abbot lent the book to the scribe.", "The abbot borrowed the book from the scribe."),
    ("The aunt taught the song to the girl.", "The girl taught the song to the aunt."),
    ("The frost preceded the flood.", "The flood preceded the frost."),
    ("The actor received the letter from the duke.", "The duke received the letter from the actor."),
]
SAME = [
    ("The miller left his boat to the priest.", "The priest inherited the boat from the miller."),
    ("The miller left his boat to the priest.", "The priest inherited the miller's boat."),
    ("The miller bequeathed his boat to the priest.", "The miller left the priest his boat."),
    ("The boat was left to the priest by the miller.", "The priest inherited the boat from the miller."),
    ("The abbey owns the quarry.", "The quarry belongs to the abbey."),
    ("The abbey owns the quarry.", "The quarry is owned by the abbey."),
    ("The dairy employs the nephew of the mayor.", "The nephew of the mayor works for the dairy."),
    ("The farmer sold the mare to the dealer.", "The dealer bought the mare from the farmer."),
    ("The abbot lent the book to the scribe.", "The scribe borrowed the book from the abbot."),
    ("The aunt taught the song to the girl.", "The girl learned the song from the aunt."),
    ("The frost preceded the flood.", "The flood followed the frost."),
    ("The actor received the letter from the duke.", "The duke gave the letter to the actor."),
    ("The nuns wash the wool, which is then dyed.", "The wool is washed by the nuns, and after that it gets dyed."),
]


@pytest.mark.parametrize(("one", "other"), CHANGED)
def test_changed(one: str, other: str) -> None:
    assert grave_each_way(one, other, check, check_opposite) == (True, True)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same(one: str, other: str) -> None:
    assert grave_each_way(one, other, check, check_opposite) == (False, False)
