from __future__ import annotations

import pytest

from corpus import lists
from corpus.damage import lexicon

COLUMNS = {
    "antonyms": 3,
    "synonyms": 3,
    "hypernyms": 2,
    "wrong_senses": 3,
    "spelling": 2,
    "irregular_verbs": 3,
    "dictionary": 4,
    "names": 2,
    "closed_classes": 2,
    "stray_sentences": 1,
}


@pytest.mark.parametrize(("table", "columns"), COLUMNS.items())
def test_tables_are_whole(table: str, columns: int) -> None:
    rows = lists.rows(table)
    assert {len(row) for row in rows} == {columns}
    assert all(field == field.strip() != "" for row in rows for field in row)
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("name", ["nouns", "adjectives", "regular_verbs", "doubling_verbs"])
def test_lists_have_no_word_twice(name: str) -> None:
    assert len(set(lists.words(name))) == len(lists.words(name))


def test_there_are_three_hundred_pairs_of_opposites() -> None:
    assert len({frozenset(row[1:]) for row in lists.rows("antonyms")}) >= 300


@pytest.mark.parametrize("table", ["antonyms", "synonyms", "wrong_senses"])
def test_no_word_is_paired_with_itself_and_no_opposite_is_a_synonym(table: str) -> None:
    assert all(left != right for _, left, right in lists.rows(table))
    opposites = {frozenset(row) for row in lists.rows("antonyms")}
    assert not opposites & {frozenset(row) for row in lists.rows("synonyms")}


@pytest.mark.parametrize(
    ("word_class", "word", "opposite"),
    [
        ("verb", "bought", "sold"),
        ("verb", "increases", "decreases"),
        ("adjective", "hot", "cold"),
        ("noun", "winters", "summers"),
        ("adverb", "never", "always"),
    ],
)
def test_opposites_are_inflected(word_class: str, word: str, opposite: str) -> None:
    assert opposite in lexicon.antonyms(word_class, word)
    assert word in lexicon.antonyms(word_class, opposite)


def test_a_wrong_sense_goes_one_way() -> None:
    assert "banks" not in lexicon.wrong_senses("noun", "benches")
    assert "benches" in lexicon.wrong_senses("noun", "banks")


def test_siblings_are_of_one_sort() -> None:
    assert {"liver", "kidney", "heart"} <= set(lexicon.siblings("kidney"))
    assert lexicon.siblings("idea") == ()


def test_a_class_does_not_answer_for_another() -> None:
    assert lexicon.synonyms("verb", "aims") == ()


def test_spelling_goes_both_ways() -> None:
    assert (lexicon.spellings()["colour"], lexicon.spellings()["color"]) == ("color", "colour")


def test_dictionaries_have_a_few_hundred_words() -> None:
    for language in ("es", "fr", "de"):
        assert len(lexicon.dictionary(language)) >= 300
    assert lexicon.dictionary("de")["water"] == "Wasser"
