"""The opposite check: short labels that share a word and say something else, and the same label in other words."""

import pytest

from scorer.checks.opposite import check
from scorer.english.same_labels import are_one_label
from tests.scorer.pairs import grave_each_way

APART = [
    ("Low signal", "Signal box"),
    ("Battery low", "Battery replaced"),
    ("Out of office", "Post office"),
    ("Out of stock", "Stock market"),
    ("Cash only", "Cash machine"),
    ("Sign out", "Stop sign"),
    ("Pin to board", "Board game"),
    ("Pinned tabs", "Bowling pins"),
    ("Drop files here", "Eye drops"),
    ("Merge cells", "Blood cells"),
    ("Spell check", "Magic spell"),
    ("Beware of the dog", "Hot dog"),
    ("Hand luggage", "Second hand"),
    ("Share file", "File damaged"),
    ("Dark mode", "Dark chocolate"),
    ("Snooze", "Dismiss alarm"),
    ("Change given", "Climate change"),
]
ALIKE = [
    ("Out of order", "Not in operation"),
    ("Gents", "Men's toilet"),
    ("Unmute", "Switch sound on"),
    ("Please wait", "One moment, please"),
    ("Check-in", "Arrival"),
    ("The bill, please", "The check, please"),
    ("Service included", "Tip included"),
    ("Mind the gap", "Beware of the gap"),
    ("Flat battery", "Dead battery"),
    ("Keep dry", "Protect from moisture"),
    ("Half board", "Dinner and breakfast"),
    ("Cancel order", "Withdraw order"),
    ("Wheelchair access", "Step-free access"),
    ("Car park", "Parking lot"),
    ("Lost property", "Lost and found"),
    ("Empty trash", "Empty recycle bin"),
    ("Waiting room", "Waiting area"),
    ("Payment method", "Way to pay"),
    ("House number", "Number of the house"),
    ("Voice message", "Audio message"),
    ("Kindergarten Süd", "Süd Kindergarten"),
    ("Platform 4", "Track 4"),
    ("Mark everything as read", "Flag all as seen"),
    ("Update later", "Put off the update"),
    ("Throw away draft", "Discard draft"),
    # Sentences have more to say than labels.
    ("The dog was hot.", "Beware of the dog."),
]
ONE_LABEL = [
    ("out of order", "not working"),
    ("Fire exit", "Emergency exit"),
    ("starters", "appetisers"),
    ("turn sound on", "unmute"),
    ("delete photo", "remove picture"),
    ("switch off notifications", "turn off alerts"),
]
NOT_ONE = [
    ("out of order", "in order"),
    ("log in", "log out"),
    ("mute", "unmute"),
    ("snooze", "stop alarm"),
    ("low battery", "battery charged"),
    ("best before", "use by"),
    ("", "exit"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_a_label_of_another_thing_is_major(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_the_same_label_in_other_words_is_silent(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)


@pytest.mark.parametrize(("one", "other"), ONE_LABEL)
def test_tables_tell_one_label(one: str, other: str) -> None:
    assert are_one_label(one.lower(), other.lower())
    assert are_one_label(other.lower(), one.lower())


@pytest.mark.parametrize(("one", "other"), NOT_ONE)
def test_tables_tell_two_labels(one: str, other: str) -> None:
    assert not are_one_label(one, other)
