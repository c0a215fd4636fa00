"""The values in which blank lines and sentences without a counterpart count: those of sacrebleu over all rows."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sacrebleu
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer import Report, Settings, score_pairs, score_texts
from scorer.metrics.chrf import Chrf
from scorer.types import Pair, Side, Span

PLAIN = Settings(model="none", quality="none", only=("number",))
THEIRS = {"bleu": sacrebleu.BLEU(), "chrf": sacrebleu.CHRF(word_order=2), "ter": sacrebleu.TER()}
NOON = "The ferry leaves at noon every day."
ROWS = {
    "one blank line": [(NOON, NOON)] * 3 + [(NOON, "")],
    "nothing but blank lines": [(NOON, ""), (NOON, "")],
    "an added line": [(NOON, "The ferry leaves at one every day."), ("", "Nobody asked for this.")],
    "a row that is blank on both sides": [(NOON, "The ferry leaves."), ("", ""), ("  ", "\t")],
    "all kinds": [(NOON, "At noon leaves it."), ("Gone.", ""), ("", "New."), ("", ""), ("Rain fell.", "Rain fell.")],
}


def values(report: Report) -> dict[str, float | None]:
    return {name: getattr(report.summary, name) for name in THEIRS}


def theirs(rows: list[tuple[str, str]]) -> dict[str, float]:
    garbled, originals = [right for _, right in rows], [[left for left, _ in rows]]
    return {name: metric.corpus_score(garbled, originals).score for name, metric in THEIRS.items()}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_rows_have_the_values_of_sacrebleu_over_all_of_them(rows: list[tuple[str, str]]) -> None:
    report = score_pairs(rows, PLAIN)
    assert values(report) == theirs(rows)
    assert (report.summary.over, report.summary.whole) == ("rows", {})


lines = st.lists(st.sampled_from(["the", "cat", "sat", "on", "a", "mat", "."]), max_size=5).map(" ".join)


@given(st.lists(st.tuples(lines, lines), min_size=1, max_size=6).filter(lambda rows: any(a + b for a, b in rows)))
@settings(max_examples=25, deadline=None)
def test_so_have_any_rows(rows: list[tuple[str, str]]) -> None:
    assert values(score_pairs(rows, PLAIN)) == theirs(rows)


def test_of_documents_both_values_are_given() -> None:
    story = "The ferry left at noon. Nobody saw the captain on that day. He had sold all of the tickets."
    garbled = "The ferry left at noon. He had sold all of the tickets."
    summary = score_texts(story, garbled, PLAIN).summary
    assert (summary.over, summary.omitted, summary.added) == ("pairs", 1, 0)
    assert (summary.bleu, summary.chrf, summary.ter) == (pytest.approx(100), pytest.approx(100), 0)
    matched = ["The ferry left at noon.", "He had sold all of the tickets."]
    wanted = theirs([(matched[0], matched[0]), ("Nobody saw the captain on that day.", ""), (matched[1], matched[1])])
    assert summary.whole == wanted


def test_added_sentences_lengthen_the_garbled_text() -> None:
    story, added = "The ferry left at noon. He had sold all of the tickets.", " Dogs bark at night in every valley."
    summary = score_texts(story, story + added, PLAIN).summary
    assert (summary.omitted, summary.added) == (0, 1)
    assert (summary.bleu, summary.chrf) == (pytest.approx(100), pytest.approx(100))
    for name, value in (("bleu", summary.bleu), ("chrf", summary.chrf)):
        assert 0 < (summary.whole[name] or 0) < (value or 0)
    # One edit for each of the seven words, over the twelve of the original.
    assert summary.whole["ter"] == pytest.approx(100 * 7 / 12)


def test_added_text_counts_in_chrf_as_n_grams_that_match_nothing() -> None:
    """By hand: two letters of four match, so precision is a half for the letters and recall is whole."""
    at = Span(0, 1)
    both, more = Side(at, Span(0, 2), 1, "ab"), Side(at, Span(0, 2), 2, "cd")
    pairs = [Pair(0, both, both, 1.0), Pair(1, None, more, 1.0)]
    # Letters, pairs of letters and words: precision 1/2 and recall 1 in each, and F2 = 5PR / (4P + R).
    assert Chrf(None).whole(pairs, rows=False) == pytest.approx(100 * 2.5 / 3)
    assert Chrf(None).whole(pairs, rows=True) == 100
    assert Chrf(None).whole([], rows=False) is None


def test_ter_says_how_many_pairs_it_leaves_out() -> None:
    long = " ".join(f"word{n}" for n in range(200))
    summary = score_pairs([("One two three four.", "One two three five."), (long, long + " more")], PLAIN).summary
    assert (summary.ter, summary.ter_unmeasured) == (25.0, 1)
    without = score_pairs([("One two.", "One two.")], replace(PLAIN, ter=False)).summary
    assert (without.ter, without.ter_unmeasured) == (None, 0)
