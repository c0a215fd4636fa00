"""How both documents write a word."""

from scorer.words.background import survey
from scorer.words.casing import Casing, survey_casing
from scorer.words.glossary import Glossary


def test_a_word_with_a_capital_inside_sentences_is_a_name() -> None:
    casing = survey_casing(["We saw Grelb.", "Grelb slept, Mother said."])
    assert {"grelb", "mother"} <= casing.capital
    assert {"saw", "slept", "said"} <= casing.small


def test_the_first_word_of_a_sentence_says_nothing() -> None:
    casing = survey_casing(["Fishing is good.", "He said: “Angling is fun.”", "Stop. Walking helps."])
    assert casing.capital == frozenset()
    assert not {"fishing", "angling", "walking"} & casing.small


def test_the_more_frequent_way_of_writing_decides() -> None:
    casing = survey_casing(["the wall and the Wall", "a wall", "the Apple and an apple, the Apple"])
    assert "wall" in casing.small
    assert "wall" not in casing.capital
    assert "apple" in casing.capital
    assert "apple" not in casing.small


def test_headings_say_nothing() -> None:
    assert survey_casing(["New Rules For Drivers in Towns"]).capital == frozenset()


def test_nothing_is_known_of_no_text() -> None:
    assert survey_casing([]) == Casing()


def test_the_survey_is_of_both_documents() -> None:
    background = survey(["I know Grelb."], ["I know Brolg."], Glossary())
    assert {"grelb", "brolg"} <= background.casing.capital
