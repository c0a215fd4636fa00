"""The checks of omission and addition: words that carry the point, and idioms."""

import pytest

from scorer.checks.addition import check as addition
from scorer.checks.omission import check as omission
from tests.scorer.pairs import grave_each_way

APART = [
    ("The clerk shredded the deed.", "The clerk deliberately shredded the deed."),
    ("The smith was fined for poaching trout.", "The smith was fined again for poaching trout."),
    ("The would-be thief had once been a monk.", "The thief had once been a monk."),
    ("Her late uncle's barn stands near the mill.", "Her uncle's barn stands near the mill."),
    ("The ferry was temporarily closed to lorries.", "The ferry was closed to lorries."),
    ("She had secretly sold the estate to her cousin.", "She had sold the estate to her cousin."),
    ("The witness was falsely accused of theft.", "The witness was accused of theft."),
    ("The valve was accidentally opened at noon.", "The valve was opened at noon."),
]
ALIKE = [
    ("The board turned a blind eye to the fraud.", "The board ignored the fraud."),
    ("On purpose he broke the vase.", "He deliberately broke the vase."),
    ("He read the letter again.", "He reread the letter."),
    ("She was elected again in May.", "She was re-elected in May."),
    ("The cook gave up the ghost in March.", "The cook died in March."),
    ("The minister changed his mind about the tax.", "The minister reconsidered the tax."),
    ("Again and again he fell.", "He fell again and again."),
    ("The late train was full.", "The train was late and full."),
    ("Please note that the gate is shut at dusk.", "The gate is shut at dusk."),
    ("The rebels threw in the towel at last.", "The rebels surrendered at last."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_a_word_that_carries_the_point_is_grave(one: str, other: str) -> None:
    assert grave_each_way(one, other, omission, addition) == (True, True)


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_says_the_same_is_silent(one: str, other: str) -> None:
    assert grave_each_way(one, other, omission, addition) == (False, False)
