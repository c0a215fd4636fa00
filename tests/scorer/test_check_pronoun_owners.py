"""The pronoun check: what stands for an owner, he or she and they, and relatives who changed places."""

import pytest

from scorer.checks.pronoun import check
from tests.scorer.pairs import grave_each_way

APART = [
    ("The blue coat is mine.", "The blue coat is yours."),
    ("The blame was theirs, the panel found.", "The blame was ours, the panel found."),
    ("A cousin of ours runs the inn.", "A cousin of yours runs the inn."),
    ("The choice is yours.", "The choice is mine."),
    ("The boys liked their coach and sulked when he went.", "The boys liked their coach and sulked when they went."),
    ("The guards watched the abbot until they fell asleep.", "The guards watched the abbot until he fell asleep."),
    ("Two nurses held the widow while she wept.", "Two nurses held the widow while they wept."),
]
ALIKE = [
    ("Tom is older than his sister Ann.", "Ann is younger than her brother Tom."),
    ("Tom is the husband of Ann.", "Ann is the wife of Tom."),
    ("Tom is Ann's father.", "Ann is Tom's daughter."),
    ("Everyone hopes she will win.", "Everyone hopes they will win."),
    ("Every pupil of the two teachers says he is tired.", "Every pupil of the two teachers says they are tired."),
    ("The dentist said she was late.", "The dentist said they were late."),
    ("They said the fault was theirs.", "“The fault is ours,” they said."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_another_owner_is_grave(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_says_the_same_is_silent(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)
