"""Moved blocks: found among what a path left over, and taken out of what stays; on hand-made vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from scorer.align import moved
from scorer.align.band import whole
from scorer.align.costs import SHAPES, Block, Costs, measure
from scorer.align.dynamic import Lattice, Strip
from scorer.align.moved import find_moved, take_out

SKIP, OPENING = 0.5, 0.1
NO_MATRIX = Lattice([], SKIP, OPENING)  # only the prices of the main path's lattice matter to what was moved


def unit(rows: NDArray[np.float64]) -> NDArray[np.float32]:
    found: NDArray[np.float32] = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return found


def costs_of(ours: NDArray[np.float32], theirs: NDArray[np.float32]) -> Costs:
    def embed(_: Sequence[str]) -> NDArray[np.float32]:
        return np.vstack([ours, theirs])

    return measure(["original text"] * len(ours), ["a garbled text"] * len(theirs), embed)


def swapped_halves(half: int) -> tuple[Costs, list[Block], set[Block]]:
    """Return two documents whose halves changed places, the path that links the first one, and the links it lacks.

    In the middle of the second half two sentences were merged.
    """
    generator = np.random.default_rng(half)
    ours = generator.standard_normal((2 * half, 48))
    at = half + half // 2
    second = np.vstack([ours[half:at], ours[at : at + 2].sum(axis=0), ours[at + 2 :]])
    theirs = np.vstack([second, ours[:half]])
    theirs += 0.3 * generator.standard_normal(theirs.shape)
    stayed = [(i, i + 1, i + half - 1, i + half) for i in range(half)]
    steps = [(0, 0, j, j + 1) for j in range(half - 1)]
    steps += [*stayed, *((i, i + 1, 2 * half - 1, 2 * half - 1) for i in range(half, 2 * half))]
    singles = [k for k in range(half) if k not in (half // 2, half // 2 + 1)]
    lacking = {(half + k, half + k + 1, k - (k > half // 2), k - (k > half // 2) + 1) for k in singles}
    return costs_of(unit(ours), unit(theirs)), steps, {*lacking, (at, at + 2, half // 2, half // 2 + 1)}


@pytest.mark.parametrize("half", [6, 30, 300])
def test_a_half_that_moved_is_found_whole(half: int) -> None:
    costs, steps, lacking = swapped_halves(half)
    found = find_moved(costs, NO_MATRIX, steps)
    assert set(found) == lacking
    for (i0, i1, _, _), confidence in found.items():
        assert confidence > (0.9 if i1 - i0 == 1 else 0.5)  # that both were merged is less sure than that one moved


def test_a_long_half_that_moved_is_found_from_some_of_its_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    half = 300
    costs, steps, lacking = swapped_halves(half)
    looked = []
    plain = moved._second_best

    def counting(vectors: NDArray[np.float32], *rest: NDArray[Any]) -> NDArray[np.float32]:
        looked.append(len(vectors))
        return plain(vectors, *rest)

    monkeypatch.setattr(moved, "_second_best", counting)
    whole_document = find_moved(costs, NO_MATRIX, steps)
    monkeypatch.setattr(moved, "MOST_COSINES", half * 5 * half // 20)
    assert find_moved(costs, NO_MATRIX, steps) == pytest.approx(whole_document, abs=1e-5)
    assert set(whole_document) == lacking
    assert max(looked[2:]) <= half // 19 < half // 2 < min(looked[:2])


def test_a_long_stretch_is_priced_near_its_pairs_only(monkeypatch: pytest.MonkeyPatch) -> None:
    half = 300
    costs, steps, _ = swapped_halves(half)
    nodes = []
    plain = Costs.table

    def counting(self: Costs, rows: range, columns: range) -> NDArray[np.float32]:
        nodes.append(len(rows) * len(columns))
        return plain(self, rows, columns)

    monkeypatch.setattr(Costs, "table", counting)
    banded = find_moved(costs, NO_MATRIX, steps)
    assert sum(nodes) < 0.4 * half**2
    monkeypatch.setattr(moved, "band", lambda last, knots, margin: whole(last))
    unbanded = find_moved(costs, NO_MATRIX, steps)
    assert banded.keys() == unbanded.keys()
    for block, confidence in unbanded.items():
        assert banded[block] == pytest.approx(confidence, abs=1e-5)


@pytest.mark.parametrize("chunk", [1, 2, 512])
@pytest.mark.parametrize("twin", [None, "original", "garbled"])
def test_a_sentence_with_a_twin_anywhere_is_no_move(
    monkeypatch: pytest.MonkeyPatch, chunk: int, twin: str | None
) -> None:
    monkeypatch.setattr(moved, "CHUNK", chunk)
    ours = unit(np.random.default_rng(5).standard_normal((8, 48)))
    theirs = ours[[0, 4, 1, 2, 3, 5, 6, 7]]  # sentence 4 moved up, and so did 6, which the path left over too
    theirs[[2, 6]] = theirs[[6, 2]]
    steps = [(0, 1, 0, 1), (1, 2, 1, 1), (2, 3, 3, 4), (3, 4, 4, 5), (4, 5, 5, 5), (5, 6, 5, 6), (6, 7, 6, 6)]
    steps += [(7, 7, 1, 2), (7, 7, 2, 3), (7, 7, 6, 7), (7, 8, 7, 8)]
    if twin == "original":
        ours[3] = ours[4]
    if twin == "garbled":
        theirs[4] = theirs[1]
    found = find_moved(costs_of(ours, theirs), NO_MATRIX, steps)
    assert ((4, 5, 1, 2) in found) == (twin is None)
    assert (6, 7, 2, 3) in found


BLOCKS = st.tuples(st.integers(0, 11), st.integers(1, 3), st.integers(0, 9), st.integers(1, 3))


@settings(max_examples=60)
@given(st.lists(BLOCKS, max_size=4), st.integers(1, 8), st.integers(0, 5), st.integers(0, 5))
def test_take_out_rules_out_just_the_blocks_with_a_moved_sentence(
    starts: list[tuple[int, int, int, int]], height: int, left: int, right: int
) -> None:
    n, m = 12, 10
    gone = [(i, min(n, i + a), j, min(m, j + b)) for i, a, j, b in starts]
    strips = []
    for start in range(0, n + 1, height):
        rows = range(start, min(start + height, n + 1))
        columns = range(left if start else 0, m + 1 if rows[-1] == n else m + 1 - right)
        strips.append(Strip(rows, columns, np.ones((len(rows), len(SHAPES), len(columns)), dtype=np.float32)))
    take_out(Lattice(strips, SKIP, OPENING), gone)
    originals = {i for i0, i1, _, _ in gone for i in range(i0, i1)}
    garbleds = {j for _, _, j0, j1 in gone for j in range(j0, j1)}
    for strip in strips:
        for k, i in enumerate(strip.rows):
            for number, (a, b) in enumerate(SHAPES):
                for c, j in enumerate(strip.columns):
                    holds = originals.intersection(range(i - a, i)) or garbleds.intersection(range(j - b, j))
                    if i >= a and j >= b:
                        assert np.isinf(strip.costs[k, number, c]) == bool(holds)


def test_take_out_of_documents_of_one_sentence() -> None:
    strip = Strip(range(2), range(2), np.ones((2, len(SHAPES), 2), dtype=np.float32))
    take_out(Lattice([strip], SKIP, OPENING), [(0, 1, 0, 1)])
    assert np.isinf(strip.costs[1, SHAPES.index((1, 1)), 1])
