"""Find moved blocks: the main path left them without a link, but they stand elsewhere in the other document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scorer.align.band import MARGIN as BAND_MARGIN
from scorer.align.band import MOST_COSINES, band
from scorer.align.costs import SHAPES, SIZE, TEMPERATURE, Block, Costs
from scorer.align.dynamic import Lattice, Strip, best_path, posterior
from scorer.align.neighbours import CHUNK, mutual_nearest, mutual_nearest_of

CLEAR_BELOW = 0.5  # distance of a clear link: half that of random pairs, so chance hardly reaches it
ALONE_BELOW = 0.35  # the same for a sentence that moved alone
MARGIN = 0.1  # lead in cosine that a pair needs over every other choice in either whole document
LEAST = 0.001  # a lower probability is reported as confidence 0
COMPANY = 10  # most sentences from one pair to the next that moved together

Pair = tuple[int, int]


def find_moved(costs: Costs, lattice: Lattice, steps: Sequence[Block]) -> dict[Block, float]:
    """Return links between sentences that the path left without one, and the confidence of each.

    Only clear links count: a sentence lost here and a different one added there are not a move.
    """
    omitted = np.array([i0 for i0, i1, j0, j1 in steps if j0 == j1], dtype=np.intp)
    added = np.array([j0 for i0, i1, j0, j1 in steps if i0 == i1], dtype=np.intp)
    if not len(omitted) or not len(added):
        return {}
    free = set(omitted.tolist()), set(added.tolist())
    found: dict[Block, float] = {}
    # Of halves that changed places in a long document, all pairs would take too long.
    step = max(1, -(-len(omitted) * (len(added) + len(costs.original) + len(costs.garbled)) // MOST_COSINES))
    for cluster in _clusters(_candidates(costs, omitted, added, step), free, COMPANY * step):
        for block, confidence in _links(costs, lattice, cluster, free, SIZE + step - 1).items():
            i0, i1, j0, j1 = block
            found[block] = confidence
            free[0].difference_update(range(i0, i1))
            free[1].difference_update(range(j0, j1))
    return found


def take_out(lattice: Lattice, moved: Iterable[Block]) -> None:
    """Rule out every link of the main path that contains a moved sentence.

    Otherwise the other links would look uncertain, as if the moved block might have stayed.
    """
    blocks = list(moved)
    n, m = lattice.last
    held = _holding(n, [(i0, i1) for i0, i1, _, _ in blocks]), _holding(m, [(j0, j1) for _, _, j0, j1 in blocks])
    originals = np.array([held[0][a] for a, _ in SHAPES]).T
    garbleds = np.array([held[1][b] for _, b in SHAPES])
    for strip in lattice.strips:
        strip.costs[originals[strip.rows.start : strip.rows.stop]] = np.inf
        strip.costs[:, garbleds[:, strip.columns.start : strip.columns.stop]] = np.inf


def _holding(count: int, sentences: Iterable[tuple[int, int]]) -> NDArray[np.bool_]:
    """Tell for each block of a side whether it contains one of these sentences.

    Entry [a, i] belongs to the block of `a` sentences that ends before sentence i, as in `Side`.
    """
    before = np.zeros(count + 1, dtype=np.intp)  # becomes the number of these sentences before each node
    for start, stop in sentences:
        before[start + 1 : stop + 1] = 1
    before = np.cumsum(before)
    holding = np.zeros((SIZE + 1, count + 1), dtype=np.bool_)
    for a in range(1, SIZE + 1):
        holding[a, a:] = before[a:] > before[:-a]
    return holding


def _candidates(costs: Costs, omitted: NDArray[np.intp], added: NDArray[np.intp], step: int) -> list[Pair]:
    """Return the pairs of unlinked sentences that are clearly counterparts, by ascending original.

    They are found for each `step`-th of the omitted sentences.
    """
    ours, theirs = costs.original.vectors, costs.garbled.vectors
    if step == 1:
        near = mutual_nearest(ours[omitted], theirs[added])
    else:
        near = mutual_nearest_of(np.arange(0, len(omitted), step), ours[omitted], theirs[added])
    pairs = [
        (i, j, cosine)
        for i, j, cosine in zip(
            omitted[near.original].tolist(), added[near.garbled].tolist(), near.cosines.tolist(), strict=True
        )
        if costs.distance((i, i + 1, j, j + 1), cosine) < CLEAR_BELOW
    ]
    one, other = (np.array([pair[side] for pair in pairs], dtype=np.intp) for side in (0, 1))
    rivals = np.maximum(_second_best(ours[one], theirs, other), _second_best(theirs[other], ours, one))
    return [(i, j) for (i, j, cosine), rival in zip(pairs, rivals.tolist(), strict=True) if cosine - rival >= MARGIN]


def _second_best(
    vectors: NDArray[np.float32], others: NDArray[np.float32], partners: NDArray[np.intp]
) -> NDArray[np.float32]:
    """Return for each row its greatest cosine to a row other than its partner; at least 0."""
    best = np.zeros(len(vectors), dtype=np.float32)
    for start in range(0, len(vectors), CHUNK):
        cosines = vectors[start : start + CHUNK] @ others.T
        cosines[np.arange(len(cosines)), partners[start : start + CHUNK]] = 0.0
        best[start : start + CHUNK] = cosines.max(axis=1, initial=0.0)
    return best


def _clusters(pairs: Sequence[Pair], free: tuple[set[int], set[int]], company: int) -> list[list[Pair]]:
    """Group neighbouring pairs that keep their order and have only unlinked sentences between them; longest first.

    company: most sentences from one pair to the next.
    """
    clusters: list[list[Pair]] = []
    for i, j in pairs:
        before = clusters[-1][-1] if clusters else (-1, -1)
        together = before[1] < j <= before[1] + company and i <= before[0] + company and bool(clusters)
        if together and free[0].issuperset(range(before[0], i)) and free[1].issuperset(range(before[1], j)):
            clusters[-1].append((i, j))
        else:
            clusters.append([(i, j)])
    return sorted(clusters, key=len, reverse=True)


def _links(
    costs: Costs, lattice: Lattice, cluster: Sequence[Pair], free: tuple[set[int], set[int]], reach: int
) -> dict[Block, float]:
    """Align the sentences around a cluster as if they were a document, and return the clear links."""
    rows = _stretch(cluster[0][0], cluster[-1][0], free[0], reach)
    columns = _stretch(cluster[0][1], cluster[-1][1], free[1], reach)
    if not rows or not columns:
        return {}
    last = len(rows) - 1, len(columns) - 1
    knots = [(i - rows.start, j - columns.start) for i, j in cluster]
    strips = [
        Strip(down, across, costs.table(rows[down.start : down.stop], columns[across.start : across.stop]))
        for down, across in band(last, knots, BAND_MARGIN)
    ]
    local = Lattice(strips, lattice.skip, lattice.opening)
    likely = posterior(replace(local, temperature=TEMPERATURE), LEAST).blocks
    below = CLEAR_BELOW if len(cluster) > 1 else ALONE_BELOW
    links = {}
    for step in best_path(local)[0]:
        i0, i1, j0, j1 = step
        block = i0 + rows.start, i1 + rows.start, j0 + columns.start, j1 + columns.start
        if i0 < i1 and j0 < j1 and costs.distance(block, costs.cosine(block)) < below:
            links[block] = likely.get(step, 0.0)
    return links


def _stretch(first: int, last: int, free: set[int], reach: int) -> range:
    """Return the nodes around the sentences first to last and up to `reach` free ones beyond; empty if any is taken."""
    if not free.issuperset(range(first, last + 1)):
        return range(0)
    start, stop = first, last + 1
    while start - 1 in free and first - start < reach:
        start -= 1
    while stop in free and stop - last <= reach:
        stop += 1
    return range(start, stop + 1)
