"""Times as pilots and soldiers write them, and the time of the place."""

import pytest

from tests.scorer.test_check_number_values import found

CHANGED = [
    ("Take-off at 0745Z.", "Take-off at 0745 local time."),
    ("Take-off at 0745Z.", "Take-off at 0745 local."),
    ("Take-off at 0745Z.", "Take-off at 0745."),
    ("Take-off at 0745Z.", "Take-off at 0845Z."),
    ("Take-off at 0745 UTC.", "Take-off at 0745 local."),
    ("Take-off at 1345 EST.", "Take-off at 1345 PST."),
    ("Take-off at 1345 Zulu.", "Take-off at 1345 local."),
    ("Landing at 16:20 UTC", "Landing at 16:20 local"),
    ("Landing at 16:20 (local)", "Landing at 16:20 (UTC)"),
    ("Landing at 2 pm GMT", "Landing at 2 pm local time"),
    ("Votes close at noon CET.", "Votes close at noon PST."),
    ("Votes close at midnight (GMT) on Sunday.", "Votes close at midnight (EST) on Sunday."),
    ("Votes close at midday CET.", "Votes close at midday."),
    ("Votes close at noon CET.", "Votes close at midnight CET."),
]
SAME = [
    ("Take-off at 0745Z.", "Take-off at 07:45 UTC."),
    ("Take-off at 0745Z.", "Take-off at 7:45 am GMT."),
    ("Take-off at 0745 Zulu.", "Take-off at 07:45 GMT."),
    ("Take-off at 1345 EST.", "Take-off at 1:45 pm EST."),
    ("Take-off at 0745 local.", "Take-off at 7:45 am local time."),
    ("Landing at 16:20 local time.", "Landing at 16:20."),
    ("Landing at 16:20 local time.", "Landing at 4:20 pm (local)."),
    ("Open from 0900 to 1700 GMT", "Open from 9 am to 5 pm GMT"),
    ("At 16:20 local police came.", "At 16:20 the police came."),
    ("In 1945 local men left.", "In 1945, men of the place left."),
    ("Votes close at noon CET.", "Votes close at midday CET."),
    ("Votes close at noon GMT.", "Votes close at 1 pm CET."),
    ("Votes close at noon UTC.", "Votes close at 12:00 (UTC)."),
    ("Votes close at noon local time.", "Votes close at midday."),
    ("At noon the EST team left.", "The EST team left at midday."),
    ("In 2015 EST won a prize.", "In 2015, EST won a prize."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_zone_is_grave(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert any(not each.startswith("minor") for each in found(one, other))


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_zone_is_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []
