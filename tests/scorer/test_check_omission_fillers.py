"""The checks of omission and addition pass over words that say nothing, and over what a label is called."""

import pytest

from scorer.checks.addition import check as addition
from scorer.checks.omission import check as omission
from tests.scorer.pairs import grave, grave_each_way

SAME = [
    ("Click the button labelled Save.", "Click Save."),
    ("Press the key marked Enter.", "Press Enter."),
    ("Open the menu called File.", "Open File."),
    ("Select the option named Export from the list.", "Select Export from the list."),
    ("Tap the icon labeled Share.", "Tap Share."),
    ("Go to the tab entitled Billing.", "Go to Billing."),
    ("Choose the item labelled “Reset”.", "Choose “Reset”."),
    (
        "It is important to bear in mind at this point in time that the code has to have six characters.",
        "Note that the code must have six characters.",
    ),
    ("It should be borne in mind that the lift is out of use.", "The lift is out of use."),
    ("It is worth noting that the museum closes early on Sundays.", "The museum closes early on Sundays."),
    ("At this moment in time we have no plans to sell.", "We currently have no plans to sell."),
    ("Due to the fact that it rained, the match was cancelled.", "Because it rained, the match was cancelled."),
    ("It goes without saying that helmets must be worn.", "Helmets must be worn."),
    ("Please be advised that the office is closed.", "The office is closed."),
    ("For all intents and purposes, the deal is dead.", "The deal is effectively dead."),
    ("In the event that it rains, the party moves indoors.", "If it rains, the party moves indoors."),
    ("I would like to take this opportunity to thank you all.", "Thank you all."),
    ("We would like to inform you that your parcel has arrived.", "Your parcel has arrived."),
    ("He gave a full and complete account of each and every trip.", "He gave a full account of every trip."),
    ("Please do not hesitate to contact us.", "Please contact us."),
    ("As far as the roof is concerned, it needs repair.", "The roof needs repair."),
    ("It is a matter of fact that the bridge was built in two years.", "The bridge was built in two years."),
    ("The folder named Photos is empty.", "Photos is empty."),
    ("Right-click the file called Budget and choose Copy.", "Right-click Budget and choose Copy."),
    ("It should be remembered that the pass is only valid on weekdays.", "The pass is only valid on weekdays."),
    ("The pass is only valid on weekdays.", "It is important to remember that the pass is only valid on weekdays."),
    ("Click Save.", "Click the button labelled Save."),
    ("It is worth bearing in mind that trams stop at midnight.", "Remember that trams stop at midnight."),
    ("The agreement is null and void and of no effect.", "The agreement is void."),
    ("The ticket shall be null and void after June.", "The ticket is void after June."),
]
LOST = [
    ("Click the red button labelled Save.", "Click it."),
    ("It is important to remember the date that was agreed with the bank.", "It is important."),
    ("Note that the gate is shut on Sundays and the key hangs in the porch.", "Note that the gate is shut on Sundays."),
]


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_fillers_are_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, addition, omission) == (False, False)


@pytest.mark.parametrize(("original", "garbled"), LOST)
def test_what_is_said_is_grave(original: str, garbled: str) -> None:
    assert grave(original, garbled, omission)
