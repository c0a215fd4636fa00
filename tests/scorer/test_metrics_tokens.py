"""The greedy token match, against the whole matrix of cosines."""

from __future__ import annotations

import numpy as np
import pytest

from scorer.encoder import Embedder, load_encoder
from scorer.encoder.encoding import Encoding
from scorer.metrics import tokens
from scorer.metrics.tokens import COLUMNS, TokenMatch, best_matches
from scorer.settings import Settings
from scorer.types import Pair, Side, Span


def encoding(count: int, seed: int) -> Encoding:
    rows = np.random.default_rng(seed).standard_normal((count, 32)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return Encoding(rows[0], rows, np.zeros((count, 2), dtype=np.int32))


def pair(original: str, garbled: str) -> Pair:
    sides = [Side(Span(0, 1), Span(0, len(text)), 1, text) for text in (original, garbled)]
    return Pair(0, sides[0], sides[1], 1.0)


@pytest.mark.parametrize(("height", "width"), [(1, 1), (7, 5), (5, 700), (900, 800)])
def test_slices_find_what_the_whole_matrix_holds(height: int, width: int) -> None:
    original, garbled = encoding(height, 1), encoding(width, 2)
    kept, found = best_matches(original, garbled)
    matrix = original.tokens @ garbled.tokens.T
    np.testing.assert_allclose(kept, matrix.max(axis=1), atol=1e-5)
    np.testing.assert_allclose(found, matrix.max(axis=0), atol=1e-5)


@pytest.mark.parametrize(("height", "width"), [(600, 900), (900, 600), (1000, 30)])
def test_a_very_long_text_is_matched_near_the_diagonal(
    height: int, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "MOST_COSINES", 1000)
    monkeypatch.setattr(tokens, "SMALL_PRODUCT", 0)
    monkeypatch.setattr(tokens, "NEAR", 50)
    original, garbled = encoding(height, 1), encoding(width, 2)
    kept, found = best_matches(original, garbled)
    matrix = original.tokens @ garbled.tokens.T
    assert (kept <= matrix.max(axis=1) + 1e-5).all()
    assert (found <= matrix.max(axis=0) + 1e-5).all()
    assert (found > -1).all()  # every token has been compared with something
    near = [matrix[i, max(0, i * width // height - 1) : i * width // height + 2].max() for i in range(height)]
    assert (kept >= np.array(near) - 1e-5).all()


def test_a_side_without_tokens_has_no_value() -> None:
    columns = TokenMatch(Embedder(load_encoder(Settings(model="none")))).score([pair("word", " "), pair("one", "one")])
    assert set(columns) == set(COLUMNS)
    assert [values[0] for values in columns.values()] == [None] * len(COLUMNS)
    assert all(values[1] == pytest.approx(1, abs=1e-6) for values in columns.values())


def test_the_worst_token_is_a_word_where_there_is_one() -> None:
    metric = TokenMatch(Embedder(load_encoder(Settings(model="none"))))
    columns = metric.score([pair("all good !", "all good"), pair("all good xylem", "all good")])
    assert columns["worst_original"][0] == pytest.approx(1, abs=1e-6)
    assert (columns["worst_original"][1] or 0) < 0.5
