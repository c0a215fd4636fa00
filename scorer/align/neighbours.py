"""Find nearest neighbours between two documents, and the longest increasing runs among them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

CHUNK = 512  # rows of one matrix product: 40 MB against 20,000 sentences


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Mutual nearest neighbours, by ascending original sentence.

    margins: how much greater their cosine is than that of either's second choice; 0 for a tie.
    """

    original: NDArray[np.intp]
    garbled: NDArray[np.intp]
    cosines: NDArray[np.float64]
    margins: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.original)


def mutual_nearest(original: NDArray[np.float32], garbled: NDArray[np.float32]) -> Neighbours:
    """Find the pairs of rows that are each other's nearest; memory grows linearly with the rows.

    A document of one sentence offers no second choice: the margin is then measured from cosine 0.
    """
    n, m = len(original), len(garbled)
    nearest, first, second = np.zeros(n, np.intp), np.zeros(n, np.float32), np.zeros(n, np.float32)
    of_column = np.zeros(m, np.intp)
    best, next_best = np.full(m, -np.inf, np.float32), np.full(m, -np.inf, np.float32)
    for start in range(0, n, CHUNK):
        cosines = original[start : start + CHUNK] @ garbled.T
        chunk = slice(start, start + len(cosines))
        nearest[chunk], first[chunk], second[chunk] = _two_best(cosines)
        top, value, runner_up = _two_best(cosines.T)
        better = value > best
        next_best = np.where(better, np.maximum(best, runner_up), np.maximum(next_best, value))
        of_column[better] = top[better] + start
        best[better] = value[better]
    mutual = np.flatnonzero(of_column[nearest] == np.arange(n))
    partner = nearest[mutual]
    rivals = np.maximum(np.maximum(second[mutual], next_best[partner]), 0.0)
    margins = np.maximum(first[mutual] - rivals, 0.0)
    return Neighbours(mutual, partner, first[mutual].astype(np.float64), margins.astype(np.float64))


def mutual_nearest_of(
    rows: NDArray[np.intp], original: NDArray[np.float32], garbled: NDArray[np.float32]
) -> Neighbours:
    """Find the pairs of `mutual_nearest` that have one of the given rows of the original, without finding the others.

    The time grows with the number of these rows times those of both documents, where that of all pairs grows with the
    product of both.
    """
    nearest, first, second = _best_among(original[rows], garbled)
    columns, of_column = np.unique(nearest, return_inverse=True)
    back, _, runner_up = _best_among(garbled[columns], original)
    mutual = np.flatnonzero(back[of_column] == rows)
    rivals = np.maximum(np.maximum(second[mutual], runner_up[of_column[mutual]]), 0.0)
    margins = np.maximum(first[mutual] - rivals, 0.0)
    return Neighbours(rows[mutual], nearest[mutual], first[mutual].astype(np.float64), margins.astype(np.float64))


def _best_among(
    vectors: NDArray[np.float32], others: NDArray[np.float32]
) -> tuple[NDArray[np.intp], NDArray[np.float32], NDArray[np.float32]]:
    """Return for each row what `_two_best` does, for its cosines with all the others."""
    parts = [_two_best(vectors[at : at + CHUNK] @ others.T) for at in range(0, len(vectors), CHUNK)]
    top, value, second = (np.concatenate(column) for column in zip(*parts, strict=True))
    return top, value, second


def _two_best(
    cosines: NDArray[np.float32],
) -> tuple[NDArray[np.intp], NDArray[np.float32], NDArray[np.float32]]:
    """Return for each row the column of its greatest value, that value, and the second greatest value."""
    rows = np.arange(len(cosines))
    top = cosines.argmax(axis=1)
    value = cosines[rows, top]
    cosines[rows, top] = -np.inf
    second = cosines.max(axis=1)
    cosines[rows, top] = value
    return top, value, second


def longest_increasing(values: Sequence[int] | NDArray[np.intp]) -> int:
    """Return the length of the longest strictly increasing subsequence."""
    tails: list[int] = []
    for value in values:
        at = bisect_left(tails, value)
        tails[at : at + 1] = [value]
    return len(tails)


def heaviest_increasing(values: NDArray[np.intp], weights: NDArray[np.float64]) -> list[int]:
    """Return the indices of the strictly increasing subsequence with the greatest total weight.

    All weights are positive.
    """
    ranks = np.unique(values, return_inverse=True)[1] + 1
    heaviest = [(0.0, -1)] * (len(values) + 1)  # Fenwick tree of prefix maxima: (weight, last index)
    behind: list[int] = []
    for index, (rank, weight) in enumerate(zip(ranks.tolist(), weights.tolist(), strict=True)):
        best = _prefix_best(heaviest, rank - 1)
        behind.append(best[1])
        at = rank
        while at < len(heaviest):
            heaviest[at] = max(heaviest[at], (best[0] + weight, index))
            at += at & -at
    chain, index = [], _prefix_best(heaviest, len(values))[1]
    while index >= 0:
        chain.append(index)
        index = behind[index]
    return chain[::-1]


def _prefix_best(tree: Sequence[tuple[float, int]], rank: int) -> tuple[float, int]:
    best = (0.0, -1)
    while rank > 0:
        best = max(best, tree[rank])
        rank -= rank & -rank
    return best
