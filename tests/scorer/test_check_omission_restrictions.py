"""The omission check finds that the loss of a restriction widens what is said of all."""

import pytest

from scorer.checks.number import check as number
from scorer.checks.omission import check as omission
from tests.scorer.pairs import grave

WIDENED = [
    ("Delete all files older than a month.", "Delete all files."),
    ("Remove every user without a password.", "Remove every user."),
    ("All guests over 65 pay half.", "All guests pay half."),
    ("All visitors under 16 must be accompanied.", "All visitors must be accompanied."),
    ("Cancel all orders placed before Monday.", "Cancel all orders."),
    ("Any employee with a criminal record will be dismissed.", "Any employee will be dismissed."),
    ("No vehicles heavier than three tonnes may cross.", "No vehicles may cross."),
    ("Archive every message from the old server.", "Archive every message."),
    ("All pupils who failed must sit the exam again.", "All pupils must sit the exam again."),
    ("No dogs off the lead are allowed.", "No dogs are allowed."),
    ("Erase all tapes marked red.", "Erase all tapes."),
    ("Staff must refuse any parcel without a return address.", "Staff must refuse any parcel."),
    ("Discard all eggs with cracked shells.", "Discard all eggs."),
    ("Every tenant in arrears got a letter.", "Every tenant got a letter."),
    ("Stop all services that use the old key.", "Stop all services."),
    ("All rooms facing the sea have a balcony.", "All rooms have a balcony."),
    ("Delete all drafts older than two years.", "Delete all drafts."),
    ("Reject every application without a signature.", "Reject every application."),
    ("All flights over the mountains are delayed.", "All flights are delayed."),
    ("Reset any password shorter than nine letters.", "Reset any password."),
    ("We refund all tickets bought online.", "We refund all tickets."),
    ("All bread baked with rye is sold out.", "All bread is sold out."),
    ("No passengers without tickets may board.", "No passengers may board."),
    ("Every house with a thatched roof burned down.", "Every house burned down."),
]
SAME = [
    ("All the guests present at the dinner applauded.", "All the guests at the dinner applauded."),
    ("All the people who were there applauded.", "All the people there applauded."),
    ("Any changes made to the file are saved.", "Any changes to the file are saved."),
    ("All of the houses located in the street were sold.", "All of the houses in the street were sold."),
    ("Delete all the files that are older than a month.", "Delete all files older than a month."),
    ("Every employee working here has a key.", "Every employee here has a key."),
    ("No one in the world knows it.", "No one knows it."),
    ("All visitors to the park must pay, and dogs are banned.", "All park visitors must pay, and dogs are banned."),
    ("Every day that passes costs money.", "Every day costs money."),
    ("He answered all the questions that were asked.", "He answered all the questions."),
    ("No man alive has seen it.", "No man has seen it."),
    ("All members of staff get a bonus.", "All staff get a bonus."),
    ("All human beings are equal.", "All humans are equal."),
    ("All 27 countries in the bloc agreed.", "All 27 countries agreed."),
    ("We wish you all the best for the future.", "We wish you all the best."),
    ("Every house in the street burned down.", "Every house burned down in the street."),
    ("All the staff working at the mill were paid.", "All the staff at the mill were paid."),
    ("All the money he had earned was gone.", "All the money he earned was gone."),
    ("Any help you can give is welcome.", "Any help is welcome."),
    ("All efforts to save the tree failed.", "All attempts to save the tree failed."),
    ("All participants taking part got a medal.", "All participants got a medal."),
    ("Each and every guest in the hotel complained.", "Every guest in the hotel complained."),
    ("All the king's horses in the stable were sold.", "All the king's horses were sold."),
]


@pytest.mark.parametrize(("original", "garbled"), WIDENED)
def test_a_lost_restriction_is_grave(original: str, garbled: str) -> None:
    assert grave(original, garbled, omission, number)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_what_restricts_nothing_may_go(original: str, garbled: str) -> None:
    assert not grave(original, garbled, omission, number)
