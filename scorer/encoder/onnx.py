"""The default model under ONNX Runtime: it needs no torch and starts in a quarter of a second."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from scorer.encoder.encoding import Encoding
from scorer.encoder.export import default_graph
from scorer.encoder.session import equal_batches, load_session, load_tokenizer
from scorer.encoder.weights import DEFAULT_SHA256, default_folder
from scorer.encoder.windows import Piece, PieceVectors, cut, pool

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# The model's window of 256 tokens, less two special tokens.
WINDOW = 254


class OnnxEncoder:
    """all-MiniLM-L6-v2: 384 dimensions, mean-pooled."""

    def __init__(self) -> None:
        folder = default_folder()
        self._session = load_session(default_graph(folder), "--backend sentence-transformers")
        self._tokenize = load_tokenizer(folder)

    @property
    def signature(self) -> Mapping[str, object]:
        """The model, the hash of its weights, and the version of ONNX Runtime."""
        import onnxruntime

        return {
            "model": "all-MiniLM-L6-v2",
            "sha256": DEFAULT_SHA256,
            "backend": f"onnxruntime {onnxruntime.__version__}",
        }

    def encode(self, texts: Sequence[str]) -> Iterator[tuple[int, Encoding]]:
        """Yield (index, encoding) for each text, longest first; see `encoding.Encoder`."""
        pieces = cut(texts, self._tokenize, WINDOW)
        missing = [0] * len(texts)
        for piece in pieces:
            missing[piece.owner] += 1
        done: dict[int, list[tuple[Piece, PieceVectors]]] = {}
        for batch in equal_batches(pieces, lambda piece: len(piece.tokens.ids)):
            for piece, vectors in zip(batch, self._run(batch), strict=True):
                parts = done.setdefault(piece.owner, [])
                parts.append((piece, vectors))
                if len(parts) == missing[piece.owner]:
                    parts.sort(key=lambda part: part[0].start)
                    yield piece.owner, pool([p for p, _ in parts], [v for _, v in parts])
                    del done[piece.owner]

    def _run(self, batch: Sequence[Piece]) -> list[PieceVectors]:
        import numpy as np

        ids = np.array([piece.tokens.ids for piece in batch], dtype=np.int64)
        states: NDArray[np.float32] = self._session.run(None, {"input_ids": ids})[0]
        pooled = states.mean(axis=1)
        return [PieceVectors(pooled[i], states[i, 1:-1]) for i in range(len(batch))]
