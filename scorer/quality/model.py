"""From the figures of a pair to its expected penalty and its probability of a major error.

The damage of a pair is a weighted sum of its figures; two logistic curves read it.  That of
a major error counts the words too: equally garbled, a long sentence holds one more likely
than a short one; and what the learned metric says of such an error, which says little of which
of two versions is better, and much of whether there is one.  Weights and curves are fitted by
`training/quality/fit_quality.py`, which writes `weights.json`: with the learned metric and, for pairs
and encoders without it, once more without.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from scorer.quality.features import FEATURES, LEARNED
from scorer.types import ScoredPair

WEIGHTS = Path(__file__).with_name("weights.json")
# The learned metric's own figure of a major error.
MAJOR_SAID = LEARNED[1]
# MQM points at which nothing of use is left: what a non-translation costs (Freitag et al.
# 2021, "Experts, Errors, and Context").  A minor error costs one point, a major one five.
WORST_PENALTY = 25.0
# Points that a pair with a finding of this severity costs at least: what people took off such pairs of the
# training data is above (3.7 and 7.0 points on average), whatever else the figures say.
LEAST = {"major": 2.0, "critical": 5.0}
# How likely such a pair at least holds a major error: for a critical finding what was found (.67 of them
# do), for a major one (.37) as much as makes the pair's severity agree.
LIKELY = {"major": 0.5, "critical": 0.65}
# A pair this likely to hold a major error is called major, and counts as degraded.
MAJOR_FROM = 0.5


@dataclass(frozen=True, slots=True)
class QualityModel:
    """A weighted sum and two curves.

    quality: (offset, slope) of the expected MQM penalty, as a share of WORST_PENALTY.
    degraded: (offset, slope, slope by length, slope by the figure `learned_major`) of the log-odds of a
    major error, length being the logarithm of one more than the number of words of the original.
    """

    name: str
    weights: Mapping[str, float]
    quality: tuple[float, float]
    degraded: tuple[float, float, float, float]
    sha256: str
    # What reads a pair that the learned metric did not read; None for a model that needs no such metric.
    otherwise: QualityModel | None = None

    def reading(self, scored: ScoredPair) -> QualityModel:
        """Return the model for a pair: this one, or the one for pairs without a value of the learned metric."""
        if self.otherwise is None or all(scored.scores.get(name) is not None for name in LEARNED):
            return self
        return self.otherwise

    def shares(self, figures: Sequence[float]) -> dict[str, float]:
        """Return what each figure adds to the damage, 0 or more, by its name."""
        return {name: self.weights[name] * figure for name, figure in zip(FEATURES, figures, strict=True)}

    def assess(self, figures: Sequence[float], words: int) -> tuple[float, float]:
        """Return (expected MQM penalty in points, probability of a major error).

        `words` is the number of words of the original.  All figures zero is (0, 0), exactly;
        anything else is above.  A major or critical finding sets a least penalty and a least
        probability.
        """
        if not any(figures):
            return 0.0, 0.0
        damage = sum(self.shares(figures).values())
        penalty = WORST_PENALTY * logistic(self.quality[0] + self.quality[1] * damage)
        offset, slope, longer, learned = self.degraded
        said = figures[FEATURES.index(MAJOR_SAID)]
        degraded = logistic(offset + slope * damage + longer * math.log1p(words) + learned * said)
        found = next((name for name in ("critical", "major") if figures[FEATURES.index(name)]), None)
        if found is None:
            return penalty, degraded
        # What the curve says is kept as an order among pairs with such a finding.
        return LEAST[found] + penalty * (1 - LEAST[found] / WORST_PENALTY), max(degraded, LIKELY[found])


def logistic(log_odds: float) -> float:
    """Return the probability that log-odds stand for; no log-odds are too large for it."""
    small = math.exp(-abs(log_odds))
    return 1 / (1 + small) if log_odds >= 0 else small / (1 + small)


# Which weights read which encoder's figures.
_SECTIONS = {"default": "default", "none": "lexical"}


@lru_cache(maxsize=4)
def load_quality(encoder: str) -> QualityModel:
    """Return the model fitted for the encoder "default" or "none".

    Any other encoder gets, under the name "features", the weights for the default encoder without
    the learned metric: they see figures made by an encoder that they were not fitted for.
    """
    content = WEIGHTS.read_bytes()
    fitted = json.loads(content)
    digest = hashlib.sha256(content).hexdigest()

    def model(name: str, otherwise: QualityModel | None = None) -> QualityModel:
        section = fitted[name]
        weights = {feature: float(section["weights"].get(feature, 0.0)) for feature in FEATURES}
        return QualityModel(name, weights, tuple(section["quality"]), tuple(section["degraded"]), digest, otherwise)

    name = _SECTIONS.get(encoder, "features")
    return model(name, model("features") if name == "default" else None)
