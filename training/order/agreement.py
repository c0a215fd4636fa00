"""How well scores order versions of one sentence as people do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from scorer.quality import FEATURES, QualityModel
from training.order.examples import Item
from training.quality.curves import Floats

_AT = {name: place for place, name in enumerate(FEATURES)}


def tau(items: Sequence[Item], scores: Sequence[Floats]) -> float:
    """Return Kendall's tau by item over all pairs that people ordered; a tie of the score is wrong.

    scores: of each version of each item; more is better.
    """
    said = [score[i] > score[j] for item, score in zip(items, scores, strict=True) for i, j in item.better]
    return 2 * float(np.mean(said)) - 1


def other_scores(rows: Sequence[Floats], quality: QualityModel) -> dict[str, list[Floats]]:
    """Return the scores that the order is measured beside; the z-scores are over all versions together.

    rows: the figures of the versions of each item, (versions, figures).
    """
    weights = np.array([quality.weights[name] for name in FEATURES])
    metrics = [_metrics(one) for one in rows]
    together = np.concatenate([np.stack(list(one.values()), 1) for one in metrics])
    mean, spread = together.mean(0), together.std(0)
    names = {"quality": "quality", "bleu": "BLEU", "chrf": "chrF++", "cosine": "cosine", "token_f1": "token F1"}
    found = {names[name]: [one[name] for one in metrics] for name in metrics[0]}
    found["mean of z-scores"] = [((np.stack(list(one.values()), 1) - mean) / spread).mean(1) for one in metrics]
    found["quality"] = [-(one @ weights) for one in rows]
    return found


def _metrics(rows: Floats) -> Mapping[str, Floats]:
    """Return the metrics from which the figures of a pair are made."""
    precision, recall = 1 - rows[:, _AT["token_precision"]] ** 2, 1 - rows[:, _AT["token_recall"]] ** 2
    total = np.maximum(precision + recall, 1e-9)
    return {
        "bleu": 1 - rows[:, _AT["bleu"]],
        "chrf": 1 - rows[:, _AT["chrf"]],
        "cosine": 1 - rows[:, _AT["cosine"]] ** 2,
        "token_f1": 2 * precision * recall / total,
    }
