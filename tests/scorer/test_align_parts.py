"""Neighbours, band, costs and refinement of the aligner, each by itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from scorer.align import band as align_band
from scorer.align.band import MOST_NODES, anchors, band, touches_edge, whole
from scorer.align.costs import SHAPES, SIZE, measure, unit_rows
from scorer.align.dynamic import Lattice, Strip, best_path
from scorer.align.neighbours import heaviest_increasing, longest_increasing, mutual_nearest, mutual_nearest_of
from scorer.align.path import priced, skip_price
from scorer.align.refine import Joined, refine


def unit(rows: NDArray[np.float64]) -> NDArray[np.float32]:
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


@settings(max_examples=50)
@given(st.lists(st.integers(0, 8), max_size=9))
def test_longest_increasing_is_the_longest(values: list[int]) -> None:
    rising = [
        size
        for size in range(len(values) + 1)
        for some in combinations(values, size)
        if all(a < b for a, b in pairwise(some))
    ]
    assert longest_increasing(values) == max(rising)


@settings(max_examples=50)
@given(st.lists(st.tuples(st.integers(0, 8), st.integers(1, 9)), max_size=9))
def test_heaviest_increasing_is_the_heaviest(pairs: list[tuple[int, int]]) -> None:
    values, weights = np.array([v for v, _ in pairs], dtype=np.intp), np.array([float(w) for _, w in pairs])
    chain = heaviest_increasing(values, weights)
    assert all(a < b and values[a] < values[b] for a, b in pairwise(chain))
    heaviest = max(
        sum(w for _, w in some)
        for size in range(len(pairs) + 1)
        for some in combinations(pairs, size)
        if all(a[0] < b[0] for a, b in pairwise(some))
    )
    assert weights[chain].sum() == heaviest


def test_mutual_nearest_equals_the_plain_way_over_several_chunks() -> None:
    generator = np.random.default_rng(0)
    ours, theirs = unit(generator.standard_normal((1100, 8))), unit(generator.standard_normal((300, 8)))
    cosines = ours @ theirs.T
    found = mutual_nearest(ours, theirs)
    expected = [(i, int(cosines[i].argmax())) for i in range(1100) if cosines[:, cosines[i].argmax()].argmax() == i]
    assert list(zip(found.original.tolist(), found.garbled.tolist(), strict=True)) == expected
    for i, j, margin in zip(found.original, found.garbled, found.margins, strict=True):
        rivals = max(np.delete(cosines[i], j).max(), np.delete(cosines[:, j], i).max())
        assert margin == pytest.approx(cosines[i, j] - max(rivals, 0.0), abs=1e-6)


def test_anchors_keep_order_and_company() -> None:
    generator = np.random.default_rng(1)
    ours = unit(generator.standard_normal((200, 32)))
    theirs = ours.copy()
    theirs[[20, 180]] = theirs[[180, 20]]
    found = anchors(ours, theirs)
    assert found == [(i, i) for i in range(200) if i not in (20, 180)]


@pytest.mark.parametrize("step", [1, 2, 7, 400])
def test_neighbours_of_some_rows_are_those_among_all(step: int) -> None:
    generator = np.random.default_rng(2)
    ours = unit(generator.standard_normal((1100, 8)))
    theirs = unit(ours[generator.permutation(1100)[:300]] + 0.2 * generator.standard_normal((300, 8)))
    rows = np.arange(0, 1100, step)
    some, every = mutual_nearest_of(rows, ours, theirs), mutual_nearest(ours, theirs)
    kept = np.isin(every.original, rows)
    assert some.original.tolist() == every.original[kept].tolist()
    assert some.garbled.tolist() == every.garbled[kept].tolist()
    assert np.allclose(some.cosines, every.cosines[kept])
    assert np.allclose(some.margins, every.margins[kept])


def test_anchors_of_long_documents_are_some_of_those_of_short_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    generator = np.random.default_rng(3)
    ours = unit(generator.standard_normal((400, 32)))
    theirs = unit(np.delete(ours, [7, 50, 51], axis=0) + 0.1 * generator.standard_normal((397, 32)))
    every = anchors(ours, theirs)
    monkeypatch.setattr(align_band, "MOST_COSINES", 400 * 397 // 5)
    some = anchors(ours, theirs)
    assert set(some) < set(every)
    assert {i for i, _ in some} == {i for i, _ in every if i % 5 == 0}


@settings(max_examples=40)
@given(st.integers(1, 300), st.integers(1, 300), st.lists(st.floats(0, 1), max_size=6), st.integers(0, 40))
def test_band_holds_every_way_from_knot_to_knot(n: int, m: int, places: list[float], margin: int) -> None:
    knots = sorted({(int(x * n), int(x * m)) for x in places})
    regions = band((n, m), knots, margin)
    assert [row for rows, _ in regions for row in rows] == list(range(n + 1))
    stations = [(0, 0), *knots, (n, m)]
    for (i0, j0), (i1, j1) in pairwise(stations):
        for corner in ((i0, j1), (i1, j0), (i0, j0), (i1, j1)):
            assert corner[1] in next(columns for rows, columns in regions if corner[0] in rows)


def test_band_without_knots_stays_within_its_means() -> None:
    regions = band((50_000, 50_000), [], 24)
    assert sum(len(rows) * len(columns) for rows, columns in regions) < 1.5 * MOST_NODES
    assert 0 in regions[0][1]
    assert 50_000 in regions[-1][1]
    assert all(b.start < a.stop and a.start < b.stop for (_, a), (_, b) in pairwise(regions))


def test_touches_edge() -> None:
    regions = [(range(32), range(40)), (range(32, 61), range(20, 61))]
    assert not touches_edge(regions, [(9, 10, 9, 10), (49, 50, 49, 50)], (60, 60))
    assert touches_edge(regions, [(9, 10, 38, 39)], (60, 60))
    assert touches_edge(regions, [(49, 50, 20, 21)], (60, 60))


def words(texts: Sequence[str]) -> NDArray[np.float32]:
    """Embed a text as the sum of fixed directions of its words; zero without any."""
    rows = np.zeros((len(texts), 48))
    for row, text in enumerate(texts):
        for word in text.split():
            if word.isalnum():
                rows[row] += np.random.default_rng(list(word.encode())).standard_normal(48)
    return (rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)).astype(np.float32)


TEXTS = ["aa bb cc", "dd ee", "ff gg hh ii", "jj kk", "ll mm nn", "oo pp qq"]


def test_block_cosines_are_those_of_weighted_means() -> None:
    garbled = ["aa bb xx", "dd yy", "ff gg hh zz", "jj uu", "ll mm vv"]
    costs = measure(TEXTS, garbled, words)
    weights = [len(text) for text in TEXTS], [len(text) for text in garbled]
    vectors = words(TEXTS), words(garbled)
    table = costs.table(range(7), range(6))
    for number, (a, b) in enumerate(SHAPES):
        assert np.isinf(table[:a, number]).all()
        assert np.isinf(table[:, number, :b]).all()
        for i in range(a, 7):
            for j in range(b, 6):
                left = np.average(vectors[0][i - a : i], axis=0, weights=weights[0][i - a : i])
                right = np.average(vectors[1][j - b : j], axis=0, weights=weights[1][j - b : j])
                cosine = left @ right / np.linalg.norm(left) / np.linalg.norm(right)
                block = (i - a, i, j - b, j)
                assert costs.cosine(block) == pytest.approx(cosine, abs=1e-5)
                least = (a + b) / 2 * costs.distance(block, cosine)
                assert least <= table[i, number, j] + 1e-4


@given(st.integers(0, 6), st.integers(0, 5), st.integers(1, 7), st.integers(1, 6))
@settings(max_examples=30)
def test_a_part_of_the_table_is_the_table_of_the_part(top: int, left: int, height: int, width: int) -> None:
    costs = measure(TEXTS, TEXTS[:5], words)
    rows, columns = range(top, min(7, top + height)), range(left, min(6, left + width))
    full = costs.table(range(7), range(6))
    part = costs.table(rows, columns)
    np.testing.assert_allclose(part, full[rows.start : rows.stop, :, columns.start : columns.stop], atol=1e-5)


def test_identical_sentences_cost_nothing() -> None:
    costs = measure(TEXTS, TEXTS, words)
    ones = costs.table(range(7), range(7))[:, SHAPES.index((1, 1))]
    np.testing.assert_allclose(np.diag(ones)[1:], 0.0, atol=1e-5)


def test_texts_without_a_vector_match_their_equals_only() -> None:
    rows = unit_rows(["aa", "...", "!!!", "..."], words)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)
    assert rows[1] @ rows[3] == 1.0
    assert rows[1] @ rows[2] == rows[0] @ rows[1] == 0.0


@pytest.mark.parametrize(("distance", "price"), [(0.0, 0.4), (0.1, 0.43), (0.5, 0.75), (0.9, 1.0), (2.0, 1.0)])
def test_skip_price(distance: float, price: float) -> None:
    assert skip_price(distance) == pytest.approx(price)


def test_refine_rules_out_a_sentence_that_adds_nothing() -> None:
    original = [*TEXTS[:3], "short", *TEXTS[3:]]
    costs = measure(original, TEXTS, words)
    lattice = priced(costs, whole((7, 6)))
    refine(costs, lattice, Joined(costs, original, TEXTS, words))
    strip = lattice.strips[0]
    assert np.isinf(strip.costs[4, SHAPES.index((2, 1)), 3])
    assert (3, 4, 3, 3) in best_path(lattice)[0]


def test_refine_keeps_a_true_merge() -> None:
    garbled = [TEXTS[0], TEXTS[1] + " " + TEXTS[2], *TEXTS[3:]]
    costs = measure(TEXTS, garbled, words)
    lattice = priced(costs, whole((6, 5)))
    refine(costs, lattice, Joined(costs, TEXTS, garbled, words))
    assert (1, 3, 1, 2) in best_path(lattice)[0]
    assert lattice.strips[0].costs[3, SHAPES.index((2, 1)), 2] == pytest.approx(0.4, abs=1e-2)


def test_the_band_gives_what_the_whole_matrix_gives() -> None:
    generator = np.random.default_rng(3)
    ours = unit(generator.standard_normal((300, 48)))
    kept = [i for i in range(300) if generator.random() > 0.1 and not 100 <= i < 140]
    theirs = unit(ours[kept].astype(float) + 0.1 * generator.standard_normal((len(kept), 48)))
    texts = [f"sentence {i:03}" for i in range(300)], [f"sentence {i:03}" for i in kept]

    def embed(_: Sequence[str]) -> NDArray[np.float32]:
        return np.vstack([ours, theirs])

    costs = measure(*texts, embed)
    last = 300, len(kept)
    narrow = band(last, anchors(ours, theirs), 24)
    assert sum(len(rows) * len(columns) for rows, columns in narrow) < 0.7 * 301 * (len(kept) + 1)
    (steps, cost), (expected, least) = best_path(priced(costs, narrow)), best_path(priced(costs, whole(last)))
    assert steps == expected
    assert cost == pytest.approx(least)


def test_strips_of_one_row_reach_as_far_back_as_a_block() -> None:
    costs = measure(TEXTS, TEXTS, words)
    table = costs.table(range(7), range(7))
    strips = [Strip(range(i, i + 1), range(7), table[i : i + 1]) for i in range(7)]
    assert SIZE == 3
    assert best_path(Lattice(strips, 0.5, 0.1))[0] == [(i, i + 1, i, i + 1) for i in range(6)]
