"""The technical check: names in brackets that stand for something, beside others of the kind."""

import pytest

from scorer.checks.technical import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Room [ROOM] is free from [TIME] on.", "Room is free from [TIME] on."),
    ("Dear [NAME], your order leaves us on [DATE].", "Dear customer, your order leaves us on [DATE]."),
    ("[NAME] sent you [AMOUNT] euros.", "Someone sent you [AMOUNT] euros."),
    ("Your code is [code] and expires on [date].", "Your code is and expires on [date]."),
    ("Meet [FIRST NAME] at [PLACE] on Monday.", "Meet at [PLACE] on Monday."),
    ("The parcel from [sender_name] reaches [recipient_name] today.", "The parcel reaches [recipient_name] today."),
    ("The total is [SUM], of which [TAX] is tax.", "The total is [SUM], of which some is tax."),
]
SAME = [
    ("[LAUGHTER] Thank you all. [APPLAUSE]", "Thank you all. [APPLAUSE]"),
    ("He told [him] that he liked [it].", "He told him that he liked [it]."),
    ("The note said it were [sic] late, and [it] was right.", "The note said it were late, and [it] was right."),
    ("[JOHN] Good morning. [MARY] Good morning to you.", "Good morning. [MARY] Good morning to you."),
    ("The agent [REDACTED] met [NAME] in Rome.", "The agent met [NAME] in Rome."),
    ("Room [ROOM] is free from [TIME] on.", "From [TIME] on, room [ROOM] is free."),
    ("Dear [NAME], your order leaves us today.", "Dear [NAME], we send your order today."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_lost_name_in_brackets_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_a_remark_in_brackets_may_go(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
