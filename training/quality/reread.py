"""The figures of examples with another network: only the network's own figures are computed anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from scorer.cross_encoder import PairReader
from scorer.cross_encoder.network import PairNetwork
from scorer.cross_encoder.stored import store
from scorer.metrics.learned import Learned
from scorer.quality import FEATURES, LEARNED, OF_LEARNED, learned_figures
from training.quality.curves import Floats
from training.quality.examples import Texts
from training.quality.fit_quality import columns, pair_of
from training.quality.quality_weights import Measured

AT = [FEATURES.index(name) for name in OF_LEARNED]


def with_learned(
    row: Sequence[float] | Floats, sound: float | None, major: float | None, meaning: float | None
) -> Floats:
    """Return a pair's figures with those of the network replaced (see `learned_figures`)."""
    changed = np.array(row)
    changed[AT] = learned_figures(sound, major, meaning)
    return changed


def reread(measured: Measured, network: PairNetwork) -> Measured:
    """Return the examples with the figures that they would have if this network shipped, stored in 8 bits."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "weights.safetensors"
        store(network, path)
        learned = Learned(reader=PairReader(path))
    better, worse, rated = columns(measured.orders, measured.ratings)
    return replace(
        measured,
        better=_read(measured.better, better, learned),
        worse=_read(measured.worse, worse, learned),
        rated=_read(measured.rated, rated, learned),
    )


def _read(rows: Floats, texts: Sequence[Texts], learned: Learned) -> Floats:
    said = learned.score([pair_of(n, both) for n, both in enumerate(texts)])
    columns_said = (said[name] for name in LEARNED)
    return np.array([with_learned(row, *values) for row, *values in zip(rows, *columns_said, strict=True)])
