"""The number check: half seven is half past seven."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The doors open at half six in the evening.", "The doors open at 6 p.m."),
    ("The doors open at half six in the evening.", "The doors open at 7.30 p.m."),
    ("She is in from half seven.", "She is in from 7:00."),
    ("They left by half five in the morning.", "They left by 5.30 p.m."),
    ("The vet calls at half ten tonight.", "The vet calls at 10.00 tonight."),
    ("Wait until half-past three.", "Wait until 3:15."),
]
SAME = [
    ("The doors open at half six in the evening.", "The doors open at 6.30 p.m."),
    ("She is in from half seven.", "She is in from 7:30."),
    ("Come around half eight tonight.", "Come around 8.30 tonight."),
    ("Lunch is at half-past twelve.", "Lunch is at 12:30."),
    ("They left by half five in the morning.", "They left by 5.30 a.m."),
    ("The shop shuts at half four in the afternoon.", "The shop shuts at 16:30."),
    ("They ate half nine cakes.", "They ate half of nine cakes."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_time_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_half_seven_is_half_past_seven(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
