"""Both sets of tables: those of the bundled corpus and those of training."""

from __future__ import annotations

import pytest

from corpus.damage.kinds import SENTENCE_KINDS
from corpus.damage.substitutes import Substitutes
from corpus.lists import rows
from corpus.substitutes import substitutes
from training.substitutes import SUBSTITUTES

COLUMNS = {
    "antonyms": 3,
    "dictionary": 4,
    "exchanges": 3,
    "hypernyms": 2,
    "phrases": 2,
    "spelling": 2,
    "synonyms": 3,
    "wrong_senses": 3,
}
both = pytest.mark.parametrize("tables", [substitutes(), SUBSTITUTES], ids=["corpus", "training"])


@both
@pytest.mark.parametrize(("table", "columns"), COLUMNS.items())
def test_tables_are_whole(tables: Substitutes, table: str, columns: int) -> None:
    found = rows(tables.folder / f"{table}.tsv")
    assert {len(row) for row in found} == {columns}
    assert all(field == field.strip() != "" for row in found for field in row)
    assert len(set(found)) == len(found)


@both
def test_there_are_three_hundred_pairs_of_opposites(tables: Substitutes) -> None:
    assert len({frozenset(row[1:]) for row in rows(tables.folder / "antonyms.tsv")}) >= 300


@both
def test_no_word_is_paired_with_itself_and_no_opposite_is_a_synonym(tables: Substitutes) -> None:
    opposites, *others = (
        {frozenset(row[1:]) for row in rows(tables.folder / f"{table}.tsv")}
        for table in ("antonyms", "synonyms", "wrong_senses")
    )
    assert all(len(pair) == 2 for pairs in (opposites, *others) for pair in pairs)
    assert not opposites & others[0]


@both
def test_names_and_stray_words_are_of_every_sort(tables: Substitutes) -> None:
    assert {"she", "he", "surname", "city", "country", "people"} <= set(tables.names)
    assert set(tables.strays) == {"nouns", "adjectives", "verbs"}
    assert all(len(set(listed)) == len(listed) >= 50 for listed in tables.strays.values())


@both
@pytest.mark.parametrize("sort", ["connective", "feminine", "masculine", "modality", "negation", "quantifier", "unit"])
def test_something_else_can_stand_for_a_word_of_each_sort(tables: Substitutes, sort: str) -> None:
    found = tables.exchanges(sort)
    assert len(found) >= 15
    assert all(word not in others for word, others in found.items())


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
    assert opposite in SUBSTITUTES.antonyms(word_class, word)
    assert word in SUBSTITUTES.antonyms(word_class, opposite)


def test_an_opposite_may_be_a_phrase_but_a_word_alone_is_looked_up() -> None:
    assert "turned down" in substitutes().antonyms("verb", "accepted")
    assert substitutes().antonyms("verb", "turned down") == ()


def test_a_wrong_sense_goes_one_way() -> None:
    assert "banks" not in SUBSTITUTES.wrong_senses("noun", "benches")
    assert "benches" in SUBSTITUTES.wrong_senses("noun", "banks")


def test_siblings_are_of_one_sort() -> None:
    assert {"liver", "kidney", "heart"} <= set(SUBSTITUTES.siblings("kidney"))
    assert SUBSTITUTES.siblings("idea") == ()


def test_a_class_does_not_answer_for_another() -> None:
    assert SUBSTITUTES.synonyms("verb", "aims") == ()


@both
def test_spelling_goes_both_ways(tables: Substitutes) -> None:
    assert (tables.spellings["colour"], tables.spellings["color"]) == ("color", "colour")


@both
def test_dictionaries_have_a_few_hundred_words(tables: Substitutes) -> None:
    assert len(tables.languages()) == 3
    assert all(len(tables.dictionary(language)) >= 250 for language in tables.languages())


def test_a_dictionary_is_read_by_its_head() -> None:
    assert SUBSTITUTES.dictionary("de")["water"] == "Wasser"
    assert substitutes().dictionary("nl")["water"] == "water"
    assert substitutes().dictionary("pt")["water"] == "água"


def test_kinds_that_read_no_table_keep_their_names() -> None:
    assert all(name == kind.__name__ for name, kind in SENTENCE_KINDS.items())
