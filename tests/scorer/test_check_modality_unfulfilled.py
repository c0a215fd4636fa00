"""The modality and negation checks: conditions that were not fulfilled, and what became of them."""

import pytest

from scorer.checks.modality import check as modality
from scorer.checks.negation import check as negation
from tests.scorer.pairs import grave

FOUND = [
    ("If the nurse had been awake, the fire would have been seen.", "The nurse was awake and the fire was seen."),
    ("Were she to resign, the party would split.", "She resigned, and the party split."),
    ("The barn would have been spared had the tenant paid.", "The barn was spared since the tenant paid."),
    ("Had it rained, the match would have been cancelled.", "It rained and the match was cancelled."),
    ("She missed the ferry and slept at the inn.", "Had she missed the ferry, she would have slept at the inn."),
    ("If he had asked, the porter would have opened the gate.", "He asked, and the porter opened the gate."),
    ("Had we known the price, we would have sold the barn.", "We knew the price and sold the barn."),
    (
        "Had the tenant paid, the barn would have been spared.",
        "Had the tenant not paid, the barn would have been spared.",
    ),
    ("Failing an agreement, the union will strike.", "Thanks to an agreement, the union will strike."),
    ("Absent a warrant, the police may search the house.", "Given a warrant, the police may search the house."),
    ("In the absence of a will, the house goes to the state.", "Under a will, the house goes to the state."),
    ("Take the spare key in case the lock sticks.", "Take the spare key only if the lock sticks."),
    ("Charge the lamp in case there is a power cut.", "Charge the lamp only when there is a power cut."),
]
SILENT = [
    (
        "Had the nurse been awake, the fire would have been seen.",
        "If the nurse had been awake, the fire would have been seen.",
    ),
    ("Had the nurse been awake, the fire would have been seen.", "The nurse was asleep, so nobody saw the fire."),
    (
        "Had the tenant paid, the barn would have been spared.",
        "The barn was not spared, because the tenant did not pay.",
    ),
    (
        "Had the tenant paid, the barn would have been spared.",
        "The barn would have been spared if the tenant had paid.",
    ),
    ("Were she to resign, the party would split.", "If she resigned, the party would split."),
    (
        "But for the rain, the match would have been played.",
        "Had it not been for the rain, the match would have been played.",
    ),
    ("The guests had eaten, and the host would have paid.", "The guests had eaten and the host had been ready to pay."),
    ("Had she known the way, she would have walked.", "She did not know the way, or she would have walked."),
    (
        "If the nurse had been awake, the fire would have been seen.",
        "The nurse was not awake, so the fire was not seen.",
    ),
    ("Failing an agreement, the union will strike.", "Without an agreement, the union will strike."),
    ("Failing an agreement, the union will strike.", "If there is no agreement, the union will strike."),
    ("In the absence of a will, the house goes to the state.", "If there is no will, the house goes to the state."),
    ("Take the spare key in case the lock sticks.", "Take the spare key, as the lock might stick."),
    ("Take the spare key in case the lock sticks.", "Take the spare key lest the lock stick."),
    ("In case the lock sticks, use the spare key.", "If the lock sticks, use the spare key."),
    ("Open it only once the light is green.", "Open it only when the light is green."),
    ("Open it only after the bell.", "Do not open it before the bell."),
]


@pytest.mark.parametrize(("original", "garbled"), FOUND)
def test_finds(original: str, garbled: str) -> None:
    assert grave(original, garbled, modality, negation)


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert not grave(original, garbled, modality, negation)
