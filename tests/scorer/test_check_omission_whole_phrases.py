"""The omission check: a word is gone, and what is left is whole, or has a hole."""

import pytest

from scorer.checks.omission import check
from tests.scorer.pairs import grave

WHOLE = [
    ("If it does not work, please call us.", "If not, please call us."),
    ("Therefore, all the rules shall be made for the tenants.", "Therefore, all rules need to be for tenants."),
    ("The birch is the tree most commonly planted.", "The birch is the most commonly planted species."),
    ("The spare key is located in the drawer.", "The spare key is in the drawer."),
    ("The oak is the kind most often felled here.", "The oak is the most often felled sort here."),
]
HOLES = [
    ("They must repair the roof before autumn.", "They must the roof before autumn."),
    ("She sat on the bench and read a book.", "She sat on the and read a book."),
    ("The captain was killed in the harbour.", "The captain was in the harbour."),
    ("He did not work, so they left.", "He did not, so they the left."),
    ("The old mill is closed by the town.", "The old mill is by the town."),
]


@pytest.mark.parametrize(("original", "garbled"), WHOLE)
def test_what_is_whole_is_not_grave(original: str, garbled: str) -> None:
    assert grave(original, garbled, check) == []


@pytest.mark.parametrize(("original", "garbled"), HOLES)
def test_a_hole_is_grave(original: str, garbled: str) -> None:
    assert grave(original, garbled, check)
