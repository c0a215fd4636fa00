"""Codes of letters and figures change as a whole, and 24/7 is a way of saying always."""

import pytest

from tests.scorer.test_check_number_values import found

CHANGED = [
    ("The car KT19 WZB was seen.", "The car KT91 WZB was seen."),
    ("The car KT19 WZB was seen.", "The car KT19 WBZ was seen."),
    ("The car KT19 WZB was seen.", "The car TK19 WZB was seen."),
    ("Write to LS2 9JT.", "Write to LS2 9JW."),
    ("Write to LS2 9JT.", "Write to LS2 8JT."),
    ("The key is R4T-88P.", "The key is R4T-88B."),
    ("The desk is open 24/7.", "The desk is open 24/5."),
    ("The desk is open 24/7.", "The desk is open 12 hours a day."),
]
SAME = [
    ("Write to 2001:DB8::7 today.", "Today write to 2001:db8:0:0:0:0:0:7."),
    ("Look at http://ferry.example/~anna first.", "First look at http://ferry.example/%7Eanna."),
    ("The car KT19 WZB was seen.", "The car KT19WZB was seen."),
    ("The car KT19 WZB was seen.", "The car KT-19-WZB was seen."),
    ("Write to LS2 9JT.", "Write to LS29JT."),
    ("THE CAR KT19 WZB WAS SEEN.", "The car KT19 WZB was seen."),
    ("The M25 4PM jam is long.", "The 4 pm jam on the M25 is long."),
    ("The desk is open 24/7.", "The desk is open around the clock."),
    ("The desk is open 24/7.", "The desk is open day and night."),
    ("The desk is open 24/7.", "The desk is open 24 hours a day, seven days a week."),
    ("The desk is open 24/7.", "The desk is open twenty-four hours a day."),
    ("The desk is open 24x7.", "The desk is open 24/7."),
    ("It rang on 24/7 at noon.", "It rang on 24 July at noon."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_code_is_grave(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert any(not each.startswith("minor") for each in found(one, other))


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_code_is_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []
