"""The number check tells the least time after something from the most."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Eat at least two hours after the pill.", "Eat no later than two hours after the pill."),
    ("Eat at least two hours after the pill.", "Eat within two hours of the pill."),
    ("Apply no sooner than ten days after planting.", "Apply within ten days of planting."),
    ("Send the form no later than a week after the accident.", "Send the form at least a week after the accident."),
    ("Submit within 30 days of the sale.", "Submit at least 30 days after the sale."),
    ("Check in at least an hour before departure.", "Check in no earlier than an hour before departure."),
    ("Wait at least three days before you sand the wood.", "Wait no more than three days before you sand the wood."),
    (
        "Feed the plants no earlier than six weeks after sowing.",
        "Feed the plants no later than six weeks after sowing.",
    ),
    (
        "The second dose is given at least 21 days after the first.",
        "The second dose is given no later than 21 days after the first.",
    ),
    ("Payment is due within 30 days of delivery.", "Payment is due no sooner than 30 days after delivery."),
    ("Water the lawn at least a day before mowing.", "Water the lawn at most a day before mowing."),
    (
        "Plant the bulbs two weeks before the frost at the latest.",
        "Plant the bulbs two weeks before the frost at the earliest.",
    ),
]
SAME = [
    ("Eat at least two hours after the pill.", "Eat no sooner than two hours after the pill."),
    ("Eat at least two hours after the pill.", "Wait two hours or more after the pill before you eat."),
    ("Check in at least an hour before departure.", "Check in no later than an hour before departure."),
    ("Check in at least an hour before departure.", "Check in an hour before departure at the latest."),
    ("Submit within 30 days of the sale.", "Submit no later than 30 days after the sale."),
    ("Submit within 30 days of the sale.", "Submit at most 30 days after the sale."),
    ("Send it no later than two weeks before the exam.", "Send it at least two weeks before the exam."),
    ("Tell us within a week of the move.", "Tell us not later than a week after the move."),
    (
        "Eat at least two hours after the pill, and drink within an hour of it.",
        "Eat no sooner than two hours after the pill, and drink at most an hour after it.",
    ),
    ("It opens within two weeks of the award.", "It opens no later than two weeks after the award."),
    ("Do not swim within an hour of eating.", "Swim at least an hour after eating."),
    ("You must not swim until at least an hour after eating.", "Swim no sooner than an hour after eating."),
    (
        "Apply at least six months before the visa expires, within a year of arrival.",
        "Within a year of arrival, apply at least six months before the visa expires.",
    ),
    ("Payment is due within 30 days of delivery.", "Payment is due no more than 30 days after delivery."),
    (
        "Plant the bulbs two weeks before the frost at the latest.",
        "Plant the bulbs no later than two weeks before the frost.",
    ),
    (
        "The fee is refunded if you cancel at least two days before arrival.",
        "The fee is refunded if you cancel no later than two days before arrival.",
    ),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
