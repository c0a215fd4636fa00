"""The document in figures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.summary import summarise
from scorer.types import Finding, Judgement, Pair, ScoredPair, Segment, Side, Span


def side(words: int, sentences: int = 1) -> Side:
    return Side(Span(0, sentences), Span(0, 2 * words), 1, "w " * words)


def judgement(quality: float | None, words: int = 1, degraded: float = 0.0, kind: str = "match") -> Judgement:
    original = None if kind == "added" else side(words)
    pair = Pair(0, original, None if kind == "omitted" else side(words), 1.0)
    return Judgement(ScoredPair(pair, {}, ()), quality, degraded, "none", ())


SEGMENT = Segment(0, "w", Span(0, 1), 0)


def test_the_mean_is_by_words_with_omitted_ones_at_nought_and_added_ones_left_out() -> None:
    rows = [judgement(90, words=3), judgement(0, words=1, kind="omitted"), judgement(None, words=50, kind="added")]
    found = summarise(rows, {"bleu": 12.5}, [SEGMENT] * 2, [SEGMENT] * 2, seed=0, dismissed=0)
    assert found.quality == pytest.approx(67.5)
    assert (found.matched, found.omitted, found.added) == (1, 1, 1)
    assert (found.bleu, found.ter) == (12.5, None)
    assert (found.original_sentences, found.garbled_sentences) == (2, 2)


def test_sentences_are_counted_not_pairs() -> None:
    both = Judgement(ScoredPair(Pair(0, side(4, sentences=3), None, 1.0), {}, ()), 0.0, 0.9, "major", ())
    assert summarise([both], {}, [SEGMENT] * 3, [], seed=0, dismissed=0).omitted == 3


def test_degraded_counts_matched_pairs_from_one_half_on() -> None:
    rows = [judgement(50, degraded=0.5), judgement(90, degraded=0.49), judgement(0, degraded=0.95, kind="omitted")]
    assert summarise(rows, {}, [], [], seed=0, dismissed=0).degraded == 1


def test_findings_are_counted_by_check_and_dismissed_ones_told() -> None:
    number = Finding("number", "critical", "1 became 2", Span(0, 1), Span(0, 1))
    name = Finding("name", "minor", "“A” became “B”", Span(0, 1), Span(0, 1))
    one = judgement(50)
    rows = [replace(one, scored=replace(one.scored, findings=found)) for found in ((number, name), (number,), ())]
    found = summarise(rows, {}, [], [], seed=0, dismissed=4)
    assert (found.findings, found.dismissed) == ({"number": 2, "name": 1}, 4)


def test_nothing_rated_is_no_quality() -> None:
    found = summarise([judgement(None, kind="added")], {}, [], [SEGMENT], seed=0, dismissed=0)
    assert (found.quality, found.quality_ci) == (None, None)


def test_pairs_that_were_not_rated_are_not_counted_as_sound() -> None:
    rows = [replace(judgement(None), degraded=None), replace(judgement(None, kind="omitted"), degraded=None)]
    found = summarise(rows, {"cosine": 0.5}, [SEGMENT] * 2, [SEGMENT], seed=0, dismissed=0)
    assert (found.quality, found.quality_ci, found.degraded) == (None, None, None)
    assert (found.matched, found.omitted, found.cosine) == (1, 1, 0.5)


def test_one_pair_has_no_interval() -> None:
    assert summarise([judgement(80)], {}, [], [], seed=0, dismissed=0).quality_ci is None


@given(st.lists(st.tuples(st.floats(0, 100), st.integers(1, 40)), min_size=2, max_size=30), st.integers(0, 5))
@settings(max_examples=30)
def test_the_interval_lies_in_the_range_and_is_the_same_each_time(rows: list[tuple[float, int]], seed: int) -> None:
    rated = [judgement(quality, words) for quality, words in rows]
    found, again = (summarise(rated, {}, [], [], seed, 0) for _ in range(2))
    assert found == again
    assert found.quality_ci is not None
    low, high = found.quality_ci
    values = [quality for quality, _ in rows]
    assert min(values) - 1e-9 <= low <= high <= max(values) + 1e-9
