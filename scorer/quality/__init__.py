"""The quality model: it computes a quality from the measurements of a pair."""

from __future__ import annotations

from scorer.quality.features import (
    FEATURES,
    LEARNED,
    MEANING,
    OF_LEARNED,
    features,
    learned_figures,
    plain,
)
from scorer.quality.model import MAJOR_FROM, WORST_PENALTY, QualityModel, load_quality, logistic
from scorer.quality.weighed import counts_as

__all__ = [
    "FEATURES",
    "LEARNED",
    "MAJOR_FROM",
    "MEANING",
    "OF_LEARNED",
    "WORST_PENALTY",
    "QualityModel",
    "counts_as",
    "features",
    "learned_figures",
    "load_quality",
    "logistic",
    "plain",
]
