"""The number check: zones of times by a letter, by letters right behind the time, and by a place."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The buoy sent at 11:20Z.", "The buoy sent at 11:20 JST."),
    ("The log says 0315Z.", "The log says 0315 JST."),
    ("The log says 03:15Z today.", "The log says 03:15 EST today."),
    ("The log says 03:15 Zulu.", "The log says 03:15 JST."),
    ("The log says 03:15 Zulu.", "The log says 03:15 Eastern time."),
    ("The call is at 17:40 GMT.", "The call is at 17:40 JST."),
    ("The call is at 17:40 UTC.", "The call is at 17:40 CEST."),
    ("The call is at 5 pm Pacific.", "The call is at 5 pm JST."),
    ("The call is at 03:15 Moscow time.", "The call is at 03:15 JST."),
    ("The call is at 03:15 AEST.", "The call is at 03:15 ACST."),
    ("The call is at 3:15 pm Sydney time.", "The call is at 3:15 pm Perth time."),
    ("The call is at 17:40EST.", "The call is at 17:40PST."),
]
SAME = [
    ("The call is at 18:15 JST.", "The call is at 09:15Z."),
    ("The call is at 03:15Z.", "The call is at 03:15 UTC."),
    ("The call is at 03:15Z.", "The call is at 0315 Zulu."),
    ("The call is at 03:15Z.", "The call is at 03:15 GMT."),
    ("The call is at 03:15Z.", "The call is at 04:15 CET."),
    ("The call is at 03:15 JST.", "The call is at 03:15 Japan time."),
    ("The call is at 03:15 JST.", "The call is at 03:15 Tokyo time."),
    ("The call is at 17:40EST.", "The call is at 17:40 EST."),
    ("The call is at 17:40 Paris time.", "The call is at 17:40 CET."),
    ("The call is at 17:40 Paris time.", "The call is at 5:40 pm in Paris."),
    ("At 9 pm Paris time the vote began.", "The vote began at 9 pm Paris time."),
    ("It came at 12:40zebra.", "At 12:40zebra it came."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_zone_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_moment_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
