"""Export weights to an ONNX graph with torch; this is slow, but needed only once for each model."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from scorer.encoder.graph import cached_graph
from scorer.encoder.quiet import quiet_libraries
from scorer.encoder.weights import DEFAULT_SHA256, check_default
from scorer.errors import ModelError

# Part of the cache key: raise it when the exported graph changes.
GRAPH_VERSION = 1


def default_graph(folder: Path) -> Path | bytes:
    """Return the graph of the default model in `folder`; the first call exports it, in about ten seconds.

    Its input is token numbers (batch, length), its output token states (batch, length, dim).  It has
    no attention mask, because all texts of a batch have the same length.
    """
    return cached_graph(f"minilm-{DEFAULT_SHA256[:16]}-v{GRAPH_VERSION}", lambda: _export(folder))


def _export(folder: Path) -> bytes:
    return to_onnx(default_module(folder), ("input_ids",), ("states",))


def default_module(folder: Path) -> Any:
    """Return the default model as the torch module of which the graph is made; see `default_graph`."""
    body = default_body(folder)
    import torch

    class Unmasked(torch.nn.Module):  # type: ignore[misc,unused-ignore]
        def __init__(self) -> None:
            super().__init__()
            self.model = body

        def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
            mask = torch.ones_like(input_ids)
            states: torch.Tensor = self.model(input_ids=input_ids, attention_mask=mask).last_hidden_state
            return states

    return Unmasked()


def default_body(folder: Path) -> Any:
    """Return the default model as a torch module; raise ModelError if its weights are not the expected ones."""
    check_default(folder)
    try:
        from transformers import AutoModel
    except ImportError:
        raise ModelError("exporting the model needs torch and transformers: pip install scorer") from None
    with quiet_libraries():
        return AutoModel.from_pretrained(str(folder), local_files_only=True, attn_implementation="eager")


def to_onnx(module: Any, inputs: Sequence[str], outputs: Sequence[str]) -> bytes:
    """Export a torch module to ONNX; `inputs` names its arguments, each int64 (batch, length)."""
    import torch

    shape = {0: torch.export.Dim("batch"), 1: torch.export.Dim("length", max=512)}
    with tempfile.TemporaryDirectory() as scratch, quiet_libraries():
        target = Path(scratch) / "graph.onnx"
        torch.onnx.export(
            module.eval(),
            tuple(torch.ones((2, 7), dtype=torch.int64) for _ in inputs),
            target,
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_shapes=dict.fromkeys(inputs, shape),
            dynamo=True,
            external_data=False,
            verbose=False,
        )
        return target.read_bytes()
