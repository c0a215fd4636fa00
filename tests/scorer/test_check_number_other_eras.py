"""The number check: years of other calendars, with the name of the era before or after the year."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The fort was taken in AH 480.", "The fort was taken in AD 480."),
    ("The fort was taken in 480 AH.", "The fort was taken in 480 CE."),
    ("The fort was taken in 480 A.H.", "The fort was taken in 480 A.D."),
    ("The scroll is dated AM 4700.", "The scroll is dated AD 4700."),
    ("The scroll is dated 4700 AM.", "The scroll is dated 4700 BC."),
    ("The law is of 2490 BE.", "The law is of 2490 CE."),
    ("The law is of BE 2490.", "The law is of BCE 2490."),
    ("The law is of AUC 700.", "The law is of AD 700."),
    ("The law is of 700 AUC.", "The law is of 700 BC."),
    ("The pit dates from 4200 BP.", "The pit dates from 4200 BC."),
    ("The fort was taken in AH 480.", "The fort was taken in 480."),
    ("The fort was taken in 480 of the Hijra.", "The fort was taken in 480 of our era."),
    ("She was born in Reiwa 2.", "She was born in Heisei 2."),
    ("It was built in Minguo 80.", "It was built in 80 AD."),
    ("Caesar fell in BC 44.", "Caesar fell in AD 44."),
]
SAME = [
    ("The fort was taken in AH 480.", "The fort was taken in 480 AH."),
    ("The fort was taken in AH 480.", "The fort was taken in A.H. 480."),
    ("The fort was taken in AH 480.", "The fort was taken in 480 Hijri."),
    ("The fort was taken in AH 600.", "The fort was taken in AD 1203."),
    ("The law is of 2490 BE.", "The law is of 1947."),
    ("The law is of 2490 BE.", "The law is of the Buddhist era 2490."),
    ("It was built in 480 CE.", "It was built in AD 480."),
    ("It was built in AD 480.", "It was built in 480."),
    ("The radio plays on AM 1010.", "The radio plays on 1010 AM."),
    ("The radio plays on AM 1010.", "The radio plays on 1010."),
    ("We will BE 500 by May.", "We will be 500 by May."),
    ("The train leaves at 6:00 AM.", "The train leaves at 6 a.m."),
    ("The school got 200 AP credits.", "The school got 200 credits."),
    ("The term is 30 BS.", "The term is 30."),
    ("Born in Showa 5, she died in 2010.", "Born in 1930, she died in 2010."),
    ("It was 2 VS 5 in the end.", "It was 2 vs 5 in the end."),
    ("He scored 50 AS 2 friends watched.", "He scored 50 as 2 friends watched."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_era_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_year_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
