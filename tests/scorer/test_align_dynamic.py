"""The fast dynamic programming against a slow and obvious one."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scorer.align.costs import SHAPES, Block
from scorer.align.dynamic import Lattice, Strip, best_path, posterior

SKIP, OPENING = 0.5, 0.1


def table(n: int, m: int, seed: int) -> np.ndarray:
    """Return random costs of all blocks by end node, with some so cheap that links happen."""
    generator = np.random.default_rng(seed)
    costs = generator.uniform(0.05, 3.0, (n + 1, len(SHAPES), m + 1)).astype(np.float32)
    for number, (a, b) in enumerate(SHAPES):
        costs[:a, number] = np.inf
        costs[:, number, :b] = np.inf
    return costs


def lattice(costs: np.ndarray, height: int, temperature: float = 1.0) -> Lattice:
    rows, _, columns = costs.shape
    strips = [
        Strip(range(start, min(start + height, rows)), range(columns), costs[start : start + height])
        for start in range(0, rows, height)
    ]
    return Lattice(strips, SKIP, OPENING, temperature)


def gap_cost(omitted: int, added: int, *, at_start: bool, at_end: bool) -> float:
    runs = (omitted > 0) + (added > 0)
    return SKIP * (omitted + added) + (0.0 if at_start or at_end else OPENING * runs)


def every_way(costs: np.ndarray) -> list[tuple[float, tuple[Block, ...]]]:
    """Return all alignments with their costs, by plain recursion over the gap and the link that come next."""
    n, m = costs.shape[0] - 1, costs.shape[2] - 1

    @cache
    def ways(i: int, j: int) -> tuple[tuple[float, tuple[Block, ...]], ...]:
        found = [(gap_cost(n - i, m - j, at_start=(i, j) == (0, 0), at_end=True), skips(i, n, j, m))]
        for p in range(i, n + 1):
            for q in range(j, m + 1):
                gap = gap_free_at_borders(i, j, p, q)
                for number, (a, b) in enumerate(SHAPES):
                    if p + a <= n and q + b <= m:
                        link = float(costs[p + a, number, q + b])
                        for cost, rest in ways(p + a, q + b):
                            steps = (*skips(i, p, j, q), (p, p + a, q, q + b), *rest)
                            found.append((gap + link + cost, steps))
        return tuple(found)

    def gap_free_at_borders(i: int, j: int, p: int, q: int) -> float:
        return gap_cost(p - i, q - j, at_start=(i, j) == (0, 0), at_end=False)

    return list(ways(0, 0))


def skips(i: int, p: int, j: int, q: int) -> tuple[Block, ...]:
    return (*((k, k + 1, j, j) for k in range(i, p)), *((p, p, k, k + 1) for k in range(j, q)))


@settings(max_examples=60)
@given(st.integers(1, 4), st.integers(1, 4), st.integers(0, 10**6), st.integers(1, 5))
def test_best_path_is_the_cheapest_of_all(n: int, m: int, seed: int, height: int) -> None:
    costs = table(n, m, seed)
    ways = sorted(every_way(costs))
    steps, total = best_path(lattice(costs, height))
    assert total == pytest.approx(ways[0][0], abs=1e-5)
    if len(ways) == 1 or ways[1][0] - ways[0][0] > 1e-4:
        assert tuple(steps) == ways[0][1]


@settings(max_examples=40)
@given(st.integers(1, 4), st.integers(1, 4), st.integers(0, 10**6), st.integers(1, 5))
def test_posterior_is_the_share_of_all_ways(n: int, m: int, seed: int, height: int) -> None:
    temperature = 0.5
    costs = table(n, m, seed)
    found = posterior(lattice(costs, height, temperature), 1e-9)
    weights: dict[Block, float] = {}
    omitted, added = np.zeros(n), np.zeros(m)
    total = 0.0
    for cost, steps in every_way(costs):
        weight = math.exp(-cost / temperature)
        total += weight
        for i0, i1, j0, j1 in steps:
            if j0 == j1:
                omitted[i0] += weight
            elif i0 == i1:
                added[j0] += weight
            else:
                weights[i0, i1, j0, j1] = weights.get((i0, i1, j0, j1), 0.0) + weight
    np.testing.assert_allclose(found.omitted, omitted / total, atol=1e-5)
    np.testing.assert_allclose(found.added, added / total, atol=1e-5)
    for block, weight in weights.items():
        assert found.blocks.get(block, 0.0) == pytest.approx(weight / total, abs=1e-5)


@settings(max_examples=25)
@given(st.integers(5, 30), st.integers(-4, 4), st.integers(0, 10**6), st.integers(3, 9))
@example(30, -4, 773686, 3)
def test_a_band_that_holds_the_best_path_finds_it(n: int, more: int, seed: int, height: int) -> None:
    m = max(1, n + more)
    costs = table(n, m, seed)
    for i in range(1, min(n, m) + 1):
        costs[i, SHAPES.index((1, 1)), i] = 0.01  # a cheap diagonal keeps the best path near it
    whole = best_path(lattice(costs, height))
    strips = []
    for start in range(0, n + 1, height):
        rows = range(start, min(start + height, n + 1))
        columns = range(max(0, rows[0] - 10), min(m + 1, rows[-1] + 11))
        if rows[-1] == n:
            columns = range(columns.start, m + 1)
        strips.append(Strip(rows, columns, costs[rows.start : rows.stop, :, columns.start : columns.stop]))
    banded = Lattice(strips, SKIP, OPENING)
    steps, cost = best_path(banded)
    assert steps == whole[0]
    # The sums are made in another order, so their last digit may differ.
    assert cost == pytest.approx(whole[1], rel=1e-12)
    narrow = posterior(replace(banded, temperature=0.1), 0.01)
    full = posterior(lattice(costs, height, 0.1), 0.01)
    for block, probability in full.blocks.items():
        assert narrow.blocks.get(block, 0.0) == pytest.approx(probability, abs=0.02)
    np.testing.assert_allclose(narrow.omitted, full.omitted, atol=0.02)
    np.testing.assert_allclose(narrow.added, full.added, atol=0.02)


def narrow_band(costs: np.ndarray, height: int, seed: int) -> list[Strip]:
    """Return strips along the diagonal whose edges jump at random; each shares a column with the one above."""
    generator = np.random.default_rng(seed)
    n, m = costs.shape[0] - 1, costs.shape[2] - 1
    strips: list[Strip] = []
    for start in range(0, n + 1, height):
        rows = range(start, min(start + height, n + 1))
        left = max(0, rows[0] * m // n - int(generator.integers(0, 8))) if start else 0
        right = min(m, rows[-1] * m // n + int(generator.integers(0, 8))) if rows[-1] < n else m
        if strips:
            left, right = min(left, strips[-1].columns[-1]), max(right, strips[-1].columns[0])
        columns = range(left, right + 1)
        strips.append(Strip(rows, columns, costs[rows.start : rows.stop, :, left : right + 1]))
    return strips


def cost_of(steps: list[Block], costs: np.ndarray) -> float:
    """Return what steps cost, added up one by one."""
    total, omitted, added, at_start = 0.0, 0, 0, True
    for i0, i1, j0, j1 in steps:
        omitted += j0 == j1
        added += i0 == i1
        if i0 < i1 and j0 < j1:
            total += gap_cost(omitted, added, at_start=at_start, at_end=False)
            total += float(costs[i1, SHAPES.index((i1 - i0, j1 - j0)), j1])
            omitted, added, at_start = 0, 0, False
    return total + gap_cost(omitted, added, at_start=at_start, at_end=True)


@settings(max_examples=150)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 9), st.integers(0, 10**6))
@example(1, 1, 1, 0)
@example(1, 9, 2, 0)
@example(9, 1, 2, 0)
def test_in_any_band_each_sentence_is_in_one_link_or_in_none(n: int, m: int, height: int, seed: int) -> None:
    costs = table(n, m, seed)
    strips = narrow_band(costs, height, seed)
    found = posterior(Lattice(strips, SKIP, OPENING, 0.1), 1e-9)
    originals, garbleds = found.omitted.copy(), found.added.copy()
    for (i0, i1, j0, j1), probability in found.blocks.items():
        originals[i0:i1] += probability
        garbleds[j0:j1] += probability
    np.testing.assert_allclose(originals, 1.0, atol=1e-5)
    np.testing.assert_allclose(garbleds, 1.0, atol=1e-5)


@settings(max_examples=100)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 9), st.integers(0, 10**6))
def test_in_any_band_the_cost_told_is_that_of_the_path(n: int, m: int, height: int, seed: int) -> None:
    costs = table(n, m, seed)
    steps, total = best_path(Lattice(narrow_band(costs, height, seed), SKIP, OPENING))
    assert total == pytest.approx(cost_of(steps, costs), abs=1e-4)
