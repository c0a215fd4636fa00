"""The number check reads a Roman numeral behind a word of order: the third and last volume is vol. III."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    (
        "The third and last volume of the history came out in MDCCCXC.",
        "Vol. IV, the last of the history, came out in 1890.",
    ),
    (
        "The third and last volume of the history came out in MDCCCXC.",
        "Vol. III, the last of the history, came out in 1880.",
    ),
    ("The second volume appeared in MCMXII.", "Vol. III appeared in 1912."),
    ("The third chapter is about bees.", "Chapter II is about bees."),
    ("The fourth and final act takes place at sea.", "Act V, the last one, takes place at sea."),
    ("Ch. IV deals with bees.", "The sixth chapter deals with bees."),
]
SAME = [
    (
        "The third and last volume of the history came out in MDCCCXC.",
        "Vol. III, the last of the history, came out in 1890.",
    ),
    ("The second volume appeared in MCMXII.", "Vol. II appeared in 1912."),
    ("The first volume appeared in 1912.", "Vol. I appeared in 1912."),
    ("The fourth and final act takes place at sea.", "Act IV, the last one, takes place at sea."),
    ("The third chapter is about bees.", "Chapter III is about bees."),
    ("The third and final book deals with law.", "Book III, the last, deals with law."),
    ("The fifth and last part was lost.", "Part V, the final one, was lost."),
    ("The twelfth and final canto is unfinished.", "Canto XII, the last, is unfinished."),
    ("The 3rd edition was printed in 1978.", "Edition III was printed in MCMLXXVIII."),
    (
        "The third and final volume of the letters was published after her death in MCMLXXVIII.",
        "After her death, in 1978, vol. III, the last of the letters, was published.",
    ),
    ("Vol. II was reprinted in MCMLX.", "The second volume was reprinted in 1960."),
    ("The second edition of vol. III is rare.", "Vol. III, in its second edition, is rare."),
    ("Ch. IV deals with bees.", "The fourth chapter deals with bees."),
    ("In the second chapter of Book III he dies.", "He dies in chapter two of the third book."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
