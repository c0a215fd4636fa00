"""The roles check: nouns that look like verbs, and what stands beside them."""

import pytest

from scorer.checks.roles import check
from tests.scorer.pairs import grave

# original, garbled: nothing changed places
ALIKE = [
    ("The leaflet lists weather data and two maps.", "The leaflet lists the data of the weather and two maps."),
    ("This essay reviews the origin of the dispute.", "This essay makes an original review of the dispute."),
    ("The drawing shows the Round Tower of Dublin.", "The drawing shows Dublin's Round Tower."),
    (
        "They agreed to sign the house sales contract in May.",
        "They agreed to sign a contract for the sale of the house in May.",
    ),
    ("When time allows, roof repair is preferred.", "When time allows, it is preferred to repair the roof."),
    (
        "The figures suggest that towers built in future should stay low.",
        "The figures suggest that the future building of towers should stay low.",
    ),
    ("Norway deserves Iceland's thanks for the boats.", "Iceland should therefore thank Norway for the boats."),
    (
        "Trials that focus on club members only look at one habit.",
        "Trials that focus on club members focus only on one habit.",
    ),
    (
        "Guides that cover mountain huts only deal with one valley.",
        "Guides that cover mountain huts cover only one valley.",
    ),
]
TURNED = [
    ("The goat that the dog chased is old.", "The dog that the goat chased is old."),
    ("The goat the dog chased is old.", "The dog the goat chased is old."),
    ("The figures suggest that the miller sued the bank.", "The figures suggest that the bank sued the miller."),
    ("Norway should therefore thank Iceland.", "Iceland should therefore thank Norway."),
    ("The bank must thus pay the miller.", "The miller must thus pay the bank."),
    ("The tenants repair the roof.", "The roof repairs the tenants."),
    ("The firm that owns the mill sued the town.", "The town that owns the mill sued the firm."),
    ("The nurse helped the porter.", "The nurse helped the nurse."),
    ("Clubs help boys in need of care.", "Clubs help clubs in need of care."),
]


@pytest.mark.parametrize(("original", "garbled"), ALIKE)
def test_a_noun_is_no_verb(original: str, garbled: str) -> None:
    assert grave(original, garbled, check) == []


@pytest.mark.parametrize(("original", "garbled"), TURNED)
def test_a_turned_sentence_is_grave(original: str, garbled: str) -> None:
    assert grave(original, garbled, check)
