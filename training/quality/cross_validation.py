"""How well weights fitted on one half of the documents read the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import Any

import numpy as np

from benchmarks.measured import area, calibration_error, equal_groups
from scorer.quality import WORST_PENALTY
from training.quality.curves import Bools, Floats, loss_within
from training.quality.examples import Ordered, Rated
from training.quality.quality_weights import LIKENESS_KEPT, Measured, curve_rows, fit, half_of, majors, penalties, words

KEPT_TRIED = (1.0, LIKENESS_KEPT, 0.5, 0.35, 0.25, 0.12)


def by_halves(measured: Measured, learned: bool, kept: float = LIKENESS_KEPT) -> dict[str, Any]:
    """Return how well weights of one half of the documents read the other."""
    right = np.zeros(len(measured.orders), dtype=bool)
    said = np.zeros((len(measured.ratings), 2))
    order_half = [half_of(one.group) for one in measured.orders]
    rating_half = [half_of(one.group) for one in measured.ratings]
    length = words(measured.ratings)
    for half in (0, 1):
        model = fit(measured, learned, 1 - half, kept).model()
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


def kept_tried(measured: Measured) -> dict[str, dict[str, float]]:
    """Return for each part that likeness may keep what is right of the orders of each source, and the areas."""
    return {f"{kept:g}": in_brief(by_halves(measured, True, kept)) for kept in KEPT_TRIED}


def in_brief(halves: Mapping[str, Any]) -> dict[str, float]:
    """Return what is right of the orders of each source, a mean over its kinds, and the areas."""
    right: dict[str, list[float]] = {}
    for source, row in halves["orders"].items():
        right.setdefault(source.partition(":")[0], []).append(row["right"])
    areas = {f"{source}: major error": value for source, value in halves["area, major error"].items()}
    return {source: round(fmean(values), 3) for source, values in right.items()} | areas


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


def curve_losses(measured: Measured) -> dict[str, float]:
    """Return the held-out log loss, within sources, of a major error's curve: without `learned_major`, and with it."""
    found = {}
    own = np.array([half_of(one.group) for one in measured.ratings])
    weights = [fit(measured, True, 1 - half).weights for half in (0, 1)]
    for name, learned in (("damage and length", False), ("and learned_major", True)):
        parts = [(own == half, curve_rows(measured, weights[half], learned)) for half in (0, 1)]
        loss = loss_within(parts, majors(measured.ratings), [one.source for one in measured.ratings])
        found[name] = round(loss, 4)
    return found
