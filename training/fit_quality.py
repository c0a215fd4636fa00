"""Fit the weights of the quality model: `python -m training.fit_quality ../shared/data`.

The weights make the worse of two pairs the more damaged (pairwise logistic loss; human and made
orders in equal parts); then two curves are fitted on MQM ratings: one to the penalty, one to the
odds of a major error.  All of it on documents that the cross-encoder has not learnt from.  What
is said of how well it does (`held_out.json`) is found by halves: each half of the documents is
read by weights that were fitted on the other.  The measuring sets are not read here.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from benchmarks.measured import area, calibration_error, equal_groups
from scorer import plugins
from scorer.background import survey
from scorer.compared import compare
from scorer.encoder import Embedder, load_encoder
from scorer.glossary import Glossary
from scorer.quality import FEATURES, OF_LEARNED, WORST_PENALTY, QualityModel, features
from scorer.quality.model import MAJOR_SAID, WEIGHTS
from scorer.score import score
from scorer.settings import Settings
from scorer.sift import sift
from scorer.types import Pair, Side, Span
from scorer.words import count_words
from training.curves import Bools, Floats, fit_curve, fit_within, loss_within
from training.examples import Ordered, Rated, Texts, ordered, rated

# Human orders are noisy but of the real thing; made ones are clean but only made.
HUMAN = ("wmt19", "bio21", "news21")
HUMAN_SHARE = 0.5
RIDGE = 0.0005
# What the latest run found.
FOUND = Path(__file__).with_name("held_out.json")
# Name of each set of weights, and the encoder its figures are made with.
SECTIONS = {"default": "default", "features": "default", "lexical": "none"}
# Orders in which the worse of two pairs often has more words in common with the original than the better one.
# Without the learned metric nothing sees why it is worse, and a fit would only unlearn that likeness counts.
DECEPTIVE = ("damage", "contrast", "apart")


@dataclass(frozen=True, slots=True)
class Measured:
    """The examples with their figures, one row each."""

    orders: Sequence[Ordered]
    better: Floats
    worse: Floats
    ratings: Sequence[Rated]
    rated: Floats


@dataclass(frozen=True, slots=True)
class Fit:
    """Weights of the figures, and the two curves that read their sum."""

    weights: Floats
    quality: Floats
    degraded: Floats

    def model(self, name: str = "fitted") -> QualityModel:
        """Return what the product makes of it."""
        weights = dict(zip(FEATURES, (round(float(x), 4) for x in self.weights), strict=True))
        at, slope = (round(float(x), 4) for x in self.quality)
        major, steeper, longer, learned = (round(float(x), 4) for x in self.degraded)
        return QualityModel(name, weights, (at, slope), (major, steeper, longer, learned), "")


def figures(pairs: Iterable[Texts], encoder: str) -> dict[Texts, list[float]]:
    """Return the features of distinct (original, garbled) texts."""
    distinct = list(dict.fromkeys(pairs))
    embedder = Embedder(load_encoder(Settings(model=encoder)))
    names = [name for name in plugins.METRICS if name != "ter" and (name != "learned" or encoder == "default")]
    metrics = {name: plugins.load("metric", name)(embedder) for name in names}
    checks = {name: plugins.load("check", name) for name in plugins.CHECKS}
    background = survey([original for original, _ in distinct], [garbled for _, garbled in distinct], Glossary())
    rows = [Pair(n, _side(original), _side(garbled), 1.0) for n, (original, garbled) in enumerate(distinct)]
    scored = sift(score(rows, metrics, checks, lambda block: compare(block, embedder, background)), ()).scored
    return {texts: features(one) for texts, one in zip(distinct, scored, strict=True)}


def _side(text: str) -> Side:
    return Side(Span(0, 1), Span(0, len(text)), 1, text)


def measure(orders: Sequence[Ordered], ratings: Sequence[Rated], encoder: str) -> Measured:
    """Score all examples; what scorer makes of them does not depend on weights."""
    known = figures([t for one in orders for t in (one.better, one.worse)] + [one.texts for one in ratings], encoder)
    rows = [np.array([known[texts] for texts in column]) for column in _columns(orders, ratings)]
    return Measured(orders, rows[0], rows[1], ratings, rows[2])


def _columns(orders: Sequence[Ordered], ratings: Sequence[Rated]) -> tuple[list[Texts], list[Texts], list[Texts]]:
    return [one.better for one in orders], [one.worse for one in orders], [one.texts for one in ratings]


def fit_ranking(better: Floats, worse: Floats, weight: Floats, used: Bools, known: Floats | None = None) -> Floats:
    """Return non-negative weights under which `worse` has more damage than `better`.

    Only figures that are used get a weight; the others keep the one that is known, or 0.
    """
    difference = worse - better
    fixed = np.zeros(len(used)) if known is None else np.where(used, 0.0, known)

    def loss(weights: Floats) -> tuple[float, Floats]:
        margin = difference @ (weights + fixed)
        value = float((weight * np.logaddexp(0, -margin)).sum() + RIDGE * (weights**2).sum())
        slope = -(weight / (1 + np.exp(margin))) @ difference + 2 * RIDGE * weights
        return value, slope

    bounds = [(0, None if use else 0) for use in used]
    fitted = minimize(loss, 0.5 * used, jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(fitted.x + fixed)


def fit(measured: Measured, learned: bool, half: int | None) -> Fit:
    """Fit on one half of the documents, or on all: first what can be seen without the learned metric, then that."""
    orders = np.array([half in (None, half_of(one.group)) for one in measured.orders])
    ratings = np.array([half in (None, half_of(one.group)) for one in measured.ratings])
    plain = np.array([one.source.partition(":")[0] not in DECEPTIVE for one in measured.orders])
    of_learned = np.array([feature in OF_LEARNED for feature in FEATURES])
    weights = _fit_orders(measured, orders & plain, ~of_learned, None)
    if learned:
        weights = _fit_orders(measured, orders, of_learned, weights)
    read = _read(measured, weights, learned)[ratings]
    sources = [one.source for one, use in zip(measured.ratings, ratings, strict=True) if use]
    degraded = fit_within(read, majors(measured.ratings)[ratings], sources)
    return Fit(
        weights,
        fit_curve(read[:, :1], penalties(measured.ratings)[ratings]),
        # Without the learned metric its figure is zero everywhere, and so is its slope.
        degraded if learned else np.array([*degraded, 0.0]),
    )


def _read(measured: Measured, weights: Floats, learned: bool) -> Floats:
    """Return what the curve of a major error reads of the rated pairs: damage, length, what the learned metric says."""
    said = measured.rated[:, FEATURES.index(MAJOR_SAID)]
    columns = [measured.rated @ weights, np.log1p(words(measured.ratings))]
    return np.column_stack([*columns, said] if learned else columns)


def curve_losses(measured: Measured) -> dict[str, float]:
    """Return the held-out log loss, within sources, of a major error's curve: without `learned_major`, and with it."""
    found = {}
    own = np.array([half_of(one.group) for one in measured.ratings])
    weights = [fit(measured, True, 1 - half).weights for half in (0, 1)]
    for name, learned in (("damage and length", False), ("and learned_major", True)):
        parts = [(own == half, _read(measured, weights[half], learned)) for half in (0, 1)]
        loss = loss_within(parts, majors(measured.ratings), [one.source for one in measured.ratings])
        found[name] = round(loss, 4)
    return found


