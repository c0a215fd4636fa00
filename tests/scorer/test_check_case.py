"""The case check: a table of what fires and what must not, and what holds for any text."""

import pytest
from hypothesis import given, settings

from scorer.checks.case import check
from scorer.words.background import Background
from scorer.words.casing import Casing
from tests.scorer.check_texts import WORDS
from tests.scorer.pairs import findings
from tests.scorer.surface import found, texts

FIRES = [
    ("The mill stands in Norway.", "the mill stands in norway.", "no capitals are left [the mill stands in norway.]"),
    ("He wrote to Ann and to Bob.", "he wrote to ann and bob", "no capitals are left [he wrote to ann and bob]"),
    ("We left early.", "we left early.", "“we” begins with a small letter [we]"),
    ("We left early.", "early we left.", "“early” begins with a small letter [early]"),
    ("“We left early,” he said.", "“we left early,” he said.", "“we” begins with a small letter [we]"),
    ("We saw Oslo and Rome.", "we saw Oslo and Rome.", "“we” begins with a small letter [we]"),
    ("- We left early.", "- we left early.", "“we” begins with a small letter [we]"),
    ("The mill stands in Norway.", "The mill stands in norway.", "“norway” lost its capital [norway]"),
    (
        "The trial began in March and ended on Monday.",
        "The trial began in March and ended on monday.",
        "“monday” lost its capital [monday]",
    ),
    ("A German firm bought it.", "A german firm bought it.", "“german” lost its capital [german]"),
    ("The French and the Dutch agreed.", "The french and the dutch agreed.", "2 words lost their capitals [french]"),
    ("Yesterday I saw him.", "Yesterday i saw him.", "“i” lost its capital [i]"),
    ("Yesterday I’m sure I saw him.", "Yesterday i’m sure I saw him.", "“i’m” lost its capital [i’m]"),
    ("The farm of Zelnik was sold.", "The farm of zelnik was sold.", "“zelnik” lost its capital [zelnik]"),
    ("The report of the OSCE came late.", "The report of the osce came late.", "“osce” lost its capital [osce]"),
    ("He met Maria's aunt.", "He met maria's aunt.", "“maria's” lost its capital [maria's]"),
    ("It rained. The match was off.", "It rained. the match was off.", "“the” lost its capital [the]"),
    ("It rained! Nobody came.", "It rained! nobody came.", "“nobody” lost its capital [nobody]"),
    ("The mill stands in Norway.", "THE MILL STANDS IN NORWAY.", "it is in capitals [THE MILL STANDS IN NORWAY.]"),
    ("The mill stands in Norway.", "THE MILL stands in NORWAY.", "it is in capitals [THE MILL stands in NORWAY.]"),
    ("The old mill still stands.", "The old MILL still stands.", "“MILL” is in capitals [MILL]"),
    ("The old mill still stands.", "The old mILl still STANDS.", "2 words are in capitals [mILl]"),
    ("The top of the hill is bare.", "The top Of the hill is bare.", "“Of” is in capitals [Of]"),
    ("He came and he went.", "He came And he went.", "“And” is in capitals [And]"),
    (
        "The old mill by the river burnt down.",
        "The Old Mill By The River Burnt Down.",
        "its words begin with capitals [The Old Mill By The River Burnt Down.]",
    ),
    ("Vienna and Prague are near.", "vienna and Prague are near.", "“vienna” begins with a small letter [vienna]"),
    ("He went to Paris, Texas.", "He went to paris, texas.", "2 words lost their capitals [paris]"),
]
SILENT = [
    ("The mill stands in Norway.", "In Norway stands the mill."),
    ("The President spoke.", "Then the president spoke."),
    ("He searched the Internet.", "He searched the internet."),
    ("The Minister met the King.", "The minister met the king."),
    ("However, we left.", "We left, however."),
    ("iPhone sales fell.", "iPhone sales dropped."),
    ("Sales of phones fell.", "iPhone sales fell."),
    ("Messenger RNA is made here.", "mRNA is made here."),
    ("Three months later he died.", "3 months later he died."),
    ("Van Gogh painted it.", "van Gogh painted it."),
    ("First, wash your hands.", "a) wash your hands."),
    ("the mill stands in norway.", "The mill stands in Norway."),
    ("the mill stands", "the windmill stands"),
    ("THE MILL STANDS HERE", "The mill stands here"),
    ("THE MILL STANDS HERE", "A MILL STANDS HERE"),
    ("The Wind in the Willows Is a Fine Old Book", "The wind in the willows is a fine old book"),
    ("The old mill still stands", "The Old Mill Still Stands"),
    ("The law of the state applies.", "The law of the State applies."),
    ("Wait: The door is open.", "Wait: the door is open."),
    ("He said: “The door is open.”", "He said that the door is open."),
    ("The painter Leonardo da Vinci came.", "The painter Leonardo Da Vinci came."),
    ("He lives in Berlin.", "He lives in Berlin, Germany."),
    ("He may come in May.", "In May he may come."),
    ("Give it to us.", "Give it to US."),
    ("The Rose was sold.", "The rose was sold."),
    ("It rained. The match was off.", "It rained; the match was off."),
    ("It was paid by Mr. Smith.", "It was paid by mr. Smith."),
    ("Site: example.org is down", "example.org is down"),
    ("Π is a Greek letter", "π is a Greek letter"),
]


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: str) -> None:
    assert found(check, original, garbled) == [f"minor: {expected}"]


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert found(check, original, garbled) == []


def test_a_word_that_both_documents_write_with_a_capital_is_a_name() -> None:
    sides = "He went to the Garden by bus.", "He went to the garden by bus."
    known = Background(casing=Casing(capital=frozenset(["garden"])))
    assert findings(check, *sides, model="none") == []
    assert [f.message for f in findings(check, *sides, known, model="none")] == ["“garden” lost its capital"]


def test_the_word_is_marked_on_both_sides() -> None:
    original, garbled = "A sound German firm bought it.", "A german firm bought it."
    (finding,) = findings(check, original, garbled, model="none")
    assert finding.original_at is not None
    assert original[finding.original_at.start : finding.original_at.stop] == "German"


@settings(max_examples=100)
@given(original=texts(WORDS["case"]))
def test_an_original_without_capitals_is_silent(original: str) -> None:
    assert found(check, original.lower(), original.upper()) == []
