"""Documents to sentences: nothing lost, offsets, time, languages, and the benchmark."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.segmentation import bare_sentencex, load_cases, measure, ours, plain_document
from scorer.errors import SettingsError
from scorer.segment import detect_language, segment, whole_blocks
from scorer.types import Document, Span

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
WEIGHTY = (
    "\n\r\u2028\u2029\x0b\x0c\x85 \t\u00a0.!?…。！？।؟"
    ",;:\"'“”‘’«»「」()[]{}<>*->1a)aB0é中あ\u0301\u200d\ufe0f‼😀\x01\ud800"
)
ODD_TEXTS = st.one_of(st.text(WEIGHTY, max_size=200), st.text(max_size=100))
PROSE = st.lists(
    st.sampled_from(
        ["He left. ", "Dr. Oak ", "(See p. 5.) ", '"No!" ', "and then ", "\n", "\n- ", "U.S. ", "天。", "… "]
    ),
    max_size=30,
).map("".join)


# Documents


@pytest.mark.parametrize(("name", "count"), [("000_b10a92a8b7298a4e.txt", 41), ("001_0dc675976a190fcf.txt", 65)])
def test_seeds_have_the_sentences_that_a_reader_counts(name: str, count: int) -> None:
    path = SEEDS / name
    if not path.exists():
        pytest.skip("../shared/seeds is not here")
    assert len(segment(plain_document(path.read_bytes().decode("utf-8")))) == count


def test_blank_documents_have_no_sentences() -> None:
    assert segment(plain_document("")) == ()
    assert segment(plain_document(" \n\n\t")) == ()
    assert whole_blocks(plain_document(" \n ")) == ()


def test_blocks_are_numbered_and_never_crossed() -> None:
    text = "One two\nthree four"
    document = Document("t", text, "utf-8", (Span(0, 7), Span(8, 8), Span(8, 18)))
    assert [(part.text, part.block, part.index) for part in segment(document)] == [
        ("One two", 0, 0),
        ("three four", 2, 1),
    ]


def test_whole_blocks_keep_every_block_that_is_not_blank() -> None:
    text = "One. Two.\n\n  Three. \n"
    document = Document("t", text, "utf-8", (Span(0, 9), Span(10, 10), Span(11, 20)))
    assert [(part.text, part.at, part.block) for part in whole_blocks(document)] == [
        ("One. Two.", Span(0, 9), 0),
        ("Three.", Span(13, 19), 2),
    ]


@settings(max_examples=400)
@given(st.one_of(ODD_TEXTS, PROSE), st.sampled_from(["en", "zh", "de"]), st.booleans())
def test_nothing_is_lost_and_offsets_hold(text: str, lang: str, soft: bool) -> None:
    plain = plain_document(text)
    document = Document("t", text, "utf-8", plain.blocks, soft_newlines=soft)
    sentences = segment(document, lang)
    position = 0
    for index, sentence in enumerate(sentences):
        block = document.blocks[sentence.block]
        assert sentence.index == index
        assert sentence.text == text[sentence.at.start : sentence.at.stop] == sentence.text.strip() != ""
        assert position <= sentence.at.start
        assert block.start <= sentence.at.start < sentence.at.stop <= block.stop
        position = sentence.at.stop
    assert "".join("".join(part.text.split()) for part in sentences) == "".join(text.split())
    assert segment(document, lang) == sentences


@settings(max_examples=100)
@given(PROSE)
def test_line_ends_of_windows_change_nothing(text: str) -> None:
    unix, windows = ours(text, "en"), ours(text.replace("\n", "\r\n"), "en")
    assert [part.replace("\r\n", "\n") for part in windows] == unix


# Time


SENTENCE = 'He went to the U.S. with Dr. Oak (of no fame) and "came back." She said no. '


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE * 8_000,
        (SENTENCE * 5 + "\n") * 1_500,
        "a" * 100_000,
        "..[" + "111 " * 50_000,
        "." * 200_000,
        "A." * 100_000,
        "a.b@" * 50_000,
        "'" * 200_000,
        "See http://a" + "." * 200_000 + "x here. Yes.",
        "A. " + " " * 200_000 + "B",
        "A\n" + " " * 200_000 + "b",
        "(A. B) " * 30_000,
        "(A. " * 30_000 + ")" * 30_000,
        "a) b) " * 30_000,
        "Hi there\n" * 30_000,
        "一。" * 50_000,
    ],
    ids=lambda text: text[:12].strip(),
)
def test_time_is_linear(text: str) -> None:
    document = Document("t", text, "utf-8", (Span(0, len(text)),), soft_newlines=True)
    start = time.process_time()
    sentences = segment(document, "en")
    assert time.process_time() - start < 8  # under one second; anything quadratic takes minutes
    assert sentences


def test_many_blank_lines_are_nothing() -> None:
    text = "One." + "\n" * 20_000 + "Two."
    assert ours(text, "en") == ["One.", "Two."]


# Language


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The two brothers came down to the village, and they asked for bread.", "en"),
        ("Die beiden Brüder kamen ins Dorf hinunter und baten um Brot und Wasser.", "de"),
        ("Los dos hermanos bajaron al pueblo y pidieron pan y agua a los vecinos.", "es"),
        ("办公室港口有所有信。人老颜色的分！它们谁抄？", "zh"),
        ("Hello there", "en"),
        ("42 – 17 = 25", "en"),
        ("\ud800\udfff", "en"),
        ("", "en"),
    ],
)
def test_languages_are_detected(text: str, lang: str) -> None:
    assert detect_language(text) == lang


def test_detection_looks_at_the_whole_of_a_long_text() -> None:
    german = "Die beiden Brüder kamen ins Dorf hinunter und baten um Brot und Wasser. " * 200
    assert detect_language("Hello there. " * 5 + german) == "de"


@pytest.mark.parametrize("lang", ["", "xx", "EN", "english", "en-US"])
def test_an_unknown_language_is_an_error_with_a_remedy(lang: str) -> None:
    with pytest.raises(SettingsError, match=r"two-letter code"):
        segment(plain_document("Hello."), lang)


# The benchmark


def test_the_benchmark_stands_well_above_bare_sentencex() -> None:
    cases = load_cases()
    assert len(cases) >= 80
    assert all("".join("".join(case.sentences).split()) == "".join(case.text.split()) for case in cases)
    mine, theirs = measure(ours, cases), measure(bare_sentencex, cases)
    assert mine.exact >= 0.95 * len(cases)
    assert mine.f1 >= 0.98
    assert mine.f1 > theirs.f1
