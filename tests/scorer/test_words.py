from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.english.stems import stems
from scorer.words.tokens import count_words, same_letters, tokens, weight_of

LATIN = ["the", "The", "walk", "walked", "don't", "e-mail", "1,000", "1.5", "-5", "%", ",", "?", "…", "“"]
OTHERS = ["我们", "カ\u3099", "ไทย", "नमस्ते", "e\u0301", "👩\u200d🚀", "🇫🇷", "\u202e", "\u200b", "\x00", "\u0301", "𠀀"]
WORDS = st.sampled_from([*LATIN, *OTHERS, " ", "  ", "\n", "\t"])
TEXTS = st.lists(WORDS).map("".join) | st.text(max_size=40)


def words(text):
    return [text[at.start : at.stop] for at in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t", []),
        ("He didn't go.", ["He", "didn't", "go", "."]),
        ("the boys’ well-known e‑mail", ["the", "boys", "’", "well-known", "e‑mail"]),
        ("It cost 1,000.50 euros, or -5%.", ["It", "cost", "1,000.50", "euros", ",", "or", "-5", "%", "."]),
        ("1990-1995 and 10.", ["1990-1995", "and", "10", "."]),
        ("two.Three", ["two", ".", "Three"]),
        ("我们在家。", ["我", "们", "在", "家", "。"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("cafe\u0301 noir", ["cafe\u0301", "noir"]),
        ("exam\u00adple", ["exam\u00adple"]),
        ("(“Yes!”)", ["(", "“", "Yes", "!", "”", ")"]),
    ],
)
def test_tokens(text, expected):
    assert words(text) == expected


@settings(max_examples=300)
@given(TEXTS)
def test_tokens_hold_all_but_white_space(text):
    covered = "".join(words(text))
    assert covered == "".join(character for character in text if not character.isspace())
    spans = tokens(text)
    assert all(a.stop <= b.start for a, b in pairwise(spans))
    assert all(spans)


@pytest.mark.parametrize(
    ("text", "number"),
    [("", 0), ("He didn't go.", 3), ("1,000.50 euros, or 5%", 4), ("我们在家。", 4), ("… — !", 0)],
)
def test_words_and_numbers_are_counted_not_punctuation(text, number):
    assert count_words(text) == number
    assert weight_of(text) == max(1, number)


@pytest.mark.parametrize(
    ("original", "garbled", "same"),
    [
        ("round-trip", "round trip", True),
        ("it's", "it’s", True),
        ("The", "the", True),
        ("so , yes", "so yes", True),
        ("1.5", "15", False),
        ("5 10", "510", False),
        ("5 %", "5", False),
        ("+ 5", "5", False),
        ("care", "careless", False),
        ("-5", "5", False),
    ],
)
def test_same_letters(original, garbled, same):
    assert same_letters(original.split(), garbled.split()) is same


@pytest.mark.parametrize(
    ("one", "other", "related"),
    [
        ("walks", "walked", True),
        ("stopped", "stop", True),
        ("city", "cities", True),
        ("making", "make", True),
        ("Peter's", "peter", True),
        ("care", "careless", False),
        ("contract", "contrast", False),
        ("is", "i", False),
        ("4th", "4ths", False),
    ],
)
def test_forms_of_a_word_share_a_stem(one, other, related):
    assert bool(stems(one) & stems(other)) is related
