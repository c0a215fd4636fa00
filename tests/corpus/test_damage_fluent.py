"""Damage that reads well: each kind by a table of what it makes of a sentence, and of what it leaves alone."""

from __future__ import annotations

import random

import pytest

from corpus.cases import DATA, read_text
from corpus.damage.garble import damage_sentence
from corpus.damage.kinds import FLUENT_KINDS
from corpus.documents import documents
from corpus.sentences import split
from tests.corpus.damaged import assert_exact
from training.substitutes import SUBSTITUTES

SEEDS = 120


def outcomes(kind: str, sentence: str) -> set[str]:
    """Return all that many seeds make of a sentence."""
    done = (damage_sentence(kind, sentence, SUBSTITUTES, random.Random(seed)) for seed in range(SEEDS))
    return {result[0] for result in done if result is not None}


# Kind, sentence, what may come of it and nothing else.
TABLE = [
    (
        "attribution_changed",
        "Critics say that the plan is a waste.",
        {"Supporters say that the plan is a waste.", "The plan is a waste."},
    ),
    ("attribution_changed", "According to the mayor, prices fell.", {"Prices fell."}),
    (
        "attribution_changed",
        "The mayor said that the police had lied.",
        {"The police said that the mayor had lied.", "The police had lied."},
    ),
    ("attribution_changed", "The mayor opened the park.", set()),
    ("cause_reversed", "It led to a fire.", {"It prevented a fire.", "It resulted from a fire."}),
    ("cause_reversed", "He stayed in spite of it.", {"He stayed because of it.", "He stayed thanks to it."}),
    ("cause_reversed", "He stayed and slept.", set()),
    ("comparison_reversed", "It costs twice as much.", {"It costs half as much."}),
    (
        "comparison_reversed",
        "The Rhine is shorter than the Danube.",
        {
            "The Danube is shorter than the Rhine.",
            "The Rhine is no shorter than the Danube.",
            "The Rhine is not shorter than the Danube.",
        },
    ),
    ("comparison_reversed", "It costs much.", set()),
    (
        "condition_changed",
        "Unless it rains, we go.",
        {f"{new} it rains, we go." for new in ("If", "Because", "Even if")},
    ),
    ("condition_changed", "It rains and we go.", set()),
    (
        "focus_changed",
        "Only he came.",
        {"Even he came.", "Also he came.", "Not only he came."},
    ),
    ("focus_changed", "He came except on Monday.", {"He came even on Monday.", "He came including on Monday."}),
    ("focus_changed", "He came.", set()),
    ("certainty_changed", "He is accused of fraud.", {"He is convicted of fraud.", "He is acquitted of fraud."}),
    ("certainty_changed", "It is apparently late.", {f"It is {new}late." for new in ("undoubtedly ", "never ", "")}),
    ("certainty_changed", "It is late.", set()),
    (
        "list_item_dropped",
        "They play jazz, folk and blues.",
        {"They play jazz and blues."},
    ),
    ("list_item_dropped", "They play jazz and blues.", set()),
    (
        "relative_changed",
        "The man who attacked the officer fled.",
        {"The man whom the officer attacked fled."},
    ),
    ("relative_changed", "The man fled.", set()),
    ("distance_dropped", "He had “friends” there.", {"He had friends there."}),
    ("distance_dropped", "“Come here,” he said.", set()),
    ("scope_changed", "Not all came.", {"None came.", "All came."}),
    ("scope_changed", "At most ten came.", {"At least ten came.", "More than ten came."}),
    ("scope_changed", "Ten came.", set()),
    ("stage_changed", "He started writing.", {f"He {new} writing." for new in ("finished", "stopped", "avoided")}),
    ("stage_changed", "It is no longer here.", {"It is still here.", "It is not yet here."}),
    ("stage_changed", "It is here.", set()),
    ("time_order_reversed", "He left before noon.", {"He left after noon."}),
    ("time_order_reversed", "He left at noon.", set()),
]


@pytest.mark.parametrize(("kind", "sentence", "expected"), TABLE)
def test_nothing_else_comes_of_it(kind: str, sentence: str, expected: set[str]) -> None:
    assert outcomes(kind, sentence) == expected


def test_a_cause_changes_places_with_its_effect() -> None:
    sentence = "The road was closed because the hill came down."
    assert "The hill came down because the road was closed." in outcomes("cause_reversed", sentence)


def test_the_label_covers_what_was_exchanged() -> None:
    made = damage_sentence("condition_changed", "We go only if it rains.", SUBSTITUTES, random.Random(0))
    assert made is not None
    text, damage = made
    assert damage.original_at is not None
    assert damage.garbled_at is not None
    assert damage.original_at.of("We go only if it rains.") == "only if"
    assert damage.garbled_at.of(text) in ("even if", "because")
    assert damage.severity == "major"


SENTENCES = [
    sentence.of(text)
    for document in documents()
    for text in [read_text(DATA / document.path)]
    for sentence in split(text)
]
# The corpus has next to none of these; the table above has.
RARE = {"distance_dropped", "attribution_changed", "list_item_dropped", "relative_changed", "comparison_reversed"}


@pytest.mark.parametrize("kind", sorted(FLUENT_KINDS))
def test_labels_are_exact_in_real_sentences(kind: str) -> None:
    rng = random.Random(1)
    done = 0
    for sentence in SENTENCES:
        result = damage_sentence(kind, sentence, SUBSTITUTES, rng)
        if result is None:
            continue
        done += 1
        garbled, label = result
        assert_exact(kind, sentence, garbled, label)
        assert "  " not in garbled
        assert label.severity in ("major", "critical")
        assert label.original_at is not None
    assert done >= (1 if kind in RARE else 10)


@pytest.mark.parametrize("kind", sorted(FLUENT_KINDS))
def test_the_same_seed_makes_the_same(kind: str) -> None:
    made = [[damage_sentence(kind, s, SUBSTITUTES, random.Random(7)) for s in SENTENCES[:200]] for _ in range(2)]
    assert made[0] == made[1]
