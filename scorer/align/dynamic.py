"""Find the cheapest path through two documents, and the probability of each step.

This is dynamic programming over nodes (i, j): i original and j garbled sentences are done.  A step
links a block, skips an original sentence (omitted) or skips a garbled one (added).  Opening a gap,
which is a run of skips, costs extra, except at the ends of a document.  Within a gap, omissions
come before additions: their order means nothing, and one order makes the best path unique.

The matrix is cut into strips: runs of rows that share a range of columns.  numpy computes each row
at once.  One pass serves two purposes: with `np.maximum` it scores the best path to each node, with
`np.logaddexp` it sums over all paths.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scorer.align.costs import SHAPES, SIZE, Block

Floats = NDArray[np.float64]
NEVER = -np.inf


@dataclass(frozen=True, slots=True)
class Strip:
    """Node rows by node columns, and the costs of the blocks that end there: (rows, SHAPES, columns)."""

    rows: range
    columns: range
    costs: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Lattice:
    """Strips from the first node row to the last, and the prices of skips.

    All strips but the last have the same height.

    skip: price of each skipped sentence.
    opening: price of each run of skips.
    temperature: a cost divided by it is a negative log weight.  It does not change the best path.
    """

    strips: Sequence[Strip]
    skip: float
    opening: float
    temperature: float = 1.0

    @property
    def last(self) -> tuple[int, int]:
        """The node after all sentences."""
        return self.strips[-1].rows[-1], self.strips[-1].columns[-1]

    @property
    def step(self) -> float:
        """The score of one skip."""
        return -self.skip / self.temperature

    def border(self, row: int, columns: range) -> Floats:
        """Return the score of opening a gap at each of these nodes; 0 at the ends of a document."""
        scores = np.full(len(columns), -self.opening / self.temperature)
        if row == self.last[0]:
            scores[:] = 0.0
        elif columns.start == 0:
            scores[0] = 0.0
        return scores

    def strip_of(self, row: int) -> int:
        """Return the number of the strip that holds a node row."""
        return row // len(self.strips[0].rows)


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of the paths to each node of a strip: those that end in a link, an omission, an addition, and all."""

    linked: Floats
    omitting: Floats
    adding: Floats
    every: Floats


def forward(lattice: Lattice, plus: np.ufunc) -> list[Scores]:
    """Score the paths from the start to every node, strip by strip.

    The price of opening a gap is paid after its omissions and before its additions.  Only there
    is it known whether the gap touches an end of the document.
    """
    tables: list[Scores] = []
    for strip in lattice.strips:
        shape = len(strip.rows), len(strip.columns)
        scores = Scores(*(np.full(shape, NEVER) for _ in range(4)))
        _score_strip(lattice, strip, scores, _rows_above(lattice, tables, strip), plus)
        tables.append(scores)
    return tables


def _score_strip(lattice: Lattice, strip: Strip, scores: Scores, above: list[Floats], plus: np.ufunc) -> None:
    height, width = scores.every.shape
    linked, omitting = above[0][-1, SIZE:], above[1][-1, SIZE:]
    behind = np.full((SIZE + height, SIZE + width), NEVER)
    behind[:SIZE] = above[2]
    flat, stride = behind.reshape(-1), behind.shape[1]
    starts = np.array([(SIZE - a) * stride + SIZE - b for a, b in SHAPES])[:, None] + np.arange(width)
    along = lattice.step * np.arange(width)
    within, at_end = lattice.border(-1, strip.columns), np.zeros(width)
    for k, row in enumerate(strip.rows):
        omitting = plus(linked, omitting) + lattice.step
        linked = plus.reduce(flat[k * stride :].take(starts) - strip.costs[k] / lattice.temperature, axis=0)
        if row == 0:
            linked[0] = 0.0
        border = at_end if row == lattice.last[0] else within
        ready = plus(linked, omitting + border)
        adding = scores.adding[k]
        adding[1:] = plus.accumulate(ready + border - along)[:-1] + along[1:]
        behind[SIZE + k, SIZE:] = plus(ready, adding)
        scores.linked[k], scores.omitting[k] = linked, omitting
    scores.every[:] = behind[SIZE:, SIZE:]


