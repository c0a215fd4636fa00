"""The weights of the quality model and its two curves, fitted on measured examples.

The weights make the worse of two pairs the more damaged (pairwise logistic loss; human and made
orders in equal parts); then two curves are fitted on MQM ratings: one to the penalty, one to the
odds of a major error.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from scorer.quality import FEATURES, OF_LEARNED, OF_LIKENESS, WORST_PENALTY, QualityModel
from scorer.quality.model import MAJOR_SAID
from scorer.words.tokens import count_words
from training.lessons.worsened import SOURCE as WORSENED
from training.quality.curves import Bools, Floats, fit_curve, fit_within
from training.quality.examples import Ordered, Rated

# Human orders are noisy but of the real thing; made ones are clean but only made.
HUMAN = ("wmt19", "bio21", "news21")
HUMAN_SHARE = 0.5
RIDGE = 0.0005
# Orders in which the worse of two pairs often has more words in common with the original than the better one.
# Without the learned metric nothing sees why it is worse, and a fit would only unlearn that likeness counts.
DECEPTIVE = ("damage", "contrast", "apart", WORSENED)
# Figures of how alike the sides are, and the part of their weights that is kept once the learned metric, which sees
# why they are not alike, has its say.  Chosen of those tried (`halves.kept_tried`) by orders that are held out: less
# reads other sentences and contrasts better; translations that people ordered, and single small errors, worse.
LIKENESS = (*OF_LIKENESS, "order", "shorter", "longer")
LIKENESS_KEPT = 0.7


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


def fit(measured: Measured, learned: bool, half: int | None, kept: float = LIKENESS_KEPT) -> Fit:
    """Fit on one half of the documents, or on all: first what can be seen without the learned metric, then that.

    `kept` is the part that likeness keeps of its weights beside the learned metric.
    """
    orders = np.array([half in (None, half_of(one.group)) for one in measured.orders])
    ratings = np.array([half in (None, half_of(one.group)) for one in measured.ratings])
    plain = np.array([one.source.partition(":")[0] not in DECEPTIVE for one in measured.orders])
    of_learned = np.array([feature in OF_LEARNED for feature in FEATURES])
    weights = _fit_orders(measured, orders & plain, ~of_learned, None)
    if learned:
        likeness = np.array([feature in LIKENESS for feature in FEATURES])
        weights = _fit_orders(measured, orders, of_learned, np.where(likeness, kept, 1.0) * weights)
    read = curve_rows(measured, weights, learned)[ratings]
    sources = [one.source for one, use in zip(measured.ratings, ratings, strict=True) if use]
    degraded = fit_within(read, majors(measured.ratings)[ratings], sources)
    return Fit(
        weights,
        fit_curve(read[:, :1], penalties(measured.ratings)[ratings]),
        # Without the learned metric its figure is zero everywhere, and so is its slope.
        degraded if learned else np.array([*degraded, 0.0]),
    )


def curve_rows(measured: Measured, weights: Floats, learned: bool) -> Floats:
    """Return what the curve of a major error reads of the rated pairs: damage, length, what the learned metric says."""
    said = measured.rated[:, FEATURES.index(MAJOR_SAID)]
    columns = [measured.rated @ weights, np.log1p(words(measured.ratings))]
    return np.column_stack([*columns, said] if learned else columns)


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
