from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.types import Span
from scorer.words import differences, tokens

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


@pytest.mark.parametrize(
    ("original", "garbled", "expected"),
    [
        ("", "", []),
        ("The same.", "The  same.", [("kept", "The same.", "The  same.")]),
        ("all gone", "", [("lost", "all gone", "")]),
        ("", "all new", [("added", "", "all new")]),
        ("He did not go.", "He did go.", [("kept", "He did", "He did"), ("lost", "not", ""), ("kept", "go.", "go.")]),
        ("A cat sat.", "A dog sat.", [("kept", "A", "A"), ("changed", "cat", "dog"), ("kept", "sat.", "sat.")]),
        (
            "old house here",
            "small green door here",
            [("changed", "old house", "small green door"), ("kept", "here", "here")],
        ),
        # case, punctuation, hyphens, apostrophes and English endings are form
        ("The end", "the end", [("form", "The", "the"), ("kept", "end", "end")]),
        ("So, yes", "So yes", [("kept", "So", "So"), ("form", ",", ""), ("kept", "yes", "yes")]),
        ("so yes", "so; yes", [("kept", "so", "so"), ("form", "", ";"), ("kept", "yes", "yes")]),
        ("round-trip fare", "round trip fare", [("form", "round-trip", "round trip"), ("kept", "fare", "fare")]),
        ("it's on", "it’s on", [("form", "it's", "it’s"), ("kept", "on", "on")]),
        ("He walks", "He walked", [("kept", "He", "He"), ("form", "walks", "walked")]),
        (
            "a stopped city",
            "a stop cities",
            [("kept", "a", "a"), ("form", "stopped", "stop"), ("form", "city", "cities")],
        ),
        ("no care", "no careless", [("kept", "no", "no"), ("changed", "care", "careless")]),
        ("a contract", "a contrast", [("kept", "a", "a"), ("changed", "contract", "contrast")]),
        # what carries a value is never form
        ("1.5 km", "15 km", [("changed", "1.5", "15"), ("kept", "km", "km")]),
        ("5 10", "510", [("changed", "5 10", "510")]),
        ("at -5 now", "at 5 now", [("kept", "at", "at"), ("changed", "-5", "5"), ("kept", "now", "now")]),
        ("up 5% now", "up 5 now", [("kept", "up 5", "up 5"), ("lost", "%", ""), ("kept", "now", "now")]),
        ("€5", "$5", [("changed", "€", "$"), ("kept", "5", "5")]),
        ("+5", "5", [("lost", "+", ""), ("kept", "5", "5")]),
        # a form inside a longer change stands out from it
        (
            "he slowly walked home",
            "he walking at home",
            [
                ("kept", "he", "he"),
                ("lost", "slowly", ""),
                ("form", "walked", "walking"),
                ("added", "", "at"),
                ("kept", "home", "home"),
            ],
        ),
        ("我们在家", "我在家", [("kept", "我", "我"), ("lost", "们", ""), ("kept", "在家", "在家")]),
    ],
)
def test_differences(original, garbled, expected):
    pieces = differences(original, garbled)
    shown = [
        (p.op, original[p.original_at.start : p.original_at.stop], garbled[p.garbled_at.start : p.garbled_at.stop])
        for p in pieces
    ]
    assert shown == expected


def test_an_empty_side_stands_where_its_words_would_be():
    (_, lost, _) = differences("We did not go", "We did go")
    assert lost.garbled_at == Span(7, 7)
    assert differences("", "new ")[0].original_at == Span(0, 0)
    assert differences("one two", "one")[1].garbled_at == Span(3, 3)


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_tokens_hold_all_but_white_space(text):
    covered = "".join(words(text))
    assert covered == "".join(character for character in text if not character.isspace())
    spans = tokens(text)
    assert all(a.stop <= b.start for a, b in pairwise(spans))
    assert all(spans)


@settings(deadline=None, max_examples=300)
@given(TEXTS, TEXTS)
def test_pieces_cover_both_sides_in_order(original, garbled):
    pieces = differences(original, garbled)
    for text, spans in ((original, [p.original_at for p in pieces]), (garbled, [p.garbled_at for p in pieces])):
        assert all(a.stop <= b.start for a, b in pairwise(spans))
        covered = [at for at in tokens(text) if any(s.start <= at.start and at.stop <= s.stop for s in spans)]
        assert covered == tokens(text)
        assert all(not text[at.start : at.stop] or not text[at.start : at.stop].isspace() for at in spans)
    for piece in pieces:
        left = words(original[piece.original_at.start : piece.original_at.stop])
        right = words(garbled[piece.garbled_at.start : piece.garbled_at.stop])
        assert (piece.op == "lost") <= (bool(left) and not right)
        assert (piece.op == "added") <= (bool(right) and not left)
        assert (piece.op in ("kept", "changed")) <= (bool(left) and bool(right))


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_equal_texts_are_kept_whole(text):
    assert {piece.op for piece in differences(text, text)} <= {"kept"}


@settings(deadline=None, max_examples=200)
@given(TEXTS, TEXTS)
def test_what_is_kept_is_the_same_on_both_sides(original, garbled):
    for piece in differences(original, garbled):
        left = words(original[piece.original_at.start : piece.original_at.stop])
        right = words(garbled[piece.garbled_at.start : piece.garbled_at.stop])
        assert (piece.op == "kept") == (left == right)


def test_long_texts():
    original = " ".join(f"word{n * 7919 % 4000}" for n in range(5000))
    garbled = " ".join(f"word{n * 104729 % 4000}" for n in range(5000))
    pieces = differences(original, garbled)
    assert pieces[0].original_at.start == 0
    assert pieces[-1].garbled_at.stop == len(garbled)
