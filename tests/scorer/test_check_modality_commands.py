"""The modality check: what is forbidden, and what is only not commanded."""

import pytest

from scorer.checks.modality import check as modality
from scorer.checks.negation import check as negation
from tests.scorer.pairs import grave

FOUND = [
    ("The pilot was ordered not to land.", "The pilot was not ordered to land."),
    ("They urged him not to sign.", "They did not urge him to sign."),
    ("She promised not to sell the cow.", "She did not promise to sell the cow."),
    ("The council decided not to sell the hall.", "The council did not decide to sell the hall."),
    ("He gave orders not to shoot.", "He gave no orders to shoot."),
    ("The teacher reminded us not to run.", "The teacher never reminded us to run."),
    ("We were not asked to leave.", "We were asked not to leave."),
    ("Nobody advised her to wait.", "Somebody advised her not to wait."),
    ("He pretended not to know the answer.", "He did not pretend to know the answer."),
    ("The clerk should have paid the fee.", "The clerk had actually paid the fee."),
    ("She ought to have read the lease.", "She had indeed read the lease."),
    ("They should have sold the barn.", "They really sold the barn."),
]
SILENT = [
    ("The pilot was ordered not to land.", "They ordered the pilot not to land."),
    ("He told us not to shout.", "We were told not to wait."),
    ("She was advised not to sell the boat.", "She was advised against selling the boat."),
    ("He does not want to go.", "He wants not to go."),
    ("They decided not to sell.", "They decided that they would not sell."),
    ("He told us not to shout.", "He told us that we should not shout."),
    ("He told us not to shout and did not ask us to stay.", "He told us not to shout and he didn't ask us to stay."),
    ("She seems not to know.", "She does not seem to know."),
    ("They should have sold the barn.", "It was a mistake that they kept the barn."),
    ("She ought to have read the lease.", "She should have read the lease."),
]


@pytest.mark.parametrize(("original", "garbled"), FOUND)
def test_finds(original: str, garbled: str) -> None:
    assert grave(original, garbled, modality, negation)


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert not grave(original, garbled, modality, negation)
