"""The modality check: a share is not the whole."""

import pytest

from scorer.checks.modality import check
from tests.scorer.pairs import grave_each_way

APART = [
    ("Most of the village schools closed.", "All of the village schools closed."),
    ("Every child received a book.", "Nearly every child received a book."),
    ("Nobody in the family had been there.", "Hardly anybody in the family had been there."),
    ("All tickets are sold.", "Almost all tickets are sold."),
    ("The fire destroyed the barn and part of the school.", "The fire destroyed the barn and the school."),
    ("Some of the guests left at ten.", "The guests left at ten."),
    ("Most of his friends were there.", "His friends were there."),
    ("The train is never late.", "The train is hardly ever late."),
]
SAME = [
    ("Most of the village schools closed.", "Nearly all of the village schools closed."),
    ("Nearly every child received a book.", "Most children received a book."),
    ("Part of the roof fell.", "The roof fell in partly."),
    ("Some of the guests left at ten.", "Certain guests left at ten."),
    ("It was an error on the part of the driver.", "It was an error of the driver."),
    ("Many of the rooms have a balcony.", "The rooms have a balcony in many cases."),
    ("He hardly slept.", "He slept badly."),
    ("The whole of the roof fell.", "The roof fell."),
    ("One of the guests left at ten.", "A guest left at ten."),
]


@pytest.mark.parametrize(("original", "garbled"), APART)
def test_a_share_is_not_the_whole(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_share_in_other_words_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
