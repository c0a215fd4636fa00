"""Doubted words: whole ones, joined where they are neighbours, and only those that differ."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pairs import compared, embedder, pair

from scorer.background import Background
from scorer.compared import compare
from scorer.doubts import doubted
from scorer.protocols import Metric
from scorer.score import score
from scorer.types import Doubted, Pair, Span
from scorer.words import is_punctuation, tokens

PARTS = ["the", "The", "walk", "don't", "e-mail", "1,000", "-", "%", ",", "…", "我们", "e\u0301", " ", "\n  "]
TEXTS = st.lists(st.sampled_from(PARTS)).map("".join) | st.text(max_size=20)


def places(text: str, quotes: Sequence[str]) -> tuple[Span, ...]:
    """Return where each quote stands first."""
    return tuple(Span(text.index(words), text.index(words) + len(words)) for words in quotes)


def shown(text: str, spans: Sequence[Span]) -> list[str]:
    return [text[at.start : at.stop] for at in spans]


def doubts(
    original: str, garbled: str, lost: Sequence[str] = (), wrong: Sequence[str] = ()
) -> tuple[list[str], list[str]]:
    """Return the doubted words of both sides where these places are marked."""
    seen = compared(original, garbled, model="none")
    assert seen
    found = doubted(seen, Doubted(places(original, lost), places(garbled, wrong)))
    return shown(original, found.original), shown(garbled, found.garbled)


@pytest.mark.parametrize(
    ("original", "garbled", "marked", "expected"),
    [
        ("He made overtures.", "He left.", [], []),
        # a part of a word stands for the whole word
        ("He made overtures.", "He left.", ["vert"], ["overtures"]),
        ("He had pre-war habits.", "He left.", ["war"], ["pre-war"]),
        ("He paid 1,000 euros.", "He left.", ["000"], ["1,000"]),
        ("He did\nnot go.", "He stays.", ["no"], ["not"]),
        # neighbours are one run, whatever the order and length of the marks
        ("He grew friendlier than her.", "He left.", ["than", "grew", "friend"], ["grew friendlier than"]),
        ("He grew friendlier than her.", "He left.", ["friendlier than"], ["friendlier than"]),
        ("He grew\n  friendlier.", "He left.", ["grew", "friendlier"], ["grew\n  friendlier"]),
        ("He grew friendlier than her.", "He left.", ["grew", "than"], ["grew", "than"]),
        ("A well- known man left.", "A boy left.", ["well", "known man"], ["well- known man"]),
        ("他保存信。", "他烧信件。", ["保", "存"], ["保存"]),
        # other marks and words that are not doubted part them
        ("Slow, careful men left.", "They left.", ["Slow", "careful"], ["Slow", "careful"]),
        ("Men – old ones – left.", "They left.", ["Men", "old"], ["Men", "old"]),
        # punctuation alone is not doubted; a sign that carries a value is
        ("Slow, careful men left!", "They left.", [", ", "!"], []),
        ("Up by 5 % now", "Down", ["%"], ["%"]),
        ("It cost € then", "It was dear", ["€"], ["€"]),
        # what stands unchanged in the same place is not doubted, in other letters either
        ("He made overtures.", "He made threats.", ["made overtures"], ["overtures"]),
        ("The end of it", "the start of it", ["The end of it"], ["end"]),
        ("I don’t ever see", "I don't ever look", ["don’t ever see"], ["see"]),
        ("made an old offer", "made the old threat", ["made an old offer"], ["an", "offer"]),
        # another form may be wrong, and so may another place
        ("He walks home.", "He walked home.", ["walks"], ["walks"]),
        ("Anna told it to Jo", "Jo told it to Anna", ["Anna told it to Jo"], ["Anna", "Jo"]),
    ],
)
def test_doubted_words(original: str, garbled: str, marked: list[str], expected: list[str]) -> None:
    assert doubts(original, garbled, lost=marked) == (expected, [])
    assert doubts(garbled, original, wrong=marked) == ([], expected)


def test_each_side_has_its_own() -> None:
    assert doubts("The cook made soup.", "The cook burnt a soup.", ["made"], ["burnt a"]) == (["made"], ["burnt a"])


@settings(deadline=None, max_examples=200)
@given(TEXTS, TEXTS, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)), max_size=4))
def test_runs_are_whole_marked_words_that_are_parted(
    original: str, garbled: str, marked: list[tuple[int, int]]
) -> None:
    seen = compared(original, garbled, model="none")
    if seen is None:
        return
    marks = tuple(Span(start, start + length) for start, length in marked)
    found = doubted(seen, Doubted(marks, marks))
    for text, runs in ((original, found.original), (garbled, found.garbled)):
        assert all(
            a.stop < b.start and not re.fullmatch(r"[\s\-‐‑]*", text[a.stop : b.start]) for a, b in pairwise(runs)
        )
        words = [seen.original.wrapped_at(w.at) for w in seen.original.words] if text is original else []
        words = words or [at for at in tokens(text) if not text[at.start].isspace()]
        for run in runs:
            inside = [at for at in words if run.start <= at.start and at.stop <= run.stop]
            assert (inside[0].start, inside[-1].stop) == (run.start, run.stop)
            for at in inside:
                touched = any(mark.start < at.stop and at.start < mark.stop for mark in marks)
                assert touched or all(map(is_punctuation, text[at.start : at.stop]))


class Doubter:
    """A metric that measures nothing and doubts the first three characters of either side."""

    signature = "none"

    def score(self, pairs: Sequence[Pair]) -> Mapping[str, list[float | None]]:
        return {}

    def corpus(self, pairs: Sequence[Pair]) -> float | None:
        return None

    def doubts(self, pair: Pair) -> Doubted:
        return Doubted((Span(0, 3),), (Span(0, 3),))


class Plain:
    """A metric without doubts."""

    signature = "none"

    def score(self, pairs: Sequence[Pair]) -> Mapping[str, list[float | None]]:
        return {}

    def corpus(self, pairs: Sequence[Pair]) -> float | None:
        return None


PAIRS = [
    pair("Nobody came.", "All came.", 0),
    pair("Same.", "Same.", 1),
    pair("One  line.", "One\nline.", 2),
    Pair(3, pair("a", "b").original, None, 1.0),
]


@pytest.mark.parametrize(
    ("metrics", "expected"),
    [
        ({}, Doubted()),
        ({"plain": Plain()}, Doubted()),
        ({"doubter": Doubter()}, Doubted((Span(0, 6),), (Span(0, 3),))),
        ({"plain": Plain(), "doubter": Doubter(), "more": Doubter()}, Doubted((Span(0, 6),), (Span(0, 3),))),
    ],
)
def test_pairs_that_differ_have_what_the_metrics_doubt(metrics: dict[str, Metric], expected: Doubted) -> None:
    scored = score(PAIRS, metrics, {}, lambda block: compare(block, embedder("none"), Background()))
    assert [one.doubted for one in scored] == [expected, Doubted(), Doubted(), Doubted()]
