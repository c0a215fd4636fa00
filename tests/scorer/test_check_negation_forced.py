"""The negation check: what one had to do, what there was hardly one of, and denials that plain words answer."""

import pytest

from scorer.checks.negation import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The owner had no choice but to sell the farm.", "The owner chose not to sell the farm."),
    ("We have no alternative but to close the pool.", "We do not close the pool."),
    ("The crew had no option but to turn back.", "The crew refused to turn back."),
    ("There was nothing for it but to pay the fine.", "They decided not to pay the fine."),
    ("Hardly a tree was left standing after the storm.", "Most of the trees were left standing after the storm."),
    ("Barely a ticket was sold on the first day.", "Dozens of tickets were sold on the first day."),
    ("The judge stopped short of calling it fraud.", "The judge, in so many words, called it fraud."),
    ("The actor came close to leaving the company.", "The actor finally left the company."),
    ("She shrank from telling him.", "She went ahead and told him."),
    ("Scarcely a bed was free.", "Plenty of beds were still free."),
    ("Scarcely one shop opened on Sunday.", "Many shops opened on Sunday."),
    ("All but three of the boats returned before the storm broke.", "Only three of the boats returned before it blew."),
    ("Far from calming the crowd, the speech made it angrier.", "By calming the crowd, the speech made it safer."),
]
SAME = [
    ("The owner had no choice but to sell the farm.", "The owner had to sell the farm."),
    ("The owner had no choice but to sell the farm.", "The owner could not avoid selling the farm."),
    ("The crew had no option but to turn back.", "The crew could do nothing else but turn back."),
    ("The crew had no option but to turn back.", "Turning back was the only thing that the crew could do."),
    ("Hardly a tree was left standing after the storm.", "After the storm nearly all the trees lay on the ground."),
    ("Hardly a seat was taken.", "Most of the seats stayed empty."),
    ("The judge stopped short of calling it fraud.", "The judge almost called it fraud."),
    ("The actor was on the verge of leaving.", "The actor had nearly left."),
    ("She shrank from telling him.", "She did not dare to tell him."),
    ("All but three of the boats returned before dark.", "Only three of the boats stayed out after dark."),
    ("Nobody in the camp stirred.", "Everyone in the camp lay still."),
    ("When the bell rang, nobody left.", "When the bell rang, everyone stayed."),
    ("No one in the class passed the test.", "Everyone in the class failed the test."),
    ("None of the players spoke on the way home.", "All the players were silent on the way home."),
    ("None of the tents lacked a lamp.", "There was a lamp in every tent."),
    ("The firm may not sell the data without consent.", "The firm may sell the data only with consent."),
    ("It snowed on all but two days of the trip, and we got lost.", "On only two days of the trip was it dry."),
    ("The contract is void and of no effect.", "The contract is null and void."),
]
STILL_CHANGED = [
    (
        "We do not require a degree, but you must be able to explain it without notes.",
        "We do not require a degree, but you must be able to explain it from notes.",
    ),
    ("When the bell rang, nobody left.", "When the bell rang, everyone left."),
    ("No one in the class passed the test.", "Everyone in the class passed the test."),
    ("None of the tents lacked a lamp.", "All of the tents lacked a lamp."),
]


@pytest.mark.parametrize(("one", "other"), CHANGED)
def test_the_contrary_is_grave(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)


@pytest.mark.parametrize(("one", "other"), STILL_CHANGED)
def test_a_lost_negation_is_grave(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_in_other_words_is_silent(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)
