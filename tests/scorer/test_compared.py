"""A pair as the checks see it: words, links, likeness, whatever the texts hold and however they are wrapped."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.types import Pair, Side, Span
from scorer.words.background import Background
from scorer.words.compared import Compared, Text, compare
from scorer.words.shortened import Cut
from tests.scorer.pairs import compared, embedder, pair


def seen(original: str, garbled: str, model: str = "default") -> Compared:
    found = compared(original, garbled, model=model)
    assert found is not None
    return found


def linked(found: Compared) -> list[tuple[str, str, str]]:
    """Return the links that are not of kept words, as texts."""
    return [
        (
            link.op,
            found.original.shown(found.original.over(link.original)),
            found.garbled.shown(found.garbled.over(link.garbled)),
        )
        for link in found.links
        if link.op != "kept"
    ]


def test_words_have_their_places_and_small_forms() -> None:
    text = Text("Don’t pay  £1,000\nto Anna-Marie!")
    assert text.text == "Don’t pay £1,000 to Anna-Marie!"
    assert [word.small for word in text.words] == ["don't", "pay", "£", "1,000", "to", "anna-marie", "!"]
    assert [text.shown(word.at) for word in text.words] == [word.text for word in text.words]
    assert [word.is_word for word in text.words] == [True, True, False, True, True, True, False]
    assert [word.small for word in text.words if word.is_content] == ["pay", "1,000", "anna-marie"]


def test_a_word_that_is_not_there_is_empty() -> None:
    text = Text("To Anna")
    assert [text.small_at(number) for number in (-1, 0, 1, 2)] == ["", "to", "anna", ""]


def test_a_finding_quotes_both_places() -> None:
    found = seen("He bought a big house.", "He purchased a large house.")
    at, there = Span(3, 9), Span(3, 12)
    assert found.became("name", "minor", at, there).message == "“bought” became “purchased”"
    assert found.became("name", "minor", at, there, Cut(8, 3, 2)).message == "“bought” became “pur…ed”"


@pytest.mark.parametrize(
    ("original", "garbled", "expected"),
    [
        (
            "He bought a big house.",
            "He purchased a large house.",
            [("substituted", "bought", "purchased"), ("substituted", "big", "large")],
        ),
        (
            "The bridge was closed on Monday.",
            "On Monday the bridge was closed.",
            [("form", "The", "the"), ("moved", "on", "On"), ("moved", "Monday", "Monday")],
        ),
        ("They walk home.", "They walked home.", [("form", "walk", "walked")]),
        ("The front lines moved.", "The frontline moved.", [("form", "front lines", "frontline")]),
    ],
)
def test_links(original: str, garbled: str, expected: list[tuple[str, str, str]]) -> None:
    found = seen(original, garbled)
    assert linked(found) == expected


def test_a_word_that_nothing_answers_to_is_lost_or_added() -> None:
    found = seen("The old man crossed the icy bridge at midnight.", "The man crossed the bridge.")
    assert [found.original.words[i].text for i in found.lost] == ["old", "icy", "at", "midnight"]
    assert found.added == ()


def test_only_pairs_that_differ_in_more_than_layout_are_compared() -> None:
    side = Side(Span(0, 1), Span(0, 3), 1, "one")
    pairs = [pair("one two", "one\n two"), pair("same", "same", 1), Pair(2, side, None, 1.0), pair("one", "two", 3)]
    assert [found.pair.index for found in compare(pairs, embedder("none"), Background())] == [3]


@pytest.mark.parametrize("model", ["default", "none"])
def test_wrapping_changes_no_link_and_hardly_a_likeness(model: str) -> None:
    original, garbled = "The bridge was shut in the spring.", "The crossing was closed in spring."
    plain = seen(original, garbled, model)
    wrapped = seen(original.replace(" ", " \n  "), garbled, model)
    assert [(link.op, link.original, link.garbled) for link in wrapped.links] == [
        (link.op, link.original, link.garbled) for link in plain.links
    ]
    assert np.allclose(wrapped.likeness, plain.likeness, atol=0.01)


def test_likeness_tells_a_synonym_from_a_stranger() -> None:
    found = seen("They repaired the car.", "They fixed the piano.")
    words = [word.text for word in found.original.words], [word.text for word in found.garbled.words]
    likeness = found.likeness
    assert likeness.shape == (5, 5)
    assert (
        likeness[words[0].index("repaired"), words[1].index("fixed")]
        > likeness[words[0].index("car"), words[1].index("piano")]
    )


@settings(max_examples=150)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_are_compared_and_each_word_is_in_one_place(original: str, garbled: str) -> None:
    found = compared(original, garbled, model="none")
    if found is None:
        return
    for side, links, alone in (
        (found.original, [link.original for link in found.links], found.lost),
        (found.garbled, [link.garbled for link in found.links], found.added),
    ):
        numbers = sorted([n for at in links for n in range(at.start, at.stop)] + list(alone))
        assert numbers == list(range(len(side.words)))
    assert found.likeness.shape == (len(found.original.words), len(found.garbled.words))
    assert (abs(found.likeness) <= 1).all()
    assert all(0 <= link.likeness <= 1 for link in found.links)


def test_a_very_long_line_is_linked_without_a_matrix_of_all_words() -> None:
    original = " ".join(f"word{n * 7919 % 5000}" for n in range(6000))
    garbled = " ".join(f"other{n * 104729 % 5000}" for n in range(6000))
    assert seen(original, garbled, "none").links == ()