def _rows_above(lattice: Lattice, tables: Sequence[Scores], strip: Strip) -> list[Floats]:
    """Return `linked`, `omitting` and `every` of the SIZE rows above a strip, for its columns and SIZE to their left.

    A link may begin there, since a strip above may reach farther left than this one.
    """
    first = strip.columns.start - SIZE
    above = [np.full((SIZE, strip.columns.stop - first), NEVER) for _ in range(3)]
    for k in range(SIZE):
        row = strip.rows.start - SIZE + k
        if row < 0:
            continue
        number = lattice.strip_of(row)
        there = lattice.strips[number]
        left = max(first, there.columns.start)
        right = max(left, min(strip.columns.stop, there.columns.stop))
        into = slice(left - first, right - first)
        out = slice(left - there.columns.start, right - there.columns.start)
        scores = tables[number]
        for target, table in zip(above, (scores.linked, scores.omitting, scores.every), strict=True):
            target[k, into] = table[row - there.rows.start, out]
    return above


@dataclass(frozen=True, slots=True)
class Walk:
    """Looks up single nodes in scored strips."""

    lattice: Lattice
    tables: Sequence[Scores]

    def scores(self, i: int, j: int) -> tuple[float, float, float]:
        """Return the scores `linked`, `omitting` (with the opening of the gap paid) and `adding` of a node."""
        number = self.lattice.strip_of(i)
        strip, table = self.lattice.strips[number], self.tables[number]
        at = i - strip.rows.start, j - strip.columns.start
        return float(table.linked[at]), float(table.omitting[at]) + self.border(i, j), float(table.adding[at])

    def border(self, i: int, j: int) -> float:
        """Return the score of opening a gap at a node."""
        return float(self.lattice.border(i, range(j, j + 1))[0])

    def every(self, i: int, j: int) -> float:
        """Return the score of all paths to a node; minus infinity outside the strips."""
        if i < 0 or j < 0:
            return NEVER
        number = self.lattice.strip_of(i)
        strip = self.lattice.strips[number]
        if j not in strip.columns:
            return NEVER
        return float(self.tables[number].every[i - strip.rows.start, j - strip.columns.start])

    def link_costs(self, i: int, j: int) -> NDArray[np.float32]:
        """Return the cost of each shape of block that ends at a node."""
        strip = self.lattice.strips[self.lattice.strip_of(i)]
        return strip.costs[i - strip.rows.start, :, j - strip.columns.start]


def best_path(lattice: Lattice) -> tuple[list[Block], float]:
    """Return the cheapest path from start to end as blocks, and its cost; a skip is a block with one empty side."""
    walk = Walk(lattice, forward(lattice, np.maximum))
    i, j = lattice.last
    state = int(np.argmax(walk.scores(i, j)))
    steps: list[Block] = []
    while (i, j) != (0, 0):
        a, b, state = _step_back(walk, i, j, state)
        steps.append((i - a, i, j - b, j))
        i, j = i - a, j - b
    return steps[::-1], -walk.every(*lattice.last) * lattice.temperature


LINKED, OMITTING, ADDING = range(3)


def _step_back(walk: Walk, i: int, j: int, state: int) -> tuple[int, int, int]:
    """Return how many sentences of each side the best last step covers, and the state before that step."""
    if state == LINKED:
        costs = walk.link_costs(i, j) / walk.lattice.temperature
        ways = [walk.every(i - a, j - b) - cost for (a, b), cost in zip(SHAPES, costs, strict=True)]
        a, b = SHAPES[int(np.argmax(ways))]
        return a, b, int(np.argmax(walk.scores(i - a, j - b)))
    if state == OMITTING:
        linked, omitting, _ = walk.scores(i - 1, j)
        return 1, 0, LINKED if linked >= omitting - walk.border(i - 1, j) else OMITTING
    linked, omitting, adding = walk.scores(i, j - 1)
    if adding > max(linked, omitting) + walk.border(i, j - 1):
        return 0, 1, ADDING
    return 0, 1, LINKED if linked >= omitting else OMITTING


