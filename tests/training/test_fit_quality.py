"""Fitting finds what was put in."""

from __future__ import annotations

import numpy as np
import pytest

from training.fit_quality import fit_curve, fit_ranking, half_of


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


def test_a_curve_says_what_is_true() -> None:
    rng = np.random.default_rng(1)
    read = rng.random((5000, 1)) * 4
    true = (rng.random(5000) < 1 / (1 + np.exp(3 - 2 * read[:, 0]))).astype(float)
    curve = fit_curve(read, true)
    assert curve == pytest.approx([-3.0, 2.0], abs=0.25)


def test_both_halves_are_used() -> None:
    assert {half_of(f"document {n}") for n in range(20)} == {0, 1}
