"""The p of a paired randomisation, against the share of all exchanges that come out as far apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import sqrt

import numpy as np
import pytest

from scorer import Settings, score_pairs
from scorer.comparison import compare
from scorer.comparison.figures import Figure, figures
from scorer.comparison.paired import contrasts, resampled
from scorer.comparison.units import units
from scorer.types import Report

TRIALS = 2000
_LINES = (
    "The clinic opens at eight in the morning and closes late.",
    "Patients must not eat for twelve hours before the test.",
    "A nurse will see you on Thursday in the blue room.",
    "Please bring your insurance card and a letter of your doctor.",
    "The fee is payable within thirty days of the visit.",
    "The car park behind the old mill is free for all visitors.",
)


def scored(*versions: Sequence[str]) -> list[Report]:
    return [score_pairs(zip(_LINES, one, strict=True), Settings(model="none", ter=True)) for one in versions]


def worn(numbers: Sequence[int], words: Sequence[str]) -> list[str]:
    """Return the lines, with the first word that is among `words` left out of those that have the numbers."""
    return [
        one.replace(next(f" {word} " for word in words if f" {word} " in one), " ", 1) if number in numbers else one
        for number, one in enumerate(_LINES)
    ]


FIRST, LATER = ("the", "for", "will", "your", "is"), ("closes", "hours", "blue", "card", "within", "free")
CASES = [
    ([], []),
    ([3], []),
    ([0, 4], []),
    ([0, 2, 5], []),
    ([0, 1, 2, 3, 4, 5], []),
    ([0, 1, 2], [2, 4]),
    ([0, 1, 2, 3, 4], [5]),
    ([1], [3]),
]


def exact(figure: Figure) -> float:
    """Return the share of all exchanges that leave the versions at least as far apart as they are, rounding aside."""
    one, other = figure.rows
    together = figure.reading.together
    found = []
    for kept in product((True, False), repeat=len(one)):
        mixed = (np.where(np.array(kept)[:, None], *both).sum(0)[None] for both in ((one, other), (other, one)))
        first, second = map(together, mixed)
        found.append(abs(float(first[0] - second[0])))
    return sum(one >= found[0] - 1e-9 for one in found) / len(found)


@pytest.mark.parametrize(("first", "second"), CASES)
def test_p_is_the_share_of_all_exchanges_within_the_error_of_sampling(
    first: Sequence[int], second: Sequence[int]
) -> None:
    reports = scored(worn(first, FIRST), worn(second, LATER))
    measured, _ = figures(reports, units(reports))
    assert {"bleu", "chrf", "ter", "quality", "mqm_expected"} <= {one.name for one in measured}
    for figure in measured:
        (found,) = contrasts(figure, resampled(figure, 20, 1), TRIALS, 1)
        true = exact(figure)
        error = sqrt(true * (1 - true) / TRIALS)
        assert found.p_randomised == pytest.approx(true, abs=4 * error + 2 / TRIALS), figure.name


def test_where_few_segments_differ_nothing_is_sure() -> None:
    for numbers, least in (([], 1.0), ([3], 1.0), ([0, 4], 0.5), ([0, 2, 5], 0.25)):
        comparison = compare(scored(worn(numbers, FIRST), _LINES), "ab", resamples=20, trials=TRIALS)
        for one in comparison.contrasts:
            assert one.better is None
            assert one.p_randomised >= least - 0.04, one.figure


def test_where_all_segments_are_worse_in_one_version_it_is_sure() -> None:
    comparison = compare(scored(worn(range(6), FIRST), _LINES), "ab", resamples=20, trials=TRIALS)
    found = {one.figure: one for one in comparison.contrasts}
    for name in ("bleu", "chrf", "ter"):
        assert found[name].better == 1
        # Of the 64 exchanges, only none and all are as far apart.
        assert found[name].p_randomised == pytest.approx(2 / 64, abs=0.016)
