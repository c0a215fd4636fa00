"""The interface of an encoder, and its result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Encoding:
    """One text as vectors.

    vector: float32 (dim,), of unit length, or all zero for a text without tokens.
    tokens: float32 (n, dim), rows of unit length, special tokens left out.
    offsets: int32 (n, 2), the half-open span of each token in the text.
    """

    vector: NDArray[np.float32]
    tokens: NDArray[np.float32]
    offsets: NDArray[np.int32]


class Encoder(Protocol):
    """Turns texts into vectors; a text longer than the model's window is cut into windows, whose vectors are pooled."""

    @property
    def signature(self) -> Mapping[str, object]:
        """What its numbers depend on: the model, the hash of its weights, the backend."""

    def encode(self, texts: Sequence[str]) -> Iterator[tuple[int, Encoding]]:
        """Yield (index into `texts`, encoding) for each text once, in any order."""
