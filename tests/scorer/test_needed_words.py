"""A text in which a pattern finds anything has one of the words by which the checks decide whether to search it."""

from __future__ import annotations

import importlib
import re
from collections.abc import Collection
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.checks.negation.sides import Side
from scorer.checks.number import dates, multiples, powers, shares, spelt_out, times, worded, year_parts
from scorer.checks.roles import sequences
from scorer.english import (
    amount_words,
    denial_words,
    exception_words,
    focus_words,
    hedge_words,
    needed_words,
    negation_cues,
)
from scorer.english.negation_turns import EMPHASIS
from scorer.english.number_words import NUMBER_WORDS, word_pattern
from scorer.words import out_of_count
from scorer.words.compared import Text
from tests.scorer.pairs import findings
from tests.scorer.samples import EVERY, samples

strengths = importlib.import_module("scorer.checks.modality.strengths")
CHECKS = {
    name: importlib.import_module(f"scorer.checks.{name}").check for name in ("number", "negation", "modality", "roles")
}
# Each pattern with the words without one of which it finds nothing in a text without figures.
NEEDED: dict[str, tuple[re.Pattern[str], Collection[str]]] = {
    "not all": (amount_words.NOT_ALL, needed_words.NOT),
    "some not": (amount_words.SOME_NOT, needed_words.NOT),
    "not always": (amount_words.NOT_ALWAYS, needed_words.NOT),
    "necessarily not": (amount_words.NECESSARILY, needed_words.NOT),
    "not fully": (amount_words.NOT_FULLY, needed_words.NOT),
    "negation beside a strength": (strengths._NEGATION, needed_words.NEGATIONS),
    "exception": (exception_words.EXCEPTING, needed_words.EXCEPTING),
    "too to": (denial_words.TOO_TO, {"too"}),
    "contrast": (negation_cues.CONTRAST, negation_cues.CONTRAST_WORDS),
    "only also": (negation_cues.ONLY_ALSO, {"also"}),
    **{f"focus {name}": (focus_words.FOCUS[name], words) for name, words in needed_words.FOCUS.items()},
    "only": (focus_words.ONLY, needed_words.ONLY),
    "almost": (focus_words.ALMOST, needed_words.ALMOST),
    "hedge": (hedge_words.HEDGES[0].words, needed_words.HEDGES),
    "tried": (hedge_words.HEDGES[1].words, needed_words.TRIED),
    **{f"source {n}": (hedge_words.SOURCES[n], needed_words.SOURCES_QUOTED) for n in (3, 4, 5)},
    "emphasis": (EMPHASIS, out_of_count._EMPHATIC),
    "denied sequence": (sequences._DENIED, sequences._WORDS_OF_DENIED),
    "number": (re.compile(word_pattern(), re.VERBOSE), NUMBER_WORDS),
    "number or decade": (worded._WORDS, worded.WORDS_OF_NUMBERS),
    "multiple": (multiples._WORDS, multiples._NEEDED),
    "date": (dates._DATE_WORD, dates._NEEDED),
    "share": (shares._BELOWS, shares._WORDS_OF_SHARES),
    "digits": (spelt_out._ONE_BY_ONE, spelt_out._DIGITS),
    "ten to four": (times._SPOKEN, times._WORDS_OF_SPOKEN),
    "time": (times._TIMES, times.WORDS_OF_TIME),
    "power": (powers._SAID, powers.WORDS_OF_POWERS),
    "months": (year_parts._MONTHS, year_parts.WORDS_OF_PARTS),
    "end of a year": (year_parts._ENDS, year_parts.WORDS_OF_PARTS),
}
FIGURES_HELP = frozenset({"time", "power", "months", "end of a year"})
# Texts of patterns that look ahead so far that no made text fits them.
WRITTEN = {
    "almost": [
        f"it is {cue} lost" for cue in ("almost", "nearly", "all but", "practically", "virtually", "as good as")
    ],
    "only also": ["only red but also blue", "just red, but it also shines"],
}
CUE_WORDS = sorted({word for pattern, _ in NEEDED.values() for word in re.findall(r"[a-z]{1,14}", pattern.pattern)})
PIECES = [*CUE_WORDS, "isn't", "don’t", "so-called", ",", ".", "-", "3", "1,000", "the", "to", "Paris", "won", "ten-m"]
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join)


@pytest.mark.parametrize("name", NEEDED)
def test_what_a_pattern_finds_has_a_needed_word(name: str) -> None:
    pattern, needed = NEEDED[name]
    found = [text for text in (*samples(pattern), *WRITTEN.get(name, ())) if pattern.search(text)]
    assert len(found) >= len(WRITTEN.get(name, [name]))
    for text in found:
        if not (name in FIGURES_HELP and re.search(r"\d", text)):
            assert not Text(text).runs.isdisjoint(needed), text


def test_each_denial_has_a_needed_word() -> None:
    denying = [text for text in samples(negation_cues.CUE) if _denies(text)]
    assert len(denying) > 80
    for text in denying:
        assert not Text(text).runs.isdisjoint(needed_words.CUES), text


def _denies(text: str) -> bool:
    with patch.object(Text, "runs", EVERY):
        side = Side(Text(text))
    return bool(side.denials or side.bounds)


@pytest.mark.parametrize("name", CHECKS)
@given(TEXTS, TEXTS)
def test_a_check_finds_what_it_finds_without_looking_for_needed_words(name: str, one: str, other: str) -> None:
    found = findings(CHECKS[name], one, other, model="none")
    with patch.object(Text, "runs", EVERY):
        assert findings(CHECKS[name], one, other, model="none") == found


@pytest.mark.parametrize(
    ("text", "runs"),
    [("", set()), ("It isn’t a TV-set.", {"it", "isn", "t", "a", "tv", "set"}), ("½ of 3,5", {"½", "of", "3", "5"})],
)
def test_runs_of_letters_and_figures(text: str, runs: set[str]) -> None:
    assert Text(text).runs == runs
