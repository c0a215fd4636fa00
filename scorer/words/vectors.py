"""Give the words of a text vectors: each is the mean of the vectors of its tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from scorer.encoder.encoding import Encoding

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class WordVectors:
    """The vectors of the words that begin at `starts`, ascending offsets into the text that was encoded.

    Most words of a pair are linked by their letters, so a word's vector is made only when it is asked for.
    """

    def __init__(self, starts: Sequence[int], encoding: Encoding) -> None:
        self._starts = starts
        self._encoding = encoding

    def of(self, words: Sequence[int]) -> NDArray[np.float32]:
        """Return a unit vector for each of the words, by their numbers; zero for a word without tokens."""
        import numpy as np

        tokens = self._encoding.tokens
        wanted: list[int] = []
        rows: list[int] = []
        begins: list[int] = []
        for row, word in enumerate(words):
            own = range(self._bound(word), self._bound(word + 1))
            if own:
                rows.append(row)
                begins.append(len(wanted))
                wanted += own
        if not rows:
            return np.zeros((len(words), tokens.shape[1]), dtype=np.float32)
        sums = tokens[wanted]
        if len(wanted) > len(rows):
            sums = np.add.reduceat(sums, begins, axis=0)
        sums /= np.maximum(np.sqrt(np.add.reduce(sums * sums, axis=1, keepdims=True)), 1e-9)
        if len(rows) == len(words):
            return sums
        found = np.zeros((len(words), tokens.shape[1]), dtype=np.float32)
        found[rows] = sums
        return found

    def _bound(self, word: int) -> int:
        """Return the number of a word's first token; behind the last word, the count of all tokens.

        A word's tokens are those that begin before the next word; tokens are in order.
        """
        if word == 0:
            return 0
        return bisect_left(self._begins, self._starts[word]) if word < len(self._starts) else len(self._begins)

    @cached_property
    def _begins(self) -> list[int]:
        """Where each token begins.  To look a few words up in a list takes less than to look up all with numpy."""
        begins: list[int] = self._encoding.offsets[:, 0].tolist()
        return begins


def cosines(ours: NDArray[np.float32], theirs: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the cosine of each row of `ours` with each of `theirs`, which are unit vectors or zero: in [-1, 1]."""
    import numpy as np

    found = ours @ theirs.T
    # A cosine beyond 1 is a rounding error.  `clip` takes longer than everything else here.
    np.maximum(found, -1, out=found)
    np.minimum(found, 1, out=found)
    return found
