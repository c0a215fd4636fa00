"""The opposite check: words that only look like opposites in a sentence told in other words, and those that are."""

import pytest

from scorer.checks.opposite import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The mill that the flood swept away has been rebuilt.", "The mill that the flood swept away has been destroyed."),
    ("The town rebuilt the bridge in May.", "In May the town destroyed the bridge."),
    ("Ninety sailors died in the storm.", "Ninety sailors lived through the storm."),
    ("The vet says the old dog will live.", "The vet says the old dog will die."),
    ("She spent ninety pounds at the fair.", "She earned ninety pounds at the fair."),
    ("The guests walk to the church.", "The guests ride to the church."),
    ("The path is open unless the river rises.", "The path is open unless the river falls."),
    ("The guests left at ten.", "The guests remained at ten."),
    ("She left the choir in May.", "She remained in the choir in May."),
]
SAME = [
    ("The mill that the rebels burned down has been rebuilt.", "There is a mill again where the rebels destroyed one."),
    ("Ninety sailors died in the storm.", "The storm took the lives of ninety sailors."),
    ("Ninety sailors died in the storm.", "In the storm ninety sailors lost their lives."),
    ("The fire killed him.", "The fire cost him his life."),
    ("Cook the rice with the lid on for ten minutes.", "Cover the rice and cook it for ten minutes."),
    ("Leave the pan uncovered.", "Leave the lid off the pan."),
    ("The tenant waived his right to a refund.", "The tenant gave up his right to a refund."),
    ("The police uncovered a plot.", "The police laid a plot open."),
    ("The club had spent most of the rent on a new roof.", "A new roof used up most of the rent that the club earned."),
    ("He would sooner walk there than wait for a tram.", "Waiting for a tram to ride in is not what he likes best."),
    ("We mow the lawn once in May and once in June.", "In May, and again in June, the lawn gets a trim."),
    ("The path is open unless the river rises.", "As long as the river falls, the path is open."),
    ("With four weeks left, nobody had applied.", "With four weeks remaining, nobody had applied."),
    ("Put what is left of the dough aside.", "Put aside the remaining dough."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_changed(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_same(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
