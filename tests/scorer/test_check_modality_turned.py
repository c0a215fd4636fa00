"""The modality and negation checks: what is excepted, singled out, or neither."""

import pytest

from scorer.checks.modality import check as modality
from scorer.checks.negation import check as negation
from tests.scorer.pairs import grave

FOUND = [
    ("The sauce is cheap, except for the saffron.", "Only the saffron in the sauce is cheap."),
    (
        "Except for the preface, the book was translated in Rome.",
        "Only the preface of the book was translated in Rome.",
    ),
    (
        "Save for the bell tower, the church was rebuilt in 1902.",
        "Only the bell tower of the church was rebuilt in 1902.",
    ),
    ("Apart from the cook, the crew was paid.", "Only the cook of the crew was paid."),
    ("With the exception of the cellar, the house was flooded.", "Only the cellar of the house was flooded."),
    ("The plan helps not just farmers but millers.", "The plan helps not farmers but millers."),
    ("He speaks not only Greek but Coptic.", "He speaks not Greek but Coptic."),
    ("It was not merely a delay but a refusal.", "It was not a delay but a refusal."),
    ("She paints not boats but harbours.", "She paints not just boats but harbours."),
    ("Three sank, and only one was raised.", "Three sank, and none was raised."),
    ("Neither of the keys fits.", "Only one of the keys fits."),
    ("None of the lamps worked.", "Just one of the lamps worked."),
    ("Two applied, and neither was hired.", "Two applied, and one of them was hired."),
    ("Nobody knew the code.", "Only one knew the code."),
    ("None of the rooms was heated.", "At least one of the rooms was heated."),
    ("Only the nurse sees the patients at night.", "The nurse sees only the patients at night."),
    ("Only Karl drinks coffee in our office.", "Karl drinks only coffee in our office."),
    ("Only the captain speaks Dutch.", "The captain speaks only Dutch."),
    ("My aunt grows only roses.", "Only my aunt grows roses."),
    ("Only dogs eat this meat.", "Dogs eat only this meat."),
    ("Only her brother reads the letters.", "Her brother reads only the letters."),
    ("The pool is open every day, except on Mondays.", "The pool is open daily."),
    ("All dogs are welcome in the park, apart from bulldogs.", "Every dog is welcome in the park."),
    ("Tickets are valid on all trains, except the night express.", "Tickets are valid on every train."),
]
SILENT = [
    (
        "Except for the preface, the book was translated in Rome.",
        "Only the preface of the book was not translated in Rome.",
    ),
    ("Except for the cook, the crew was paid.", "Only the cook went unpaid."),
    ("Apart from the cellar, the house stayed dry.", "Only the cellar was flooded."),
    ("Apart from Ann, nobody came.", "Only Ann came."),
    ("Other than the cook, no one was paid.", "Only the cook was paid."),
    ("The plan helps not just farmers but millers.", "The plan helps not only farmers but also millers."),
    ("The plan helps not just farmers but millers.", "The plan helps farmers as well as millers."),
    ("He speaks not only Greek but Coptic.", "He speaks both Greek and Coptic."),
    ("It was not merely a delay but a refusal.", "It was more than a delay: it was a refusal."),
    ("He speaks not just Greek but Coptic.", "He speaks not Greek alone but Coptic too."),
    ("None but the cook knew the code.", "Only the cook knew the code."),
    ("Neither of the keys fits.", "Both keys are wrong."),
    ("No one except Ann came.", "Only Ann came."),
    ("Neither boat floats.", "Not one of the boats floats."),
    ("None of the lamps worked.", "The lamps all failed."),
    ("Neither Ann nor Bob came.", "Both Ann and Bob stayed away."),
    ("Only the captain speaks Dutch.", "The captain is the only one who speaks Dutch."),
    ("Only the captain speaks Dutch.", "Dutch is spoken only by the captain."),
    ("He only drinks tea.", "He drinks only tea."),
    ("Only in June do the roses bloom.", "The roses bloom only in June."),
    ("Only three guests came.", "There came only three guests."),
    ("Only the captain speaks Dutch.", "The captain only speaks Dutch."),
    ("Only Ann sang.", "Ann was the only singer."),
    ("Only then did she leave.", "She left only then."),
    ("The pool is open every day, except on Mondays.", "The pool is open daily but closed on Mondays."),
    ("The pool is open every day, except on Mondays.", "The pool is closed on Mondays, and open on the other days."),
    ("The pool is open every day except Monday.", "The pool is open from Tuesday to Sunday."),
    ("All dogs are welcome, apart from bulldogs.", "Bulldogs are the only dogs that are not welcome."),
]


@pytest.mark.parametrize(("original", "garbled"), FOUND)
def test_finds(original: str, garbled: str) -> None:
    assert grave(original, garbled, modality, negation)


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert not grave(original, garbled, modality, negation)
