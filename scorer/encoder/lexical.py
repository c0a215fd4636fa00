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
from typing import TYPE_CHECKING

from scorer.encoder.encoding import Encoding
from scorer.encoder.windows import unit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 1024
TEXT_NGRAMS = (3, 4, 5)
WORD_NGRAMS = (1, 2, 3, 4)
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

        words: dict[str, NDArray[np.float32]] = {}
        for index, text in enumerate(texts):
            found = [(match.start(), match.end(), _plain(match.group())) for match in _WORD.finditer(text)]
            for _, _, word in found:
                if word not in words:
                    words[word] = unit(_count([word], WORD_NGRAMS))
            yield (
                index,
                Encoding(
                    vector=unit(_count([word for _, _, word in found], TEXT_NGRAMS)),
                    tokens=np.array([words[word] for _, _, word in found], dtype=np.float32).reshape(-1, DIMENSIONS),
                    offsets=np.array([(a, b) for a, b, _ in found], dtype=np.int32).reshape(-1, 2),
                ),
            )


def _plain(word: str) -> str:
    """Return the word without case and accents, as the default model reads it."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)) or word


def _count(words: Sequence[str], sizes: Sequence[int]) -> NDArray[np.float32]:
    import numpy as np

    # A space on either side marks the ends of a word and separates it from its neighbours.
    letters = np.array([ord(letter) for letter in f" {'  '.join(words)} "], dtype=np.uint64)
    found = [np.zeros(0, dtype=np.uint64)]
    for size in sizes:
        if len(letters) < size:
            continue
        hashed = np.zeros(len(letters) - size + 1, dtype=np.uint64)
        blank = np.zeros(len(hashed), dtype=np.int64)
        for k in range(size):
            part = letters[k : k + len(hashed)]
            hashed = (hashed ^ part) * np.uint64(0x100000001B3) + np.uint64(size)
            blank += part == 32
        found.append(hashed[blank < min(size, 2)])
    mixed = np.concatenate(found)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(32)
    grams, counts = np.unique(mixed, return_counts=True)
    signs = np.where((grams >> np.uint64(20)) & np.uint64(1), 1.0, -1.0)
    places = (grams % np.uint64(DIMENSIONS)).astype(np.int64)
    return np.bincount(places, weights=np.sqrt(counts) * signs, minlength=DIMENSIONS).astype(np.float32)
