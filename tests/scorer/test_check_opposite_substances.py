"""The opposite check: substances with nearly one name, and opposites in a sentence turned from or into the passive."""

import pytest

from scorer.checks.opposite import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The nurse gave him norepinephrine at once.", "The nurse gave him epinephrine at once."),
    ("The tablets hold hydrocortisone.", "The tablets hold cortisone."),
    ("The well water is rich in nitrate.", "The well water is rich in nitrite."),
    ("Carbon monoxide filled the cellar.", "Carbon dioxide filled the cellar."),
    ("The label says that the bottle holds ethanol.", "The bottle holds methanol, says the label."),
    ("She is treated with prednisone for a rash.", "For a rash she is treated with prednisolone."),
    ("The strand is made of ribose.", "The strand is made of deoxyribose."),
    ("The bag holds potassium permanganate.", "The bag holds potassium manganate."),
    (
        "Children with hypothyroidism should avoid the syrup.",
        "The syrup should be avoided by hyperthyroidism patients.",
    ),
    ("People with hypotension must not take it.", "It must not be taken by people with hypertension."),
    ("A rise in rents prevented the strike.", "The strike was prevented by a fall in rents."),
    ("Rich farmers refused the offer.", "The offer was refused by poor farmers."),
]
SAME = [
    ("The nurse gave him norepinephrine at once.", "At once norepinephrine was given to him by the nurse."),
    ("The syrup holds nitrates and nitrites.", "The syrup holds nitrites and nitrates."),
    ("The nitrates in the well are new.", "The nitrate in the well is new."),
    ("Carbon monoxide filled the cellar.", "The cellar filled with carbon monoxide."),
    ("The doctor chose adrenaline.", "The doctor chose epinephrine."),
    ("The bottle held a sulfate.", "The bottle held a sulphate."),
    ("Children with hypothyroidism should avoid the syrup.", "The syrup should be avoided by hypothyroidism patients."),
    ("It was not built by the rich.", "It was built by the poor."),
    ("A fall in rents was prevented by the mayor.", "The mayor saw to it that rents did not fall."),
    ("The mayor failed to win the vote.", "The mayor lost the vote."),
    ("The mayor avoided a defeat.", "The mayor had a victory."),
    ("Salt was used to keep the meat.", "To keep the meat, they used salt."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_changed(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_same(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
