"""The opposite check: who won and who lost, and bans that were lifted."""

import pytest

from scorer.checks.opposite import check
from tests.scorer.pairs import grave_each_way

OPPOSITE = [
    ("They lost to Spain.", "They beat Spain."),
    ("They won the final.", "They were defeated in the final."),
    ("Their victory in May was heavy.", "Their defeat in May was heavy."),
    ("Spain won in the rain.", "It was Spain's defeat in the rain."),
    ("He lost the bout.", "He won the bout."),
    ("Swimming is allowed again.", "Swimming is banned again."),
    ("Swimming is allowed in the bay.", "The ban on swimming in the bay has not been lifted."),
]
SAME = [
    ("They lost to Spain.", "They were beaten by Spain."),
    ("Losing by nine votes is bad.", "A defeat by nine votes is bad."),
    ("The team that lost to Spain went home.", "The team beaten by Spain went home."),
    ("The winner offered him the navy.", "The man who had defeated him offered him the navy."),
    ("Spain won over Portugal.", "It was Spain's defeat of Portugal."),
    ("Swimming is allowed again.", "The ban on swimming has been lifted."),
    ("The sale of salt is allowed from May on.", "They lift the ban on the sale of salt in May."),
]


@pytest.mark.parametrize(("original", "garbled"), OPPOSITE)
def test_another_outcome_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_outcome_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
