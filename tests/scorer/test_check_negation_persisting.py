"""The negation check: denials that other words imply: has not opened since, intestate, devoid of errors."""

import pytest

from scorer.checks.modality import check as modality
from scorer.checks.negation import check as negation
from tests.scorer.pairs import grave

FOUND = [
    ("The kiosk closed in May and has not reopened since.", "The kiosk closed in May and has reopened since."),
    ("The kiosk has been closed since May.", "The kiosk has not been closed since May."),
    ("He left in spring and has not returned since.", "He left in spring and has returned since."),
    (
        "The cat disappeared on Friday and has not been seen since.",
        "The cat disappeared on Friday and has been seen since.",
    ),
    ("The gate has been open since May.", "The gate has not been open since May."),
    (
        "The lift broke in March and has not been repaired since.",
        "The lift broke in March and has been repaired since.",
    ),
    ("She walked across the stage in shoes.", "She walked across the stage without shoes."),
    ("He has drunk alcohol for years.", "He has not drunk alcohol for years."),
    ("The letter was signed.", "The letter was not signed."),
    ("Her two sons eat meat.", "Her two sons do not eat meat."),
    ("His grandfather could read.", "His grandfather could not read."),
    ("She died and left a valid will.", "She died without leaving a valid will."),
    ("The report was full of mistakes.", "There were no mistakes in the report."),
    ("The streets were full of snow by noon.", "By noon there was no snow in the streets."),
    ("Why don't you like the soup?", "Why do you like the soup?"),
    ("Why don't we trust him?", "Why do we trust him?"),
    ("No guest except the bishop was early.", "Every guest except the bishop was early."),
    ("Lift the frame until the glue sets.", "Don't lift the frame until the glue sets."),
    ("She is nothing if not brave.", "She is not brave."),
    ("Everyone but Karl left before dawn.", "Nobody but Karl left before dawn."),
    ("No tool other than a spoon is needed.", "A tool other than a spoon is needed."),
    ("Children other than toddlers need a ticket.", "Children such as toddlers need a ticket."),
    ("Tools other than hammers are kept in the shed.", "Tools such as hammers are kept in the shed."),
]
SILENT = [
    ("The kiosk has been closed since May.", "The kiosk closed in May and has not reopened since."),
    ("The cat has been missing since Friday.", "The cat disappeared on Friday and has not been seen since."),
    ("The lift has remained broken since March.", "The lift broke in March and has not been repaired since."),
    ("The gate is still locked.", "The gate was locked and has not been unlocked since."),
    ("The tower has been dark ever since the storm.", "The tower went dark in the storm and has not been lit since."),
    ("She walked across the stage barefoot.", "She walked across the stage without shoes."),
    ("He has been teetotal for years.", "He has not drunk alcohol for years."),
    ("The letter was anonymous.", "The letter was not signed."),
    ("Both of her sons are vegetarians.", "Her two sons do not eat meat."),
    ("His grandfather was illiterate.", "His grandfather could not read."),
    ("The refugees were stateless.", "The refugees had no citizenship."),
    ("The choir sang a cappella.", "The choir sang without accompaniment."),
    ("The speech was improvised.", "He gave the speech without notes."),
    ("The firm is bankrupt.", "The firm cannot pay its debts."),
    ("The report was found to be devoid of mistakes.", "There were no mistakes in the report."),
    ("The streets were free of snow by noon.", "By noon there was no snow in the streets."),
    ("The speech was bereft of humour.", "There was no humour in the speech."),
    ("The shelves were empty of books.", "There were no books on the shelves."),
    ("His plan is clear of risks.", "There are no risks in his plan."),
    ("Why don't you try the soup?", "You should try the soup?"),
    ("Why don't we take the ferry?", "Let's take the ferry?"),
    ("Why not take the ferry?", "Let's take the ferry?"),
    ("No guest except the bishop was early.", "The bishop was the one guest who was early."),
    ("Wait until the glue sets before you lift the frame.", "Don't lift the frame until the glue sets."),
    ("He held off paying until the goods came.", "He did not pay until the goods came."),
    ("Please note that the bar shuts at ten.", "The bar shuts at ten."),
    ("Please be advised that the lift is out of order.", "The lift is out of order."),
    ("The nurse noted that the fever was gone.", "The fever was gone, the nurse noted."),
    ("She is nothing if not brave.", "She is very brave indeed."),
    ("The tour was nothing if not thorough.", "The tour was extremely thorough."),
    ("He speaks not only Greek but Coptic.", "He speaks both Greek and Coptic."),
    ("None of the lamps worked.", "The lamps all failed."),
    (
        "Except for the preface, the book was translated in Rome.",
        "Only the preface of the book was not translated in Rome.",
    ),
    ("Except for the cook, the crew was paid.", "Only the cook went unpaid."),
    ("The flag is flown on no day other than May Day.", "May Day is the one day on which the flag is flown."),
    ("No tool other than a spoon is needed.", "A spoon is the only tool needed."),
]


@pytest.mark.parametrize(("original", "garbled"), FOUND)
def test_finds(original: str, garbled: str) -> None:
    assert grave(original, garbled, modality, negation)


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert not grave(original, garbled, modality, negation)
