"""Run the learned network on many pairs, by default under ONNX Runtime.

A pair is read as `[CLS] original [SEP] garbled [SEP]`.  A batch has pairs of one length only.  So
nothing is padded, and a result does not depend on the other pairs.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scorer.cross_encoder.matched import SPECIAL, matched
from scorer.cross_encoder.stored import WEIGHTS, load_network, stored_hash
from scorer.encoder.export import to_onnx
from scorer.encoder.graph import cached_graph
from scorer.encoder.runtime import ON_CPU, Runtime, open_session
from scorer.encoder.session import equal_batches, load_tokenizer
from scorer.encoder.weights import DEFAULT_SHA256, default_folder
from scorer.encoder.windows import cut

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Sides = tuple[str, str]
# The inputs of the graph, each int64 (batch, length).
INPUTS = ("ids", "types", "marks")
# Part of the cache key: raise it when the exported graph changes.
GRAPH_VERSION = 2
# The outputs for a pair, by their position.
SCORE, MAJOR, MEANING = range(3)
# Most word pieces of both sides together: the network's 512 positions less [CLS] and two [SEP].
MOST_TOKENS = 509


@dataclass(frozen=True, slots=True)
class Tags:
    """The tokens of one side: the log-odds that each is lost or wrong, float32 (n,), and its span, int32 (n, 2)."""

    log_odds: NDArray[np.float32]
    offsets: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Reading:
    """The network's outputs for a pair.

    score: log-odds that raters find the garbled side sound.
    major: log-odds that a careful reader marks a major error.
    meaning: log-odds that the meaning is kept, however it is worded.
    original: which tokens are lost.
    garbled: which tokens are wrong.
    """

    score: float
    major: float
    meaning: float
    original: Tags
    garbled: Tags


@dataclass(frozen=True, slots=True)
class _Side:
    """A text as the network sees it; `ids` has no special tokens."""

    ids: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]


class PairReader:
    """Reads pairs with the network, whose graph is exported the first time, in about ten seconds.

    weights: the file of another network, with its hash in a file beside it.  Only training uses this, and the graph
    is not cached.
    runtime: what runs the network.
    """

    def __init__(self, weights: Path | None = None, runtime: Runtime = ON_CPU) -> None:
        folder = default_folder()
        self.sha256 = stored_hash(weights or WEIGHTS)
        self.runtime = runtime
        graph = partial(_export, folder, weights) if weights else partial(_graph, folder, self.sha256)
        module = partial(_module, folder, weights or WEIGHTS)
        self._session = open_session(self.runtime, graph, module, "--quality none")
        self._tokenize = load_tokenizer(folder)
        (empty,) = self._tokenize([""])
        self._start, self._stop = empty.ids

    def read(self, pairs: Sequence[Sides]) -> list[Reading | None]:
        """Return the reading of each pair (original, garbled).

        It is None if a side has no token, or if both have more than MOST_TOKENS together.  Such a pair
        cannot be read as a whole, and a part of it may say the opposite.
        """
        sides = self._sides(dict.fromkeys(text for pair in pairs for text in pair))

        def tokens(pair: Sides) -> int:
            return len(sides[pair[0]].ids) + len(sides[pair[1]].ids)

        whole = [
            pair
            for pair in dict.fromkeys(pairs)
            if all(sides[text].ids for text in pair) and tokens(pair) <= MOST_TOKENS
        ]
        found: dict[Sides, Reading] = {}
        for batch in equal_batches(whole, lambda pair: 3 + tokens(pair), self.runtime.budget):
            found |= self._run(batch, sides)
        return [found.get(pair) for pair in pairs]

    def _sides(self, texts: Iterable[str]) -> dict[str, _Side]:
        """Tokenise texts; runs of letters too long for a word piece are cut as the encoder cuts them."""
        listed = list(texts)
        ids: list[list[int]] = [[] for _ in listed]
        offsets: list[list[tuple[int, int]]] = [[] for _ in listed]
        # No window: a text that is too long must be seen to be too long.
        for piece in cut(listed, self._tokenize, sys.maxsize):
            ids[piece.owner] += (piece.tokens.ids[place] for place in piece.tokens.inner)
            offsets[piece.owner] += ((piece.start + a, piece.start + b) for a, b in piece.tokens.offsets)
        return {text: _Side(tuple(ids[n]), tuple(offsets[n])) for n, text in enumerate(listed)}

    def _run(self, batch: Sequence[Sides], sides: Mapping[str, _Side]) -> dict[Sides, Reading]:
        import numpy as np

        read = [(sides[original], sides[garbled]) for original, garbled in batch]
        ids = [(self._start, *left.ids, self._stop, *right.ids, self._stop) for left, right in read]
        types = [[0] * (2 + len(left.ids)) + [1] * (1 + len(right.ids)) for left, right in read]
        marks = [_marks(left.ids, right.ids) for left, right in read]
        inputs = {name: np.array(rows, dtype=np.int64) for name, rows in zip(INPUTS, (ids, types, marks), strict=True)}
        figures, odds = self._session.run(None, inputs)
        found: dict[Sides, Reading] = {}
        for row, (pair, (left, right)) in enumerate(zip(batch, read, strict=True)):
            second = 2 + len(left.ids)
            found[pair] = Reading(
                score=float(figures[row, SCORE]),
                major=float(figures[row, MAJOR]),
                meaning=float(figures[row, MEANING]),
                original=_tags(odds[row, 1 : second - 1], left),
                garbled=_tags(odds[row, second:-1], right),
            )
        return found


def _marks(original: Sequence[int], garbled: Sequence[int]) -> list[int]:
    left, right = matched(original, garbled)
    return [SPECIAL, *left, SPECIAL, *right, SPECIAL]


def _tags(log_odds: NDArray[np.float32], side: _Side) -> Tags:
    import numpy as np

    return Tags(log_odds.copy(), np.array(side.offsets, dtype=np.int32).reshape(-1, 2))


def _graph(folder: Path, sha256: str) -> Path | bytes:
    key = f"pairs-{sha256[:16]}-{DEFAULT_SHA256[:16]}-v{GRAPH_VERSION}"
    return cached_graph(key, lambda: _export(folder, WEIGHTS))


def _export(folder: Path, weights: Path) -> bytes:
    return to_onnx(_module(folder, weights), INPUTS, ("figures", "tags"))


def _module(folder: Path, weights: Path) -> Any:
    network = load_network(folder, weights)
    import torch

    class Unmasked(torch.nn.Module):  # type: ignore[misc,unused-ignore]
        def __init__(self) -> None:
            super().__init__()
            self.network = network

        def forward(
            self, ids: torch.Tensor, types: torch.Tensor, marks: torch.Tensor
        ) -> tuple[torch.Tensor, torch.Tensor]:
            outputs: tuple[torch.Tensor, torch.Tensor] = self.network(ids, types, marks, torch.ones_like(ids))
            return outputs

    return Unmasked()
