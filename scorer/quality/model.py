"""From the figures of a pair to its expected penalty and its probability of a major error.

The damage of a pair is a weighted sum of its figures; two logistic curves read it.  That of
a major error counts the words too: equally garbled, a long sentence holds one more likely
than a short one.  Weights and curves are fitted on human judgments by `training/fit_quality.py`, which writes
`weights.json`.  (A learned model is to take this place; nothing else knows how it works.)
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from scorer.quality.features import FEATURES

WEIGHTS = Path(__file__).with_name("weights.json")
# MQM points at which nothing of use is left: what a non-translation costs (Freitag et al.
# 2021, "Experts, Errors, and Context").  A minor error costs one point, a major one five.
WORST_PENALTY = 25.0
# A pair this likely to hold a major error is called major, and counts as degraded.
MAJOR_FROM = 0.5


@dataclass(frozen=True, slots=True)
class QualityModel:
    """A weighted sum and two curves.

    quality: (offset, slope) of the expected MQM penalty, as a share of WORST_PENALTY.
    degraded: (offset, slope, slope by length) of the log-odds of a major error, length being
    the logarithm of one more than the number of words of the original.
    """

    name: str
    weights: Mapping[str, float]
    quality: tuple[float, float]
    degraded: tuple[float, float, float]
    sha256: str

    def shares(self, figures: Sequence[float]) -> dict[str, float]:
        """Return what each figure adds to the damage, 0 or more, by its name."""
        return {name: self.weights[name] * figure for name, figure in zip(FEATURES, figures, strict=True)}

    def assess(self, figures: Sequence[float], words: int) -> tuple[float, float]:
        """Return (expected MQM penalty in points, probability of a major error).

        `words` is the number of words of the original.  All figures zero is (0, 0), exactly;
        anything else is above.
        """
        if not any(figures):
            return 0.0, 0.0
        damage = sum(self.shares(figures).values())
        penalty = _logistic(self.quality[0] + self.quality[1] * damage)
        offset, slope, longer = self.degraded
        return WORST_PENALTY * penalty, _logistic(offset + slope * damage + longer * math.log1p(words))


def _logistic(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


@lru_cache(maxsize=4)
def load_quality(name: str) -> QualityModel:
    """Return the model fitted for the encoder "default" or "none"; other encoders use the default's."""
    content = WEIGHTS.read_bytes()
    fitted = json.loads(content)
    section = fitted[name if name in fitted else "default"]
    return QualityModel(
        name=name if name in fitted else "default",
        weights={feature: float(section["weights"].get(feature, 0.0)) for feature in FEATURES},
        quality=tuple(section["quality"]),
        degraded=tuple(section["degraded"]),
        sha256=hashlib.sha256(content).hexdigest(),
    )
