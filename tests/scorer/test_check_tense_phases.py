"""The tense check: what was ahead, going on or over, and is now in another phase."""

import pytest

from scorer.checks.tense import check
from tests.scorer.pairs import findings, grave_each_way

# Two texts, each wrong for the other.
APART = [
    ("Our aunt used to smoke cigars.", "Our aunt still smokes cigars."),
    ("The panel is still weighing the bids.", "The panel has already weighed the bids."),
    ("She used to chair the parish council.", "She was about to chair the parish council."),
    ("The ferry is about to leave the quay.", "The ferry has already left the quay."),
    ("He has stopped playing the organ.", "He keeps playing the organ."),
    ("They have yet to sign the lease.", "They have just signed the lease."),
    ("The mill no longer grinds corn.", "The mill still grinds corn."),
    ("Workers have begun pulling down the chimney.", "Workers have finished pulling down the chimney."),
    ("She was on the verge of giving up the course.", "She had given up the course."),
    ("We used to bake our own bread.", "We bake our own bread."),
    ("The inn was once a school.", "The inn is still a school."),
    ("The choir's then leader sold the piano.", "The choir's current leader sold the piano."),
    ("The former mayor opened the fair.", "The incumbent mayor opened the fair."),
    ("Her future husband paid the bill.", "Her ex husband paid the bill."),
]
ALIKE = [
    ("He still has not paid the fine.", "He has yet to pay the fine."),
    ("He used to smoke a pipe.", "He no longer smokes a pipe."),
    ("She has not stopped singing in the choir.", "She still sings in the choir."),
    ("The house was once a school.", "The house used to be a school."),
    ("She is used to getting up early.", "She still gets up early."),
    ("They are about to sign the treaty.", "They are on the verge of signing the treaty."),
    ("He gave up smoking last year.", "He used to smoke until last year."),
    ("We were still unpacking when they rang.", "We hadn't finished unpacking when they rang."),
    ("The council has still to vote on it.", "The council has yet to vote on it."),
    ("He continued to work on the dam.", "He kept working on the dam."),
    ("My uncle used to say that rain brings luck.", "My uncle says that rain brings luck."),
    ("The film had yet to open when the sequel was shot.", "The sequel was shot before the film had opened."),
    ("The previous owner planted the oak.", "The former owner planted the oak."),
    ("The then minister of trade resigned.", "The former minister of trade resigned."),
    ("The present mayor opened the fair.", "The current mayor opened the fair."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_another_phase_is_major(one: str, other: str) -> None:
    for original, garbled in ((one, other), (other, one)):
        assert "major" in [finding.severity for finding in findings(check, original, garbled)]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_the_same_phase_is_silent(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)
