"""The quality model: it computes a quality from the measurements of a pair."""

from __future__ import annotations

from scorer.quality.features import (
    FEATURES,
    LEARNED,
    MEANING,
    OF_LEARNED,
    UNRELATED,
    features,
    learned_figures,
    plain,
)
from scorer.quality.model import (
    MAJOR_FROM,
    QUALITY_DIGITS,
    WORST_PENALTY,
    QualityModel,
    at_least,
    load_quality,
    logistic,
)

__all__ = [
    "FEATURES",
    "LEARNED",
    "MAJOR_FROM",
    "MEANING",
    "OF_LEARNED",
    "QUALITY_DIGITS",
    "UNRELATED",
    "WORST_PENALTY",
    "QualityModel",
    "at_least",
    "features",
    "learned_figures",
    "load_quality",
    "logistic",
    "plain",
]
