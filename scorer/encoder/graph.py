"""The default model as an ONNX graph: exported once from its weights, kept in a cache.

A graph's file is named by the hash of the weights and by its own, so that a stale or a
damaged one is never used; it comes into place by a rename, so that runs side by side at
worst export it twice.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from scorer.encoder.quiet import quiet_libraries
from scorer.encoder.weights import DEFAULT_SHA256, check_default
from scorer.errors import ModelError

# Part of the cache key: raise it when the exported graph changes.
GRAPH_VERSION = 1
# Of a graph's own hash, in its file's name.
DIGITS = 32


def cache_folder() -> Path:
    """Return where graphs are kept: $SCORER_CACHE, or the user's cache folder."""
    chosen = os.environ.get("SCORER_CACHE")
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("scorer", appauthor=False))


def cached_graph(folder: Path) -> Path | bytes:
    """Return the graph of the default model in `folder`: its file in the cache.

    The first time it is exported (about ten seconds), after its weights have been checked;
    where the cache cannot be written to, it is not kept, and its bytes are returned.
    """
    key = f"minilm-{DEFAULT_SHA256[:16]}-v{GRAPH_VERSION}"
    kept = cache_folder()
    found = _intact(kept, key)
    if found is not None:
        return found
    check_default(folder)
    graph = _export(folder)
    try:
        kept.mkdir(parents=True, exist_ok=True)
        target = kept / f"{key}-{hashlib.sha256(graph).hexdigest()[:DIGITS]}.onnx"
        _place(graph, target)
    except OSError:
        return graph
    return target


def _intact(kept: Path, key: str) -> Path | None:
    for path in sorted(kept.glob(f"{key}-*.onnx")):
        try:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()[:DIGITS]
            if path.stem == f"{key}-{digest}":
                return path
            path.unlink()
        except OSError:
            continue
    return None


def _place(graph: bytes, path: Path) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(graph)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _export(folder: Path) -> bytes:
    """Trace the model's body: token numbers (batch, length) in, token states (batch, length, dim) out.

    There is no attention mask in the graph, because batches hold texts of one length only.
    """
    try:
        import torch
        from transformers import AutoModel
    except ImportError:
        raise ModelError("exporting the model needs torch and transformers: pip install scorer") from None

    class Body(torch.nn.Module):  # type: ignore[misc,unused-ignore]
        def __init__(self) -> None:
            super().__init__()
            self.model = AutoModel.from_pretrained(str(folder), local_files_only=True, attn_implementation="eager")

        def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
            mask = torch.ones_like(input_ids)
            states: torch.Tensor = self.model(input_ids=input_ids, attention_mask=mask).last_hidden_state
            return states

    with tempfile.TemporaryDirectory() as scratch, quiet_libraries():
        target = Path(scratch) / "graph.onnx"
        torch.onnx.export(
            Body().eval(),
            (torch.ones((2, 7), dtype=torch.int64),),
            target,
            input_names=["input_ids"],
            output_names=["states"],
            dynamic_shapes={"input_ids": {0: torch.export.Dim("batch"), 1: torch.export.Dim("length", max=512)}},
            dynamo=True,
            external_data=False,
            verbose=False,
        )
        return target.read_bytes()
