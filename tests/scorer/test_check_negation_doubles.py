"""The negation check: negations that were raised to another verb, and two that cancel each other."""

import pytest

from scorer.checks.negation import check
from tests.scorer.pairs import grave_each_way

SILENT = [
    ("I do not think that the verdict was fair.", "I think that the verdict was not fair."),
    ("We don't believe that the ferry will sail.", "We believe that the ferry will not sail."),
    ("She did not suppose that the gardener was ill.", "She supposed that the gardener was not ill."),
    ("They do not expect the harvest to be good.", "They expect the harvest not to be good."),
    ("He didn't want the letter to be opened.", "He wanted the letter not to be opened."),
    ("The valve does not seem to be tight.", "The valve seems not to be tight."),
    ("It does not appear that the seal was broken.", "It appears that the seal was not broken."),
    ("It is not likely that the bridge will hold.", "It is likely that the bridge will not hold."),
    ("There is no denying that the soup is salty.", "The soup is undeniably salty."),
    ("There is no denying that the bill is high.", "It is undeniable that the bill is high."),
    ("There is no doubting that the vase is old.", "The vase is undoubtedly old."),
    ("There is no doubt that the vase is old.", "The vase is certainly old."),
    ("There is no question that the coach is to blame.", "The coach is unquestionably to blame."),
    ("It cannot be denied that the rent is high.", "It is undeniable that the rent is high."),
    ("There is hardly a street in the town that does not flood.", "Almost every street in the town floods."),
    ("There is scarcely a pupil in the school who doesn't play.", "Nearly every pupil in the school plays."),
    ("There is no family on the island that does not own a boat.", "Every family on the island owns a boat."),
    ("There is nobody in the choir who does not know the song.", "Everybody in the choir knows the song."),
    ("Nobody who does not pay the fee gets a key.", "Only those who pay the fee get a key."),
    ("He never leaves the house without his dog.", "He always takes his dog when he leaves the house."),
    ("She never passes the bakery without buying a roll.", "She buys a roll whenever she passes the bakery."),
    ("No meal in the inn ends without a song.", "Every meal in the inn ends with a song."),
    ("There is not a farmer in the valley who has no cows.", "Every farmer in the valley has cows."),
    ("Not a day goes by without a call from her.", "She calls every day."),
    ("It is not uncommon for the lake to freeze.", "It is common for the lake to freeze."),
    ("A late frost is not unusual here.", "A late frost is quite usual here."),
    ("The cost was not insignificant.", "The cost was significant."),
]
FIRES = [
    ("I do not say that the verdict was fair.", "I say that the verdict was not fair."),
    ("I do not think that the verdict was fair.", "I think that the verdict was fair."),
    ("She knows that the gardener was not ill.", "She knows that the gardener was ill."),
    ("They do not expect the harvest to be good.", "They expect the harvest to be good."),
    ("The valve does not seem to be tight.", "The valve seems to be tight."),
    ("It is not likely that the bridge will hold.", "It is likely that the bridge will hold."),
    ("There is no denying that the soup is salty.", "He is denying that the soup is salty."),
    ("It is undeniable that the bill is high.", "It is not undeniable that the bill is high."),
    ("There is hardly a street in the town that does not flood.", "There is hardly a street in the town that floods."),
    ("There is hardly a street in the town that does not flood.", "Hardly a street in the town floods."),
    ("There is no family on the island that does not own a boat.", "No family on the island owns a boat."),
    ("Everybody in the choir knows the song.", "Nobody in the choir knows the song."),
    ("Nobody who does not pay the fee gets a key.", "Nobody who pays the fee gets a key."),
    ("He never leaves the house without his dog.", "He never leaves the house with his dog."),
    ("No meal in the inn ends without a song.", "Every meal in the inn ends without a song."),
    ("It is not uncommon for the lake to freeze.", "It is uncommon for the lake to freeze."),
    ("There is no nurse on the ward who has not slept.", "There is a nurse on the ward who has not slept."),
    (
        "Every nurse on the ward has slept, and no doctor complained.",
        "Every nurse on the ward has slept, and a doctor complained.",
    ),
    (
        "No shop in the street that does not pay rent may open, and all pay.",
        "A shop in the street that does not pay rent may open, and all pay.",
    ),
]


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_the_same_is_no_alarm_in_both_directions(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)


@pytest.mark.parametrize(("one", "other"), FIRES)
def test_a_lost_negation_is_found_in_both_directions(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)
