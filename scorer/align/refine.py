"""Look again, with the vectors of the true texts, at merges and splits that are in question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scorer.align.costs import SHAPES, Block, Costs, Embed, block_cost
from scorer.align.dynamic import Lattice, posterior

ROUNDS = 3  # a new price may bring up blocks not yet looked at; the third round rarely finds any
IN_QUESTION = 0.01  # probability from which a merge or split may be part of the best path
TEMPERATURE = 0.1


def refine(costs: Costs, lattice: Lattice, original: Sequence[str], garbled: Sequence[str], embed: Embed) -> None:
    """Price, in the lattice's strips, the likely blocks of several sentences by their joined texts.

    The mean of sentence vectors blurs what a short sentence adds to its neighbour.
    """
    known: set[Block] = set()
    for _ in range(ROUNDS):
        likely = posterior(replace(lattice, temperature=TEMPERATURE), IN_QUESTION).blocks
        wanted = sorted(block for block in likely if block not in known and block[1] - block[0] + block[3] - block[2] > 2)
        if not wanted:
            return
        known.update(wanted)
        for block, cost in zip(wanted, joined_costs(costs, wanted, original, garbled, embed), strict=True):
            put(lattice, block, cost)


def put(lattice: Lattice, block: Block, cost: float) -> None:
    """Change the price of a block."""
    i0, i1, j0, j1 = block
    strip = lattice.strips[lattice.strip_of(i1)]
    strip.costs[i1 - strip.rows.start, SHAPES.index((i1 - i0, j1 - j0)), j1 - strip.columns.start] = cost


def joined_costs(
    costs: Costs, blocks: Sequence[Block], original: Sequence[str], garbled: Sequence[str], embed: Embed
) -> list[float]:
    distances = joined_distances(costs, blocks, original, garbled, embed)
    return [
        float(block_cost(np.float64(d), np.float64(costs.ratio(b)), b[1] - b[0], b[3] - b[2])) for b, d in zip(blocks, distances)
    ]


def joined_distances(costs, blocks, original, garbled, embed):
    ours = _joined([original[i0:i1] for i0, i1, _, _ in blocks], embed, costs.original.vectors.shape[1])
    theirs = _joined([garbled[j0:j1] for _, _, j0, j1 in blocks], embed, costs.original.vectors.shape[1])
    out = []
    for block, x, y in zip(blocks, ours, theirs, strict=True):
        out.append(costs.joined_distance(block, x, y))
    return out


def _joined(groups: Sequence[Sequence[str]], embed: Embed, dimension: int) -> NDArray[np.float32]:
    vectors = embed([" ".join(group) for group in groups])
    return np.pad(vectors, ((0, 0), (0, dimension - vectors.shape[1])))
