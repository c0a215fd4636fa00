"""The number check reads Roman numerals of years behind any word."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The stone bears the year MCMXII.", "The stone bears the year MCMXVII."),
    ("The stone bears the year MCMXII.", "The stone bears the year 1917."),
    ("Over the door is the date MDCCCXLIV.", "Over the door is the date 1848 in Roman numerals."),
    ("The arch was put up in MDCCLXXXVIII.", "The arch was put up in MDCCLXXXVI."),
    ("Volume XXVIII is out.", "Volume 27 is out."),
    ("The arch was put up in MDCCLXXXVIII.", "The arch was put up in 1778."),
]
SAME = [
    ("Over the door is the date MDCCCXLIV.", "Over the door is the year 1844 in Roman numerals."),
    ("The stone bears the year MCMXII.", "The stone bears the year 1912."),
    ("The film is dated MMXIV.", "The film is dated 2014."),
    ("MDCCXC is carved into the beam.", "1790 is carved into the beam."),
    ("The clock shows IIII for four.", "The clock shows 4 for four."),
    ("The plaque reads ANNO DCCCXL.", 'The plaque reads "in the year 840".'),
    ("Chapter XLII is short.", "Chapter 42 is short."),
    ("See page xiv.", "See page 14 of the preface."),
    ("The arch was put up in MDCCLXXXVIII.", "The arch was put up in 1788."),
    ("CIVIL law applies.", "Civil law applies."),
    ("The MIX album is out.", "The mix album is out."),
    ("The MCC met at Lord's.", "The MCC met at Lord's ground."),
    ("He opened DCCC letters.", "He opened 800 letters."),
    ("Volume XXVIII is out.", "Volume 28 is out."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
