"""The number check: 0.25m people and 250k people; Mbit/s and MByte/s."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The grant covers 0.25m people.", "The grant covers 25k people."),
    ("The rope is 0.75m long.", "The rope is 750km long."),
    ("The app has 1.5m users.", "The app has 150k users."),
    ("The bank lent $5m.", "The bank lent 5m yen."),
    ("Some 0.5bn birds die.", "Some 50m birds die."),
    ("The race is 0.8km long.", "The race is 800km long."),
    ("The link gives 50 Mbit/s.", "The link gives 50 MByte/s."),
    ("The file has 20 kbit.", "The file has 20 kByte."),
    ("The disk holds 4 GBytes.", "The disk holds 4 TBytes."),
    ("Upload is 10 Mbps.", "Upload is 10 MBps."),
    ("The cable carries 10 Gbit/s.", "The cable carries 10 Mbit/s."),
    ("The card holds 64 Gbit.", "The card holds 64 GByte."),
]
SAME = [
    ("The grant covers 0.25m people.", "The grant covers 250k people."),
    ("The lake holds 0.5bn litres.", "The lake holds 500m litres."),
    ("The app has 1.5m users.", "The app has 1,500k users."),
    ("Some 0.4M readers replied.", "Some 400K readers replied."),
    ("The link gives 50 Mbit/s.", "The link gives 50 Mbps."),
    ("The link gives 8 Mbit/s.", "The link gives 1 MByte/s."),
    ("The disk holds 4 GBytes.", "The disk holds 4 GB."),
    ("The link gives 50 MBit/s.", "The link gives 50 megabits per second."),
    ("The packet has 8 bits.", "The packet has 1 byte."),
    ("The port runs at 10 Gbits/s.", "The port runs at 10 Gbps."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_amount_or_unit_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_amount_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
