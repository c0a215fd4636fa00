"""The roles check: what comes first and what follows from it."""

import pytest

from scorer.checks.roles import check
from scorer.types import MAJOR_OR_CRITICAL
from tests.scorer.pairs import findings

FIRES = [
    ("She moved because she found work.", "She found work because she moved."),
    ("Because he shouted, the dog barked.", "Because the dog barked, he shouted."),
    ("Rinse the lentils, then boil them.", "Boil the lentils, then rinse them."),
    ("Lock the door before you start the engine.", "Start the engine before you lock the door."),
    ("The mill was built after the bridge.", "The bridge was built after the mill."),
    ("The strike led to the shortage.", "The shortage led to the strike."),
    ("The frost was caused by the wind.", "The wind was caused by the frost."),
    ("First add the eggs, then the flour.", "First add the flour, then the eggs."),
    ("After she washed the car, she fed the cat.", "After she fed the cat, she washed the car."),
    ("The drought was followed by a famine.", "A famine was followed by the drought."),
    (
        "The owner closed the little cinema because the young people of the town had all moved to the capital.",
        "The young people of the town had all moved to the capital because the owner closed the little cinema.",
    ),
]
SILENT = [
    ("She moved because she found work.", "Because she found work, she moved."),
    ("She moved because she found work.", "She found work, so she moved."),
    ("Because he shouted, the dog barked.", "The dog barked because he shouted."),
    ("Rinse the lentils, then boil them.", "Boil the lentils after you have rinsed them."),
    ("Lock the door before you start the engine.", "Start the engine after you have locked the door."),
    ("The mill was built after the bridge.", "The bridge was built before the mill."),
    ("The strike led to the shortage.", "The shortage was caused by the strike."),
    ("The storm preceded the flood.", "The flood followed the storm."),
    ("After she washed the car, she fed the cat.", "She washed the car, then fed the cat."),
    ("The drought was followed by a famine.", "The famine came after the drought."),
    ("He did not leave because he was ill.", "He was ill, but he did not leave because of it."),
    ("Prices rose because wages rose.", "Since wages rose, prices did so too."),
    (
        "The owner closed the little cinema because the young people of the town had all moved to the capital.",
        "Because the young people had all gone to study in the capital, the owner closed the town's little cinema.",
    ),
]


@pytest.mark.parametrize(("original", "garbled"), FIRES)
def test_fires(original: str, garbled: str) -> None:
    found = [one for one in findings(check, original, garbled) if one.severity in MAJOR_OR_CRITICAL]
    assert [one.severity for one in found] == ["critical"]


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert [one for one in findings(check, original, garbled) if one.severity in MAJOR_OR_CRITICAL] == []
