"""The number check knows a war, a council or a part by its number, whether it stands behind or before."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import findings, grave_each_way

CHANGED = [
    ("She nursed soldiers in World War I.", "She nursed soldiers in the Second World War."),
    ("She nursed soldiers in World War One.", "She nursed soldiers in the Second World War."),
    ("She nursed soldiers in World War One.", "She nursed soldiers in World War II."),
    ("She nursed soldiers in WWII.", "She nursed soldiers in the First World War."),
    ("She nursed soldiers in WW2.", "She nursed soldiers in WW1."),
    ("She nursed soldiers in WW2.", "She nursed soldiers in World War 1."),
    ("The bishop spoke at Lateran Council III.", "The bishop spoke at the Second Lateran Council."),
    ("He sailed with Crusade Fleet II.", "He sailed with the third great Crusade Fleet."),
]
SAME = [
    ("She nursed soldiers in World War I.", "She nursed soldiers in the First World War."),
    ("She nursed soldiers in WW1.", "She nursed soldiers in the First World War."),
    ("She nursed soldiers in World War One.", "She nursed soldiers in WWI."),
    ("She nursed soldiers in WW2.", "She nursed soldiers in World War II."),
    ("She saw World War I and World War II.", "She saw both world wars."),
    ("She saw World Wars I and II.", "She saw the First and the Second World War."),
    ("The bishop spoke at Lateran Council III.", "The bishop spoke at the Third Lateran Council."),
    ("In World War II her second child died.", "In the Second World War, her second child died."),
    ("World War II was the first war in the air.", "WWII was the earliest war in the air."),
    ("Philip II won a second war.", "King Philip the Second won another war."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_number_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_number_is_silent(original: str, garbled: str) -> None:
    assert findings(check, original, garbled, model="none") == []
    assert findings(check, garbled, original, model="none") == []
