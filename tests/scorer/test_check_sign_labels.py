"""The sign check finds labels in brackets that changed places."""

import pytest

from scorer.checks.sign import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Forms (a) and (c) are optional; form (b) is required.", "Forms (a) and (b) are optional; form (c) is required."),
    ("Parts (i) and (iii) are easy; part (ii) is hard.", "Parts (i) and (ii) are easy; part (iii) is hard."),
    ("Doors A and C are open; door B is shut.", "Doors A and B are open; door C is shut."),
    ("Clause (b) is void, but clause (d) stands.", "Clause (d) is void, but clause (b) stands."),
    ("Steps (1) and (4) take long; step (2) is quick.", "Steps (1) and (2) take long; step (4) is quick."),
    (
        "Points (i), (iii) and (iv) are new; point (ii) is old.",
        "Points (i), (ii) and (iv) are new; point (iii) is old.",
    ),
    ("Rule (3) applies to cats, rule (5) to dogs.", "Rule (5) applies to cats, rule (3) to dogs."),
    ("Box (B) holds tea; box (D) holds salt.", "Box (D) holds tea; box (B) holds salt."),
]
SAME = [
    ("Forms (a) and (c) are optional; form (b) is required.", "Form (b) is required; forms (a) and (c) are optional."),
    ("Forms (a) and (c) are optional.", "Forms (c) and (a) are optional."),
    ("Clause (b) is void, but clause (d) stands.", "Clause (d) stands, but clause (b) is void."),
    (
        "Forms (a) and (c) are optional; form (b) is required.",
        "Forms (a) and (c) are optional, while form (b) is required.",
    ),
    ("Steps (1) and (4) take long.", "Step (4) and step (1) take long."),
    ("Doors A and C are open; door B is shut.", "Door B is shut; doors A and C are open."),
    ("Rule (3) applies to cats, rule (5) to dogs.", "Rule (5) applies to dogs, rule (3) to cats."),
    ("Points (i), (iii) and (iv) are new.", "Points (iv), (i) and (iii) are new."),
    ("(a) Wash it. (b) Dry it.", "(a) Wash it; (b) dry it."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
