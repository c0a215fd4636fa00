"""The bearer check with labels, colours and days that were given to each other's bearers in other words."""

import pytest

from scorer.checks.bearer import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    (
        "The red button stops the belt and the green button starts it.",
        "Press the green button to stop the belt and the red one to start it.",
    ),
    ("Gate A is for departures and gate B for arrivals.", "Arrivals use gate A; for departures, go to gate B."),
    (
        "Team A cleans the beach on Friday, team B the harbour.",
        "The harbour will be cleaned by team A on Friday and the beach by team B.",
    ),
    (
        "Group A received the vaccine and group B a saline injection.",
        "A saline injection was given to group A, while the vaccine went to group B.",
    ),
    (
        "The museum closes on Monday and the library on Thursday.",
        "On Monday the library stays shut, on Thursday the museum.",
    ),
    (
        "Port 80 serves the web site, and port 25 handles the mail.",
        "The mail runs on port 80 and the web site is served on port 25.",
    ),
    (
        "Black pieces stand on rows 7 and 8, white pieces on rows 1 and 2.",
        "White pieces are placed on rows 7 and 8; rows 1 and 2 are for black pieces.",
    ),
    (
        "The blue folder holds the invoices, the yellow folder the contracts.",
        "Contracts are kept in the blue folder and invoices in the yellow one.",
    ),
    (
        "The left-hand gauge showed 70 bar and the right-hand one 45.",
        "Reading the gauges, he saw 45 bar on the left-hand one and 70 on the right-hand one.",
    ),
    (
        "The router sits at 10.0.0.1 and the printer at 10.0.0.7.",
        "The printer has the address 10.0.0.1, while the router has 10.0.0.7.",
    ),
    (
        "The blue line runs to the harbour, the orange line to the airport.",
        "To reach the harbour take the orange line; the blue line goes to the airport.",
    ),
    (
        "On Tuesdays we play chess and on Thursdays bridge.",
        "We meet for bridge on Tuesdays, and Thursdays are for chess.",
    ),
]
SAME = [
    (
        "The red button stops the belt and the green button starts it.",
        "Press the green button to start the belt and the red one to stop it.",
    ),
    ("Gate A is for departures and gate B for arrivals.", "Arrivals use gate B; for departures, go to gate A."),
    (
        "Team A cleans the beach on Friday, team B the harbour.",
        "The harbour will be cleaned by team B on Friday and the beach by team A.",
    ),
    (
        "Group A received the vaccine and group B a saline injection.",
        "A saline injection was given to group B, while the vaccine went to group A.",
    ),
    (
        "The museum closes on Monday and the library on Thursday.",
        "On Thursday the library stays shut, on Monday the museum.",
    ),
    (
        "Black pieces stand on rows 7 and 8, white pieces on rows 1 and 2.",
        "White pieces are placed on rows 1 and 2; rows 7 and 8 are for black pieces.",
    ),
    (
        "The blue folder holds the invoices, the yellow folder the contracts.",
        "Contracts are kept in the yellow folder and invoices in the blue one.",
    ),
    ("Version 3 fixed 12 bugs, and version 4 fixed 30.", "There were 30 fixes in version 4 and 12 in version 3."),
    (
        "On Monday the mayor met the teachers, and on Tuesday the nurses.",
        "The mayor met the teachers on Monday and on Tuesday the nurses.",
    ),
    ("The red team beat the blue team.", "The blue team was beaten by the red team."),
    (
        "The red team beat the blue team in the last match of the summer.",
        "In the summer's last match the blue team lost to the red team.",
    ),
    (
        "The left-hand gauge showed 70 bar and the right-hand one 45.",
        "Reading the gauges, he saw 45 bar on the right-hand one and 70 on the left-hand one.",
    ),
    (
        "The router sits at 10.0.0.1 and the printer at 10.0.0.7.",
        "The printer has the address 10.0.0.7, while the router has 10.0.0.1.",
    ),
    (
        "The blue line runs to the harbour, the orange line to the airport.",
        "To reach the airport take the orange line; the blue line goes to the harbour.",
    ),
    (
        "On Tuesdays we play chess and on Thursdays bridge.",
        "We meet for bridge on Thursdays, and Tuesdays are for chess.",
    ),
    (
        "The red car overtook the blue van just before the bridge.",
        "Just before the bridge the blue van was overtaken by the red car.",
    ),
    (
        "In May the roses bloom, and in June the lilies follow.",
        "The lilies follow in June, after the roses, which bloom in May.",
    ),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_labels_with_each_others_bearers_are_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_labels_with_their_own_bearers_are_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
