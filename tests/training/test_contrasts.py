"""What is known of the meaning of made sentences: tables for each rule, and what holds for any sentence."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.damage.inflection import FORMS
from training.lessons import opposites
from training.lessons.contrasts import Contrast, litotes, rewordings, twisted
from training.lessons.number_forms import in_words
from training.lessons.phrases import lowered, noun_phrases
from training.lessons.synonyms import synonyms

SEEDS = range(60)


def contrasts(sentence: str) -> list[Contrast]:
    made = (litotes(sentence, random.Random(seed)) for seed in SEEDS)
    return [contrast for contrast in made if contrast is not None]


def reworded(sentence: str) -> set[str]:
    return {version for seed in SEEDS for version in rewordings(sentence, random.Random(seed))}


def twists(sentence: str) -> set[str | None]:
    return {twisted(sentence, random.Random(seed)) for seed in SEEDS}


LITOTES = [
    ("The plan is good.", "The plan is not bad.", {"The plan is not good.", "The plan is bad."}),
    ("He is not honest.", "He is dishonest.", {"He is honest.", "He is not dishonest."}),
    ("It isn't possible.", "It is impossible.", {"It is possible.", "It is not impossible."}),
    (
        "The food was very good.",
        "The food was not at all bad.",
        {"The food was not at all good.", "The food was very bad."},
    ),
    (
        "The door will be open.",
        "The door will not be closed.",
        {"The door will not be open.", "The door will be closed."},
    ),
    (
        "The house seemed empty.",
        "The house did not seem full.",
        {"The house did not seem empty.", "The house seemed full."},
    ),
    (
        "They accepted the offer.",
        "They did not reject the offer.",
        {"They did not accept the offer.", "They rejected the offer."},
    ),
    (
        "The offer was not accepted.",
        "The offer was rejected.",
        {"The offer was accepted.", "The offer was not rejected."},
    ),
    (
        "She has forgotten his name.",
        "She has not remembered his name.",
        {"She has not forgotten his name.", "She has remembered his name."},
    ),
    (
        "He remembered to lock the door.",
        "He did not forget to lock the door.",
        {"He did not remember to lock the door.", "He forgot to lock the door."},
    ),
    ("We won the race.", "We did not lose the race.", {"We did not win the race.", "We lost the race."}),
    ("The king died.", "The king did not survive.", {"The king did not die.", "The king survived."}),
    (
        "They did not reach the city.",
        "They failed to reach the city.",
        {"They reached the city.", "They did not fail to reach the city."},
    ),
    (
        "He failed to write the letter.",
        "He did not write the letter.",
        {"He wrote the letter.", "He did not fail to write the letter."},
    ),
    (
        "The book was not published.",
        "The book was left unpublished.",
        {"The book was published.", "The book was not left unpublished."},
    ),
    (
        "The child can swim.",
        "The child is not unable to swim.",
        {"The child cannot swim.", "The child is unable to swim."},
    ),
    ("They couldn't swim.", "They were unable to swim.", {"They could swim.", "They were not unable to swim."}),
    (
        "He resigned after the scandal.",
        "He did not resign before the scandal.",
        {"He did not resign after the scandal.", "He resigned before the scandal."},
    ),
    (
        "There is no evidence.",
        "There is a lack of evidence.",
        {"There is some evidence.", "There is no lack of evidence."},
    ),
    (
        "The play was a success.",
        "The play was not a failure.",
        {"The play was not a success.", "The play was a failure."},
    ),
    ("She always came.", "She without exception came.", {"She never came.", "She rarely came."}),
    (
        "It cost at least 20 pounds.",
        "It cost no less than 20 pounds.",
        {"It cost no more than 20 pounds.", "It cost at most 20 pounds."},
    ),
]


@pytest.mark.parametrize(("sentence", "same", "contrary"), LITOTES, ids=[row[0] for row in LITOTES])
def test_litotes(sentence: str, same: str, contrary: set[str]) -> None:
    assert (same, contrary) in [(contrast.same[0], set(contrast.contrary)) for contrast in contrasts(sentence)]


def test_an_adjective_stays_before_its_noun() -> None:
    found = contrasts("He took an important step.")
    assert {contrast.same[0] for contrast in found} >= {"He took a not unimportant step."}
    assert "He took an unimportant step." in {text for contrast in found for text in contrast.contrary}


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Rain!",
        "1994",
        "Is he good?",
        "He is as good as his brother.",
        "All of them accepted the offer.",
        "The left bank of the river.",
        "They looked for the offer made by them.",
        "Good Friday came.",
    ],
)
def test_nothing_where_it_would_not_be_english(sentence: str) -> None:
    assert contrasts(sentence) == []


REWORDINGS = [
    ("The dog chased the cat.", "The cat was chased by the dog."),
    ("The cat was chased by the dog.", "The dog chased the cat."),
    ("They invited him.", "He was invited by them."),
    ("In 1990, the king left the country.", "The king left the country in 1990."),
    ("The king left the country in 1990.", "In 1990, the king left the country."),
    ("It is not cold.", "It isn't cold."),
    ("It isn’t cold.", "It is not cold."),
    ("He came on 3 May 1990.", "He came on May 3, 1990."),
    ("He came on May 3, 1990.", "He came on 3 May 1990."),
    ("It rose by 5 %.", "It rose by five percent."),
    ("It cost 1,000 pounds.", "It cost one thousand pounds."),
    ("It cost 3 million pounds.", "It cost 3,000,000 pounds."),
    ("She saw twelve boats.", "She saw 12 boats."),
    ("Its colour is grey.", "Its color is grey."),
    ("He said “no”.", 'He said "no".'),
    ("He came – too late.", "He came—too late."),
    ("The death of Mahler was sudden.", "Mahler's death was sudden."),
    ("He began the work.", "He started the work."),
    ("She bought the house.", "She purchased the house."),
    ("He did it in order to win.", "He did it to win."),
    ("He came although he was ill.", "He came even though he was ill."),
    ("He said that he knew it.", "He said he knew it."),
    ("He plays with dogs and cats.", "He plays with cats and dogs."),
]


@pytest.mark.parametrize(("sentence", "version"), REWORDINGS, ids=[row[0] for row in REWORDINGS])
def test_rewordings(sentence: str, version: str) -> None:
    assert version in reworded(sentence)


@pytest.mark.parametrize(
    ("sentence", "version"),
    [
        ("The dog chased the cat.", "The cat chased the dog."),
        ("She helped him.", "He helped her."),
        ("The house is taller than the tower.", "The tower is taller than the house."),
        ("He went from Paris to Rome.", "He went from Rome to Paris."),
        ("It rose by 3 in May and fell by 7 in June.", "It rose by 7 in May and fell by 3 in June."),
        ("A young man bought an old house.", "An old man bought a young house."),
        ("He left before the war began.", "He left after the war began."),
        ("It is more than that.", "It is less than that."),
        ("They voted for the law.", "They voted against the law."),
        ("He fell because the ground was wet.", "The ground was wet because he fell."),
        ("Rain!", None),
        ("They sell apples and pears.", None),
    ],
)
def test_twists(sentence: str, version: str | None) -> None:
    assert version in twists(sentence)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (15, "fifteen"),
        (42, "forty-two"),
        (100, "one hundred"),
        (365, "three hundred and sixty-five"),
        (1005, "one thousand and five"),
        (20_000, "twenty thousand"),
        (999_999, "nine hundred and ninety-nine thousand nine hundred and ninety-nine"),
    ],
)
def test_numbers_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


@pytest.mark.parametrize("number", [-1, 1_000_000])
def test_numbers_without_words(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        in_words(number)


def test_noun_phrases() -> None:
    found = noun_phrases("The old man saw Anna Berg and them.")
    assert [(phrase.text, phrase.sort, phrase.many) for phrase in found] == [
        ("The old man", "noun", False),
        ("Anna Berg", "name", False),
        ("them", "pronoun", True),
    ]
    assert lowered("The old man") == "the old man"
    assert lowered("Anna") == "Anna"


def test_the_opposites_are_other_words() -> None:
    assert all(word not in others for word, others in opposites.adjectives().items())
    assert all(base not in {verb.base for verb in others} for base, others in opposites.verbs().items())
    assert all(phrase not in row for phrase, rows in opposites.phrases().items() for row in rows)
    assert all(len(set(row)) == 3 for rows in opposites.phrases().values() for row in rows)
    assert all(form in FORMS for known in opposites.forms().values() for _, form in known)


def test_the_synonyms_are_other_words() -> None:
    assert all(word not in others for (_, word), others in synonyms().items())


WORDS = """
The the plan king offer city is was not never good bad important open did accepted reach rejected by can could cannot
failed to after before and or that Anna Rome in 1990 5 % three 1,000 more than from very many no there men remembered
remember because , . ! ? “ ” — isn't don't He They she him had been will young old
"""
PIECES = st.lists(st.sampled_from(WORDS.split()), max_size=16).map(" ".join)


@given(PIECES | st.text(max_size=60), st.integers(0, 1000))
@settings(max_examples=300)
def test_all_results_differ(sentence: str, seed: int) -> None:
    contrast = litotes(sentence, random.Random(seed))
    if contrast is not None:
        assert contrast.original == sentence
        made = (sentence, *contrast.same, *contrast.contrary)
        assert contrast.same
        assert contrast.contrary
        assert len(set(made)) == len(made)
    versions = rewordings(sentence, random.Random(seed))
    assert len({sentence, *versions}) == 1 + len(versions)
    assert twisted(sentence, random.Random(seed)) != sentence


@given(PIECES, st.integers(0, 1000))
@settings(max_examples=100)
def test_the_seed_decides(sentence: str, seed: int) -> None:
    for make in (litotes, rewordings, twisted):
        assert make(sentence, random.Random(seed)) == make(sentence, random.Random(seed))
