"""Cache models as ONNX graphs, each exported once from its weights.

The name of a graph's file says what it was made from and has the graph's own hash.  So a stale or
damaged file is never used.  The file is written elsewhere and then renamed, so that parallel runs at
worst export it twice.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from scorer.whole_file import replacing

_EXPORTING = Lock()
# Digits of the graph's own hash in its file name.
DIGITS = 32


def cache_folder() -> Path:
    """Return the folder of the graphs: $SCORER_CACHE, or the user's cache folder."""
    chosen = os.environ.get("SCORER_CACHE")
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("scorer", appauthor=False))


def cached_graph(key: str, export: Callable[[], bytes]) -> Path | bytes:
    """Return the file of a graph in the cache; export it if it is not there (see `export.to_onnx`).

    key: a part of the file name that says what the graph is made from.
    If the cache cannot be written, the bytes of the graph are returned instead.
    """
    kept = cache_folder()
    found = _intact(kept, key)
    if found is not None:
        return found
    # torch exports one graph at a time, and what it would print is kept from the whole process.
    with _EXPORTING:
        graph = export()
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
    with replacing(path) as file:
        file.write(graph)
