"""Where to search for the alignment, and prices of skips that fit how alike the documents are."""

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


def search(costs: Costs) -> Lattice:
    """Return the lattice that holds the cheapest path."""
    last = len(costs.original), len(costs.garbled)
    if (last[0] + 1) * (last[1] + 1) <= WHOLE:
        return priced(costs, whole(last))
    knots = anchors(costs.original.vectors, costs.garbled.vectors)
    margin = MARGIN
    while True:
        regions = band(last, knots, margin)
        lattice = priced(costs, regions)
        nodes = sum(len(rows) * len(columns) for rows, columns in regions)
        if nodes * 2 > MOST_NODES or not touches_edge(regions, best_path(lattice)[0], last):
            return lattice
        margin *= 4


def priced(costs: Costs, regions: Sequence[Region]) -> Lattice:
    """Price links and skips; a first pass with dear skips tells how alike the documents are."""
    strips = [Strip(rows, columns, costs.table(rows, columns)) for rows, columns in regions]
    steps = best_path(Lattice(strips, FIRST_SKIP, OPENING))[0]
    return Lattice(strips, skip_price(median_distance(costs, steps)), OPENING)
