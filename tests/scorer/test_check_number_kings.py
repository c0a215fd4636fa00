"""Kings and popes, numbered in Roman numerals on one side and in words on the other."""

import pytest

from tests.scorer.test_check_number_values import found

CHANGED = [
    (
        "The mill was given to them by Edward III, who came often.",
        "The mill was given to them by Edward the Second, who came often.",
    ),
    ("Edward III ruled.", "Edward the Second ruled."),
    ("Henry II ruled.", "Henry the Third ruled."),
    ("Pope John XXIII came.", "Pope John the Twenty-second came."),
    ("Pope Pius the Second came.", "Pope Pius III came."),
    ("Pope Pius the Second came.", "Pope Pius the Third came."),
    ("Elizabeth II came.", "The first Elizabeth came."),
    ("Elizabeth II came.", "Elizabeth the First came."),
    ("Elizabeth I came.", "Elizabeth the Second came."),
    ("Charles V ruled.", "Charles the Fourth ruled."),
    ("Louis XIV ruled.", "Louis the Fifteenth ruled."),
    ("Frederick II ruled.", "Frederick the First ruled."),
    ("Henry the Second ruled.", "Henry the Third ruled."),
    ("Henry the 2nd ruled.", "Henry III ruled."),
    ("Queen Elizabeth II gave it.", "Queen Elizabeth the First gave it."),
]
SAME = [
    ("Edward III ruled.", "Edward the Third ruled."),
    ("Edward II ruled.", "Edward the Second ruled."),
    ("Elizabeth II came.", "The second Elizabeth came."),
    ("Elizabeth I came.", "Elizabeth the First came."),
    ("Elizabeth II came.", "Elizabeth came."),
    ("Pope Pius II came.", "Pope Pius the Second came."),
    ("Henry II ruled.", "Henry the 2nd ruled."),
    ("Charles the Fifth ruled.", "Charles V ruled."),
]
OTHERS = [
    ("Edward III ruled for a second time.", "Edward III ruled again."),
    ("Edward III ruled, the second king to do so.", "Edward III ruled; he was the second king to do so."),
    ("In the second month Henry III came.", "Henry III came in the second month."),
    ("At first Henry III came.", "Henry III came first."),
    ("World War II began.", "The Second World War began."),
    ("Rocky III was worse than the second.", "Rocky III was worse than Rocky II."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_king_is_grave(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert any(not each.startswith("minor") for each in found(one, other))


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_king_is_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []


@pytest.mark.parametrize(("original", "garbled"), OTHERS)
def test_another_ordinal_is_no_number_of_a_king(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert all(each.startswith("minor") for each in found(one, other))
