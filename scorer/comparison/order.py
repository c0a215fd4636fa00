"""Which of several versions of one sentence is best, as people order them.

The quality is fitted to tell damage among different sentences.  Versions of one sentence that are all more or less
sound are ordered better by a weighted sum of its figures with weights of its own, which `training/order/fit_order.py`
fits on orders that people gave.  It says nothing about how bad a version is.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from scorer.quality import FEATURES, features
from scorer.types import Judgement, Report
from scorer.words.tokens import weight_of

WEIGHTS = Path(__file__).with_name("order.json")
# The weights are fitted on the figures of this encoder.
_ENCODER = "all-MiniLM-L6-v2"


def is_ordered(report: Report) -> bool:
    """Tell whether the pairs of a report have the figures that the weights are fitted on."""
    encoder = report.signature.get("encoder")
    return (
        isinstance(encoder, dict)
        and encoder.get("model") == _ENCODER
        and all("chrf" in one.scored.scores for one in report.judgements if one.pair.kind == "match")
    )


def mean_order(judgements: Sequence[Judgement]) -> float | None:
    """Return the mean order of some pairs, weighted by words of the original; None if none of them has an original.

    The order of a pair is in (0, 100], and 100 if both sides are equal.  An omitted sentence has 0; an added one
    does not count, as in the quality.
    """
    found = [(_order(one), weight_of(one.pair.original.text)) for one in judgements if one.pair.original]
    return sum(value * words for value, words in found) / sum(words for _, words in found) if found else None


def _order(judgement: Judgement) -> float:
    return 0.0 if judgement.pair.garbled is None else 100 * math.exp(-_damage(features(judgement.scored)))


def _damage(figures: Sequence[float]) -> float:
    return sum(weight * figure for weight, figure in zip(_weights(), figures, strict=True))


@cache
def _weights() -> tuple[float, ...]:
    read = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return tuple(read.get(name, 0.0) for name in FEATURES)
