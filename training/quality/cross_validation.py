"""Two-fold cross-validation of the quality: its weights are fitted on one half of the documents and read the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress
from statistics import fmean
from typing import Any

import numpy as np

from benchmarks.measured import area, calibration_error, equal_groups
from scorer.quality import WORST_PENALTY
from training.quality.curves import Bools, Floats, loss_within
from training.quality.examples import Ordered, Rated
from training.quality.quality_weights import (
    Measured,
    curve_rows,
    fit,
    fold_of,
    judged,
    majors,
    penalties,
    words,
)


def cross_validated(measured: Measured, learned: bool) -> dict[str, Any]:
    """Return the figures of the quality by two-fold cross-validation over documents."""
    right = np.zeros(len(measured.orders), dtype=bool)
    said = np.zeros((len(measured.ratings), 2))
    order_fold = [fold_of(one.group) for one in measured.orders]
    rating_fold = [fold_of(one.group) for one in measured.ratings]
    length = words(measured.ratings)
    for fold in (0, 1):
        model = fit(measured, learned, 1 - fold).model()
        for n in np.flatnonzero(np.array(order_fold) == fold):
            (better, _), (worse, _) = model.assess(measured.better[n], 0), model.assess(measured.worse[n], 0)
            right[n] = worse > better
        for n in np.flatnonzero(np.array(rating_fold) == fold):
            said[n] = model.assess(measured.rated[n], int(length[n]))
    # A probability is one among pairs as they come; of those that writers made, half are damaged.
    people = judged(measured.ratings)
    return {
        "orders": _orders(measured.orders, right),
        "quality": _calibration(said[people, 0] / WORST_PENALTY, penalties(measured.ratings)[people]),
        "degraded": _calibration(said[people, 1], majors(measured.ratings)[people]),
        "area, major error": _areas(measured.ratings, said[:, 1]),
    }


def in_brief(found: Mapping[str, Any]) -> dict[str, float]:
    """Return the share of pairs ranked correctly in each source, a mean over its kinds, and the areas (AUC)."""
    right: dict[str, list[float]] = {}
    for source, row in found["orders"].items():
        right.setdefault(source.partition(":")[0], []).append(row["right"])
    areas = {f"{source}: major error": value for source, value in found["area, major error"].items()}
    return {source: round(fmean(values), 3) for source, values in right.items()} | areas


def _orders(orders: Sequence[Ordered], right: Bools) -> dict[str, dict[str, float]]:
    """Return for each source the number of ranked pairs, and the share of them that is ranked correctly."""
    found: dict[str, dict[str, float]] = {}
    for source in dict.fromkeys(one.source for one in orders):
        own = np.array([one.source == source for one in orders])
        found[source] = {"orders": int(own.sum()), "right": round(float(right[own].mean()), 3)}
    return found


def _areas(ratings: Sequence[Rated], said: Floats) -> dict[str, float]:
    """Return the AUC of the probability of a major error: in each source, and over all judged pairs.

    Over all of them, it already helps to know the source, because news has more major errors.
    """
    major, sources = majors(ratings) == 1, np.array([one.source for one in ratings])
    rows = {source: sources == source for source in dict.fromkeys(sources.tolist())} | {"all": judged(ratings)}
    return {name: round(area(-said[own & ~major], -said[own & major]), 4) for name, own in rows.items()}


def _calibration(said: Floats, target: Floats) -> dict[str, object]:
    """Return predicted and observed means in ten groups of equal size, and the expected calibration error."""
    groups = equal_groups(said)
    return {
        "error": round(calibration_error(said, target), 4),
        "said": [round(float(said[one].mean()), 3) for one in groups],
        "true": [round(float(target[one].mean()), 3) for one in groups],
    }


def curve_losses(measured: Measured) -> dict[str, float]:
    """Return the cross-validated log loss, within sources, of the curve of a major error.

    It is given without the figure `learned_major`, and with it.
    """
    found = {}
    people = judged(measured.ratings)
    ratings = list(compress(measured.ratings, people))
    own = np.array([fold_of(one.group) for one in ratings])
    weights = [fit(measured, True, 1 - fold).weights for fold in (0, 1)]
    for name, learned in (("damage and length", False), ("and what the learned metric says", True)):
        parts = [(own == fold, curve_rows(measured, weights[fold], learned)[people]) for fold in (0, 1)]
        loss = loss_within(parts, majors(ratings), [one.source for one in ratings])
        found[name] = round(loss, 4)
    return found
