"""The opposite check: short labels in which one word was exchanged for another."""

import pytest

from scorer.checks.opposite import check
from tests.scorer.pairs import findings, grave_each_way

APART = [
    ("Save copy", "Send copy"),
    ("Invoice address", "Shipping address"),
    ("Forward message", "Delete message"),
    ("Birth name", "Last name"),
    ("Breakfast extra", "Breakfast included"),
    ("Select all", "Select"),
    ("Save as", "Save"),
    ("Archive chat", "Mute chat"),
    ("Home phone", "Work phone"),
    ("Sort by price", "Sort by date"),
    ("Monthly plan", "Annual plan"),
    ("Single ticket", "Return ticket"),
    ("Pause", "Stop"),
    ("Saved items", "Sent items"),
    ("Red wine", "White wine"),
    ("Remember this device", "Rename this device"),
    ("Test headphones", "Test camera"),
    ("Use laptop", "Use tablet"),
    ("Insert footnote", "Insert header"),
    ("Keep older file", "Keep both files"),
    ("Set alarm", "Set stopwatch"),
    ("Choose monitor", "Choose printer"),
    ("Draw border", "Draw shape"),
    ("Export as spreadsheet", "Export as image"),
    ("Rewind", "Shuffle"),
    ("Encrypt file", "Compress file"),
    ("Open calendar", "Open gallery"),
]
ALIKE = [
    ("Delete", "Remove"),
    ("Settings", "Preferences"),
    ("Sign in", "Log in"),
    ("View basket", "View cart"),
    ("Mobile number", "Phone number"),
    ("Learn more", "Read more"),
    ("Save changes", "Apply changes"),
    ("Submit form", "Send form"),
    ("Zip code", "Postal code"),
    ("Breakfast included", "Breakfast free"),
    ("Close account", "Delete account"),
    ("Buy now", "Order now"),
    ("Loyalty card", "Membership card"),
    ("Kids' menu", "Children's menu"),
    ("Home page", "Main page"),
    ("Save your changes", "Save changes"),
    ("Move to line 5", "Skip to line 5"),
    ("Navigate home", "Go home"),
    ("Tap here", "Click here"),
    ("Run report", "Generate report"),
    ("Turn on camera", "Turn on video"),
    ("Mute mic", "Mute microphone"),
    ("Type code", "Enter code"),
    ("Leave a comment", "Write a comment"),
    ("Capture screenshot", "Take screenshot"),
    ("Add-ons", "Plugins"),
    ("Check availability", "See availability"),
    ("Place order", "Confirm order"),
    ("Power off", "Turn off"),
    ("Continue shopping", "Keep shopping"),
    ("Give access", "Grant access"),
    ("Opening hours", "Business hours"),
    ("Delete file", "Delete files"),
    # Sentences, and longer texts, may mean much the same by such words.
    ("He sent the draft.", "He saved the draft."),
    ("We always print what the guests send us", "We always share what the guests send us"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_another_label_is_major(one: str, other: str) -> None:
    for original, garbled in ((one, other), (other, one)):
        assert [finding.severity for finding in findings(check, original, garbled)] == ["major"]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_the_same_label_is_silent(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)
