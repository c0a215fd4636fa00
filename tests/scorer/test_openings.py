"""A look at the first words of phrases makes a search faster and never changes what it finds."""

from __future__ import annotations

import importlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.checks import spacing
from scorer.english.denial_words import DENYING
from scorer.english.hedge_words import HEDGES
from scorer.english.openings import first_words, opening, spelt
from scorer.english.strength_words import CUE

hints = importlib.import_module("scorer.checks.technical.find")

PATTERNS = {"cues": CUE, "hedges": HEDGES[0].words, "tried": HEDGES[1].words, "denying": DENYING}
# What the expressions of these patterns hold, and what must not be taken for it.
WORDS = sorted({word for one in PATTERNS.values() for word in re.findall(r"[a-z]{1,14}", one.pattern)})
TEXTS = st.lists(st.sampled_from([*WORDS, "’s", "n't", "-", ",", "", "5", "£5", "été"]), max_size=12).map(" ".join)
CODES = st.text("ab fFvVx0159XZ-–.:;,+#_`()’'\"[“Press hit tap key⌘é", max_size=24)
# How the sort of codes was looked for before it looked at the first character alone.
CODE_HINT = re.compile(
    r"[`_⌘⌥⌃⇧#+]|\\[nrtvfb0]|\[\[|--|\.\d+\.|\(\)|::|(?<!\w)(?:-[A-Za-z]{1,6}\b|[vV]\d|0[xXbo])|[a-z][A-Z]"
    r"|[a-z]-(?:\w|F\d\d?)\b|[Pp]ress |\b[Hh]it |\b[Tt]ap |[Hh]old | key\b|[a-f]\d|\d[a-f]| \d[A-Z]"
    r"|[0-9A-Fa-f]:[0-9A-Fa-f]{1,4}:"
)


def without_look(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Return a pattern without its look at the first words, which stands right after the first `\\b`."""
    start, depth = pattern.pattern.index("(?="), 0
    for at in range(start, len(pattern.pattern)):
        depth += {"(": 1, ")": -1}.get(pattern.pattern[at], 0)
        if not depth:
            return re.compile(pattern.pattern[:start] + pattern.pattern[at + 1 :])
    raise AssertionError(pattern.pattern)


def found(pattern: re.Pattern[str], text: str) -> list[tuple[tuple[int, int], str | None]]:
    return [(match.span(), match.lastgroup) for match in pattern.finditer(text)]


@pytest.mark.parametrize("name", PATTERNS)
def test_the_look_is_there(name: str) -> None:
    assert len(without_look(PATTERNS[name]).pattern) < len(PATTERNS[name].pattern)


@given(TEXTS, st.sampled_from(sorted(PATTERNS)))
def test_a_pattern_finds_what_it_finds_without_its_look(text: str, name: str) -> None:
    assert found(PATTERNS[name], text) == found(without_look(PATTERNS[name]), text)


@pytest.mark.parametrize(
    "word", sorted({word for one in PATTERNS.values() for word in re.findall("[a-z]+", one.pattern)})
)
def test_each_word_of_the_patterns_alone_and_before_another(word: str) -> None:
    for text in (word, f"{word} to", f"the {word} of it", f"{word}s not", f"{word}ed from", f"be {word}d to"):
        for pattern in PATTERNS.values():
            assert found(pattern, text) == found(without_look(pattern), text)


@given(st.sets(st.text("abc", min_size=1, max_size=4), min_size=1), st.text("abc ", max_size=12))
def test_spelt_words_match_like_the_longest_of_all_first(words: set[str], text: str) -> None:
    plain = re.compile("|".join(sorted(words, key=len, reverse=True)))
    assert found(re.compile(spelt(words)), text) == found(plain, text)


def test_first_words_of_groups_choices_and_looks() -> None:
    expression = (
        r"(?<!a )few|need(?:s|ed)? to|(?P<x>rumou?red|prove[sn]?)|(?:so )?far(?= (?:from|off)\b)|may(?: (?:as|be)){1,3}"
    )
    assert first_words(expression) == {
        "few",
        "need",
        "needs",
        "needed",
        "rumored",
        "rumoured",
        "prove",
        "proves",
        "proven",
        "so",
        "far",
        "may",
    }
    assert opening("car|cat of") == r"(?=ca(?:r|t)\b)"


@pytest.mark.parametrize("expression", [r"\w+ to", r"n't", "may|", "(?:a", "a)", r"no\.", ".b"])
def test_what_may_begin_with_other_words_is_refused(expression: str) -> None:
    with pytest.raises(ValueError, match="may begin with more"):
        first_words(expression)


@given(CODES)
def test_a_text_may_have_codes_as_before(text: str) -> None:
    [hint] = [hint for pattern, hint in hints._HINTS.items() if pattern is hints.CODE]
    assert bool(hint.search(text)) is bool(CODE_HINT.search(text))


@given(st.text("ab,.;:!?()[]{}’'n t\"“”s 3", max_size=24))
def test_marks_that_stand_apart_are_found_without_the_look_too(text: str) -> None:
    look, _, marks = spacing._APART.pattern.partition("])")
    assert look.startswith("(?=[")
    assert found(spacing._APART, text) == found(re.compile(marks), text)
