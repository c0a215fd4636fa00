"""Fitting finds what was put in."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.measured import calibration_error, equal_groups
from scorer.quality import FEATURES, UNRELATED
from scorer.quality.model import MAJOR_SAID
from training.quality.curves import fit_curve, fit_within, loss_within
from training.quality.examples import OTHER_SENTENCE, Ordered, Rated
from training.quality.quality_weights import Measured, fit, fit_ranking, fold_of


def test_weights_are_found_again_and_none_is_negative() -> None:
    rng = np.random.default_rng(0)
    rows = rng.random((2000, 3))
    damage = rows @ np.array([2.0, 0.0, -1.0])
    first, second = rows[:1000], rows[1000:]
    flipped = (damage[:1000] > damage[1000:])[:, None]
    better, worse = np.where(flipped, second, first), np.where(flipped, first, second)
    weights = fit_ranking(better, worse, np.full(1000, 1e-3), np.array([True, True, True]))
    assert weights[0] > 10 * max(weights[1], 0.01)
    assert (weights >= 0).all()


def test_a_figure_that_is_not_used_has_no_weight() -> None:
    rows = np.random.default_rng(0).random((100, 2))
    weights = fit_ranking(0 * rows, rows, np.full(100, 0.01), np.array([True, False]))
    assert weights[0] > 0
    assert weights[1] == 0


def test_a_figure_that_is_fitted_last_leaves_the_other_weights_as_they_are() -> None:
    rows = np.random.default_rng(0).random((100, 2))
    known = np.array([0.7, 9.0])
    weights = fit_ranking(0 * rows, rows, np.full(100, 0.01), np.array([False, True]), known)
    assert weights[0] == 0.7
    assert 0 < weights[1] < 9.0


def test_a_curve_says_what_is_true() -> None:
    rng = np.random.default_rng(1)
    read = rng.random((5000, 1)) * 4
    true = (rng.random(5000) < 1 / (1 + np.exp(3 - 2 * read[:, 0]))).astype(float)
    curve = fit_curve(read, true)
    assert curve == pytest.approx([-3.0, 2.0], abs=0.25)


def test_what_only_tells_the_sources_apart_has_no_slope() -> None:
    rng = np.random.default_rng(2)
    sources = ["news", "medicine"] * 2000
    news = np.array([source == "news" for source in sources], dtype=float)
    damage = rng.random(4000) * 4
    true = (rng.random(4000) < 1 / (1 + np.exp(4 - 1.5 * damage - 2 * news))).astype(float)
    read = np.column_stack([damage, news + rng.normal(0, 0.1, 4000)])
    apart, within = fit_curve(read, true), fit_within(read, true, sources)
    assert apart[2] > 1.5
    assert within[2] < 0.3
    assert within[1] > 1
    halves = [np.arange(4000) < 2000, np.arange(4000) >= 2000]
    ways = (read[:, 1:], read[:, :1], read)
    losses = [loss_within([(rows, columns) for rows in halves], true, sources) for columns in ways]
    assert losses[1] == pytest.approx(losses[2], abs=0.002)
    assert losses[0] > losses[1] + 0.1
    # It is as likely over all as it is true.
    assert (1 / (1 + np.exp(-(within[0] + read @ within[1:])))).mean() == pytest.approx(true.mean(), abs=0.001)


def test_the_curve_lies_where_real_pairs_say() -> None:
    rng = np.random.default_rng(3)
    damage = rng.random(4000) * 4
    labelled = np.arange(4000) < 2000
    sources = ["written" if one else "news" for one in labelled]
    # Writers damaged far more of their lines.
    true = (rng.random(4000) < 1 / (1 + np.exp(5 - 1.5 * damage - 4 * labelled))).astype(float)
    curve = fit_within(damage[:, None], true, sources, {"written": 0.5})
    said = 1 / (1 + np.exp(-(curve[0] + curve[1] * damage)))
    assert said[~labelled].mean() == pytest.approx(true[~labelled].mean(), abs=0.001)
    assert said.mean() < true.mean() - 0.1


def measured_of(major_said: list[float], major: list[bool]) -> Measured:
    """Return ratings of pairs of which only the learned metric says which hold a major error; no order says a thing."""
    rows = np.zeros((len(major), len(FEATURES)))
    rows[:, FEATURES.index(MAJOR_SAID)] = major_said
    ratings = [Rated("bio21", f"d{n}", ("one", "two"), 5.0 * bad, bad) for n, bad in enumerate(major)]
    orders = [Ordered(source, "d0", ("one", "one"), ("one", "two")) for source in ("bio21", "kind:any")]
    none = np.zeros((2, len(FEATURES)))
    return Measured(orders, none, none, ratings, rows)


@pytest.mark.parametrize("learned", [True, False])
def test_what_the_learned_metric_says_of_a_major_error_has_a_slope_where_it_is_there(learned: bool) -> None:
    major = [n % 3 == 0 for n in range(300)]
    curve = fit(
        measured_of([1.0 + 0.01 * (n % 7) if bad else 0.2 for n, bad in enumerate(major)], major), learned, None
    )
    assert len(curve.degraded) == 4
    assert (curve.degraded[3] > 0) == learned
    assert curve.model().degraded[3] == pytest.approx(curve.degraded[3], abs=1e-4)


def test_it_has_no_slope_where_it_is_wrong() -> None:
    major = [n % 3 == 0 for n in range(300)]
    assert fit(measured_of([0.2 if bad else 1.0 for bad in major], major), True, None).degraded[3] == 0


@pytest.mark.parametrize(
    ("said", "true", "error"),
    [
        ([0.1] * 5 + [0.9] * 5, [0.0] * 5 + [1.0] * 5, 0.1),
        ([0.5] * 10, [0.0, 1.0] * 5, 0.5),
        ([0.0, 1.0] * 5, [0.0, 1.0] * 5, 0.0),
    ],
)
def test_the_calibration_error_is_how_far_ten_groups_are_off(
    said: list[float], true: list[float], error: float
) -> None:
    assert calibration_error(np.array(said), np.array(true)) == pytest.approx(error)


@given(st.lists(st.sampled_from([0.1, 0.5, 0.9]), min_size=10, max_size=60))
def test_groups_go_from_the_least_said_to_the_most_with_ties_as_they_stand(said: list[float]) -> None:
    rows = np.concatenate(equal_groups(np.array(said)))
    assert list(rows) == sorted(range(len(said)), key=lambda n: (said[n], n))
    assert max(map(len, equal_groups(np.array(said)))) - min(map(len, equal_groups(np.array(said)))) <= 1


def similarity_and_more() -> Measured:
    """Return orders told by chrF and by spacing alike, which the learned metric tells as well."""
    rng = np.random.default_rng(3)
    sources = ["wmt19", "kind:any", "apart"] * 40
    orders = [Ordered(source, f"d{n}", ("one", "one"), ("one", "two")) for n, source in enumerate(sources)]
    better, worse = np.zeros((2, len(orders), len(FEATURES)))
    for name in ("chrf", "spacing", "learned"):
        worse[:, FEATURES.index(name)] = rng.random(len(orders))
    return replace(measured_of([0.5, 0.1] * 30, [True, False] * 30), orders=orders, better=better, worse=worse)


def test_only_with_the_learned_metric_it_has_weights_and_deceptive_pairs_are_read() -> None:
    measured = similarity_and_more()
    # Pairs of different sentences, in which the worse one is more alike: without the metric they are left out.
    apart = [one.source == "apart" for one in measured.orders]
    measured.better[apart, FEATURES.index("chrf")] = 2.0
    without = dict(zip(FEATURES, fit(measured, False, None).weights, strict=True))
    beside = dict(zip(FEATURES, fit(measured, True, None).weights, strict=True))
    assert without["chrf"] > 0
    assert without["learned"] == 0
    assert beside["learned"] > 0
    assert beside["chrf"] < without["chrf"]


def with_other_sentences(measured: Measured, likeness: float) -> Measured:
    """Return it with 60 pairs of other sentences: less like each other than the ones beside them, and unrelated."""
    orders = [Ordered(OTHER_SENTENCE, f"o{n}", ("one", "two"), ("one", "else")) for n in range(60)]
    rows = np.zeros((60, len(FEATURES)))
    rows[:, FEATURES.index("chrf")] = likeness
    rows[:, FEATURES.index(UNRELATED)] = 1.0
    return replace(
        measured,
        orders=[*measured.orders, *orders],
        better=np.vstack([measured.better, 0 * rows]),
        worse=np.vstack([measured.worse, rows]),
    )


def test_other_sentences_give_a_weight_to_what_is_unrelated_and_to_nothing_else() -> None:
    measured = similarity_and_more()
    before, after = (fit(one, True, None) for one in (measured, with_other_sentences(measured, 0.1)))
    at = FEATURES.index(UNRELATED)
    assert before.weights[at] == pytest.approx(0, abs=1e-3)
    assert after.weights[at] > 1
    assert np.delete(after.weights, at) == pytest.approx(np.delete(before.weights, at))


def test_another_sentence_is_expected_to_cost_nearly_all_points() -> None:
    major = [n % 3 == 0 for n in range(300)]
    measured = measured_of([1.0 if bad else 0.0 for bad in major], major)
    model = fit(with_other_sentences(measured, 1.0), True, None).model()
    other, none = np.zeros((2, len(FEATURES)))
    other[FEATURES.index(UNRELATED)] = other[FEATURES.index("chrf")] = 1.0
    none[FEATURES.index("spacing")] = 0.01
    assert model.assess(other, 10)[0] > 20
    assert model.assess(none, 10)[0] < 3


def test_both_folds_are_used() -> None:
    assert {fold_of(f"document {n}") for n in range(20)} == {0, 1}
