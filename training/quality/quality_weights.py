"""Fit the weights of the quality model and its two curves.

First the weights are fitted, so that the worse of two pairs gets the higher damage (pairwise logistic loss).  Human
rankings count less than synthetic ones.  The weight of `unrelated` comes last, with all others as they are: fitted
together, sentences of other documents would only teach that likeness matters.  Then two curves are fitted on MQM
ratings: one predicts the penalty, the other the probability of a major error.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
from scipy.optimize import minimize

from scorer.quality import FEATURES, OF_LEARNED, UNRELATED, WORST_PENALTY, QualityModel
from scorer.quality.model import MAJOR_SAID
from scorer.words.tokens import count_words
from training.lessons.reworded import SOURCE as REWORDED
from training.lessons.worsened import SOURCE as WORSENED
from training.lessons.written import SOURCE as WRITTEN
from training.lessons.written import TURNED
from training.quality.curves import Bools, Floats, fit_curve, fit_within
from training.quality.examples import LABELLED, OTHER_SENTENCE, Ordered, Rated

# Human rankings are noisy, but rank real translations.  Synthetic ones are exact, but rank inserted errors only.  With
# more of the weight on people, rewordings were above damage in fewer of our triples, and translations were ranked
# hardly better.
HUMAN = ("wmt19", "bio21", "news21", "bio21 again", "news21 again", "news22 again")
HUMAN_SHARE = 0.3
# What the other sources count for; each that is not named has one part.  Hard negatives have errors of the same kinds
# as `kind`.  The latter has many parts because the other sources teach little about small errors.  Written contrasts
# have more because they alone rank honest rewordings above fluent damage.  With one part each, .895 of our triples are
# right instead of .920, and of `kind` .931 instead of .929.
PARTS = {WORSENED: 0.5, WRITTEN: 4.0, TURNED: 10.0, "kind": 8.0}
# The sources whose ratings give the scale of the penalty.  Raters of news22 took off far more, so that with them even a
# pair with one harmless change would be expected to lose a point.
SCALE = ("bio21", "news21")
# MQM gives the worst penalty to a sentence that says something else altogether.  Raters saw no such sentence, so the
# curve of the penalty reads ours too, with this part of the weight.  With four times that, it expects half as much
# again as the raters of news took off for pairs of much damage.
OTHER_SENTENCES_SHARE = 0.05
# Raters saw hardly any sentence that was reworded throughout, so lines that their writers labelled help to find the
# slopes of the curve of a major error, each source of them with this part of the weight of another.  Without them, the
# AUC of a major error is .683 in lines of which something was turned round, and .723 in news21; with this part .727 and
# .711, with as much weight as the others .753 and .692.
LABELLED_SHARE = 0.3
RIDGE = 0.0005
# Sources in which the worse of two pairs often has more words in common with the original than the better one.
# Only the learned metric can see why it is worse.  Without it, a fit would just learn to ignore similarity.
DECEPTIVE = ("damage", "contrast", "apart", REWORDED, WORSENED, WRITTEN, TURNED)


@dataclass(frozen=True, slots=True)
class Measured:
    """The examples with their figures: one row per example, one column per name in `FEATURES`.

    Some of the ratings are labels by writers, those of the sources LABELLED; the others are people's judgments.
    """

    orders: Sequence[Ordered]
    better: Floats
    worse: Floats
    ratings: Sequence[Rated]
    rated: Floats


@dataclass(frozen=True, slots=True)
class Fit:
    """Weights of the figures, and the two curves over their weighted sum."""

    weights: Floats
    quality: Floats
    degraded: Floats

    def model(self, name: str = "fitted") -> QualityModel:
        """Return it as the model that scorer uses, rounded to four digits."""
        weights = dict(zip(FEATURES, (round(float(x), 4) for x in self.weights), strict=True))
        at, slope = (round(float(x), 4) for x in self.quality)
        major, steeper, longer, said = (round(float(x), 4) for x in self.degraded)
        return QualityModel(name, weights, (at, slope), (major, steeper, longer, said), "")


def fit_ranking(better: Floats, worse: Floats, weight: Floats, used: Bools, known: Floats | None = None) -> Floats:
    """Return non-negative weights that give `worse` more damage than `better`.

    better, worse: (pairs, figures); weight: of each pair in the loss.
    used: which figures are fitted; the others have no weight, or that of `known` if given.
    """
    difference = worse - better
    ahead = difference @ (np.zeros(len(used)) if known is None else np.where(used, 0, known))

    def loss(weights: Floats) -> tuple[float, Floats]:
        margin = ahead + difference @ weights
        value = float((weight * np.logaddexp(0, -margin)).sum() + RIDGE * (weights**2).sum())
        slope = -(weight / (1 + np.exp(margin))) @ difference + 2 * RIDGE * weights
        return value, slope

    bounds = [(0, None if use else 0) for use in used]
    fitted = minimize(loss, 0.5 * used, jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(fitted.x) if known is None else np.where(used, fitted.x, known)


def fit(measured: Measured, learned: bool, fold: int | None) -> Fit:
    """Fit on one fold of the documents, or on all.

    learned: whether the learned metric is used.  Only with it can the fit see why the worse of two pairs often has more
    in common with the original, so only then are such pairs read.
    fold: 0 or 1; None for all documents.
    """
    ratings = _in_fold(measured.ratings, fold)
    weights = _fit_weights(measured, learned, fold)
    read = curve_rows(measured, weights, learned)
    sources = [one.source for one in measured.ratings]
    aside = dict.fromkeys(LABELLED, LABELLED_SHARE)
    degraded = fit_within(read[ratings], majors(measured.ratings)[ratings], list(compress(sources, ratings)), aside)
    return Fit(
        weights,
        _fit_penalty(measured, weights, fold),
        # Without the learned metric, its figure has no slope.
        degraded if learned else np.array([*degraded, 0.0]),
    )


def _fit_weights(measured: Measured, learned: bool, fold: int | None) -> Floats:
    orders = _in_fold(measured.orders, fold)
    other = _from(measured.orders, OTHER_SENTENCE)
    read = orders & ~other
    if not learned:
        read &= np.array([one.source.partition(":")[0] not in DECEPTIVE for one in measured.orders])
    last = np.array([feature == UNRELATED for feature in FEATURES])
    used = ~last & np.array([learned or feature not in OF_LEARNED for feature in FEATURES])
    weight = _order_weights(list(compress(measured.orders, read)))
    weights = fit_ranking(measured.better[read], measured.worse[read], weight, used)
    others = orders & other
    even = np.full(others.sum(), 1 / max(1, others.sum()))
    return fit_ranking(measured.better[others], measured.worse[others], even, last, weights)


def _fit_penalty(measured: Measured, weights: Floats, fold: int | None) -> Floats:
    """Return the curve of the penalty, fitted on the ratings of SCALE and on sentences that say something else."""
    rated = _in_fold(measured.ratings, fold) & _from(measured.ratings, *SCALE)
    other = _in_fold(measured.orders, fold) & _from(measured.orders, OTHER_SENTENCE)
    counts = np.array([rated.sum(), other.sum()])
    shares = np.array([1 - OTHER_SENTENCES_SHARE, OTHER_SENTENCES_SHARE]) / np.maximum(counts, 1)
    read = np.concatenate([measured.rated[rated], measured.worse[other]]) @ weights
    target = np.concatenate([penalties(measured.ratings)[rated], np.ones(counts[1])])
    return fit_curve(read[:, None], target, np.repeat(shares, counts))


def curve_rows(measured: Measured, weights: Floats, learned: bool) -> Floats:
    """Return the columns that predict a major error: damage, log of the length, and `learned_major` if learned."""
    said = measured.rated[:, FEATURES.index(MAJOR_SAID)]
    columns = [measured.rated @ weights, np.log1p(words(measured.ratings))]
    return np.column_stack([*columns, said] if learned else columns)


def judged(ratings: Sequence[Rated]) -> Bools:
    """Tell of each rating whether it is a judgment, not a label by a writer."""
    return np.array([one.source not in LABELLED for one in ratings], dtype=bool)


def _in_fold(examples: Sequence[Ordered] | Sequence[Rated], fold: int | None) -> Bools:
    return np.array([fold in (None, fold_of(one.group)) for one in examples], dtype=bool)


def _from(examples: Sequence[Ordered] | Sequence[Rated], *sources: str) -> Bools:
    return np.array([one.source in sources for one in examples], dtype=bool)


def fold_of(group: str) -> int:
    """Return the fold of a document, 0 or 1; each has about half of the documents."""
    return hashlib.sha256(group.encode()).digest()[1] % 2


def penalties(ratings: Sequence[Rated]) -> Floats:
    """Return the penalties, capped at the worst, as shares of it."""
    return np.array([min(one.penalty, WORST_PENALTY) / WORST_PENALTY for one in ratings])


def majors(ratings: Sequence[Rated]) -> Floats:
    """Return 1 for each pair with a major error, and 0 for the others."""
    return np.array([float(one.major) for one in ratings])


def words(ratings: Sequence[Rated]) -> Floats:
    """Return the number of words of each original."""
    return np.array([float(count_words(one.texts[0])) for one in ratings])


def _order_weights(orders: Sequence[Ordered]) -> Floats:
    """Return weights that sum to 1: HUMAN_SHARE for human rankings, the rest for others, shared by their PARTS."""
    sources = [one.source.partition(":")[0] for one in orders]
    human = {source for source in sources if source in HUMAN}
    made = {source: PARTS.get(source, 1.0) for source in set(sources) - human}
    parts = dict.fromkeys(human, HUMAN_SHARE / len(human))
    parts |= {source: (1 - HUMAN_SHARE) * part / sum(made.values()) for source, part in made.items()}
    counts = Counter(sources)
    return np.array([parts[source] / counts[source] for source in sources])
