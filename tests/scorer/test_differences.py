"""What differs between the sides of a pair, as the reports show it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.types import Span
from scorer.words.differences import differences
from scorer.words.tokens import is_punctuation, tokens
from tests.scorer.pairs import compared

ENGLISH = ["the", "The", "walk", "walked", "don't", "e-mail", "1,000", "1.5", "-5"]
PARTS = [*ENGLISH, "%", ",", "…", "“", "我们", "é", " ", "\n  "]
TEXTS = st.lists(st.sampled_from(PARTS)).map("".join) | st.text(max_size=30)


MOVED = [("form", "They", "they"), ("moved", "early", "Early"), ("added", None, "all")]


def shown(original: str, garbled: str, model: str = "none") -> list[tuple[str, str | None, str | None]]:
    """Return the differences as texts of both sides."""
    found = compared(original, garbled, model=model)

    def words(text: str, at: Span | None) -> str | None:
        return text[at.start : at.stop] if at else None

    return [
        (one.op, words(original, one.original_at), words(garbled, one.garbled_at))
        for one in (differences(found) if found else ())
    ]


@pytest.mark.parametrize(
    ("original", "garbled", "expected"),
    [
        ("The same.", "The  same.", []),
        ("He did not go.", "He did go.", [("lost", "not", None)]),
        ("He went away.", "He went quite far away.", [("added", None, "quite far")]),
        ("The end came", "the end came", [("form", "The", "the")]),
        # punctuation that is gone or new is form, a sign that carries a value is not
        ("So, yes.", "So yes.", [("form", ",", None)]),
        ("so yes", "so; yes", [("form", None, ";")]),
        ("up 5% now", "up 5 now", [("lost", "%", None)]),
        ("It cost €5 then", "It cost $5 then", [("lost", "€", None), ("added", None, "$")]),
        # neighbours that fared alike are one, others are not
        ("We have all gone home", "We home", [("lost", "have all gone", None)]),
        ("one, two or three", "one three", [("form", ",", None), ("lost", "two or", None)]),
        ("THE END came", "the end came", [("form", "THE END", "the end")]),
        # what has moved, on both sides; what was added stands last
        ("They left early", "Early they all left", MOVED),
        # places are those of the texts as they are
        ("He did\n  not go.", "He  did go.", [("lost", "not", None)]),
        ("He was\nvery  old.", "He was old.", [("lost", "very", None)]),
    ],
)  # fmt: skip
def test_differences(original: str, garbled: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert shown(original, garbled) == expected


@pytest.mark.model
def test_a_paraphrase_is_no_loss() -> None:
    assert shown("He bought a big house.", "He purchased a large house.", "default") == [
        ("substituted", "bought", "purchased"),
        ("substituted", "big", "large"),
    ]


@settings(max_examples=300)
@given(TEXTS, TEXTS)
def test_each_difference_has_its_sides_and_none_overlaps(original: str, garbled: str) -> None:
    found = compared(original, garbled, model="none")
    if found is None:
        return
    all_found = differences(found)
    for text, spans in (
        (original, sorted(one.original_at for one in all_found if one.original_at)),
        (garbled, sorted(one.garbled_at for one in all_found if one.garbled_at)),
    ):
        assert all(a.stop <= b.start for a, b in pairwise(spans))
        assert all(text[at.start : at.stop].strip() == text[at.start : at.stop] != "" for at in spans)
        assert all(at.stop <= len(text) for at in spans)
        # What is in none of them is kept, or stands on this side only where it is in one: no word is cut.
        for word in tokens(text):
            cut = [at for at in spans if at.start < word.stop and word.start < at.stop]
            assert all(at.start <= word.start and word.stop <= at.stop for at in cut)
    for one in all_found:
        assert (one.original_at is None) <= (one.op in ("added", "form"))
        assert (one.garbled_at is None) <= (one.op in ("lost", "form"))
        assert (one.op in ("moved", "substituted")) <= (one.original_at is not None and one.garbled_at is not None)
        if one.op == "lost" and one.original_at:
            words = original[one.original_at.start : one.original_at.stop].split()
            assert not all(is_punctuation(letter) for word in words for letter in word)
