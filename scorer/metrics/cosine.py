"""Cosine of the two sides' sentence vectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scorer.encoder import Embedder
from scorer.types import Pair


class Cosine:
    """Measure the cosine similarity, in [-1, 1]; None if a side has no token that the model knows."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    @property
    def signature(self) -> str:
        """The method; the encoder's own signature says how sentence vectors are made."""
        return "cosine of unit sentence vectors"

    def score(self, pairs: Sequence[Pair]) -> Mapping[str, list[float | None]]:
        """Return {"cosine": one value for each pair}."""
        import numpy as np

        sides = [(pair.original.text, pair.garbled.text) for pair in pairs if pair.original and pair.garbled]
        if not sides:
            return {"cosine": []}
        left = self._embedder.vectors([original for original, _ in sides])
        right = self._embedder.vectors([garbled for _, garbled in sides])
        values = np.einsum("ij,ij->i", left, right, dtype=np.float64).clip(-1, 1)
        known = np.abs(left).max(axis=1) * np.abs(right).max(axis=1) > 0
        return {
            "cosine": [value if sure else None for value, sure in zip(values.tolist(), known.tolist(), strict=True)]
        }

    def corpus(self, pairs: Sequence[Pair]) -> float | None:
        """Return the plain mean over the pairs that have a value; None for no pairs."""
        values = [value for value in self.score(pairs)["cosine"] if value is not None]
        return sum(values) / len(values) if values else None
