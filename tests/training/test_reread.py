"""The quality of another network, without measuring all that does not depend on it anew."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from scorer.cross_encoder.reader import MEANING, SCORE
from scorer.cross_encoder.stored import load_network
from scorer.encoder.weights import default_folder
from scorer.quality import FEATURES, OF_LEARNED
from training.quality.examples import Ordered, Rated
from training.quality.fit_quality import measure
from training.quality.quality_weights import Measured
from training.quality.reread import reread

SOUND = ("The crew left the old harbour.", "The crew has left the old port.")
GRAVE = ("The crew left the old harbour.", "The crew never left the old harbour.")
# More than a network reads as a whole.
LONG = ("They waited. " * 200, "They waited. " * 199)
EQUAL = ("The crew left.", "The crew  left.")
LESS = 3.0  # in log-odds
AT = [FEATURES.index(name) for name in OF_LEARNED]
SOUNDNESS, MAJOR, KEPT = 0, 1, 3  # among them


@pytest.fixture(scope="module")
def measured() -> Measured:
    rated = [Rated("bio21", "a", texts, 0.0, False) for texts in (LONG, EQUAL)]
    return measure([Ordered("damage", "a", SOUND, GRAVE)], rated, "default")


@pytest.fixture(scope="module")
def again(measured: Measured) -> Measured:
    """Return the same when a network has read it that is less sure of every pair; making its graph takes seconds."""
    network = load_network(default_folder())
    with torch.no_grad():
        network.offset[[SCORE, MEANING]] -= LESS
    return reread(measured, network)


def log_odds(figure: float) -> float:
    """Return the log-odds of soundness from the figure for it, minus the logarithm of the probability."""
    return -math.log(math.expm1(figure))


@pytest.mark.model
def test_what_the_network_says_is_what_it_says(measured: Measured, again: Measured) -> None:
    for name in ("better", "worse"):
        (before,), (after,) = getattr(measured, name)[:, AT], getattr(again, name)[:, AT]
        # What was changed of the network is all that changes of its word: the weights pass through the file unharmed.
        for figure in (SOUNDNESS, KEPT):
            assert log_odds(after[figure]) == pytest.approx(log_odds(before[figure]) - LESS, abs=1e-2)
        assert after[MAJOR] == pytest.approx(before[MAJOR], abs=1e-3)
    assert measured.worse[0, AT[KEPT]] > measured.better[0, AT[KEPT]]
    assert not measured.rated[:, AT].any()


@pytest.mark.model
def test_only_what_the_network_says_changes(measured: Measured, again: Measured) -> None:
    changed = np.flatnonzero((again.better != measured.better).any(axis=0))
    assert set(changed) <= set(AT)
    assert again.better[0, AT[0]] > measured.better[0, AT[0]]
    # Nor does it change where the network has no say: it cannot read the one, and the sides of the other are equal.
    np.testing.assert_array_equal(again.rated, measured.rated)
