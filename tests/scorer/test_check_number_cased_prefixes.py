"""The number check: mega and milli where the letters may be those of millions, or are in no table."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The reading was 12 MN at noon.", "The reading was 12 mN at noon."),
    ("The reading was 3.4 MN/m at noon.", "The reading was 3.4 mN/m at noon."),
    ("The reading was 7 MS at noon.", "The reading was 7 mS at noon."),
    ("The reading was 41 MF at noon.", "The reading was 41 mF at noon."),
    ("The reading was 6 MH at noon.", "The reading was 6 mH at noon."),
    ("The reading was 9 MC at noon.", "The reading was 9 mC at noon."),
    ("The reading was 15 MK at noon.", "The reading was 15 mK at noon."),
    ("The reading was 8 MWb at noon.", "The reading was 8 mWb at noon."),
    ("The reading was 2 Mpc at noon.", "The reading was 2 mpc at noon."),
    ("The reading was 30 Mcal at noon.", "The reading was 30 mcal at noon."),
    ("It holds 12MN.", "It holds 12mN."),
    ("It pulls with 5 pN.", "It pulls with 5 PN."),
]
SAME = [
    ("The firm made 12 MN dollars.", "The firm made 12 mn dollars."),
    ("It made $12 mN.", "It made $12 MN."),
    ("THE FORCE IS 12 MN.", "The force is 12 mN."),
    ("It can hold 12 mN.", "It holds 12 mN."),
    ("The tank held 12 MCs.", "The tank held 12 mcs."),
    ("A load of 12 mT was lost.", "A load of 12 MT was lost."),
    ("He was 12 mm off.", "He was 12 MM off."),
    ("The file has 12 Mb.", "The file has 12 mb."),
    ("It got USD 12 MN.", "It got USD 12 mN."),
    ("It lasts 12 mins.", "It lasts 12 Mins."),
    ("Take 12 mcg of it.", "Take 12 Mcg of it."),
    ("Route M1N has 12 stops.", "Route m1N has 12 stops."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_prefix_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_amount_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
