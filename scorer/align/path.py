"""The cheapest alignment of two documents under given costs, with prices that fit how alike they are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scorer.align.band import MARGIN, MOST_NODES, WHOLE, Region, anchors, band, touches_edge, whole
from scorer.align.costs import Block, Costs
from scorer.align.dynamic import Lattice, Strip, best_path

OPENING = 0.1  # of a gap: sentences get lost in runs
FIRST_SKIP = 0.9  # dear enough that the first pass links whatever has a counterpart


def skip_price(distance: float) -> float:
    """Return the price of leaving out a sentence where linked ones have this median distance.

    The worse the garbling, the farther true counterparts lie, and the more it must take to
    call a sentence lost; between light garbling and chance the price follows linearly.
    """
    return float(np.clip(0.35 + 0.8 * distance, 0.4, 1.0))


def median_distance(costs: Costs, steps: Sequence[Block]) -> float:
    """Return the median distance of links one to one; 1, that of chance, where there are none."""
    ones = [step for step in steps if step[1] - step[0] == step[3] - step[2] == 1]
    if not ones:
        return 1.0
    return float(np.median([costs.distance(step, costs.cosine(step)) for step in ones]))


def search(costs: Costs) -> tuple[list[Block], Lattice]:
    """Find the cheapest path, and the lattice in which it is that."""
    last = len(costs.original), len(costs.garbled)
    if (last[0] + 1) * (last[1] + 1) <= WHOLE:
        return cheapest(costs, whole(last))
    knots = anchors(costs.original.vectors, costs.garbled.vectors)
    margin = MARGIN
    while True:
        regions = band(last, knots, margin)
        steps, lattice = cheapest(costs, regions)
        nodes = sum(len(rows) * len(columns) for rows, columns in regions)
        if nodes * 2 > MOST_NODES or not touches_edge(regions, steps, last):
            return steps, lattice
        margin *= 4


def cheapest(costs: Costs, regions: Sequence[Region]) -> tuple[list[Block], Lattice]:
    """Find the cheapest path in two passes: the first tells how alike the documents are."""
    strips = [Strip(rows, columns, costs.table(rows, columns)) for rows, columns in regions]
    steps = best_path(Lattice(strips, FIRST_SKIP, OPENING))[0]
    lattice = Lattice(strips, skip_price(median_distance(costs, steps)), OPENING)
    return best_path(lattice)[0], lattice
