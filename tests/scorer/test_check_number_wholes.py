"""The number check: all but a tenth is nine tenths, and who is a hundred per cent sure is quite sure."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("All but a fifth of the seats were sold.", "Three fifths of the seats were sold."),
    ("A fifth of the seats were sold.", "Four fifths of the seats were sold."),
    ("All but 10% of the stock was sold.", "80% of the stock was sold."),
    ("All but a third of the bees died.", "Three quarters of the bees died."),
    ("All but 15% of the vines froze.", "95% of the vines froze."),
    ("All but 5 per cent of the homes have power.", "85 per cent of the homes have power."),
    ("The scarf is 100% wool.", "The scarf is wool."),
    ("The plan is 100 per cent funded.", "The plan is 50 per cent funded."),
    ("The battery is at 100%.", "The battery is at 10%."),
    ("The plan is 80 per cent safe.", "The plan is entirely safe."),
    ("The tax rose by 100% last year.", "The tax rose last year."),
    ("The juice is 100% apple.", "The juice is apple."),
]
SAME = [
    ("All but a fifth of the seats were sold.", "Four fifths of the seats were sold."),
    ("All but 10% of the stock was sold.", "90% of the stock was sold."),
    ("All but a quarter of the crew stayed.", "Three quarters of the crew stayed."),
    ("Everything but a third of the harvest was saved.", "Two thirds of the harvest was saved."),
    ("All except 5 per cent of the homes have power.", "95 per cent of the homes have power."),
    ("All but one in ten of the pupils passed.", "Nine in ten of the pupils passed."),
    ("I am one hundred per cent sure.", "I am absolutely sure."),
    ("She is 100% right.", "She is completely right."),
    ("We agree a hundred percent.", "We agree wholeheartedly."),
    ("The plan is 100 per cent safe.", "The plan is entirely safe."),
    ("All of the proceeds go to the school.", "100% of the proceeds go to the school."),
    ("The loan bears 0% interest.", "The loan bears no interest."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_other_shares_are_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_what_makes_a_whole_says_the_same(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
