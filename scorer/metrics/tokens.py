"""Measure how well each token of one side is matched by a token of the other.

This is greedy matching of contextual token vectors, as in BERTScore (Zhang et al. 2020, "BERTScore:
Evaluating Text Generation with BERT"), without idf and without rescaling.  The worst-matched token
of a side often shows the damage: two sentences may be similar as a whole, and yet one word of them
has no counterpart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from scorer.encoder import Embedder
from scorer.types import Pair

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from scorer.encoder.encoding import Encoding

# Number of pairs whose token vectors are held in single precision at once; they take tens of megabytes.
BLOCK = 500
COLUMNS = ("token_precision", "token_recall", "token_f1", "worst_original", "worst_garbled")


class TokenMatch:
    """Measure precision (garbled tokens), recall (original tokens), F1, and the worst match of each side.

    All are mean or least cosines in [-1, 1]; None if a side has no token.
    """

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    @property
    def signature(self) -> str:
        """The method; the vectors are the encoder's."""
        return "greedy token match, no idf, last layer"

    def score(self, pairs: Sequence[Pair]) -> Mapping[str, list[float | None]]:
        """Return the columns named in COLUMNS, each as long as `pairs`."""
        columns: dict[str, list[float | None]] = {name: [] for name in COLUMNS}
        sides = [(pair.original.text, pair.garbled.text) for pair in pairs if pair.original and pair.garbled]
        for at in range(0, len(sides), BLOCK):
            block = sides[at : at + BLOCK]
            encodings = self._embedder.encodings([text for both in block for text in both])
            for original, garbled in block:
                values = _match((original, encodings[original]), (garbled, encodings[garbled]))
                for name in COLUMNS:
                    columns[name].append(values.get(name))
        return columns

    def corpus(self, pairs: Sequence[Pair]) -> float | None:
        """Return None: tokens are matched within a pair, so there is no value for a whole document."""
        return None


def _match(original: tuple[str, Encoding], garbled: tuple[str, Encoding]) -> dict[str, float]:
    """Return the values of one pair by column; empty if a side has no token."""
    if not len(original[1].tokens) or not len(garbled[1].tokens):
        return {}
    kept, found = best_matches(original[1], garbled[1])
    recall, precision = float(kept.mean()), float(found.mean())
    total = recall + precision
    return {
        "token_precision": precision,
        "token_recall": recall,
        "token_f1": 2 * recall * precision / total if total > 0 else 0.0,
        "worst_original": _worst(kept, original[1], original[0]),
        "worst_garbled": _worst(found, garbled[1], garbled[0]),
    }


# A smaller matrix product is done in slices too small for BLAS to start threads.  On two sentences, threads cost ten
# times what they save.
SMALL_PRODUCT = 2**24
SMALL_SLICE = 200_000
# With more cosines than this (a whole document as one line), a token is matched only with tokens near its own place,
# NEAR on either side.  So the time grows with the length and not with its square.
MOST_COSINES = 16_000_000
NEAR = 2_000


def best_matches(original: Encoding, garbled: Encoding) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return for each token of each side the cosine of its best match on the other side."""
    import numpy as np

    height, width = len(original.tokens), len(garbled.tokens)
    whole = height * width <= MOST_COSINES
    small = height * garbled.tokens.size < SMALL_PRODUCT
    rows = max(1, SMALL_SLICE // garbled.tokens.size) if small else NEAR
    kept: list[NDArray[np.float32]] = []
    found = np.full(width, -1.0, dtype=np.float32)
    for at in range(0, height, rows):
        stop = min(height, at + rows)
        near = slice(0, width) if whole else slice(max(0, at * width // height - NEAR), stop * width // height + NEAR)
        # A cosine above 1 is a rounding error.
        matrix = (original.tokens[at:stop] @ garbled.tokens[near].T).clip(-1, 1)
        kept.append(matrix.max(axis=1))
        np.maximum(found[near], matrix.max(axis=0), out=found[near])
    return np.concatenate(kept), found


def _worst(matches: NDArray[np.float32], side: Encoding, text: str) -> float:
    """Return the least match among tokens with a letter or digit; among all tokens if there is none."""
    pairs = zip(matches.tolist(), side.offsets.tolist(), strict=True)
    return float(min((value for value, (a, b) in pairs if any(map(str.isalnum, text[a:b]))), default=matches.min()))
