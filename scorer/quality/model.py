"""Compute the expected penalty of a pair, and its probability of a major error, from its features.

The damage of a pair is the weighted sum of its features.  Two logistic curves turn it into the penalty and the
probability.  The curve of the probability has two more inputs.  One is the number of words, because a long sentence
more likely holds a major error than a short one with the same damage.  The other is the learned metric's feature of a
major error.  It says little about which of two versions is better, but much about whether there is such an error.

`training/quality/fit_quality.py` fits the weights and curves and writes `weights.json`.  It fits them once with the
learned metric, and once without it, for pairs and encoders that lack it.
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
from scorer.types import MAJOR_OR_CRITICAL, ScoredPair, Severity

WEIGHTS = Path(__file__).with_name("weights.json")
# The learned metric's feature of a major error.
MAJOR_SAID = LEARNED[1]
# The largest penalty in MQM points: that of a non-translation (Freitag et al. 2021, "Experts,
# Errors, and Context").  A minor error costs one point, a major error five.
WORST_PENALTY = 25.0
# The least penalty of a pair with a finding of this severity.  Raters took off more on average
# (`training.studies.severities`).
LEAST: Mapping[Severity, float] = {"major": 2.0, "critical": 5.0}
# The least probability of a major error for such a pair.  People mark one more often in critical pairs, and about as
# often in major ones (`training.studies.severities` counts it).  The latter get .5, which agrees with the severity.
LIKELY: Mapping[Severity, float] = {"major": 0.5, "critical": 0.6}
# From this probability of a major error on, a pair is major and counts as degraded.
MAJOR_FROM = 0.5
# Digits of a quality that reports show.
QUALITY_DIGITS = 1


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
    # The model for pairs without a value of the learned metric; None for a model that does not use that metric.
    otherwise: QualityModel | None = None

    def reading(self, scored: ScoredPair) -> QualityModel:
        """Return the model for a pair: this one, or the one for pairs without a value of the learned metric."""
        if self.otherwise is None or all(scored.scores.get(name) is not None for name in LEARNED):
            return self
        return self.otherwise

    def shares(self, figures: Sequence[float]) -> dict[str, float]:
        """Return the contribution of each feature to the damage, 0 or more, by its name."""
        return {name: self.weights[name] * figure for name, figure in zip(FEATURES, figures, strict=True)}

    def assess(self, figures: Sequence[float], words: int) -> tuple[float, float]:
        """Return what `read` returns, with the least values that the worst finding sets."""
        found: Severity = next((name for name in reversed(MAJOR_OR_CRITICAL) if figures[FEATURES.index(name)]), "none")
        return at_least(found, *self.read(figures, words))

    def read(self, figures: Sequence[float], words: int) -> tuple[float, float]:
        """Return (expected MQM penalty in points, probability of a major error), both read from the curves.

        `words` is the number of words of the original.  If all features are zero, the result is exactly (0, 0);
        otherwise both are above 0.
        """
        if not any(figures):
            return 0.0, 0.0
        damage = sum(self.shares(figures).values())
        penalty = WORST_PENALTY * logistic(self.quality[0] + self.quality[1] * damage)
        offset, slope, longer, learned = self.degraded
        said = figures[FEATURES.index(MAJOR_SAID)]
        return penalty, logistic(offset + slope * damage + longer * math.log1p(words) + learned * said)


def at_least(found: Severity, penalty: float, degraded: float) -> tuple[float, float]:
    """Return the penalty and the probability with the least values that a finding of this severity sets.

    The penalty still grows with the curve, so that pairs with such a finding keep their order.
    """
    if found not in LEAST:
        return penalty, degraded
    return LEAST[found] + penalty * (1 - LEAST[found] / WORST_PENALTY), max(degraded, LIKELY[found])


def logistic(log_odds: float) -> float:
    """Return the probability of log-odds; large log-odds do not overflow."""
    small = math.exp(-abs(log_odds))
    return 1 / (1 + small) if log_odds >= 0 else small / (1 + small)


# The section of the weights file for each encoder.
_SECTIONS = {"default": "default", "none": "lexical"}


@lru_cache(maxsize=4)
def load_quality(encoder: str) -> QualityModel:
    """Return the model fitted for the encoder "default" or "none".

    Any other encoder gets the model "features", which is fitted for the default encoder without the learned
    metric.  So its weights read the values of an encoder that they were not fitted for.
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
