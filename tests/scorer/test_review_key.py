"""By what pairs and findings are found again, and where in the text as it is a marked place lies."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.review.key import finding_key, pair_key, text_key
from scorer.review.normal import normal, normal_at, normal_side, text_at
from scorer.sift.findings import sift
from scorer.types import Finding, Pair, ScoredPair, Span
from tests.scorer.pairs import pair

TEXTS = st.text(max_size=20)
SIDES = st.none() | TEXTS
# White space of all sorts, letters that compose and a mark they compose with, and what NFC replaces.  One mark only:
# NFC sorts several, and then half of a letter has no place.
WRAPPED = st.text(alphabet="ab e\n\t\u00a0\u3000\u0301\u00e9\u1100\u1161\u212b日", max_size=20)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a b", "c"), ("a  b", "c")),
        (("a b", "c"), (" a\r\nb\t", "c\n")),
        (("a b", "c"), ("a\u00a0b", "\u3000c")),
        (("caf\u00e9", "c"), ("cafe\u0301", "c")),
        ((None, "c"), (None, " c")),
        (("", None), ("\n", None)),
    ],
)
def test_pairs_of_the_same_content_have_one_key(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None]
) -> None:
    assert text_key(*one) == text_key(*other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a", "b"), ("b", "a")),
        (("a", ""), ("a", None)),
        (("", "a"), (None, "a")),
        (("a", None), (None, "a")),
        (("a b", "c"), ("a", "b c")),
        (("a", "b"), ("a\n\nb", None)),
        (("A", "b"), ("a", "b")),
        (('a", "b', "c"), ("a", 'b", "c')),
        (("null", "a"), (None, "a")),
        (("ab", "c"), ("a b", "c")),
    ],
)
def test_pairs_of_another_content_have_another_key(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None]
) -> None:
    assert text_key(*one) != text_key(*other)


def test_the_key_does_not_depend_on_the_place_and_never_changes() -> None:
    here = pair("The ferry left.", "The ferry went.", 3)
    elsewhere = replace(here, index=7, confidence=0.2, moved=True, id="x")
    assert pair_key(here) == pair_key(elsewhere) == text_key("The ferry left.", "The ferry went.")
    assert pair_key(replace(here, garbled=None)) == text_key("The ferry left.", None)
    # Stores hold keys: another value would lose what people decided.
    assert pair_key(here) == "3887c8b65f271e20033cd79a0d90003d"
    assert finding_key(Finding("case", "minor", "a", None, Span(0, 3)), here) == "c1b348a9d73e39e56cf89e888e5c7dfb"


@given(SIDES, SIDES, SIDES, SIDES)
def test_keys_are_equal_where_the_normal_texts_are(
    original: str | None, garbled: str | None, other: str | None, changed: str | None
) -> None:
    def content(*sides: str | None) -> list[str | None]:
        return [None if side is None else normal(side) for side in sides]

    same = content(original, garbled) == content(other, changed)
    assert (text_key(original, garbled) == text_key(other, changed)) == same


def test_half_a_surrogate_pair_has_a_key() -> None:
    assert text_key("\ud800", "a") != text_key("\udc00", "a")


BASE = Finding("number", "critical", "1,000 became 100", Span(8, 13), Span(8, 11))


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        (BASE, True),
        (replace(BASE, severity="minor"), True),
        (replace(BASE, throughout=True), True),
        (replace(BASE, more=12), True),
        (replace(BASE, check="name"), False),
        (replace(BASE, message="1,000 became 10"), False),
        (replace(BASE, original_at=Span(0, 2)), False),
        (replace(BASE, garbled_at=None), False),
        (replace(BASE, garbled_at=Span(0, 0)), False),
        (replace(BASE, original_at=BASE.garbled_at, garbled_at=BASE.original_at), False),
    ],
)
def test_a_finding_is_known_by_check_message_and_words(changed: Finding, same: bool) -> None:
    spent = pair("He paid 1,000 euros.", "He paid 100 euros.")
    assert (finding_key(changed, spent) == finding_key(BASE, spent)) == same


def test_a_finding_is_known_in_another_place_and_pair() -> None:
    there = replace(BASE, original_at=Span(0, 5), garbled_at=Span(0, 3))
    assert finding_key(BASE, pair("He paid 1,000.", "He paid 100.")) == finding_key(
        there, pair("1,000 it was", "100 is")
    )


def test_a_finding_is_known_whether_or_not_the_report_counts_its_lines() -> None:
    name = Finding("name", "minor", "“Kyiv” became “Kiev”", Span(0, 4), Span(0, 4), throughout=True)
    pairs = [ScoredPair(pair("Kyiv", "Kiev", n), {}, (name,)) for n in range(3)]
    (said,) = sift(pairs, []).scored[0].findings
    assert said.more == 2
    assert finding_key(said, pairs[0].pair) == finding_key(name, pairs[0].pair)


@given(WRAPPED | TEXTS)
def test_normal_text_is_composed_on_one_line_and_stays_so(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert unicodedata.is_normalized("NFC", normal(text))
    assert normal(text).split(" ") == normal(text).split() or not normal(text)


def test_a_missing_side_has_an_empty_normal_text() -> None:
    assert normal_side(None) == ""


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("a  quick\n fox", "quick", "quick"),
        ("a  quick\n fox", "quick fox", "quick\n fox"),
        ("  a fox ", "a", "a"),
        ("a fox \n", "fox", "fox"),
        ("the cafe\u0301 there", "caf\u00e9", "cafe\u0301"),
        ("the cafe\u0301 there", "there", "there"),
        ("\u1100\u1161 b", "\uac00", "\u1100\u1161"),
    ],
)
def test_a_place_is_found_in_the_text_as_it_is(text: str, words: str, shown: str) -> None:
    start = normal(text).index(words)
    at = text_at(text, Span(start, start + len(words)))
    assert text[at.start : at.stop] == shown
    assert normal_at(text, at) == Span(start, start + len(words))


def test_a_place_outside_of_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        text_at("a  b", Span(0, 4))


@given(WRAPPED, st.data())
def test_a_place_of_the_normal_text_comes_back(text: str, data: st.DataObject) -> None:
    shown = normal(text)
    start = data.draw(st.integers(0, len(shown)))
    stop = data.draw(st.integers(start, len(shown)))
    at = text_at(text, Span(start, stop))
    assert 0 <= at.start <= at.stop <= len(text)
    if shown[start:stop] and shown[start:stop] == shown[start:stop].strip():
        assert normal(text[at.start : at.stop]) == shown[start:stop]
        assert normal_at(text, at) == Span(start, stop)


@given(TEXTS, st.data())
def test_any_place_of_any_text_has_one_in_the_normal_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    assert normal_at(text, Span(start, stop)).stop <= len(normal(text))


def test_the_sides_of_a_pair_are_told_apart() -> None:
    left = pair("a", "b")
    alone = [Pair(0, left.original, None, 1.0), Pair(0, None, left.original, 1.0)]
    assert len({pair_key(one) for one in alone}) == 2
