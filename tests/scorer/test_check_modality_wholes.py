"""The modality check sees of how many something is said, however the rest is worded."""

import pytest

from scorer.checks.modality import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Most of us eat too fast.", "A tiny minority of us have our meals too quickly."),
    ("He said that all of them would get a seat.", "Some of them, he said, would be seated."),
    ("The lease is signed by both tenants.", "One of the tenants puts her name under the lease."),
    ("Nobody in the choir, least of all the tenor, could read music.", "No one who sang read music, except the tenor."),
    ("A few of you know the rule.", "The rule is known to every one of you."),
]
SAME = [
    ("Most of us do not like mornings.", "Few of us like mornings."),
    ("He said that all of them would get a seat.", "Each of them, he said, would be seated."),
    ("The lease is signed by both tenants.", "One of the tenants signs the lease, and so does the other."),
    ("Nobody in the choir, least of all the tenor, read music.", "None of the singers read music, the tenor least."),
    ("Either tenant may sign the lease.", "Both tenants are free to sign the lease."),
    ("Some of you know the rule.", "A few of you know the rule."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
