"""The order of versions of one sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scorer import Settings, score_pairs
from scorer.comparison import compare
from scorer.comparison.order import is_ordered, mean_order
from scorer.types import Judgement
from tests.scorer.sample_report import one_pair

SCORES = {"chrf": 80.0, "bleu": 50.0, "cosine": 0.9, "token_precision": 0.9, "token_recall": 0.9}


def judged(garbled: str | None, **scores: float) -> Judgement:
    judgement = one_pair("It was an old bridge.", garbled).judgements[0]
    return replace(judgement, scored=replace(judgement.scored, scores={**SCORES, **scores}))


def test_equal_sides_have_the_highest_order_and_an_omission_has_none() -> None:
    assert mean_order([judged("It was an old bridge.")]) == 100
    assert mean_order([judged(None)]) == 0
    assert mean_order([one_pair(None, "Added.").judgements[0]]) is None
    assert mean_order([]) is None
    # Five words on either side.
    assert mean_order([judged("It was an old bridge."), judged(None)]) == pytest.approx(50)


@pytest.mark.parametrize("score", ["chrf", "cosine", "token_precision", "token_recall"])
def test_a_lower_similarity_never_raises_the_order(score: str) -> None:
    better = mean_order([judged("It was an ancient bridge.")])
    worse = mean_order([judged("It was an ancient bridge.", **{score: 0.5 * SCORES[score]})])
    assert better is not None
    assert worse is not None
    assert 0 < worse < better < 100


def test_reports_of_another_encoder_have_no_order() -> None:
    report = one_pair("It was an old bridge.", "It was an ancient bridge.")
    minilm = replace(report, signature={"encoder": {"model": "all-MiniLM-L6-v2"}})
    assert not is_ordered(report)
    assert not is_ordered(replace(report, signature={"encoder": {"model": "none"}}))
    assert is_ordered(minilm)
    # As where two languages are compared.
    (judgement,) = minilm.judgements
    unmeasured = replace(judgement, scored=replace(judgement.scored, scores={}))
    assert not is_ordered(replace(minilm, judgements=(unmeasured,)))


@pytest.mark.model
def test_versions_are_told_apart_by_their_order_with_the_default_model() -> None:
    original = ["The old bridge was closed in March.", "Nobody was hurt.", "The council met on Tuesday."] * 4
    sound = ["The old bridge was shut in March.", "Nobody was injured.", "The council met on Tuesday."] * 4
    worn = ["Bridge the old closing March in was.", "Nobody hurt.", "Council meet of Tuesday."] * 4
    reports = [score_pairs(zip(original, one, strict=True), Settings()) for one in (sound, worn, original)]
    comparison = compare(reports, ("sound", "worn", "same"), resamples=50, trials=50)
    assert {one.figure for one in comparison.tallies} == {"order"}
    orders = [one.figures["order"].value for one in comparison.versions]
    assert orders[1] < orders[0] < orders[2] == 100
    assert comparison.clusters == ((2,), (0,), (1,))
    assert comparison.tallies[0].first_better > comparison.tallies[0].second_better
