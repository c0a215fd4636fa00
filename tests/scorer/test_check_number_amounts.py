"""Equal amounts in other units and words, and what only looks alike: temperatures, points, multiples, golf, times."""

import pytest

from scorer.checks import number, sign
from tests.scorer.pairs import findings

CHANGED = [
    ("The mare stands 14 hands high.", "The mare stands 14 feet high."),
    ("They drank 3 gills of it.", "They drank 3 pints of it."),
    ("The field is 6 rods long.", "The field is 6 yards long."),
    ("The oven is at 90 °C.", "The oven is at 90 °F."),
    ("The oven is at 90 °C.", "The oven is at 212 °F."),
    ("The scale is in °C here.", "The scale is in °F here."),
    ("Rates rose by 50 basis points.", "Rates rose by 50 percentage points."),
    ("Rates rose by 50 basis points.", "Rates rose by 5 pp."),
    ("The van burns twice as much oil.", "The van burns half as much oil."),
    ("They will double the fee.", "They will halve the fee."),
    ("They paid double the fee.", "They paid half the fee."),
    ("The rent is threefold what it was.", "The rent is a third of what it was."),
    ("The van burns three times as much oil.", "The van burns a third as much oil."),
    ("She ended at four under par.", "She ended at four over par."),
    ("She ended at four under par.", "She ended at −5."),
    ("It was three below zero.", "It was three above zero."),
    ("Call at 1330 Zulu from the tower.", "Call at 1330 local time from the tower."),
    ("She rang at ten to nine in the evening.", "She rang at 9:10 pm."),
    ("She rang at ten to nine in the evening.", "She rang at 8:50 am."),
    ("She rang at a quarter past nine at night.", "She rang at 8:45 pm."),
]
SAME = [
    ("The mare stands 15 hands high.", "The mare stands five feet high."),
    ("The clock has 2 hands.", "The clock has two hands."),
    ("The oven is at 100 °C.", "The oven is at 212 °F."),
    ("The oven is at 100 degrees C.", "The oven is at 212 degrees F."),
    ("It fell to -40 °C at night.", "It fell to -40 °F at night."),
    ("The oven is at 300 K.", "The oven is at 27 °C."),
    ("Rates rose by 50 basis points.", "Rates rose by half a percentage point."),
    ("Rates rose by 50 basis points.", "Rates rose by 0.5 pp."),
    ("Rates rose by 50 bps.", "Rates rose by half a point."),
    ("Rates rose by 25 basis points.", "Rates rose by a quarter of a percentage point."),
    ("Rates rose by 25 basis points.", "Rates rose by a quarter point."),
    ("Ada is twice as old as Bob.", "Bob is half as old as Ada."),
    ("They will double the fee.", "They will raise the fee twofold."),
    ("They paid half the fee.", "They paid 50% of the fee."),
    ("He came twice, half of it by train.", "He came two times, half of it by train."),
    ("She ended at four under par.", "She ended at −4."),
    ("She ended at three over par.", "She ended at +3."),
    ("It was three below zero.", "It was -3."),
    ("Call at 1330 Zulu from the tower.", "Call at 13:30 UTC from the tower."),
    ("Call at 1330 Zulu from the tower.", "Call at 1330Z from the tower."),
    ("In 1850 Zulu warriors came.", "In 1850, warriors of the Zulu came."),
    ("She rang at ten to nine in the evening.", "She rang at 8:50 pm."),
    ("She rang at ten past nine in the morning.", "She rang at 9:10 am."),
    ("She rang at half past nine in the evening.", "She rang at 9:30 pm."),
    ("She rang at a quarter to nine in the evening.", "She rang at 20:45."),
    ("It is open from ten to nine in the evening.", "It is open from ten to 9 pm."),
]


def _grave(original: str, garbled: str) -> list[str]:
    """Return what the checks of numbers and of signs find that is worse than minor."""
    checks = (number.check, sign.check)
    found = [each for check in checks for each in findings(check, original, garbled, model="none")]
    return [each.message for each in found if each.severity != "minor"]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_amount_is_grave(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert _grave(one, other)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_amount_is_not(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert _grave(one, other) == []
