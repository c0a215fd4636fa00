"""A cache in front of an encoder: every distinct text is encoded once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scorer.encoder.encoding import Encoder, Encoding
from scorer.encoder.runtime import ON_CPU, Runtime
from scorer.encoder.windows import unit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Most bytes of token vectors that are kept: those of about 150,000 sentences.  Beyond that, the oldest are dropped,
# and their texts are encoded again when needed.
TOKEN_MEMORY = 2 * 10**9
# Texts between two messages on how far the work is.
_SHOWN = 500


@dataclass(frozen=True, slots=True)
class _Tokens:
    """A text's token vectors in half precision, which moves a cosine by less than 0.001."""

    vectors: NDArray[np.float16]
    offsets: NDArray[np.int32]


class Embedder:
    """Caches the vectors of each text.

    runtime: what runs the networks of the metrics that read this embedder.
    """

    def __init__(self, encoder: Encoder, runtime: Runtime = ON_CPU) -> None:
        self._encoder = encoder
        self.runtime = runtime
        self._vectors: dict[str, NDArray[np.float32]] = {}
        self._tokens: dict[str, _Tokens] = {}
        self._held = 0

    @property
    def signature(self) -> Mapping[str, object]:
        """The encoder's signature."""
        return self._encoder.signature

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the pooled vectors, (len(texts), dim), of unit length."""
        import numpy as np

        self._encode([text for text in dict.fromkeys(texts) if text not in self._vectors])
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        return np.stack([self._vectors[text] for text in texts])

    def encodings(self, texts: Sequence[str]) -> Mapping[str, Encoding]:
        """Return the sentence and token vectors of each distinct text, as float32."""
        import numpy as np

        distinct = dict.fromkeys(texts)
        known = {text: self._tokens[text] for text in distinct if text in self._tokens}
        known |= self._encode([text for text in distinct if text not in known])
        return {
            text: Encoding(self._vectors[text], unit(kept.vectors.astype(np.float32)), kept.offsets)
            for text, kept in known.items()
        }

    def learn(self, texts: Sequence[str], shown: Callable[[int, int, float], None]) -> None:
        """Encode texts that are not known yet; `shown` is told how many of how many are done, and
        which share of all letters."""
        new = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        letters, done = sum(map(len, new)) or 1, 0
        for at, (text, _) in enumerate(self._encoded(new), start=1):
            done += len(text)
            if at % _SHOWN == 0:
                shown(at, len(new), done / letters)

    def forget(self, texts: Iterable[str]) -> None:
        """Drop the token vectors of texts; they are encoded again if they are asked for."""
        for text in texts:
            if (tokens := self._tokens.pop(text, None)) is not None:
                self._held -= tokens.vectors.nbytes

    def _encode(self, texts: Sequence[str]) -> dict[str, _Tokens]:
        return dict(self._encoded(texts))

    def _encoded(self, texts: Sequence[str]) -> Iterator[tuple[str, _Tokens]]:
        import numpy as np

        for index, encoding in self._encoder.encode(texts):
            text = texts[index]
            self._vectors[text] = encoding.vector
            tokens = _Tokens(encoding.tokens.astype(np.float16), encoding.offsets)
            self._keep(text, tokens)
            yield text, tokens

    def _keep(self, text: str, tokens: _Tokens) -> None:
        self._tokens[text] = tokens
        self._held += tokens.vectors.nbytes
        while self._held > TOKEN_MEMORY and len(self._tokens) > 1:
            oldest = next(iter(self._tokens))
            self._held -= self._tokens.pop(oldest).vectors.nbytes
