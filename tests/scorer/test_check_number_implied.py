"""The number check: numbers that say nothing of their own, such as the twelve of `twelve months` beside `a year`."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    # lengths of time
    ("The warranty lasts twelve months.", "The warranty lasts six months."),
    ("The warranty lasts twelve months.", "The warranty lasts a month."),
    ("They signed after a week of talks.", "They signed when they had talked for nine days."),
    ("She left in the year of the flood.", "She left after twelve months of floods."),
    ("Bring it back within seven days.", "Bring it back within a month."),
    ("Bring it back within a week of the sale.", "Bring it back within six days of the sale."),
    ("She stayed for three weeks.", "She stayed for a week."),
    ("Take it for seven days in the week of the fair.", "Take it for nine days in the week of the fair."),
    ("The trial ran for twelve months in the year 1990.", "The trial ran for ten months in the year 1990."),
    ("Call back after forty-eight hours.", "Call back after three days."),
    ("The train leaves at midnight.", "The train leaves at nine at night."),
    ("The train leaves at noon.", "The train leaves at twelve at night."),
    # counts of what follows
    ("He named four reasons: cost, noise and dust.", "He named nine reasons: cost, noise and dust."),
    ("The plan has three parts for the north.", "The plan has parts for the north."),
    ("They sold six boats: the oldest ones.", "They sold boats: the oldest ones."),
    ("Five people spoke, and nobody listened.", "People spoke, and nobody listened."),
    # one as a pronoun
    ("One of my boys is ill.", "Two of my boys are ill."),
    ("She kept the one horse.", "She kept the two horses."),
    ("He is number one in the town.", "He is number two in the town."),
    # comparisons
    ("The new pump needs half the time that the old one took.", "The new pump needs twice the time the old one took."),
    ("The old lift took twice as long.", "The old lift took half as long."),
    ("The new lift takes half as long as the last.", "The new lift takes twice as long as its predecessor."),
    ("Ann earns twice as much as Ben.", "Ann earns half as much as Ben."),
    ("Ann earns three times as much as Ben, twice as much as Carl.", "Carl earns a third as much as Ann."),
]
SAME = [
    ("The warranty lasts twelve months.", "The warranty lasts a year."),
    ("The court ended almost a decade of quarrels.", "After nearly ten years of quarrels the court decided."),
    ("They signed after a week of talks.", "They signed when they had talked for seven days."),
    ("In the twelve months since the sale, rents rose.", "In the year after the sale, rents rose."),
    ("Bring it back within seven days.", "Bring it back within a week."),
    ("Bring a copy, and bring it back within a week.", "Bring a copy, and bring it back inside seven days."),
    ("She stayed for two weeks.", "She stayed for a fortnight."),
    ("She stayed for fourteen days.", "She stayed for a fortnight."),
    ("Call back after forty-eight hours.", "Call back after two days."),
    ("Wait for twenty-four hours.", "Wait for a day."),
    ("It was the work of ten years.", "It was the work that filled a decade."),
    ("The train leaves at midnight.", "The train leaves at twelve at night."),
    ("The train leaves at noon.", "The train leaves at 12:00."),
    ("He spoke of cost, of noise and of dust.", "He spoke of three things: cost, noise and dust."),
    ("She wanted better pay; she wanted shorter hours; and a desk.", "She had three demands: pay; hours; a desk."),
    ("The fair is held in Turin, Lyon and Ghent.", "The fair is held in three cities: Turin, Lyon and Ghent."),
    ("My younger horse is faster than the older one.", "The older of my two horses is slower than the younger."),
    ("The big bell is as loud as the small one.", "The smaller of the two bells is as loud as the big."),
    (
        "The new pump needs half the time that the old one took.",
        "The new pump is quick; its predecessor took twice as long.",
    ),
    ("The old lift took twice as long.", "The new lift takes half as long."),
    ("The tin roof costs half as much as the slate roof.", "The slate roof costs twice as much as the tin roof."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_changed(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_same(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
