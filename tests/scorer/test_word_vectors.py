"""The vectors of some words are those that all words of the text would get."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from scorer.encoder.encoding import Encoding
from scorer.words.vectors import WordVectors, cosines

DIMENSIONS = 8


def all_at_once(starts: list[int], encoding: Encoding) -> np.ndarray:
    """Return the vectors of all words in the plain way: each token goes to the last word that begins before it ends."""
    found = np.zeros((len(starts), encoding.tokens.shape[1]), dtype=np.float32)
    if not starts or not len(encoding.tokens):
        return found
    owner = np.searchsorted(starts, encoding.offsets[:, 0], side="right") - 1
    first = np.flatnonzero(np.diff(owner, prepend=-2))
    sums = np.add.reduceat(encoding.tokens, first, axis=0)
    sums /= np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    found[owner[first].clip(0)] = sums
    return found


@st.composite
def texts(draw: st.DrawFn) -> tuple[list[int], Encoding]:
    """Draw the starts of words and of tokens; some words have no token, and some several."""
    starts = sorted(draw(st.sets(st.integers(0, 40), max_size=10)))
    least = starts[0] if starts else 0
    places = sorted(draw(st.lists(st.integers(least, 44), max_size=20)))
    seed = draw(st.integers(0, 2**32 - 1))
    tokens = np.random.default_rng(seed).normal(size=(len(places), DIMENSIONS)).astype(np.float32)
    tokens /= np.maximum(np.linalg.norm(tokens, axis=1, keepdims=True), 1e-9)
    offsets = np.array([(at, at + 1) for at in places], dtype=np.int32).reshape(-1, 2)
    return starts, Encoding(np.zeros(DIMENSIONS, dtype=np.float32), tokens, offsets)


@given(texts(), st.data())
def test_some_words_get_the_vectors_that_all_get_at_once(text: tuple[list[int], Encoding], data: st.DataObject) -> None:
    starts, encoding = text
    wanted = data.draw(st.lists(st.integers(0, max(0, len(starts) - 1)), unique=True, max_size=len(starts)))
    found = WordVectors(starts, encoding).of(wanted)
    assert found.dtype == np.float32
    assert np.array_equal(found, all_at_once(starts, encoding)[wanted].reshape(len(wanted), DIMENSIONS))


def test_cosines_stay_within_their_range() -> None:
    rows = np.array([[1.0, 1e-3], [0, 0]], dtype=np.float32)
    assert cosines(rows, rows).tolist() == [[1.0, 0.0], [0.0, 0.0]]
    assert cosines(rows, -rows).tolist() == [[-1.0, 0.0], [0.0, 0.0]]
