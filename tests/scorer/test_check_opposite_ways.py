"""The opposite check with going and coming."""

import pytest

from scorer.checks.opposite import check
from tests.scorer.pairs import grave_each_way

SILENT = [
    (
        "After a month the sailor went to the clinic for a test.",
        "After a month the sailor came to the clinic for a test.",
    ),
    ("She goes to the fair each May.", "She comes to the fair each May."),
    ("The geese have gone to the pond.", "The geese have come to the pond."),
    ("Nine guests went into the hall.", "Nine guests came into the hall."),
    ("Many are going to Lyon for the games.", "Many are coming to Lyon for the games."),
]
FIRES = [
    ("The guests came early and sang.", "The guests left early and sang."),
    ("The tide came in at noon.", "The tide went out at noon."),
    ("The mule came from the mill.", "The mule went to the mill."),
    ("She arrived at the fair in May.", "She left the fair in May."),
    ("The prices went up in May.", "The prices came down in May."),
    ("He entered the hall at six.", "He left the hall at six."),
]


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_to_come_to_a_place_is_to_go_there(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)


@pytest.mark.parametrize(("original", "garbled"), FIRES)
def test_another_way_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)
