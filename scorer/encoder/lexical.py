"""Vectors of character n-grams, with which `--model none` aligns and scores.

A text's vector counts the n-grams of 3 to 5 characters of each word with its boundaries.  Each
n-gram is hashed to one of a fixed number of dimensions and to a sign; a count enters by its square
root.  A token is a word.  Its vector counts n-grams of 1 to 4 characters, so that forms of one word
are near one another.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from scorer.encoder.encoding import Encoding
from scorer.encoder.windows import unit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 1024
TEXT_NGRAMS = (3, 4, 5)
WORD_NGRAMS = (1, 2, 3, 4)
# So many words are kept: a vector takes 4 KiB, and the n-grams of a word some 200 bytes.
WORD_VECTORS_KEPT, WORD_GRAMS_KEPT = 10_000, 50_000
_WORD = re.compile(r"\w+|[^\w\s]")


class LexicalEncoder:
    """Compares spelling only; it needs no model and no training."""

    @property
    def signature(self) -> Mapping[str, object]:
        """The method and its constants; there are no weights."""
        return {"model": "none", "backend": f"character n-grams {TEXT_NGRAMS}, {DIMENSIONS} dimensions"}

    def encode(self, texts: Sequence[str]) -> Iterator[tuple[int, Encoding]]:
        """Yield (index, encoding) for each text in order; see `encoding.Encoder`."""
        import numpy as np

        for index, text in enumerate(texts):
            found = [(match.start(), match.end(), _plain(match.group())) for match in _WORD.finditer(text)]
            tokens = np.zeros((len(found), DIMENSIONS), dtype=np.float32)
            for row, (_, _, word) in enumerate(found):
                tokens[row] = _of_word(word)
            yield (
                index,
                Encoding(
                    vector=unit(_counted([_grams(word, TEXT_NGRAMS) for _, _, word in found])),
                    tokens=tokens,
                    offsets=np.array([(a, b) for a, b, _ in found], dtype=np.int32).reshape(-1, 2),
                ),
            )


def _plain(word: str) -> str:
    """Return the word without case and accents, as the default model reads it."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)) or word


@lru_cache(WORD_VECTORS_KEPT)
def _of_word(word: str) -> NDArray[np.float32]:
    """Return the vector of a token; nobody may write to it."""
    return unit(_counted([_grams(word, WORD_NGRAMS)]))


@lru_cache(WORD_GRAMS_KEPT)
def _grams(word: str, sizes: Sequence[int]) -> NDArray[np.uint64]:
    """Return the hash of each n-gram of a word; nobody may write to them.

    A space on either side marks the ends of the word.  No n-gram holds both, and none is a space alone.
    """
    import numpy as np

    letters = np.array([ord(letter) for letter in f" {word} "], dtype=np.uint64)
    found = [np.zeros(0, dtype=np.uint64)]
    for size in sizes:
        if len(letters) <= size:
            break
        hashed = np.zeros(len(letters) - size + 1, dtype=np.uint64)
        for k in range(size):
            hashed = (hashed ^ letters[k : k + len(hashed)]) * np.uint64(0x100000001B3) + np.uint64(size)
        found.append(hashed[1:-1] if size == 1 else hashed)
    mixed = np.concatenate(found)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(32)
    return mixed


def _counted(grams: Sequence[NDArray[np.uint64]]) -> NDArray[np.float32]:
    """Return the sum over all n-grams: the square root of how often each one occurs, at its place and with its sign."""
    import numpy as np

    all_grams = np.concatenate(grams) if grams else np.zeros(0, dtype=np.uint64)
    distinct, counts = np.unique(all_grams, return_counts=True)
    signs = np.where((distinct >> np.uint64(20)) & np.uint64(1), 1.0, -1.0)
    places = (distinct % np.uint64(DIMENSIONS)).astype(np.int64)
    return np.bincount(places, weights=np.sqrt(counts) * signs, minlength=DIMENSIONS).astype(np.float32)
