"""The negation check: little of what cannot be counted, and much of it."""

import pytest

from scorer.checks.negation import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The board had little grasp of the costs.", "The board had a firm grasp of the costs."),
    ("The board had little understanding of the costs.", "The board had a deep understanding of the costs."),
    ("The witness showed little remorse.", "The witness showed great remorse."),
    ("The study gives little insight into the cause.", "The study gives considerable insight into the cause."),
    ("The team took little interest in the plan.", "The team took a keen interest in the plan."),
    ("He has little formal training.", "He has extensive formal training."),
    ("They made little headway.", "They made good headway."),
    ("The mayor enjoys little popularity.", "The mayor enjoys enormous popularity."),
    ("The firm has little expertise in this field.", "The firm has ample expertise in this field."),
    ("The villagers felt little loyalty to the duke.", "The villagers felt a strong loyalty to the duke."),
    ("The clerk had a thorough knowledge of the law.", "The clerk had little knowledge of the law."),
]
SAME = [
    ("The board had little grasp of the costs.", "The board had no real grasp of the costs."),
    ("The board had little understanding of the costs.", "The board had a poor understanding of the costs."),
    ("The board had little understanding of the costs.", "The board hardly understood the costs."),
    ("The board had little understanding of the costs.", "The board had only a limited understanding of the costs."),
    ("The board had little understanding of the costs.", "The board scarcely had a good understanding of the costs."),
    ("They have little children at home.", "They have small children at home."),
    ("They have little children at home.", "They have young children at home."),
    ("She bought little cakes for the party.", "She bought tiny cakes for the party."),
    ("He saw a little girl.", "He saw a good little girl."),
    ("She had little Tom with her.", "She had good Tom with her."),
    ("She had a little understanding of it.", "She had some understanding of it."),
    ("They made little headway.", "They made slow headway."),
    ("We had little fish for lunch.", "We had small fish for lunch."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_little_and_much_are_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_as_little_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