def _fit_orders(measured: Measured, at: Bools, used: Bools, known: Floats | None) -> Floats:
    kept = [one for one, use in zip(measured.orders, at, strict=True) if use]
    return fit_ranking(measured.better[at], measured.worse[at], _order_weights(kept), used, known)


def half_of(group: str) -> int:
    """Return 0 or 1, by document."""
    return hashlib.sha256(group.encode()).digest()[1] % 2


def penalties(ratings: Sequence[Rated]) -> Floats:
    return np.array([min(one.penalty, WORST_PENALTY) / WORST_PENALTY for one in ratings])


def majors(ratings: Sequence[Rated]) -> Floats:
    return np.array([float(one.major) for one in ratings])


def words(ratings: Sequence[Rated]) -> Floats:
    return np.array([float(count_words(one.texts[0])) for one in ratings])


def _order_weights(orders: Sequence[Ordered]) -> Floats:
    """Return weights that give each source the same part of its half, human or made."""
    sources = [one.source.partition(":")[0] for one in orders]
    human = {source for source in sources if source in HUMAN}
    made = set(sources) - human
    parts = dict.fromkeys(human, HUMAN_SHARE / len(human)) | dict.fromkeys(made, (1 - HUMAN_SHARE) / len(made))
    counts = {source: sources.count(source) for source in parts}
    return np.array([parts[source] / counts[source] for source in sources])


