"""The document in figures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.summary import summarise
from scorer.types import Finding, Judgement, Pair, ScoredPair, Segment, Side, Span, Together


def side(words: int, sentences: int = 1) -> Side:
    return Side(Span(0, sentences), Span(0, 2 * words), 1, "w " * words)


def judgement(quality: float | None, words: int = 1, degraded: float = 0.0, kind: str = "match") -> Judgement:
    original = None if kind == "added" else side(words)
    pair = Pair(0, original, None if kind == "omitted" else side(words), 1.0)
    return Judgement(ScoredPair(pair, {}, ()), quality, degraded, "none", ())


SEGMENT = Segment(0, "w", Span(0, 1), 0)


def test_the_mean_is_by_words_with_omitted_ones_at_nought_and_added_ones_left_out() -> None:
    rows = [judgement(90, words=3), judgement(0, words=1, kind="omitted"), judgement(None, words=50, kind="added")]
    found = summarise(rows, Together({"bleu": 12.5}), [SEGMENT] * 2, [SEGMENT] * 2, seed=0, dismissed=0)
    assert found.quality == pytest.approx(67.5)
    assert (found.matched, found.omitted, found.added) == (1, 1, 1)
    assert (found.bleu, found.ter) == (12.5, None)
    assert (found.original_sentences, found.garbled_sentences) == (2, 2)


def test_sentences_are_counted_not_pairs() -> None:
    both = Judgement(ScoredPair(Pair(0, side(4, sentences=3), None, 1.0), {}, ()), 0.0, 0.9, "major", ())
    assert summarise([both], Together({}), [SEGMENT] * 3, [], seed=0, dismissed=0).omitted == 3


def test_degraded_counts_matched_pairs_from_one_half_on() -> None:
    rows = [judgement(50, degraded=0.5), judgement(90, degraded=0.49), judgement(0, degraded=0.95, kind="omitted")]
    assert summarise(rows, Together({}), [], [], seed=0, dismissed=0).degraded == 1


def test_findings_are_counted_by_check_and_dismissed_ones_told() -> None:
    number = Finding("number", "critical", "1 became 2", Span(0, 1), Span(0, 1))
    name = Finding("name", "minor", "“A” became “B”", Span(0, 1), Span(0, 1))
    one = judgement(50)
    rows = [replace(one, scored=replace(one.scored, findings=found)) for found in ((number, name), (number,), ())]
    found = summarise(rows, Together({}), [], [], seed=0, dismissed=4)
    assert (found.findings, found.dismissed) == ({"number": 2, "name": 1}, 4)


def test_nothing_rated_is_no_quality() -> None:
    found = summarise([judgement(None, kind="added")], Together({}), [], [SEGMENT], seed=0, dismissed=0)
    assert (found.quality, found.quality_ci) == (None, None)


def test_pairs_that_were_not_rated_are_not_counted_as_sound() -> None:
    rows = [replace(judgement(None), degraded=None), replace(judgement(None, kind="omitted"), degraded=None)]
    found = summarise(rows, Together({"cosine": 0.5}), [SEGMENT] * 2, [SEGMENT], seed=0, dismissed=0)
    assert (found.quality, found.quality_ci, found.degraded) == (None, None, None)
    assert (found.matched, found.omitted, found.cosine) == (1, 1, 0.5)


def test_one_pair_has_no_interval() -> None:
    assert summarise([judgement(80)], Together({}), [], [], seed=0, dismissed=0).quality_ci is None


@given(st.lists(st.tuples(st.floats(0, 100), st.integers(1, 40)), min_size=2, max_size=30), st.integers(0, 5))
@settings(max_examples=30)
def test_the_interval_lies_in_the_range_and_is_the_same_each_time(rows: list[tuple[float, int]], seed: int) -> None:
    rated = [judgement(quality, words) for quality, words in rows]
    found, again = (summarise(rated, Together({}), [], [], seed, 0) for _ in range(2))
    assert found == again
    assert found.quality_ci is not None
    low, high = found.quality_ci
    values = [quality for quality, _ in rows]
    assert min(values) - 1e-9 <= low <= high <= max(values) + 1e-9


def test_shares_are_by_words_and_say_what_the_quality_does_not() -> None:
    rows = [judgement(100, words=3), judgement(0, words=1, kind="omitted"), judgement(None, words=9, kind="added")]
    found = summarise(rows, Together({}), [], [], seed=0, dismissed=0)
    assert (found.omitted_share, found.added_share) == (0.25, 0.75)
    sound = summarise(rows[:1], Together({}), [], [], seed=0, dismissed=0)
    assert (sound.omitted_share, sound.added_share) == (0.0, 0.0)
    nothing = summarise([], Together({}), [], [], seed=0, dismissed=0)
    assert (nothing.omitted_share, nothing.added_share, nothing.mqm_expected) == (0.0, 0.0, None)


def test_mqm_points_are_per_thousand_words_of_the_original() -> None:
    found = (Finding("number", "critical", "1 became 2", Span(0, 1), Span(0, 1)),)
    found += (Finding("case", "minor", "“a” became “A”", Span(0, 1), Span(0, 1)),)
    one = judgement(60, words=40)
    lost = replace(judgement(0, words=10, kind="omitted"), severity="major")
    new = replace(judgement(None, words=7, kind="added"), severity="minor")
    rows = [replace(one, scored=replace(one.scored, findings=found)), lost, new]
    summary = summarise(rows, Together({}), [], [], seed=0, dismissed=0)
    # 40 of 100 lost is 10 of 25 points; nothing left of a sentence is 25; the added label is one minor error.
    assert summary.mqm_expected == pytest.approx((10 + 25 + 1) / 50 * 1000)
    assert summary.mqm_findings == pytest.approx((25 + 1 + 5 + 1) / 50 * 1000)
    unrated = [replace(row, quality=None) for row in rows]
    assert summarise(unrated, Together({}), [], [], seed=0, dismissed=0).mqm_expected is None
