"""Compute what it costs to link one block of sentences to another, from one vector per sentence.

A block has up to three neighbouring sentences. Its vector is the mean of their vectors, weighted
by length. So the cosine of any two blocks follows from dot products of sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scorer.align.clock import Clock

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts to rows of unit length (n, dim). It is called several times for one text, so it should cache."""

Block = tuple[int, int, int, int]
"""Original sentences [i0, i1) against garbled sentences [j0, j1), as (i0, i1, j0, j1)."""

MOST = 4  # sentences in a link, both sides together; in human alignments fewer than 1 link in 1,000 is larger
SIZE = MOST - 1  # sentences in a block
SHAPES = tuple((a, b) for a in range(1, SIZE + 1) for b in range(1, SIZE + 1) if a + b <= MOST)

MERGING = 0.4  # cost of each sentence beyond one to one: merges and splits are the exception
CROSSING = 0.4  # extra cost of two to two: a shifted sentence border is rarer than a merge or a split
LENGTH = 0.075  # cost of one squared deviation in length; low, so that length only decides between near equals
LENGTH_DEVIATION = 0.3  # standard deviation of the log length ratio of a sentence and its translation
LENGTH_MOST = 3.0  # deviations at which the cost of length stops growing
TEMPERATURE = 0.1  # in exp(-cost / temperature); of .07, .1 and .15, its confidences were the best calibrated
BACKGROUND = 0.2  # lower bound of 2 - mean - mean, for documents whose sentences are all alike


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of one document, and the measures of its blocks.

    Entry [a, i] of a table belongs to the block of `a` sentences that ends before sentence i.

    vectors: float32 (n, dim), unit rows.
    weights: float32 (n,), characters of each sentence.
    norms: float64 (SIZE + 1, n + 1), norm of the block's weighted sum; 1 where there is no such block.
    logs: float64 (SIZE + 1, n + 1), logarithm of the block's number of characters.
    centres: float64 (SIZE + 1, dim), mean of the unit vectors of all blocks of that size.
    """

    vectors: NDArray[np.float32]
    weights: NDArray[np.float32]
    norms: NDArray[np.float64]
    logs: NDArray[np.float64]
    centres: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.vectors)


def side(texts: Sequence[str], vectors: NDArray[np.float32]) -> Side:
    """Measure the blocks of one document."""
    count = len(texts)
    weights = np.array([max(1, len(text)) for text in texts], dtype=np.float32)
    norms = np.ones((SIZE + 1, count + 1))
    logs = np.zeros((SIZE + 1, count + 1))
    centres = np.zeros((SIZE + 1, vectors.shape[1]))
    characters = np.concatenate([[0.0], np.cumsum(weights, dtype=np.float64)])
    weighted = vectors * weights[:, None]
    total = weighted
    for a in range(1, min(SIZE, count) + 1):
        if a > 1:
            total = total[:-1] + weighted[a - 1 :]
        length = np.sqrt(np.einsum("ij,ij->i", total, total, dtype=np.float64))
        norms[a, a:] = np.maximum(length, 1e-9)
        logs[a, a:] = np.log(characters[a:] - characters[:-a])
        centres[a] = (1.0 / norms[a, a:]) @ total / len(total)
    return Side(vectors, weights, norms, logs, centres)


def unit_rows(texts: Sequence[str], embed: Embed) -> NDArray[np.float32]:
    """Embed the texts; a text whose vector is zero gets an extra axis, shared only with equal texts.

    A line of mere punctuation may have no token for the model. Thanks to the axis, it still matches
    the same line on the other side.
    """
    vectors = embed(texts)
    empty: list[int] = np.flatnonzero(~vectors.any(axis=1)).tolist()
    if not empty:
        return vectors
    axes = {text: number for number, text in enumerate(sorted({texts[i] for i in empty}))}
    extra = np.zeros((len(texts), len(axes)), dtype=np.float32)
    for i in empty:
        extra[i, axes[texts[i]]] = 1.0
    return np.hstack([vectors, extra])


def unit_sides(original: Sequence[str], garbled: Sequence[str], embed: Embed) -> tuple[Side, Side]:
    """Embed both documents in one vector space and measure their blocks."""
    vectors = unit_rows([*original, *garbled], embed)
    return side(original, vectors[: len(original)]), side(garbled, vectors[len(original) :])


def expected(blocks: Side, other: Side, size: int) -> NDArray[np.float64]:
    """Return the mean cosine of each block to the blocks of `size` of the other side, its counterpart left out.

    It assumes that each block has one counterpart, of cosine 1. This matters only in short documents.
    Shape (SIZE + 1, n + 1), in [0, 1].
    """
    means = np.zeros_like(blocks.norms)
    towards = blocks.weights * (blocks.vectors @ other.centres[size].astype(np.float32))
    totals = np.concatenate([[0.0], np.cumsum(towards, dtype=np.float64)])
    for a in range(1, min(SIZE, len(blocks)) + 1):
        means[a, a:] = (totals[a:] - totals[:-a]) / blocks.norms[a, a:]
    return without_counterpart(means, len(other) - size + 1)


def without_counterpart(means: NDArray[np.float64], among: int) -> NDArray[np.float64]:
    """Take one block of cosine 1 out of mean cosines to `among` blocks; 0 where no block is left."""
    if among < 2:
        return np.zeros_like(means)
    return np.clip((among * means - 1.0) / (among - 1), 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Costs:
    """The costs of all possible links of two documents, computed when asked for."""

    original: Side
    garbled: Side
    original_expected: dict[int, NDArray[np.float64]]
    garbled_expected: dict[int, NDArray[np.float64]]
    clock: Clock | None = None

    def table(self, rows: range, columns: range) -> NDArray[np.float32]:
        """Return the costs of the blocks that end at these nodes: (rows, SHAPES, columns).

        Node i stands before sentence i.  The cost is infinite where the document has no such block.
        """
        similarity = self._weighted_similarity(rows, columns)
        i, j = np.asarray(rows), np.asarray(columns)
        table = np.full((len(rows), len(SHAPES), len(columns)), np.inf, dtype=np.float32)
        across: dict[int, NDArray[np.float32]] = {}
        for number, (a, b) in enumerate(SHAPES):
            if a not in across:
                part = similarity[SIZE - a : SIZE - a + len(rows)]
                across[a] = part if a == 1 else across[a - 1] + part
            total = sum(across[a][:, SIZE - v : SIZE - v + len(columns)] for v in range(1, b + 1))
            cosine = total / np.outer(self.original.norms[a, i], self.garbled.norms[b, j])
            ratio = self.original.logs[a, i][:, None] - self.garbled.logs[b, j][None, :]
            distance = self._distance(cosine, a, b, i[:, None], j[None, :])
            cost = block_cost(distance, ratio, a, b)
            if self.clock is not None:
                cost[self.clock.apart(a, b, i, j)] = np.inf
            cost[i < a] = np.inf
            cost[:, j < b] = np.inf
            table[:, number] = cost
        return table

    def distance(self, block: Block, cosine: float) -> float:
        """Return the normalised distance of a block with this cosine: 0 identical, about 1 random."""
        i0, i1, j0, j1 = block
        return float(self._distance(np.array(cosine), i1 - i0, j1 - j0, np.array(i1), np.array(j1)))

    def joined_distance(self, block: Block, ours: NDArray[np.float32], theirs: NDArray[np.float32]) -> float:
        """Return the distance of a block, from the vectors of its two sides, each joined to one text."""
        a, b = block[1] - block[0], block[3] - block[2]
        dimension = len(ours)  # without the axes that unit_rows may have added
        towards = ours @ self.garbled.centres[b][:dimension], theirs @ self.original.centres[a][:dimension]
        among = len(self.garbled) - b + 1, len(self.original) - a + 1
        means = [without_counterpart(np.array(mean), count) for mean, count in zip(towards, among, strict=True)]
        return float(background_free(np.array(float(ours @ theirs)), *means))

    def log_ratio(self, block: Block) -> float:
        """Return the logarithm of the length ratio of a block's two sides, in characters."""
        i0, i1, j0, j1 = block
        return float(self.original.logs[i1 - i0, i1] - self.garbled.logs[j1 - j0, j1])

    def cosine(self, block: Block) -> float:
        """Return the cosine of the block's weighted mean vectors."""
        i0, i1, j0, j1 = block
        left = self.original.weights[i0:i1] @ self.original.vectors[i0:i1]
        right = self.garbled.weights[j0:j1] @ self.garbled.vectors[j0:j1]
        return float(left @ right / (self.original.norms[i1 - i0, i1] * self.garbled.norms[j1 - j0, j1]))

    def _distance(
        self, cosine: NDArray[np.float64], a: int, b: int, i: NDArray[np.intp], j: NDArray[np.intp]
    ) -> NDArray[np.float64]:
        return background_free(cosine, self.original_expected[b][a, i], self.garbled_expected[a][b, j])

    def _weighted_similarity(self, rows: range, columns: range) -> NDArray[np.float32]:
        """Return weighted dot products of sentences, from SIZE before the first node on; 0 outside the documents."""
        top, left = max(0, rows.start - SIZE), max(0, columns.start - SIZE)
        bottom, right = rows.stop - 1, columns.stop - 1
        original, garbled = self.original, self.garbled
        products = original.vectors[top:bottom] @ garbled.vectors[left:right].T
        products *= original.weights[top:bottom, None] * garbled.weights[None, left:right]
        similarity = np.zeros((len(rows) + SIZE - 1, len(columns) + SIZE - 1), dtype=np.float32)
        similarity[top - rows.start + SIZE :, left - columns.start + SIZE :] = products
        return similarity


