"""The default model, by default under ONNX Runtime: it needs no torch and starts in a quarter of a second."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from scorer.encoder.encoding import Encoding
from scorer.encoder.export import default_graph, default_module
from scorer.encoder.runtime import ON_CPU, Runtime, open_session
from scorer.encoder.session import equal_batches, load_tokenizer
from scorer.encoder.weights import DEFAULT_SHA256, default_folder
from scorer.encoder.windows import Piece, PieceVectors, cut, pool

# The model's window of 256 tokens, less two special tokens.
WINDOW = 254


class OnnxEncoder:
    """all-MiniLM-L6-v2: 384 dimensions, mean-pooled."""

    def __init__(self, runtime: Runtime = ON_CPU) -> None:
        folder = default_folder()
        self._runtime = runtime
        graph, module = partial(default_graph, folder), partial(default_module, folder)
        self._session = open_session(self._runtime, graph, module, "--backend sentence-transformers")
        self._tokenize = load_tokenizer(folder)

    @property
    def signature(self) -> Mapping[str, object]:
        """The model, the hash of its weights, and what runs it."""
        return {
            "model": "all-MiniLM-L6-v2",
            "sha256": DEFAULT_SHA256,
            "backend": self._runtime.name,
        }

    def encode(self, texts: Sequence[str]) -> Iterator[tuple[int, Encoding]]:
        """Yield (index, encoding) for each text, longest first; see `encoding.Encoder`."""
        pieces = cut(texts, self._tokenize, WINDOW)
        missing = [0] * len(texts)
        for piece in pieces:
            missing[piece.owner] += 1
        done: dict[int, list[tuple[Piece, PieceVectors]]] = {}
        for batch in equal_batches(pieces, lambda piece: len(piece.tokens.ids), self._runtime.budget):
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
        states = self._session.run(None, {"input_ids": ids})[0]
        pooled = states.mean(axis=1)
        return [PieceVectors(pooled[i], states[i, 1:-1]) for i in range(len(batch))]
