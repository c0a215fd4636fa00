"""The tense check with short lines that say how far something is."""

import pytest

from scorer.checks.tense import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Backup copying", "Backup copied"),
    ("Downloading map…", "Map downloaded"),
    ("Firmware updating.", "Firmware updated."),
    ("Syncing calendar", "Calendar synced"),
    ("Restoring photos", "Photos restored"),
    ("Order packing", "Order packed"),
    ("Verifying signature", "Signature verified"),
]
SAME = [
    ("Downloading map…", "Map downloading"),
    ("Map downloaded", "Downloaded map"),
    ("Syncing calendar", "Calendar is syncing"),
    ("Not installed", "Installing not yet done"),
    ("Removed files", "Deleted files"),
    ("Printing paper", "Paper for printing"),
    ("Painted walls", "Walls with paint"),
    ("Update installed", "Installed the update"),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_line_of_another_state_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_a_line_of_the_same_state_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
