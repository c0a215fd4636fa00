"""What is needed to run a graph: an ONNX Runtime session, a tokenizer, and batches without padding.

Padding is expensive on a CPU.  Without it, a result does not depend on the rest of the batch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from scorer.cores import available_cores
from scorer.encoder.windows import Tokenize, Tokens
from scorer.errors import ModelError

Item = TypeVar("Item")
# Most tokens in a batch; a larger batch does not fit the CPU's cache and is no faster.
TOKEN_BUDGET = 1024
# Both networks have one tokenizer, and are loaded at the same time.
_LOADING = Lock()


def load_session(graph: Path | bytes, remedy: str) -> Any:
    """Return a session on the CPU; raise ModelError, with the remedy, if the graph cannot be loaded."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = available_cores()
    # Spinning threads take CPU time from other programs and gain nothing here.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(
            graph if isinstance(graph, bytes) else str(graph), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # onnxruntime raises bare C++ exceptions of many names
        raise ModelError(f"ONNX Runtime cannot load the model: {error}; try {remedy}") from error


def load_tokenizer(folder: Path) -> Tokenize:
    """Return the tokenizer of the model in that folder, without truncation and padding; it is loaded once."""
    with _LOADING:
        return _tokenizer(folder)


@lru_cache(maxsize=1)
def _tokenizer(folder: Path) -> Tokenize:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()

    def tokenize(texts: Sequence[str]) -> Sequence[Tokens]:
        found = tokenizer.encode_batch(list(texts))
        return [Tokens(tuple(one.ids), tuple(range(1, len(one.ids) - 1)), tuple(one.offsets[1:-1])) for one in found]

    return tokenize


def equal_batches(
    items: Sequence[Item], length: Callable[[Item], int], budget: int = TOKEN_BUDGET
) -> Iterator[list[Item]]:
    """Yield batches of items of equal length in tokens, longest first, each within the budget of tokens."""
    longest_first = sorted(items, key=lambda item: -length(item))
    for tokens, group in groupby(longest_first, key=length):
        same = list(group)
        size = max(1, budget // tokens)
        for at in range(0, len(same), size):
            yield same[at : at + size]
