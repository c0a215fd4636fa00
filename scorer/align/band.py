"""Limit where an alignment path may run: the whole matrix, or in long documents a band around sure pairs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from scorer.align.costs import SIZE, Block
from scorer.align.neighbours import heaviest_increasing, mutual_nearest, mutual_nearest_of

WHOLE = 400_000  # nodes of the largest matrix that is searched whole; it takes a third of a second
MOST_NODES = 6_000_000  # nodes of the largest band; they need about 600 MB of memory
HEIGHT = 32  # rows of a strip
MARGIN = 24  # sentences on either side of the anchors, before the band is widened
MOST_COSINES = 1_000_000_000  # of a search for anchors in each direction; they take about a quarter of a minute
COMPANY = 10  # an anchor counts only if another anchor lies within this many sentences on both sides

Node = tuple[int, int]
Region = tuple[range, range]
"""Node rows and node columns."""


def anchors(original: NDArray[np.float32], garbled: NDArray[np.float32]) -> list[Node]:
    """Return pairs of sentences that are mutual nearest neighbours, ascending on both sides.

    Each pair is weighted by its margin, so recurring formulas hardly count. A pair with no other
    pair close by is left out: it is probably chance.  Where all pairs would take too long, they are found for every
    second or third … sentence of the original.
    """
    step = max(1, -(-len(original) * len(garbled) // MOST_COSINES))
    if step == 1:
        found = mutual_nearest(original, garbled)
    else:
        found = mutual_nearest_of(np.arange(0, len(original), step), original, garbled)
    chain = heaviest_increasing(found.garbled, found.margins + 1e-6)
    pairs = [(int(found.original[k]), int(found.garbled[k])) for k in chain]
    near = [max(other[0] - one[0], other[1] - one[1]) <= COMPANY * step for one, other in pairwise(pairs)]
    return [pair for pair, before, after in zip(pairs, [False, *near], [*near, False], strict=False) if before or after]


def whole(last: Node) -> list[Region]:
    """Return strips of the whole matrix of nodes."""
    return [(rows, range(last[1] + 1)) for rows in _rows(last)]


def band(last: Node, knots: Sequence[Node], margin: int) -> list[Region]:
    """Return strips that contain every path from knot to knot, and `margin` more sentences on either side.

    The band is wide where knots are sparse. If it has more than MOST_NODES nodes, each strip is
    cut to its share of them, around the straight line between the knots.
    """
    knots = [(0, 0), *knots, last]
    rows = [i for i, _ in knots]
    columns = [j for _, j in knots]
    regions = []
    for strip in _rows(last):
        left = columns[max(0, bisect_left(rows, strip[0]) - 1)] - margin
        right = columns[min(bisect_right(rows, strip[-1]), len(rows) - 1)] + margin
        regions.append((strip, range(max(0, left), min(last[1], right) + 1)))
    if sum(len(strip) * len(across) for strip, across in regions) <= MOST_NODES:
        return regions
    half = max(margin, MOST_NODES // (2 * (last[0] + 1)))
    held = []
    for strip, across in regions:
        above, below = np.interp([strip[0] - 1, strip[-1]], rows, columns)
        held.append((strip, range(max(across.start, int(above) - half), min(across.stop, int(below) + half + 1))))
    return held


def _rows(last: Node) -> list[range]:
    return [range(start, min(start + HEIGHT, last[0] + 1)) for start in range(0, last[0] + 1, HEIGHT)]


def touches_edge(regions: Sequence[Region], steps: Sequence[Block], last: Node) -> bool:
    """Tell whether a path comes so near to the edge of the band that a better path may lie outside."""
    for _, i, _, j in steps:
        columns = regions[i // HEIGHT][1]
        near_left = columns.start > 0 and j - columns.start < SIZE
        near_right = columns.stop <= last[1] and columns.stop - 1 - j < SIZE
        if near_left or near_right:
            return True
    return False
