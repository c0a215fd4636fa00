"""The default model under ONNX Runtime: no torch, a quarter of a second to start.

Batches hold pieces of one length, so nothing is padded: padding is what costs on a CPU, and
without it a text's vector does not depend on what else is in the batch.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scorer.encoder.graph import cached_graph
from scorer.encoder.weights import DEFAULT_SHA256, default_folder
from scorer.encoder.windows import Piece, PieceVectors, Tokens, cut, pool
from scorer.errors import ModelError
from scorer.protocols import Encoding

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Tokens in a batch; larger batches fall out of the CPU's cache and are no faster.
TOKEN_BUDGET = 1024
# The model's window of 256 less its two special tokens.
WINDOW = 254


class OnnxEncoder:
    """all-MiniLM-L6-v2: 384 dimensions, mean-pooled."""

    def __init__(self) -> None:
        folder = default_folder()
        self._session = _session(cached_graph(folder))
        self._tokenizer = _tokenizer(folder)

    @property
    def signature(self) -> Mapping[str, object]:
        """Model, hash of its weights, and what runs it."""
        import onnxruntime

        return {
            "model": "all-MiniLM-L6-v2",
            "sha256": DEFAULT_SHA256,
            "backend": f"onnxruntime {onnxruntime.__version__}",
        }

    def encode(self, texts: Sequence[str]) -> Iterator[tuple[int, Encoding]]:
        """Yield (index, encoding) for each text, longest first; see `protocols.Encoder`."""
        pieces = cut(texts, self._tokenize, WINDOW)
        missing = [0] * len(texts)
        for piece in pieces:
            missing[piece.owner] += 1
        done: dict[int, list[tuple[Piece, PieceVectors]]] = {}
        for batch in _batches(pieces):
            for piece, vectors in zip(batch, self._run(batch), strict=True):
                parts = done.setdefault(piece.owner, [])
                parts.append((piece, vectors))
                if len(parts) == missing[piece.owner]:
                    parts.sort(key=lambda part: part[0].start)
                    yield piece.owner, pool([p for p, _ in parts], [v for _, v in parts])
                    del done[piece.owner]

    def _tokenize(self, texts: Sequence[str]) -> Sequence[Tokens]:
        found = self._tokenizer.encode_batch(list(texts))
        return [Tokens(tuple(one.ids), tuple(range(1, len(one.ids) - 1)), tuple(one.offsets[1:-1])) for one in found]

    def _run(self, batch: Sequence[Piece]) -> list[PieceVectors]:
        import numpy as np

        ids = np.array([piece.tokens.ids for piece in batch], dtype=np.int64)
        states: NDArray[np.float32] = self._session.run(None, {"input_ids": ids})[0]
        pooled = states.mean(axis=1)
        return [PieceVectors(pooled[i], states[i, 1:-1]) for i in range(len(batch))]


def _batches(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Group pieces of equal length, longest first, under the token budget."""
    longest_first = sorted(pieces, key=lambda piece: -len(piece.tokens.ids))
    for length, group in groupby(longest_first, key=lambda piece: len(piece.tokens.ids)):
        same = list(group)
        size = max(1, TOKEN_BUDGET // length)
        for at in range(0, len(same), size):
            yield same[at : at + size]


def _session(graph: Path | bytes) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 0
    # Spinning threads burn the CPU time of whoever shares the machine and gain nothing here.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(
            graph if isinstance(graph, bytes) else str(graph), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # onnxruntime raises bare C++ exceptions of many names
        raise ModelError(f"ONNX Runtime cannot load the model: {error}; try --backend sentence-transformers") from error


def _tokenizer(folder: Path) -> Any:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
