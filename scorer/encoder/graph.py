"""Models as ONNX graphs: each exported once from its weights, kept in a cache.

A graph's file is named by what it was made from and by its own hash, so that a stale or a
damaged one is never used; it comes into place by a rename, so that runs side by side at
worst export it twice.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

# Of a graph's own hash, in its file's name.
DIGITS = 32


def cache_folder() -> Path:
    """Return where graphs are kept: $SCORER_CACHE, or the user's cache folder."""
    chosen = os.environ.get("SCORER_CACHE")
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("scorer", appauthor=False))


def cached_graph(key: str, export: Callable[[], bytes]) -> Path | bytes:
    """Return the graph called `key`: its file in the cache.

    key: a part of a file's name that names all that the graph is made from.  The first time
    it is exported (see `export.to_onnx`); where the cache cannot be written to, it is not
    kept, and its bytes are returned.
    """
    kept = cache_folder()
    found = _intact(kept, key)
    if found is not None:
        return found
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
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(graph)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
