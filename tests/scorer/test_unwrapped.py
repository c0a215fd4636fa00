"""How a side is wrapped changes no finding but its offsets, which stay those of the side's own text."""

import re
import unicodedata
from collections.abc import Mapping

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scorer import plugins
from scorer.checks import negation, number
from scorer.protocols import Check
from scorer.score import score
from scorer.types import Finding, Span
from scorer.words.background import Background
from scorer.words.compared import compare
from scorer.words.unwrapped import Unwrapped
from tests.scorer.pairs import embedder, pair

CHECKS = {name: plugins.load("check", name) for name in plugins.CHECKS}
NEGATION, NUMBER = {"negation": negation.check}, {"number": number.check}
BREAKS = ["\n", "\r\n", "  ", "\t", " \n  ", "\n\n", "\u00a0", "\u2028", "\x1c"]


def findings(checks: Mapping[str, Check], original: str, garbled: str) -> list[Finding]:
    """Return what checks find, with its spans in the texts as they are."""
    pairs = [pair(original, garbled)]
    (scored,) = score(pairs, {}, checks, lambda block: compare(block, embedder("none"), Background()))
    return list(scored.findings)


WRAPPED = [
    "It was not only cold but wet.",
    "There is no doubt that he came.",
    "He asked whether or not it was paid.",
    "Be there no later than noon.",
    "She could not help but laugh.",
    "See room No. 5 for it.",
    "The climbers failed to reach the hut.",
    "We had no bread, no milk and no eggs.",
    "It had yet to come, and no one was there.",
    "It's cold, isn't it?",
    "It cost 10 000 euros.",
    "It rose from 5 to 6 million.",
    "It took two and a half million years.",
    "Come at 3 p.m. or at minus 5 degrees.",
    "It is 2 ½ or twenty - three.",
]


@pytest.mark.parametrize("line_break", BREAKS)
@pytest.mark.parametrize("text", WRAPPED)
def test_the_same_text_wrapped_elsewhere_has_no_finding(text: str, line_break: str) -> None:
    words = text.split(" ")
    for place in range(1, len(words), 2):
        wrapped = " ".join(words[:place]) + line_break + " ".join(words[place:])
        assert findings(CHECKS, wrapped, text) == findings(CHECKS, text, wrapped) == []
        # A difference elsewhere makes the check look at all words.
        for one, other in ((wrapped, text), (text, wrapped)):
            said = [finding.message for finding in findings(CHECKS, one + " Indeed.", other)]
            assert said == [finding.message for finding in findings(CHECKS, text + " Indeed.", text)]


WORDS = """not only no doubt whether or later than n't isn't help but could failed to No. 5 neither nor never unable yet
    has one happy unhappy non-fiction fiction impossible possible lacking , . ? the he two and a half million third 1
    000 10 1,000 1'000 − -5 – 12/05/2020 3 p.m. 15:30 minus A320 COVID-19 ½ x² x^2 İ both XIV"""
tokens = st.sampled_from(WORDS.split()) | st.text(max_size=4).map(lambda text: "".join(text.split()))
breaks = st.lists(st.sampled_from([" ", *BREAKS]), min_size=20, max_size=20)


def joined(words: list[str], between: list[str]) -> str:
    return "".join(word + space for word, space in zip(words, between, strict=False))


def as_said(text: str, at: Span | None) -> str | None:
    return None if at is None else " ".join(text[at.start : at.stop].split())


@settings(max_examples=150)
@given(
    original=st.lists(tokens, max_size=14),
    garbled=st.lists(tokens, max_size=14),
    original_breaks=breaks,
    garbled_breaks=breaks,
)
def test_wrapping_changes_offsets_only(
    original: list[str], garbled: list[str], original_breaks: list[str], garbled_breaks: list[str]
) -> None:
    plain = " ".join(original), " ".join(garbled)
    wrapped = joined(original, original_breaks), joined(garbled, garbled_breaks)
    before, after = findings(CHECKS, *plain), findings(CHECKS, *wrapped)
    assert [(f.severity, f.message) for f in after] == [(f.severity, f.message) for f in before]
    for one, other in zip(before, after, strict=True):
        for places, texts in ((one, plain), (other, wrapped)):
            for at, text in ((places.original_at, texts[0]), (places.garbled_at, texts[1])):
                assert at is None or 0 <= at.start < at.stop <= len(text)
        assert as_said(wrapped[0], other.original_at) == as_said(plain[0], one.original_at)
        assert as_said(wrapped[1], other.garbled_at) == as_said(plain[1], one.garbled_at)


@settings(max_examples=50)
@given(words=st.lists(tokens, max_size=14), some=breaks, others=breaks)
def test_texts_that_differ_in_layout_alone_have_no_finding(
    words: list[str], some: list[str], others: list[str]
) -> None:
    assert findings(CHECKS, joined(words, some), "\n" + joined(words, others)) == []


def test_a_finding_stands_in_the_text_as_it_is() -> None:
    (lost,) = findings(NEGATION, "\n The roof \r\n did  not\nleak.", "The roof\nleaked.")
    assert lost == Finding("negation", "critical", "the “not” is gone", Span(19, 22), None)
    (gone,) = findings(NEGATION, "The shop no\r\nlonger sells wool.", "The shop sells wool.")
    assert gone == Finding("negation", "critical", "the “no longer” is gone", Span(9, 19), None)
    (changed,) = findings(NUMBER, "It has 2\nmillion cells.", "So:\n\nit has 3  million cells.")
    assert changed == Finding("number", "critical", "2 million became 3 million", Span(7, 16), Span(12, 22))


@settings(max_examples=200)
@given(text=st.text(alphabet="ab \n\r\t\u00a0İ") | st.text())
@example(text="\uf900")
@example(text="a \ufb2a b")
def test_every_word_is_found_again(text: str) -> None:
    side = Unwrapped(text)
    assert side.text == " ".join(unicodedata.normalize("NFC", text).split())
    assert len(side.small) == len(side.text)
    start = 0
    for word in side.text.split():
        at = side.wrapped_at(Span(start, start + len(word)))
        assert side.shown(Span(start, start + len(word))) == word
        assert at
        assert unicodedata.normalize("NFC", text[at.start : at.stop]) == word
        start += len(word) + 1


@given(st.text("ae\u0301\u0308\u0327 \n.“åз\u1100\u1161\u11a8", max_size=30))
def test_a_decomposed_text_is_read_composed_and_marked_where_it_is(wrapped: str) -> None:
    side = Unwrapped(wrapped)
    assert side.text == " ".join(unicodedata.normalize("NFC", wrapped).split())
    for word in re.finditer(r"\S+", side.text):
        at = side.wrapped_at(Span(*word.span()))
        assert unicodedata.normalize("NFC", wrapped[at.start : at.stop]) == word.group()
    starts = [side.wrapped_at(Span(at, at + 1)).start for at in range(len(side.text))]
    assert starts == sorted(starts)


def test_a_word_in_a_decomposed_text_is_marked_with_its_marks() -> None:
    side = Unwrapped("Le\u0301a saw  U\u0308bu\u0308.")
    assert side.text == "Léa saw Übü."
    assert [side.wrapped_at(Span(*at)) for at in ((0, 3), (8, 11), (10, 11))] == [
        Span(0, 4),
        Span(10, 15),
        Span(13, 15),
    ]
