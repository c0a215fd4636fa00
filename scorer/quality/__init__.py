"""The quality model: from what was measured on a pair to how good it is."""

from __future__ import annotations

from scorer.quality.features import features, plain
from scorer.quality.model import QualityModel, load_quality

__all__ = ["QualityModel", "features", "load_quality", "plain"]
