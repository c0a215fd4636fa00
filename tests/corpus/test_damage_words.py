from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.damage.words import analyse, as_cased, finite_verb


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The old dog barked loudly.", "determiner adjective noun verb adverb"),
        ("Anna does not know him.", "name auxiliary negation verb pronoun"),
        ("In 1998 we sold 40 houses.", "preposition number pronoun verb number noun"),
        ("They plan to visit Rome.", "pronoun verb preposition verb name"),
        ("The plan failed.", "determiner noun verb"),
        ("Her hat was red.", "determiner noun auxiliary adjective"),
        ("I saw her.", "pronoun verb pronoun"),
        ("The man that we met left.", "determiner noun pronoun pronoun verb verb"),
    ],
)
def test_classes(sentence: str, expected: str) -> None:
    assert [word.word_class for word in analyse(sentence)] == expected.split()


@settings(max_examples=150)
@given(st.text(max_size=60))
def test_words_stand_where_they_say(text: str) -> None:
    words = analyse(text)
    assert all(word.at.of(text) == word.text for word in words)
    assert list(words) == sorted(words, key=lambda word: word.at)


@pytest.mark.parametrize(
    ("sentence", "finite"),
    [
        ("The men work here.", False),
        ("The dogs jump.", True),
        ("She wants it.", True),
        ("He is working.", False),
        ("They have finished.", False),
        ("She suddenly left.", True),
        ("The fragments removed from there were small.", False),
        ("The men removed from the list have left, and the dog jumped.", False),
        ("The men jumped from the wall.", True),
    ],
)
def test_finite_verbs(sentence: str, finite: bool) -> None:
    verbs = [word for word in analyse(sentence) if word.word_class == "verb"]
    assert any(finite_verb(sentence, verb) for verb in verbs) is finite


@pytest.mark.parametrize(
    ("word", "like", "expected"),
    [("dog", "Cat", "Dog"), ("dog", "CAT", "DOG"), ("dog", "cat", "dog"), ("dog", "A", "Dog"), ("", "Cat", "")],
)
def test_capitals_follow_the_word_before(word: str, like: str, expected: str) -> None:
    assert as_cased(word, like) == expected
