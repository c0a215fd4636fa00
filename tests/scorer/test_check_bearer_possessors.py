"""The bearer check with owner and owned exchanged."""

import pytest

from scorer.checks.bearer import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The butcher's cousin bought the inn.", "The cousin's butcher bought the inn."),
    ("In the end the captain's brother told him.", "It was the brother's captain who told him in the end."),
    ("She danced with my boss's wife.", "She danced with my wife's boss."),
    ("The heir of the baker sold the mill.", "The heir's baker sold the mill."),
    ("We spoke to the tenant's agent about the roof.", "About the roof we spoke to the tenant of the agent."),
]
SAME = [
    ("The butcher's cousin bought the inn.", "The inn was bought by the cousin of the butcher."),
    ("She danced with my boss's wife.", "She danced with the wife of my boss."),
    ("The king's horse ate.", "The horse of the king ate."),
    ("We spoke to the tenant's agent about the roof.", "About the roof we spoke to the agent of the tenant."),
    ("It was a hard day's work.", "It was the work of a hard day."),
    ("The cat's owner fed the owner's cat.", "The owner's cat was fed by the cat's owner."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_owner_and_owned_exchanged_are_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_owner_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
