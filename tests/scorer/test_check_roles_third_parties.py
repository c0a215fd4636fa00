"""The roles check: cleft sentences, third parties, whose clause it is, and steps."""

import pytest

from scorer.checks.roles import check
from tests.scorer.pairs import grave_each_way

APART = [
    ("It was the pupil who drew the teacher.", "It was the teacher who drew the pupil."),
    ("It was the guard that woke the cook.", "It was the cook that woke the guard."),
    ("The nurse who treated the soldier came from Crete.", "The soldier who treated the nurse came from Crete."),
    ("The clerk was sent to the bishop by the abbot.", "The abbot was sent to the bishop by the clerk."),
    ("Ada was praised to the board for her reports by Nils.", "Nils was praised to the board for her reports by Ada."),
    ("The mayor recommended the plumber to the priest.", "The mayor recommended the priest to the plumber."),
    ("The jury mistook the waiter for the thief.", "The jury mistook the thief for the waiter."),
    ("She preferred the tenor over the baritone.", "She preferred the baritone over the tenor."),
    (
        "The sculptor, whose brother sold the bust, loathed fame.",
        "The sculptor's brother, who sold the bust, loathed fame.",
    ),
    ("The baker, whose son ran the mill, died in 1902.", "The son of the baker, who ran the mill, died in 1902."),
    ("The rivals accused each other of theft.", "The rivals accused themselves of theft."),
    ("We taught ourselves to swim.", "We taught one another to swim."),
    (
        "First wash the rice, then boil the water, then salt it.",
        "First boil the water, then wash the rice, then salt it.",
    ),
    (
        "First peel the onion, then chop the leek, finally fry the meat.",
        "First fry the meat, then peel the onion, finally chop the leek.",
    ),
]
ALIKE = [
    ("It was the pupil who drew the teacher.", "It was the teacher whom the pupil drew."),
    ("It was the abbot who sent the clerk.", "The clerk was sent by the abbot."),
    ("The nurse who treated the soldier came from Crete.", "The soldier was treated by a nurse who came from Crete."),
    ("The mayor recommended the plumber to the priest.", "The plumber was recommended to the priest by the mayor."),
    ("The mayor introduced the plumber to the priest.", "The mayor introduced the priest to the plumber."),
    ("The farm lies just east of the river.", "The river runs just west of the farm."),
    ("The chapel stands behind the inn.", "The inn stands in front of the chapel."),
    ("The lamp hangs above the stove.", "The stove stands below the lamp."),
    (
        "The sculptor, whose brother sold the bust, loathed fame.",
        "The sculptor loathed fame; his brother sold the bust.",
    ),
    ("The heirs argued among themselves.", "The heirs argued with each other."),
    ("The pupils themselves like each other.", "The pupils like each other."),
    (
        "First wash the rice, then boil the water, then salt it.",
        "Wash the rice first, then boil the water, finally salt it.",
    ),
    ("We ate, then slept, then walked.", "We ate, next slept, and then walked."),
    ("First peel the onions, then chop them, then fry them.", "First the onions are peeled, next chopped, then fried."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_another_party_or_order_is_grave(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_says_the_same_is_silent(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)
