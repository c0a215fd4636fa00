"""How well each token of one side is matched by some token of the other.

Greedy matching of contextual token vectors as in BERTScore (Zhang et al. 2020, "BERTScore:
Evaluating Text Generation with BERT"), without idf and without rescaling.  The worst-matched
token of a side often names the damage: a sentence may be alike as a whole and yet hold one
word that nothing on the other side answers to.
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

# Pairs whose token vectors are held in single precision at once: tens of megabytes.
BLOCK = 500
COLUMNS = ("token_precision", "token_recall", "token_f1", "worst_original", "worst_garbled")


class TokenMatch:
    """Precision (of the garbled side), recall (of the original), F1, and the worst of each side.

    All are mean or least cosines in [-1, 1]; None where a side has no token.
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
        """Return None: the match is one of two sentences and has no value for a whole document."""
        return None


def _match(original: tuple[str, Encoding], garbled: tuple[str, Encoding]) -> dict[str, float]:
    """Return the columns' values of one pair; none where a side has no token."""
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


# Below this a matrix product is done in slices too small to wake BLAS's threads, which cost ten
# times what they save on two sentences.
SMALL_PRODUCT = 2**24
SMALL_SLICE = 200_000
# Beyond this many cosines (a whole document read as one line) a token looks for its match near
# its own place only, this many tokens to either side, so that time grows with length, not its square.
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
        # A cosine past 1 is rounding.
        matrix = (original.tokens[at:stop] @ garbled.tokens[near].T).clip(-1, 1)
        kept.append(matrix.max(axis=1))
        np.maximum(found[near], matrix.max(axis=0), out=found[near])
    return np.concatenate(kept), found


def _worst(matches: NDArray[np.float32], side: Encoding, text: str) -> float:
    """Return the least match among tokens with a letter or digit; among all, where there is none."""
    pairs = zip(matches.tolist(), side.offsets.tolist(), strict=True)
    return float(min((value for value, (a, b) in pairs if any(map(str.isalnum, text[a:b]))), default=matches.min()))
