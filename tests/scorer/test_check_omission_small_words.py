"""The omission check: conjunctions, prepositions and forms of `be` that are lost between words that stayed."""

import pytest

from scorer.checks.omission import check
from tests.scorer.pairs import findings, marked

FIRES = [
    ("He sold eggs and milk.", "He sold eggs milk.", "and"),
    ("The room is small but bright.", "The room is small bright.", "but"),
    ("They live in a mill.", "They live a mill.", "in"),
    ("The hen sat on the wall.", "The hen sat the wall.", "on"),
    ("The price of wool rose.", "The price wool rose.", "of"),
    ("It is one of the best songs.", "It is one the best songs.", "of"),
    ("She is taller than Tom.", "She is taller Tom.", "than"),
    ("The soup is cold.", "The soup cold.", "is"),
    ("She wants to dance.", "She wants dance.", "to"),
    ("The man who drove the van was ill.", "The man drove the van was ill.", "who"),
    (
        "The farmers from the valley brought their apples to the market in the old town on the first day of the fair.",
        "The farmers from the valley brought their apples the market in the old town on the first day of the fair.",
        "to",
    ),
]
SILENT = [
    ("I think that he is ill.", "I think he is ill."),
    ("We waited for an hour.", "We waited an hour."),
    ("All of the books are new.", "All the books are new."),
    ("She helped him to move.", "She helped him move."),
    ("He left on Monday.", "He left Monday."),
    ("The price of wool rose.", "The wool price rose."),
    ("He sold eggs and milk.", "He sold eggs, milk."),
    ("The man whom I met was ill.", "The man I met was ill."),
    ("Both of the boys ran.", "Both boys ran."),
    ("The shop is in the street and the inn beside it.", "The shop is in the street, the inn beside it."),
    ("They protested against the toll.", "They protested the toll."),
    ("The bridge that was built in 1900 fell.", "The bridge built in 1900 fell."),
]


@pytest.mark.parametrize(("original", "garbled", "lost"), FIRES)
def test_fires(original: str, garbled: str, lost: str) -> None:
    assert marked(check, original, garbled) == [f"minor: “{lost}” is missing [{lost} | -]"]


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert findings(check, original, garbled) == []
