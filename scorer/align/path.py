"""Choose where to search for the alignment, and set the price of skips by how alike the documents are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scorer.align.band import MARGIN, MOST_NODES, WHOLE, Region, anchors, band, touches_edge, whole
from scorer.align.costs import Block, Costs
from scorer.align.dynamic import Lattice, Strip, best_path

OPENING = 0.1  # price of opening a gap; there is one because sentences get lost in runs
FIRST_SKIP = 0.9  # price of a skip in the first pass; high, so that it links whatever has a counterpart


def skip_price(distance: float) -> float:
    """Return the price of skipping a sentence, from the median distance of linked sentences.

    In worse garbling, true counterparts lie farther apart, so it must take more to call a sentence
    lost.  The price grows linearly between light garbling and chance.
    """
    return float(np.clip(0.35 + 0.8 * distance, 0.4, 1.0))


def median_distance(costs: Costs, steps: Sequence[Block]) -> float:
    """Return the median distance of one-to-one links; 1, the distance of chance, if there are none."""
    ones = [step for step in steps if step[1] - step[0] == step[3] - step[2] == 1]
    if not ones:
        return 1.0
    return float(np.median([costs.distance(step, costs.cosine(step)) for step in ones]))


def search(costs: Costs) -> Lattice:
    """Return a lattice that contains the cheapest path."""
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
    """Price links and skips; a first pass with a high price of skips shows how alike the documents are."""
    strips = [Strip(rows, columns, costs.table(rows, columns)) for rows, columns in regions]
    steps = best_path(Lattice(strips, FIRST_SKIP, OPENING))[0]
    return Lattice(strips, skip_price(median_distance(costs, steps)), OPENING)
