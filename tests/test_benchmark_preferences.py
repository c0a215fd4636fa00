"""The benchmarks of a comparison: what they count, on a few made-up ratings and texts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.comparing import files
from benchmarks.preferences import agreement, apart, measured, preferred
from scorer.comparison.units import units
from tests.scorer.comparison_reports import aligned


def test_ties_of_people_do_not_count_and_ties_of_a_score_are_wrong() -> None:
    twos = [(0, 1), (0, 2), (1, 2)]
    assert agreement([-1.0, -2.0, -3.0], [9.0, 5.0, 1.0], twos) == (3, 3)
    assert agreement([-1.0, -2.0, -3.0], [1.0, 5.0, 9.0], twos) == (0, 3)
    assert agreement([-1.0, -1.0, -3.0], [5.0, 9.0, 5.0], twos) == (1, 2)


def test_ratings_that_always_differ_are_surely_apart_and_equal_ones_never() -> None:
    one = np.zeros(40)
    assert apart(one, one - 1) < 0.001
    assert apart(one, one) == 1.0
    mixed = one + np.where(np.arange(40) % 2, 1.0, -1.0)
    assert apart(one, mixed) > 0.5


def test_a_score_agrees_with_ratings_that_say_what_it_says() -> None:
    reports = aligned()
    ratings = np.array([[-1.0] * 60, [-5.0] * 60])
    shares, over = measured(["a"] * 30 + ["b"] * 30, ratings, reports)
    assert over == {"all": 1, "sure": 1, "talk": 2}
    assert {shares[name]["all"] for name in ("quality", "chrf", "bleu", "cosine", "mqm_expected")} == {1.0}
    turned, _ = measured(["a"] * 60, ratings[::-1], reports)
    assert turned["chrf"] == {"all": 0.0, "sure": 0.0, "talk": 0.0}
    with pytest.raises(ValueError, match="a row is blank"):
        measured(["a"] * 59, ratings[:, 1:], reports)


def test_what_is_better_when_lower_is_turned() -> None:
    found = preferred(aligned(), units(aligned()))
    assert found["chrf"][0] > found["chrf"][1] > 0
    assert 0 > found["ter"][0] > found["ter"][1]


def test_both_systems_have_a_line_for_each_of_the_original(tmp_path: Path) -> None:
    texts = [path.read_text("utf-8").splitlines() for path in files(tmp_path, 50)]
    assert list(map(len, texts)) == [50, 50, 50]
    assert all(line.strip() for own in texts for line in own)
    assert sum(one != other for one, other in zip(texts[0], texts[2], strict=True)) == 25
