"""The modality check: conditions and sources that are told in other words, and those that changed."""

import pytest

from scorer.checks.modality import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The match is on unless it rains.", "The match is on as long as it rains."),
    ("You may swim unless the lake is deep.", "You may swim if the lake is deep."),
    ("The deal holds unless prices fall.", "The deal holds as long as prices fall."),
    ("The clerk reported that the safe was empty.", "The safe was empty."),
    ("The owner stated that the mill would close.", "The mill would close."),
    ("Guests may park here, and they must pay.", "Guests must park here, and they must pay."),
    ("You may stay as long as you are quiet.", "You may stay unless you are quiet."),
]
SAME = [
    ("The match is on unless it rains.", "The match is on as long as it stays dry."),
    ("You may swim unless the lake is deep.", "You may swim as long as the lake is shallow."),
    ("The deal holds unless prices fall.", "The deal holds as long as prices rise."),
    ("By the time somebody reported the theft, the safe was empty.", "The safe was empty."),
    ("The bank lent the state nine million.", "Nine million were borrowed by the government."),
    (
        "Old debts may be paid late, but a buyer has to pay new ones at once.",
        "A buyer must pay new debts at once; with old ones, he may pay late.",
    ),
    (
        "Unless you ask, the tent can be kept for a week.",
        "The tent can be kept for as long as one week unless you ask.",
    ),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_changed(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check)[0]


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_same(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
