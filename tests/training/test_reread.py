"""The quality of another network, without measuring all that does not depend on it anew."""

from __future__ import annotations

import numpy as np
import pytest
import torch

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
AT = [FEATURES.index(name) for name in OF_LEARNED]


@pytest.fixture(scope="module")
def measured() -> Measured:
    rated = [Rated("bio21", "a", texts, 0.0, False) for texts in (LONG, EQUAL)]
    return measure([Ordered("damage", "a", SOUND, GRAVE)], rated, "default")


@pytest.mark.model
def test_the_network_that_ships_says_what_was_measured(measured: Measured) -> None:
    again = reread(measured, load_network(default_folder()))
    for name in ("better", "worse", "rated"):
        np.testing.assert_allclose(getattr(again, name), getattr(measured, name), atol=1e-3)
    assert measured.worse[0, AT[0]] > measured.better[0, AT[0]]
    assert not measured.rated[:, AT].any()


@pytest.mark.model
def test_only_what_the_network_says_changes(measured: Measured) -> None:
    network = load_network(default_folder())
    with torch.no_grad():
        network.offset[0] -= 3
    again = reread(measured, network)
    changed = np.flatnonzero((again.better != measured.better).any(axis=0))
    assert set(changed) <= set(AT)
    assert again.better[0, AT[0]] > measured.better[0, AT[0]]
    # Nor does it change where the network has no say: it cannot read the one, and the sides of the other are equal.
    np.testing.assert_array_equal(again.rated, measured.rated)
