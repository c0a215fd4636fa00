"""The modality check: conditions put as phrases, counts up to a day, and words that only look like a cue."""

import pytest

from scorer.checks.modality import check
from tests.scorer.pairs import grave

# original, garbled: both say the same, or a doubt remains
ALIKE = [
    ("Can I cancel if it's less than an hour?", "Can I cancel in less than an hour?"),
    ("You may return it if it is within ten days.", "You may return it within ten days."),
    ("Nobody can copy it if you lock it yourself.", "Nobody can copy it under your own lock."),
    ("The boat may sail if the wind is light.", "The boat may sail in light wind."),
    ("No one can read it if it is in the safe.", "No one can read it in the safe."),
    ("There are potential fire risks in the old mill.", "There are certain fire risks in the old mill."),
    ("There were possible gains for the smaller farms.", "There were certain gains for the smaller farms."),
    ("Up until May, the number of members was 40.", "As of May, the number of members was 40."),
    ("Up until 2030, each yard shall have at least ten berths.", "By 2030, each yard should have at least ten berths."),
    ("Up until June, a total of 300 had signed.", "By June, a total of 300 had signed."),
    ("Up to June, the count stood at 300.", "As of June, the count stood at 300."),
    ("As of 2020, the total was 90 ships.", "Up until 2020, the total was 90 ships."),
    (
        "According to the Harbour Board, ten boats sank; there were 2 new suspected leaks.",
        "Ten boats sank, according to the Harbour Board. There were 2 new suspected leaks.",
    ),
]
APART = [
    ("You can sail if there is wind.", "You can sail."),
    ("Guests may enter if accompanied.", "Guests may enter."),
    ("The shop is open if the owner is in.", "The shop is open."),
    ("You may return it if it is unused.", "You may return it."),
    ("It is likely that the bridge will close.", "It is certain that the bridge will close."),
    ("Rain is likely in the north.", "Rain is certain in the north."),
    ("Delays are possible on Monday.", "Delays are certain on Monday."),
    ("Wait until Friday.", "Be there by Friday."),
    ("The pass is valid until 1 May.", "The pass is valid as of 1 May."),
    ("The gate stays shut until May.", "The gate is shut by May."),
    ("Send the list until Monday.", "Send the list by Monday."),
    ("The company said the bridge was safe.", "The union said the bridge was safe."),
]


@pytest.mark.parametrize(("original", "garbled"), ALIKE)
def test_what_says_the_same_is_not_grave(original: str, garbled: str) -> None:
    assert grave(original, garbled, check) == []


@pytest.mark.parametrize(("original", "garbled"), APART)
def test_what_says_something_else_is_grave(original: str, garbled: str) -> None:
    assert grave(original, garbled, check)
