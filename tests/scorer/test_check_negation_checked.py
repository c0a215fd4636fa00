"""The negation check: what one side wants confirmed, and the other side asks whether it is so."""

import pytest

from scorer.checks.negation import check
from tests.scorer.pairs import grave_each_way

SILENT = [
    ("She wanted to confirm that the boiler had no leak.", "She wanted to check whether the boiler had a leak."),
    ("Make sure that nobody is in the lift.", "Check whether anybody is in the lift."),
    ("The guard had to verify that the gate was not open.", "The guard had to see if the gate was open."),
    ("He called to make sure that she had no fever.", "He called to find out and check if she had a fever."),
    ("Inspect the hull to ensure that there are no cracks.", "Inspect the hull to see whether there are cracks."),
    # A `not yet` parts no clauses.
    (
        "Several old parts of the wall have not yet been well mapped.",
        "Several old parts that hold up the wall have not been closely mapped.",
    ),
    ("Many of the rules have not yet been tested.", "Many rules that were made have not been tested."),
]
FIRES = [
    (
        "The guild has not yet said whether the mill on the hill will be let or turned into a school.",
        "It has now been said by the guild that no tenant is sought for the mill on the hill and it becomes a school.",
    ),
    ("She confirmed that the boiler had no leak.", "She confirmed that the boiler had a leak."),
    ("Make sure that nobody is in the lift.", "Make sure that somebody is in the lift."),
    ("The guard knew that the gate was not open.", "The guard knew that the gate was open."),
    ("He asked whether she had no fever.", "He said that she had a fever."),
    ("Check whether there are no cracks, and paint.", "Check that there are cracks, and paint."),
    ("Check whether the oil is hot. Do not stir it.", "Check whether the oil is hot. Stir it."),
    ("Several old parts of the wall have not yet been mapped.", "Several old parts of the wall have been mapped."),
]


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_what_may_be_asked_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)


@pytest.mark.parametrize(("original", "garbled"), FIRES)
def test_what_is_denied_no_more_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)