def background_free(
    cosine: NDArray[np.float64], original_expected: NDArray[np.float64], garbled_expected: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Normalise cosines by how near either side is to any text: 0 identical, about 1 random."""
    background = np.maximum(2.0 - original_expected - garbled_expected, BACKGROUND)
    return np.maximum(2.0 * (1.0 - cosine) / background, 0.0)


def block_cost(distance: NDArray[np.float64], ratio: NDArray[np.float64], a: int, b: int) -> NDArray[np.float64]:
    """Return the cost of linking `a` sentences to `b`, from their distance and the log ratio of their lengths."""
    deviation = np.minimum(np.abs(ratio) / LENGTH_DEVIATION, LENGTH_MOST)
    prior = MERGING * (a + b - 2) + CROSSING * (min(a, b) - 1)
    return (a + b) / 2.0 * distance + prior + LENGTH * deviation**2


def measure(original: Sequence[str], garbled: Sequence[str], embed: Embed, clock: Clock | None = None) -> Costs:
    """Embed both documents and prepare the costs of their links; sentences far apart on a clock have none."""
    left, right = unit_sides(original, garbled, embed)
    sizes = range(1, SIZE + 1)
    return Costs(
        left,
        right,
        {size: expected(left, right, size) for size in sizes},
        {size: expected(right, left, size) for size in sizes},
        clock,
    )