def by_halves(measured: Measured, learned: bool) -> dict[str, object]:
    """Return how well weights of one half of the documents read the other."""
    right = np.zeros(len(measured.orders), dtype=bool)
    said = np.zeros((len(measured.ratings), 2))
    order_half = [half_of(one.group) for one in measured.orders]
    rating_half = [half_of(one.group) for one in measured.ratings]
    length = words(measured.ratings)
    for half in (0, 1):
        model = fit(measured, learned, 1 - half).model()
        for n in np.flatnonzero(np.array(order_half) == half):
            (better, _), (worse, _) = model.assess(measured.better[n], 0), model.assess(measured.worse[n], 0)
            right[n] = worse > better
        for n in np.flatnonzero(np.array(rating_half) == half):
            said[n] = model.assess(measured.rated[n], int(length[n]))
    return {
        "orders": _orders(measured.orders, right),
        "quality": _calibration(said[:, 0] / WORST_PENALTY, penalties(measured.ratings)),
        "degraded": _calibration(said[:, 1], majors(measured.ratings)),
        "area, major error": _areas(measured.ratings, said[:, 1]),
    }


def _orders(orders: Sequence[Ordered], right: Bools) -> dict[str, dict[str, float]]:
    """Return for each source how many orders there are and the share that is right."""
    found: dict[str, dict[str, float]] = {}
    for source in dict.fromkeys(one.source for one in orders):
        own = np.array([one.source == source for one in orders])
        found[source] = {"orders": int(own.sum()), "right": round(float(right[own].mean()), 3)}
    return found


def _areas(ratings: Sequence[Rated], said: Floats) -> dict[str, float]:
    """Return how well the probability tells pairs with a major error from those without: in each source, and in all.

    Over all of them, knowing the source helps: news has more.
    """
    major, sources = majors(ratings) == 1, np.array([one.source for one in ratings])
    rows = {source: sources == source for source in dict.fromkeys(sources.tolist())} | {"all": sources != ""}
    return {name: round(area(-said[own & ~major], -said[own & major]), 4) for name, own in rows.items()}


def _calibration(said: Floats, target: Floats) -> dict[str, object]:
    """Return what was said and what was true, in ten groups of equal size, and the expected error."""
    groups = equal_groups(said)
    return {
        "error": round(calibration_error(said, target), 4),
        "said": [round(float(said[one].mean()), 3) for one in groups],
        "true": [round(float(target[one].mean()), 3) for one in groups],
    }


def run(data: Path, seed: int = 0) -> None:
    """Fit all sections, and write the weights and what was found."""
    orders, ratings = ordered(data, seed), rated(data)
    print(f"{len(orders)} orders, {len(ratings)} ratings")
    sections: dict[str, object] = {}
    found: dict[str, object] = {"orders": len(orders), "ratings": len(ratings)}
    known: dict[str, Measured] = {}
    for name, encoder in SECTIONS.items():
        if encoder not in known:
            known[encoder] = measure(orders, ratings, encoder)
        learned = name == "default"
        model = fit(known[encoder], learned, None).model(name)
        sections[name] = {"weights": model.weights, "quality": model.quality, "degraded": model.degraded}
        found[name] = by_halves(known[encoder], learned)
    found["curve of a major error"] = curve_losses(known[SECTIONS["default"]])
    WEIGHTS.write_text(json.dumps(sections, indent=1) + "\n", encoding="utf-8")
    FOUND.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=1))
    print(f"wrote {WEIGHTS} and {FOUND}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/")
    parser.add_argument("--seed", type=int, default=0)
    choice = parser.parse_args()
    run(choice.data, choice.seed)


if __name__ == "__main__":
    main()