@dataclass(frozen=True, slots=True)
class Posterior:
    """Probabilities of single steps over all paths; a path weighs exp(-cost / temperature).

    blocks: the probability of each link, if it is at least the requested one.
    omitted, added: the probability for each sentence of its side, shape (n,) and (m,).
    """

    blocks: dict[Block, float]
    omitted: Floats
    added: Floats


def posterior(lattice: Lattice, least: float) -> Posterior:
    """Run the forward-backward algorithm; links with a probability below `least` are left out."""
    tables = forward(lattice, np.logaddexp)
    walk = Walk(lattice, tables)
    n, m = lattice.last
    total = walk.every(n, m)
    found = Posterior({}, np.zeros(n), np.zeros(m))
    for row, columns, linked, omitting, adding in _backward(lattice):
        number = lattice.strip_of(row)
        k = row - lattice.strips[number].rows.start
        table = tables[number]
        if row:
            found.omitted[row - 1] = np.exp(table.omitting[k] + omitting - total).sum()
        here = np.exp(table.adding[k] + adding - total)
        found.added[max(0, columns.start - 1) : columns.stop - 1] += here[columns.start == 0 :]
        likely = np.flatnonzero(table.linked[k] + linked - total >= np.log(least))
        for c in likely if row else ():
            j = int(c) + columns.start
            for (a, b), cost in zip(SHAPES, walk.link_costs(row, j), strict=True):
                weight = walk.every(row - a, j - b) - float(cost) / lattice.temperature + float(linked[c]) - total
                if weight >= np.log(least):
                    found.blocks[row - a, row, j - b, j] = float(np.exp(min(weight, 0.0)))
    np.clip(found.omitted, 0.0, 1.0, out=found.omitted)
    np.clip(found.added, 0.0, 1.0, out=found.added)
    return found


def _backward(lattice: Lattice) -> Iterator[tuple[int, range, Floats, Floats, Floats]]:
    """Yield, from the last row up, (row, columns, linked, omitting, adding).

    The last three score all paths from each node to the end, one for each state of Scores: after a
    link, within omissions, within additions.
    """
    width = lattice.last[1] + 1
    ahead = [np.full((len(SHAPES), width), NEVER) for _ in range(SIZE + 1)]  # for this row and the SIZE rows above it
    below = np.full(width, NEVER)
    recent: list[slice] = []  # columns of this strip and of the strips below in which its blocks may end
    for strip in reversed(lattice.strips):
        here = slice(strip.columns.start, strip.columns.stop)
        recent = [here, *recent[:SIZE]]
        window = slice(max(0, min(there.start for there in recent) - SIZE), max(there.stop for there in recent))
        below[: here.start] = below[here.stop :] = NEVER
        along = lattice.step * np.arange(len(strip.columns))
        for row in reversed(strip.rows):
            ways = np.logaddexp.reduce(ahead[0][:, here], axis=0)
            if row == lattice.last[0]:
                ways[-1] = 0.0
            adding = np.logaddexp.accumulate((ways + along)[::-1])[::-1] - along
            border = lattice.border(row, strip.columns)
            on = ways.copy()
            on[:-1] = np.logaddexp(on[:-1], border[:-1] + lattice.step + adding[1:])
            onward = below[here] + lattice.step
            omitting, linked = np.logaddexp(on + border, onward), np.logaddexp(on, onward)
            yield row, strip.columns, linked, omitting, adding
            below[here] = omitting
            ahead.append(ahead.pop(0))
            ahead[-1][:, window] = NEVER
            _push(ahead, strip, row, linked, lattice.temperature)


def _push(ahead: list[Floats], strip: Strip, row: int, linked: Floats, temperature: float) -> None:
    """Write the scores of the blocks that end in this row to the nodes where they begin."""
    left = strip.columns.start
    scores = linked - strip.costs[row - strip.rows.start] / temperature
    for number, (a, b) in enumerate(SHAPES):
        first = min(max(0, b - left), len(linked))
        ahead[a - 1][number, max(0, left + first - b) : max(0, left + len(linked) - b)] = scores[number, first:]
