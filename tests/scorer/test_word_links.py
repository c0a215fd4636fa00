"""Which word answers to which: order, forms, moves, likeness; each word at most once."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from scorer.types import Span
from scorer.words.links import (
    ALIKE_ACROSS_CLASSES,
    ALIKE_ELSEWHERE,
    ALIKE_IN_PLACE,
    MOST_COSINES,
    Likeness,
    link_words,
)

NAMES = ["the", "The", "a", "of", "not", "walk", "walked", "stop", "stopped", "Anna"]
WORDS = st.sampled_from([*NAMES, "1,000", "1.5", "15", ",", ".", "-", "%", "“", "é", "我"])
SIDES = st.lists(WORDS, max_size=12)


def alike(original: str, garbled: str, cosines: dict[tuple[str, str], float]) -> Likeness:
    """Return a likeness of two texts that is what is said of some words, and nought for all others."""
    left, right = original.split(), garbled.split()

    def of(rows: Sequence[int], columns: Sequence[int]) -> NDArray[np.float32]:
        return np.array([[cosines.get((left[i], right[j]), 0.0) for j in columns] for i in rows], dtype=np.float32)

    return of


def linked(
    original: str, garbled: str, cosines: dict[tuple[str, str], float] | None = None
) -> list[tuple[str, str, str]]:
    """Return the links that are not of kept words, as words."""
    left, right = original.split(), garbled.split()

    def shown(words: Sequence[str], at: Span) -> str:
        return " ".join(words[at.start : at.stop])

    return [
        (link.op, shown(left, link.original), shown(right, link.garbled))
        for link in link_words(left, right, alike(original, garbled, cosines or {}))
        if link.op != "kept"
    ]


@pytest.mark.parametrize(
    ("original", "garbled", "expected"),
    [
        ("", "", []),
        ("The same .", "The same .", []),
        ("all gone", "", []),
        ("He did not go .", "He did go .", []),
        ("A cat sat .", "A dog sat .", []),
        # case, punctuation, hyphens, apostrophes and English endings are form
        ("The end", "the end", [("form", "The", "the")]),
        ("round-trip fare", "round trip fare", [("form", "round-trip", "round trip")]),
        ("it's on", "it’s on", [("form", "it's", "it’s")]),
        ("He walks", "He walked", [("form", "walks", "walked")]),
        ("a stopped city", "a stop cities", [("form", "stopped", "stop"), ("form", "city", "cities")]),
        ("he slowly walked home", "he walking at home", [("form", "walked", "walking")]),
        ("no care", "no careless", []),
        ("a contract", "a contrast", []),
        # what carries a value is never form
        ("1.5 km", "15 km", []),
        ("5 10 km", "510 km", []),
        ("at -5 now", "at 5 now", []),
        # the same word elsewhere has moved, and so has a form of it; a function word does not move
        ("went , Rome", "went ; Rome", [("form", ",", ";")]),
        ("they left early", "early they left", [("moved", "early", "early")]),
        (
            "painting walls slowly",
            "slowly painted walls",
            [("moved", "slowly", "slowly"), ("form", "painting", "painted")],
        ),
        ("out of it we went", "we went", []),
    ],
)
def test_words_are_linked_by_their_letters(original: str, garbled: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(linked(original, garbled)) == sorted(expected)


@pytest.mark.parametrize(
    ("original", "garbled", "cosine", "found"),
    [
        ("a house burnt", "a home burnt", ALIKE_IN_PLACE + 0.01, True),
        ("a house burnt", "a home burnt", ALIKE_IN_PLACE - 0.01, False),
        # elsewhere in the sentence it takes more
        ("a house burnt there", "a burnt there home", ALIKE_ELSEWHERE + 0.01, True),
        ("a house burnt there", "a burnt there home", ALIKE_ELSEWHERE - 0.01, False),
        # and between a content word and a function word more still
        ("a house burnt", "a this burnt", ALIKE_ACROSS_CLASSES + 0.01, True),
        ("a house burnt", "a this burnt", ALIKE_ACROSS_CLASSES - 0.01, False),
        # function words answer to one another in the same place only
        ("went of Rome", "went from Rome", ALIKE_IN_PLACE + 0.01, True),
        ("went of Rome early", "went Rome early from", 1.0, False),
        # a sign to nothing
        ("went % up", "went $ up", 1.0, False),
    ],
)
def test_words_are_linked_by_likeness(original: str, garbled: str, cosine: float, found: bool) -> None:
    (left,) = set(original.split()) - set(garbled.split())
    (right,) = set(garbled.split()) - set(original.split())
    expected = [("substituted", left, right)] if found else []
    assert linked(original, garbled, {(left, right): cosine}) == expected


def test_the_most_alike_are_linked_first() -> None:
    cosines = {("big", "large"): 0.9, ("big", "huge"): 0.7, ("tall", "large"): 0.8, ("tall", "huge"): 0.6}
    assert linked("a big tall man", "a huge large man", cosines) == [
        ("substituted", "big", "large"),
        ("substituted", "tall", "huge"),
    ]


def test_of_equally_alike_words_the_nearest_is_linked() -> None:
    left, right = "a big man", "a large man large"
    links = link_words(left.split(), right.split(), alike(left, right, {("big", "large"): 0.9}))
    assert [link.garbled for link in links if link.op == "substituted"] == [Span(1, 2)]


@settings(max_examples=300)
@given(SIDES, SIDES, st.integers(0, 2**31))
def test_each_word_is_in_one_link_at_most_and_links_are_what_they_are_called(
    original: list[str], garbled: list[str], seed: int
) -> None:
    random = np.random.default_rng(seed)
    cosines = random.uniform(-1, 1, (len(original), len(garbled))).astype(np.float32)
    links = link_words(original, garbled, lambda rows, columns: cosines[rows][:, columns])
    lefts, rights = [link.original for link in links], [link.garbled for link in links]
    for size, spans in ((len(original), lefts), (len(garbled), rights)):
        numbers = [number for at in spans for number in range(at.start, at.stop)]
        assert all(spans)
        assert len(numbers) == len(set(numbers))
        assert all(number < size for number in numbers)
    assert lefts == sorted(lefts)
    for link in links:
        left = original[link.original.start : link.original.stop]
        right = garbled[link.garbled.start : link.garbled.stop]
        assert (link.op != "kept") or (left == right)
        assert (link.op != "form") or (left != right)
        assert (link.likeness == 1.0) or (link.op == "substituted")
    kept = [link for link in links if link.op == "kept"]
    assert [link.garbled for link in kept] == sorted(link.garbled for link in kept)


@given(SIDES)
def test_a_text_is_kept_whole_against_itself(words: list[str]) -> None:
    def never(rows: Sequence[int], columns: Sequence[int]) -> NDArray[np.float32]:
        raise AssertionError("nothing is left to compare")

    links = link_words(words, words, never)
    assert [link.op for link in links] == ["kept"] * len(words)


def test_too_many_words_for_a_matrix_are_linked_by_their_letters_alone() -> None:
    number = int(MOST_COSINES**0.5) + 1
    asked: list[int] = []

    def counting(rows: Sequence[int], columns: Sequence[int]) -> NDArray[np.float32]:
        asked.append(len(rows) * len(columns))
        return np.zeros((len(rows), len(columns)), dtype=np.float32)

    assert link_words([f"a{n}" for n in range(number)], [f"b{n}" for n in range(number)], counting) == ()
    assert asked == []


def test_long_texts_take_little_time() -> None:
    original = [f"word{n * 7919 % 4000}" for n in range(20_000)]
    garbled = [f"word{n * 104729 % 4000}" for n in range(20_000)]
    begun = time.process_time()
    links = link_words(original, garbled, lambda rows, columns: np.zeros((len(rows), len(columns)), dtype=np.float32))
    assert time.process_time() - begun < 20
    assert {link.op for link in links} <= {"kept", "moved"}
    assert len(links) > 4000
