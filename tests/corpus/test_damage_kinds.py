"""What every kind of damage must do, and what each may do to a sentence."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import load_cases
from corpus.cases import DATA, read_text
from corpus.damage.garble import damage_sentence, damage_text
from corpus.damage.kinds import DOCUMENT_KINDS, FLUENT_KINDS, KINDS, SENTENCE_KINDS
from corpus.documents import documents
from corpus.sentences import split
from tests.corpus.damaged import assert_exact
from training.substitutes import SUBSTITUTES


def outcomes(kind: str, sentence: str) -> set[str]:
    """Return all that eighty seeds make of a sentence."""
    done = (damage_sentence(kind, sentence, SUBSTITUTES, random.Random(seed)) for seed in range(80))
    return {result[0] for result in done if result is not None}


ONLY = {
    "dropped_verb": [("The dog chased the cat.", {"The dog the cat."})],
    "dropped_adjective": [("She bought an old lamp.", {"She bought a lamp."}), ("The dog barked.", set())],
    "dropped_noun": [("Repair it with an axe!", {"Repair it with an!"})],
    "dropped_name": [("They asked Marta Lindqvist about it.", {"They asked about it."}), ("They asked.", set())],
    "dropped_subject": [
        ("The old man waved.", {"Waved."}),
        ("In May, the old man waved.", set()),
        ("Rain!", set()),
    ],
    "dropped_phrase": [("She waited in the garden.", {"She waited."}), ("She waited.", set())],
    "dropped_clause": [
        ("He came home, because it had started to rain.", {"He came home."}),
        ("He came, ate, left.", set()),
    ],
    "connective_changed": [("He left because she came.", {"He left although she came.", "He left so she came."})],
    "function_word_dropped": [("Wait for me!", {"Wait me!"})],
    "first_lowered": [("It rained.", {"it rained."}), ("NATO met.", set()), ("it rained.", set())],
    "lower_cased": [("Anna met NATO.", {"anna met nato."}), ("rain", set())],
    "name_lowered": [("We met Anna.", {"We met anna."})],
    "name_changed": [("It happened.", set())],
    "negation_dropped": [
        ("He does not go home.", {"He goes home."}),
        ("He didn't write it.", {"He wrote it."}),
        ("Do not open it!", {"Open it!"}),
        ("It is not cold.", {"It is cold."}),
        ("She can't swim.", {"She can swim."}),
        ("She won’t swim.", {"She will swim."}),
        ("They cannot wait.", {"They can wait."}),
        ("He came without shoes.", {"He came with shoes."}),
        ("He no longer works.", {"He still works."}),
        ("They have not only tea.", set()),
        ("He works.", set()),
    ],
    "number_changed": [("He came.", set()), ("COVID-19 spread.", set())],
    "date_changed": [("He came on a day.", set()), ("They may leave.", set())],
    "unit_changed": [("It weighs 3 litres.", {"It weighs 3 millilitres."}), ("The litre is a unit.", set())],
    "gender_changed": [
        ("He lost his hat.", {"She lost her hat."}),
        ("She saw her brother.", {"He saw his brother.", "She saw her sister."}),
        ("It rained.", set()),
    ],
    "person_changed": [("Suddenly they left.", {"Suddenly we left."}), ("It rained.", set())],
    "final_mark_dropped": [("It rained.", {"It rained"}), ("“It rained.”", {"“It rained”"}), ("Rain", set())],
    "question": [("It rained.", {"It rained?"}), ("Did it?", set()), ("Rain", set())],
    "tokenised": [
        ("Anna's dog, Rex, barked.", {"Anna 's dog , Rex , barked ."}),
        ("He said (twice) no.", {"He said ( twice ) no ."}),
        ("Rain", set()),
    ],
    "roles_reversed": [
        ("The dog bit the man.", {"The man bit the dog."}),
        ("Anna praised Karl.", {"Karl praised Anna."}),
        ("He told her.", {"She told him."}),
        ("She drove from Paris to Rome.", {"She drove from Rome to Paris."}),
        ("The house was bought by Anna Keller.", {"Anna Keller was bought by the house."}),
        ("He stayed in the office to protect the staff.", set()),
        ("Anna came on Monday.", set()),
        ("The dog chased another dog.", set()),
        ("Anna and Karl left.", set()),
        ("The dog and the cat left.", set()),
    ],
    "quantifier_changed": [("Several people came.", {"All people came.", "Many people came."})],
    "modality_changed": [("You must pay.", {"You may pay.", "You can pay."}), ("We met in May.", set())],
    "aspect_changed": [("She writes letters.", {"She is writing letters.", "She has written letters."})],
    "tense_changed": [("She wrote letters.", {"She writes letters.", "She will write letters."})],
    "hypernym": [("We saw an owl.", {"We saw a bird."}), ("We saw owls.", {"We saw birds."}), ("We saw.", set())],
    "antonym": [("It was hot.", {"It was cold."}), ("Prices increased.", {"Prices decreased.", "Prices reduced."})],
    "wrong_sense": [("She reached the bank.", {"She reached the bench."}), ("It rained.", set())],
    "related_word": [("The hedge grew.", {"The flower grew."}), ("It rained.", set())],
    "swapped_words": [("Red wine!", {"Wine red!"}), ("Wine!", set())],
    "truncated": [("Too short to break.", set())],
    "shuffled": [("Too short now.", set())],
    "sound": [
        ("It does not matter.", {"It doesn't matter."}),
        ("It hasn’t rained.", {"It has not rained."}),
        ("We have a house.", set()),
        ("It costs 1,000 euros.", {"It costs 1000 euros."}),
        ("It costs 25000 euros.", {"It costs 25,000 euros."}),
        ("He has seven dogs.", {"He has 7 dogs."}),
        ("He wrote on 7 May.", {"He wrote on May 7."}),
        ("It rose by 5% there.", {"It rose by 5 percent there."}),
        ("Its colour faded.", {"Its color faded."}),
        ("“Go!” said Anna.", {"“Go!” Anna said.", '"Go!" said Anna.'}),
        ("It was huge.", {"It was enormous."}),
        ("We used to sing.", set()),
        ("They talked about it because of him.", set()),
        ("It cost two hundred.", set()),
        ("It helps 1 in 10 people.", set()),
        ("He was born on 3 May 1971.", set()),
        ("Don’t you sing?", set()),
        ("It was in 1998.", set()),
        ("”It rained“.", set()),
        ("It rained.", set()),
    ],
    "moved_word": [("Rain fell.", set())],
    "stray_word": [("Oh!", set())],
    "wrong_word": [("Oh!", set())],
    "added_phrase": [("Oh no!", set())],
    "misspelled": [("He ran.", set())],
    "untranslated": [("Zzz!", set())],
}


@pytest.mark.parametrize(
    ("kind", "sentence", "expected"),
    [(kind, sentence, expected) for kind, cases in ONLY.items() for sentence, expected in cases],
)
def test_all_that_a_kind_may_do(kind: str, sentence: str, expected: set[str]) -> None:
    assert outcomes(kind, sentence) == expected


SOME = [
    ("negation_added", "She can swim.", "She cannot swim."),
    ("negation_added", "He goes home.", "He does not go home."),
    ("negation_added", "The dogs jumped.", "The dogs did not jump."),
    ("negation_added", "It has rained.", "It has not rained."),
    ("negation_added", "They are here.", "They aren't here."),
    ("number_changed", "It cost 1,000 euros.", "It cost 100 euros."),
    ("number_changed", "It cost 1,000 euros.", "It cost 10,000 euros."),
    ("number_changed", "Two dogs and three cats came.", "Two dogs and nine cats came."),
    ("number_changed", "It rose by 2.5 percent.", "It rose by 3.5 percent."),
    ("date_changed", "He was born in 1971.", "He was born in 1981."),
    ("date_changed", "She came on Monday.", "She came on Friday."),
    ("name_changed", "She flew to Paris.", "She flew to Rome."),
    ("untranslated", "The water was cold.", "The agua was cold."),
    ("untranslated", "The water was cold.", "The eau était cold."),
    ("repeated_word", "It rained again.", "It rained rained again."),
    ("repetition", "It rained again.", "It rained again it rained again."),
    ("function_word_wrong", "He waited for an hour.", "He waited for the hour."),
    ("function_word_wrong", "She saw the ant.", "She saw an ant."),
    ("mark_added", "It rained again.", "It, rained again."),
    ("truncated", "They met on the bridge and talked for a long time.", "They met on the bridge and"),
    ("added_phrase", "They met on the bridge.", "As expected, they met on the bridge."),
    ("quantifier_changed", "All dogs bark.", "Some dogs bark."),
    ("moved_word", "Now the rain fell.", "The rain now fell."),
]


@pytest.mark.parametrize(("kind", "sentence", "expected"), SOME)
def test_some_of_what_a_kind_may_do(kind: str, sentence: str, expected: str) -> None:
    assert expected in outcomes(kind, sentence)


SENTENCES = [
    sentence.of(text)
    for document in documents()
    for text in [read_text(DATA / document.path)]
    for sentence in split(text)[::3]
] + ["", "…", "Ну что ж.", "他来了。", "1", "a", "ALL IN CAPITALS, YES!", "x" * 300]


@pytest.mark.parametrize("kind", sorted(SENTENCE_KINDS))
def test_labels_of_a_sentence_are_exact(kind: str) -> None:
    rng = random.Random(1)
    done = 0
    for sentence in SENTENCES:
        result = damage_sentence(kind, sentence, SUBSTITUTES, rng)
        if result is None:
            continue
        done += 1
        assert_exact(kind, sentence, *result)
    assert done >= 3


@settings(max_examples=300)
@given(st.text(max_size=80), st.sampled_from(sorted({**SENTENCE_KINDS, **FLUENT_KINDS})), st.integers(0, 1000))
def test_any_text_can_be_tried(sentence: str, kind: str, seed: int) -> None:
    result = damage_sentence(kind, sentence, SUBSTITUTES, random.Random(seed))
    assert result is None or result[0] != sentence


@pytest.mark.parametrize("kind", sorted(SENTENCE_KINDS))
def test_the_same_seed_gives_the_same_damage(kind: str) -> None:
    sentence = "On Monday, Anna Keller told the old mayor that 1,200 people had not been paid, because it rained."
    runs = [damage_sentence(kind, sentence, SUBSTITUTES, random.Random(5)) for _ in range(2)]
    assert runs[0] == runs[1]


@pytest.mark.parametrize("kind", sorted(DOCUMENT_KINDS))
def test_a_document_kind_does_its_one_thing(kind: str) -> None:
    text = read_text(DATA / "narrative" / "original.txt")
    damaged = damage_text(text, split(text), [kind], SUBSTITUTES, random.Random(3))
    (label,) = damaged.damage
    shapes = {(min(len(link.original), 2), min(len(link.garbled), 2)) for link in damaged.links} - {(1, 1)}
    expected = {
        "added_sentence": {(0, 1)},
        "repeated_sentence": {(0, 1)},
        "tail_added": {(0, 1)},
        "dropped_sentence": {(1, 0)},
        "tail_cut": {(1, 0)},
        "merged": {(2, 1)},
        "split": {(1, 2)},
        "moved_passage": set(),
    }
    assert label.kind == kind
    assert shapes == expected[kind]
    if kind == "moved_passage":
        assert [link.original for link in damaged.links] != sorted(link.original for link in damaged.links)


@pytest.mark.parametrize("kind", sorted(DOCUMENT_KINDS))
def test_a_document_kind_needs_a_document(kind: str) -> None:
    assert damage_text("", [], [kind], SUBSTITUTES, random.Random(1)).damage == ()


def test_the_corpus_has_every_kind() -> None:
    assert {label.kind for case in load_cases() for label in case.damage} == KINDS
