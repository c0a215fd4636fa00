"""Price likely merges and splits again, from the vectors of the joined texts.

The mean of sentence vectors blurs what a short sentence adds to its neighbour.  The vector of the
joined text shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from scorer.align.costs import SHAPES, TEMPERATURE, Block, Costs, Embed, block_cost
from scorer.align.dynamic import Lattice, Posterior, posterior

ROUNDS = 2  # new prices may make other blocks likely; a third round changed no link of the development sets
IN_QUESTION = 0.01  # least probability of a merge or split that is priced again
# A sentence at the edge of a block belongs to it, unless the distance without it is below this share of the distance
# with it.  Garbling scales distances, so one share fits light and heavy garbling.  A share nearer to 1 splits true
# merges in heavy garbling.
EARNED = 0.75


def refine(costs: Costs, lattice: Lattice, joined: Joined) -> Posterior:
    """Price the likely merges and splits anew in the lattice's strips; return the probabilities after that.

    A block is ruled out if it comes clearly nearer without a sentence at its edge: that sentence is
    omitted or added, not merged.
    """
    known: set[Block] = set()
    for _ in range(ROUNDS):
        likely = posterior(replace(lattice, temperature=TEMPERATURE), IN_QUESTION)
        wanted = [block for block in sorted(likely.blocks) if block not in known and _size(block) > 2]
        if not wanted:
            return likely
        known.update(wanted)
        joined.embed_all(wanted)
        for block in wanted:
            distance = joined.distance(block)
            if any(joined.distance(less) < distance * EARNED for less in _smaller(block)):
                _put(lattice, block, np.inf)
            else:
                shape = block[1] - block[0], block[3] - block[2]
                cost = block_cost(np.array(distance), np.array(costs.log_ratio(block)), *shape)
                _put(lattice, block, float(cost))
    return posterior(replace(lattice, temperature=TEMPERATURE), IN_QUESTION)


def _size(block: Block) -> int:
    return block[1] - block[0] + block[3] - block[2]


def _smaller(block: Block) -> Iterator[Block]:
    """Yield the block without the first or last sentence of a side that has more than one."""
    i0, i1, j0, j1 = block
    if i1 - i0 > 1:
        yield i0 + 1, i1, j0, j1
        yield i0, i1 - 1, j0, j1
    if j1 - j0 > 1:
        yield i0, i1, j0 + 1, j1
        yield i0, i1, j0, j1 - 1


def _put(lattice: Lattice, block: Block, cost: float) -> None:
    i0, i1, j0, j1 = block
    strip = lattice.strips[lattice.strip_of(i1)]
    strip.costs[i1 - strip.rows.start, SHAPES.index((i1 - i0, j1 - j0)), j1 - strip.columns.start] = cost


@dataclass(frozen=True, slots=True)
class Joined:
    """Distances of blocks, from the vectors of their joined texts."""

    costs: Costs
    original: Sequence[str]
    garbled: Sequence[str]
    embed: Embed
    known: dict[Block, float] = field(default_factory=dict)

    def embed_all(self, blocks: Sequence[Block]) -> None:
        """Compute the distances of blocks, and of the blocks with one sentence less, in one call of the model."""
        wanted = list(dict.fromkeys(b for block in blocks for b in (block, *_smaller(block)) if b not in self.known))
        texts = [" ".join(self.original[i0:i1]) for i0, i1, _, _ in wanted]
        texts += [" ".join(self.garbled[j0:j1]) for _, _, j0, j1 in wanted]
        vectors = self.embed(texts)
        for block, ours, theirs in zip(wanted, vectors, vectors[len(wanted) :], strict=False):
            self.known[block] = self.costs.joined_distance(block, ours, theirs)

    def distance(self, block: Block) -> float:
        """Return the distance of a block that `embed_all` computed."""
        return self.known[block]
