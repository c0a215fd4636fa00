"""The cheapest way through two documents, and how sure each step of it is.

Dynamic programming over nodes (i, j): i original and j garbled sentences are behind.  A step
links a block, skips an original sentence (omitted) or skips a garbled one (added).  Opening
a run of skips costs extra, except at the ends of a document.  Within a gap, omissions come
first: their order with additions means nothing, and one order makes the best way unique.

Row after row, each computed at once in numpy, over strips: runs of rows that share a range
of columns.  One pass serves two questions: with `np.maximum` it scores the best way to each
node, with `np.logaddexp` it sums up all ways.
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
    """Strips from the first node row to the last, all of one height but the last, and the prices of skips.

    skip: for each sentence; opening: for a run of them; temperature: what a cost is divided
    by to become a (negative) log weight, which changes no best path.
    """

    strips: Sequence[Strip]
    skip: float
    opening: float
    temperature: float = 1.0

    @property
    def last(self) -> tuple[int, int]:
        """The node behind all sentences."""
        return self.strips[-1].rows[-1], self.strips[-1].columns[-1]

    @property
    def step(self) -> float:
        """The score of one skip."""
        return -self.skip / self.temperature

    def border(self, row: int, columns: range) -> Floats:
        """Return the scores of a gap's border at these nodes: nothing at the ends of a document."""
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
    """Scores of the ways to each node of a strip: those that end in a link, in an omission, in an addition, and all."""

    linked: Floats
    omitting: Floats
    adding: Floats
    every: Floats


def forward(lattice: Lattice, plus: np.ufunc) -> list[Scores]:
    """Score the ways from the start to every node, strip by strip.

    The opening of a gap is paid on leaving its omissions and on entering its additions,
    when it is known whether it reaches an end of the document.
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
    """Return linked, omitting and every of the SIZE rows above a strip, on its columns and SIZE to their left.

    A link may begin there, where a strip above reaches farther left than this one.
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
        """Return the scores linked, omitting (its border paid) and adding of a node."""
        number = self.lattice.strip_of(i)
        strip, table = self.lattice.strips[number], self.tables[number]
        at = i - strip.rows.start, j - strip.columns.start
        return float(table.linked[at]), float(table.omitting[at]) + self.border(i, j), float(table.adding[at])

    def border(self, i: int, j: int) -> float:
        """Return the score of a gap's border at a node."""
        return float(self.lattice.border(i, range(j, j + 1))[0])

    def every(self, i: int, j: int) -> float:
        """Return the score of all ways to a node; minus infinity outside of the strips."""
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
    """Return the cheapest steps from start to end as blocks (a skip has one empty side), and their cost."""
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
    """Return how many sentences of each side the best last step took, and the state before it."""
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
    """Probabilities of single steps over all ways, each way weighted by exp(-cost / temperature).

    blocks: of the links likelier than asked for; omitted, added: of each sentence.
    """

    blocks: dict[Block, float]
    omitted: Floats
    added: Floats


def posterior(lattice: Lattice, least: float) -> Posterior:
    """Run forward and backward and return the probabilities; of links those of at least `least`."""
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
    """Yield, from the last row up, (row, columns, score of all ways on from each node) by state.

    The states are those of Scores: after a link, amid omissions, amid additions.
    """
    width = lattice.last[1] + 1
    ahead = [np.full((len(SHAPES), width), NEVER) for _ in range(SIZE + 1)]  # of this row, and of those above it
    below = np.full(width, NEVER)
    recent: list[slice] = []  # columns of this strip and of those below that blocks may end in
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
    """Tell the nodes where blocks that end in this row begin what lies ahead of them."""
    left = strip.columns.start
    scores = linked - strip.costs[row - strip.rows.start] / temperature
    for number, (a, b) in enumerate(SHAPES):
        first = min(max(0, b - left), len(linked))
        ahead[a - 1][number, max(0, left + first - b) : max(0, left + len(linked) - b)] = scores[number, first:]
