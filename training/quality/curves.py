"""Fit the logistic curves that predict penalty and major errors from the damage of a pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def fit_curve(read: Floats, target: Floats, weight: Floats | None = None) -> Floats:
    """Return offset and slopes (>= 0) of the logistic curve that fits targets in [0, 1] best, by cross-entropy.

    read: (pairs, columns); target: one per pair.  weight: of each pair, with a sum of 1; all are equal by default.
    """
    even = np.full(len(read), 1 / len(read))
    return _nearest(read, target, np.ones((len(read), 1)), even if weight is None else weight)


def fit_within(
    read: Floats, target: Floats, sources: Sequence[str], aside: Mapping[str, float] = MappingProxyType({})
) -> Floats:
    """Return offset and slopes as `fit_curve` does, but with slopes that do not depend on the source of a pair.

    Raters of different sources disagree on what a major error is, and the network can recognise a source by its
    subject.  Slopes over all sources at once would learn to tell news from medicine.  So each source gets an offset of
    its own here, and the same total weight.  After that, one curve is fitted to the weighted sums of all pairs.

    aside: sources of pairs that were made, with their parts of the weight of another source.  They help to find the
    slopes.  They have no say in where the curve lies, since a major error is not as frequent in them as in real pairs.
    """
    own = _of_sources(sources)
    weight = _evenly(own) * [aside.get(source, 1.0) for source in sources]
    slopes = _nearest(read, target, own, weight / weight.sum())[own.shape[1] :]
    real = np.array([source not in aside for source in sources])
    offset, steeper = fit_curve((read[real] @ slopes)[:, None], target[real])
    return np.array([offset, *(steeper * slopes)])


def loss_within(parts: Sequence[tuple[Bools, Floats]], target: Floats, sources: Sequence[str]) -> float:
    """Return the log loss of such slopes on rows that they were not fitted on, as the mean over the sources.

    parts: for each fold its rows, and the columns of all rows; the curve is fitted on the rows outside the fold.
    Each source has an offset of its own here too, so that it gains nothing to tell the sources apart.
    """
    own, losses = _of_sources(sources), np.zeros(len(target))
    for rows, read in parts:
        curve = _nearest(read[~rows], target[~rows], own[~rows], _evenly(own[~rows]))
        z = np.hstack([own, read])[rows] @ curve
        losses[rows] = np.logaddexp(0, z) - target[rows] * z
    return float((_evenly(own) * losses).sum())


def _of_sources(sources: Sequence[str]) -> Floats:
    """Return (pairs, sources): 1 in the column of the pair's source, else 0."""
    return np.array([[float(source == name) for name in sorted(set(sources))] for source in sources])


def _evenly(own: Floats) -> Floats:
    """Return weights of the rows that sum to 1; the rows of each source sum to the same."""
    return np.asarray((own / own.sum(0)).sum(1) / own.shape[1])


def _nearest(read: Floats, target: Floats, offsets: Floats, weight: Floats) -> Floats:
    columns = np.hstack([offsets, read])

    def loss(curve: Floats) -> tuple[float, Floats]:
        z = columns @ curve
        value = float((weight * (np.logaddexp(0, z) - target * z)).sum())
        return value, columns.T @ (weight * (1 / (1 + np.exp(-z)) - target))

    free, slopes = offsets.shape[1], read.shape[1]
    start = np.array([-3.0] * free + [0.5] * slopes)
    bounds = [(None, None)] * free + [(0, None)] * slopes
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x)
