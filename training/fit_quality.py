"""Fit the weights of the quality model: `python -m training.fit_quality ../shared/data`.

The weights make the worse of two versions the more damaged (pairwise logistic loss, human
and made rankings in equal parts); then two curves are fitted on MQM ratings: one to the
penalty, one to the odds of a major error.  A fifth of the documents is held out, to say how
well it does (`held_out.json`); the measuring sets are not read here.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from scorer import plugins
from scorer.encoder import Embedder, load_encoder
from scorer.quality import FEATURES, WORST_PENALTY, features
from scorer.quality.model import WEIGHTS
from scorer.score import score
from scorer.settings import Settings
from scorer.types import Pair, Side, Span
from scorer.words import count_words
from training.examples import Ranked, Rated, held_out, ranked, rated

Floats = NDArray[np.float64]
# Human rankings are noisy but of the real thing; made ones are clean but only made.
HUMAN_SHARE = 0.5
RIDGE = 0.002
# What the latest run found on held-out documents.
FOUND = Path(__file__).with_name("held_out.json")


def figures(pairs: Sequence[tuple[str, str]], model: str) -> Floats:
    """Return the features of (original, garbled) texts, one row each."""
    embedder = Embedder(load_encoder(Settings(model=model)))
    names = [name for name in plugins.METRICS if name != "ter"]
    metrics = {name: plugins.load("metric", name)(embedder) for name in names}
    rows = [Pair(index, _side(original), _side(garbled), 1.0) for index, (original, garbled) in enumerate(pairs)]
    return np.array([features(scored) for scored in score(rows, metrics, {}, lambda _: iter(()))])


def _side(text: str) -> Side:
    return Side(Span(0, 1), Span(0, len(text)), 1, text)


def fit_ranking(better: Floats, worse: Floats, weight: Floats) -> Floats:
    """Return non-negative weights under which `worse` has more damage than `better`."""
    difference = worse - better

    def loss(weights: Floats) -> tuple[float, Floats]:
        margin = difference @ weights
        value = float((weight * np.logaddexp(0, -margin)).sum() + RIDGE * (weights**2).sum())
        slope = -(weight / (1 + np.exp(margin))) @ difference + 2 * RIDGE * weights
        return value, slope

    start = np.full(len(FEATURES), 0.5)
    fitted = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(0, None)] * len(FEATURES))
    return np.asarray(fitted.x)


def fit_curve(read: Floats, target: Floats) -> list[float]:
    """Return offset and slopes (>= 0) of the logistic curve over the columns of `read` that is nearest
    to targets in [0, 1] by cross-entropy.
    """
    columns = np.column_stack([np.ones(len(read)), read])

    def loss(curve: Floats) -> tuple[float, Floats]:
        z = columns @ curve
        return float((np.logaddexp(0, z) - target * z).mean()), columns.T @ (1 / (1 + np.exp(-z)) - target) / len(z)

    slopes = columns.shape[1] - 1
    start = np.array([-3.0, *[0.5] * slopes])
    fitted = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(None, None), *[(0, None)] * slopes])
    return [round(float(x), 4) for x in fitted.x]


def _ranking_weights(examples: Sequence[Ranked]) -> Floats:
    human = np.array([not example.source.startswith("damage:") for example in examples])
    return np.asarray(np.where(human, HUMAN_SHARE / human.sum(), (1 - HUMAN_SHARE) / (~human).sum()))


def fit(model: str, orders: Sequence[Ranked], ratings: Sequence[Rated]) -> tuple[dict[str, object], dict[str, object]]:
    """Fit one encoder's section of the weights file; return it and how it does on held-out documents."""
    texts = [(one.original, one.better) for one in orders] + [(one.original, one.worse) for one in orders]
    texts += [(one.original, one.garbled) for one in ratings]
    rows = figures(texts, model)
    better, worse, rating = rows[: len(orders)], rows[len(orders) : 2 * len(orders)], rows[2 * len(orders) :]
    out = np.array([held_out(one.group) for one in orders])
    kept = [one for one, held in zip(orders, out, strict=True) if not held]
    weights = fit_ranking(better[~out], worse[~out], _ranking_weights(kept))
    penalty = np.array([min(one.penalty, WORST_PENALTY) / WORST_PENALTY for one in ratings])
    major = np.array([float(one.major) for one in ratings])
    use = np.array([not held_out(one.group) for one in ratings])
    damage = rating @ weights
    both = np.column_stack([damage, np.log1p([count_words(one.original) for one in ratings])])
    section: dict[str, object] = {
        "weights": {name: round(float(value), 4) for name, value in zip(FEATURES, weights, strict=True)},
        "quality": (quality := fit_curve(damage[use, None], penalty[use])),
        "degraded": (degraded := fit_curve(both[use], major[use])),
    }
    right = (worse - better) @ weights > 0
    return section, {
        "rankings": _rankings(orders, out, right),
        "quality": _calibration(quality[0] + quality[1] * damage[~use], penalty[~use]),
        "degraded": _calibration(degraded[0] + both[~use] @ degraded[1:], major[~use]),
    }


def _rankings(
    orders: Sequence[Ranked], out: NDArray[np.bool_], right: NDArray[np.bool_]
) -> dict[str, dict[str, float]]:
    """Return for each source how many held-out rankings there are and the share that is right."""
    found: dict[str, dict[str, float]] = {}
    for source in dict.fromkeys(one.source for one in orders):
        own = out & np.array([one.source == source for one in orders])
        found[source] = {"rankings": int(own.sum()), "right": round(float(right[own].mean()), 3)}
    return found


def _calibration(log_odds: Floats, target: Floats) -> dict[str, object]:
    """Return what was said and what was true, in ten bins of equal size, and the expected error."""
    said = 1 / (1 + np.exp(-log_odds))
    bins = np.array_split(np.argsort(said), 10)
    error = sum(len(one) * abs(said[one].mean() - target[one].mean()) for one in bins) / len(said)
    return {
        "error": round(float(error), 4),
        "said": [round(float(said[one].mean()), 3) for one in bins],
        "true": [round(float(target[one].mean()), 3) for one in bins],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds train/")
    parser.add_argument("--seed", type=int, default=0)
    choice = parser.parse_args()
    orders, ratings = ranked(choice.data, choice.seed), rated(choice.data, choice.seed)
    print(f"{len(orders)} rankings, {len(ratings)} ratings")
    fitted: dict[str, object] = {}
    found: dict[str, object] = {"rankings": len(orders), "ratings": len(ratings)}
    for model in ("default", "none"):
        fitted[model], found[model] = fit(model, orders, ratings)
    WEIGHTS.write_text(json.dumps(fitted, indent=1) + "\n", encoding="utf-8")
    FOUND.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=1))
    print(f"wrote {WEIGHTS} and {FOUND}")


if __name__ == "__main__":
    main()
