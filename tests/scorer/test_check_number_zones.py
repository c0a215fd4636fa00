"""The number check: zones by their distance from Greenwich, without a time."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import findings

CHANGED = [
    ("All times are given in UTC+2.", "All times are given in UTC-2."),
    ("All times are given in UTC+2.", "All times are given in UTC−2."),
    ("The server runs on GMT+3.", "The server runs on GMT+4."),
    ("The island keeps UTC-3:30.", "The island keeps UTC+3:30."),
    ("Clocks there are set to GMT +10.", "Clocks there are set to GMT -10."),
    ("Set the zone to UTC+5:45.", "Set the zone to UTC+5:30."),
]
SAME = [
    ("All times are given in UTC+2.", "All times are given in GMT+2."),
    ("All times are given in UTC−2.", "All times are given in UTC-2."),
    ("The server runs on GMT+3.", "The server runs on GMT +03:00."),
    ("The island keeps UTC+0530.", "The island keeps UTC+5:30."),
    ("The server runs on UTC+3.", "The server runs three hours ahead of UTC."),
    ("The server runs on GMT-3.", "The server runs 3 hours behind GMT."),
    ("At 14:00 UTC+2 it starts.", "At 12:00 UTC it starts."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_zone_is_grave(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert any(finding.severity != "minor" for finding in findings(check, one, other, model="none"))


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_zone_is_silent(original: str, garbled: str) -> None:
    assert not findings(check, original, garbled, model="none")
    assert not findings(check, garbled, original, model="none")
