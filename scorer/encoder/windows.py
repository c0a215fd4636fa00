"""Cut texts into pieces that fit the model's window, and pool the vectors of the pieces.

No text is truncated.  A text longer than the window is divided evenly; each cut moves to white space
if there is some near.  A run of more than 100 letters without white space, as in Thai, is cut too:
the model would read it as one unknown token.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scorer.encoder.encoding import Encoding

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Most tokens by which a cut may move to the left to reach white space.
REACH = 48
# Most letters in a row that the tokenizer can read; a longer run becomes one unknown token.
LONGEST_WORD = 100
# No script writes a longer run without a space.  It is encoded data, which no model can read, and is not cut.
LONGEST_TEXT = 2000


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text.

    ids: the numbers of all tokens, special ones included.
    inner: the positions in `ids` of the other tokens.
    offsets: the half-open span in the text of each of these others.
    """

    ids: tuple[int, ...]
    inner: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of text number `owner` that fits the window; it begins at offset `start` of that text."""

    owner: int
    start: int
    text: str
    tokens: Tokens


Tokenize = Callable[[Sequence[str]], Sequence[Tokens]]


def cut(texts: Sequence[str], tokenize: Tokenize, window: int) -> list[Piece]:
    """Return the pieces of all texts, in order; each has at most `window` tokens, special ones not counted.

    Usually a piece is a whole text.
    """
    pieces: list[Piece] = []
    for owner, (text, tokens) in enumerate(zip(texts, tokenize(texts), strict=True)):
        waiting = [(0, text, tokens)]
        while waiting:
            start, part, found = waiting.pop()
            parts = _parts(part, found.offsets, window)
            if len(parts) == 1:
                pieces.append(Piece(owner, start, part, found))
                continue
            tokenized = tokenize([part[a:b] for a, b in parts])
            waiting += [
                (start + a, part[a:b], found) for (a, b), found in reversed(list(zip(parts, tokenized, strict=True)))
            ]
    return pieces


def _parts(text: str, offsets: Sequence[tuple[int, int]], window: int) -> list[tuple[int, int]]:
    """Return the spans into which to cut a text; a single span if the model can read it as it is."""
    if len(offsets) > window:
        return _even(text, offsets, window)
    cuts = [
        at
        for start, stop in offsets
        if LONGEST_WORD < stop - start <= LONGEST_TEXT
        for at in range(start or LONGEST_WORD, stop, LONGEST_WORD)
    ]
    return list(zip([0, *cuts], [*cuts, len(text)], strict=True))


def _even(text: str, offsets: Sequence[tuple[int, int]], window: int) -> list[tuple[int, int]]:
    count = -(-len(offsets) // window)
    cuts = [0]
    for k in range(1, count):
        at = len(offsets) * k // count
        spaced = next((i for i in range(at, max(at - REACH, 1) - 1, -1) if offsets[i][0] > offsets[i - 1][1]), at)
        # Some tokenizers give several tokens the same offset; a cut must still move forward.
        if offsets[spaced][0] > cuts[-1]:
            cuts.append(offsets[spaced][0])
    if len(cuts) == 1:
        cuts.append(max(1, len(text) // 2))
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))


@dataclass(frozen=True, slots=True)
class PieceVectors:
    """The vectors of a piece: its pooled vector, and those of its tokens without the special ones."""

    pooled: NDArray[np.float32]
    tokens: NDArray[np.float32]


def pool(pieces: Sequence[Piece], vectors: Sequence[PieceVectors]) -> Encoding:
    """Join the pieces of one text; its vector is the mean of theirs, weighted by tokens and of unit length."""
    import numpy as np

    weights = np.array([len(piece.tokens.inner) for piece in pieces], dtype=np.float32)
    pooled = np.stack([unit(part.pooled) for part in vectors])
    total = pooled[0] if len(pieces) == 1 else (pooled * weights[:, None]).sum(axis=0)
    if not weights.any():
        total = np.zeros_like(total)
    offsets = [(piece.start + a, piece.start + b) for piece in pieces for a, b in piece.tokens.offsets]
    return Encoding(
        vector=unit(total),
        tokens=unit(np.concatenate([part.tokens for part in vectors])),
        offsets=np.array(offsets, dtype=np.int32).reshape(-1, 2),
    )


def unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return rows (or one vector) of unit length; a zero row stays zero."""
    import numpy as np

    norms = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.where(norms == 0, 1, norms), dtype=np.float32)
