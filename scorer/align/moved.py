"""Find, among what the main path left over, blocks that stand elsewhere in the other document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scorer.align.costs import SHAPES, SIZE, TEMPERATURE, Block, Costs
from scorer.align.dynamic import Lattice, Strip, best_path, posterior
from scorer.align.neighbours import mutual_nearest

CLEAR_BELOW = 0.5  # distance that chance hardly reaches: half of what random pairs have
ALONE_BELOW = 0.35  # the same for one sentence with no neighbour that moved along
MARGIN = 0.1  # cosine by which a pair must beat every other choice in either whole document
LEAST = 0.001  # probability below which a confidence is told as 0
COMPANY = 10  # sentences that may lie between two that moved together

Pair = tuple[int, int]


def find_moved(costs: Costs, lattice: Lattice, steps: Sequence[Block]) -> dict[Block, float]:
    """Return links between sentences that the path left without one, and the confidence of each.

    Only clear ones: a sentence lost here and another added there are no move.
    """
    omitted = np.array([i0 for i0, i1, j0, j1 in steps if j0 == j1], dtype=np.intp)
    added = np.array([j0 for i0, i1, j0, j1 in steps if i0 == i1], dtype=np.intp)
    if not len(omitted) or not len(added):
        return {}
    free = set(omitted.tolist()), set(added.tolist())
    found: dict[Block, float] = {}
    for cluster in _clusters(_candidates(costs, omitted, added), free):
        for block, confidence in _links(costs, lattice, cluster, free).items():
            i0, i1, j0, j1 = block
            found[block] = confidence
            free[0].difference_update(range(i0, i1))
            free[1].difference_update(range(j0, j1))
    return found


def take_out(lattice: Lattice, moved: Iterable[Block]) -> None:
    """Rule out every link of the main path with sentences that moved.

    So what is left is not thought uncertain because the moved block might have stayed instead.
    """
    for strip in lattice.strips:
        for i0, i1, j0, j1 in moved:
            for number, (a, b) in enumerate(SHAPES):
                strip.costs[_within(strip.rows, i0 + 1, i1 + a), number, :] = np.inf
                strip.costs[:, number, _within(strip.columns, j0 + 1, j1 + b)] = np.inf


def _within(nodes: range, start: int, stop: int) -> slice:
    """Return where in a strip the nodes from start to stop lie."""
    return slice(max(0, start - nodes.start), max(0, stop - nodes.start))


def _candidates(costs: Costs, omitted: NDArray[np.intp], added: NDArray[np.intp]) -> list[Pair]:
    """Return pairs left over that are clearly each other's counterpart, by ascending original."""
    ours, theirs = costs.original.vectors, costs.garbled.vectors
    near = mutual_nearest(ours[omitted], theirs[added])
    pairs = []
    for i, j, cosine in zip(omitted[near.original].tolist(), added[near.garbled].tolist(), near.cosines, strict=True):
        if costs.distance((i, i + 1, j, j + 1), float(cosine)) >= CLEAR_BELOW:
            continue
        rivals = np.concatenate([np.delete(theirs @ ours[i], j), np.delete(ours @ theirs[j], i)])
        if cosine - rivals.max(initial=0.0) >= MARGIN:
            pairs.append((i, j))
    return pairs


def _clusters(pairs: Sequence[Pair], free: tuple[set[int], set[int]]) -> list[list[Pair]]:
    """Put together the pairs that keep their order with nothing but left-overs between them; longest first."""
    clusters: list[list[Pair]] = []
    for i, j in pairs:
        before = clusters[-1][-1] if clusters else (-1, -1)
        together = before[1] < j <= before[1] + COMPANY and i <= before[0] + COMPANY and bool(clusters)
        if together and free[0].issuperset(range(before[0], i)) and free[1].issuperset(range(before[1], j)):
            clusters[-1].append((i, j))
        else:
            clusters.append([(i, j)])
    return sorted(clusters, key=len, reverse=True)


def _links(
    costs: Costs, lattice: Lattice, cluster: Sequence[Pair], free: tuple[set[int], set[int]]
) -> dict[Block, float]:
    """Align the stretch around a cluster as if it were a document, and return its clear links."""
    rows = _stretch(cluster[0][0], cluster[-1][0], free[0])
    columns = _stretch(cluster[0][1], cluster[-1][1], free[1])
    if not rows or not columns:
        return {}
    table = costs.table(rows, columns)
    strip = Strip(range(len(rows)), range(len(columns)), table)
    local = Lattice([strip], lattice.skip, lattice.opening)
    likely = posterior(replace(local, temperature=TEMPERATURE), LEAST).blocks
    below = CLEAR_BELOW if len(cluster) > 1 else ALONE_BELOW
    links = {}
    for step in best_path(local)[0]:
        i0, i1, j0, j1 = step
        block = i0 + rows.start, i1 + rows.start, j0 + columns.start, j1 + columns.start
        if i0 < i1 and j0 < j1 and costs.distance(block, costs.cosine(block)) < below:
            links[block] = likely.get(step, 0.0)
    return links


def _stretch(first: int, last: int, free: set[int]) -> range:
    """Return the nodes around the free sentences from first to last and up to SIZE beyond; none if they are taken."""
    if not free.issuperset(range(first, last + 1)):
        return range(0)
    start, stop = first, last + 1
    while start - 1 in free and first - start < SIZE:
        start -= 1
    while stop in free and stop - last <= SIZE:
        stop += 1
    return range(start, stop + 1)
