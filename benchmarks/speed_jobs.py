"""Run one of the jobs whose speed is measured, in a process of its own.

    python -m benchmarks.speed_jobs encode-ours|encode-theirs|peak|read-pairs|embed-pairs|score|stages [--one-core]

The input is JSON on stdin (texts, or pairs of texts), the output is one JSON object on stdout.  Every job
imports and warms up before its clock starts, so that the start is not measured.  `score_pairs` loads the
model at every call, and this does count.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

WARM_UP = ("A short sentence.", "Another one, which is a little longer than the first.")
WRITERS = ("text", "json", "jsonl", "tsv", "html")
# Digits of a vector's components that are kept, to compare the two encoders.
DIGITS = 7


class Clock:
    """Measures seconds since it was made: by the clock, and CPU seconds of all threads."""

    def __init__(self) -> None:
        self._start = time.perf_counter(), time.process_time()

    def read(self) -> dict[str, float]:
        """Return the seconds so far, as `wall` and `cpu`."""
        return {"wall": time.perf_counter() - self._start[0], "cpu": time.process_time() - self._start[1]}


def encode_ours(texts: list[str]) -> dict[str, Any]:
    """Time the default encoder, which makes a vector for each sentence and each token."""
    from scorer.encoder import Embedder, load_encoder
    from scorer.settings import Settings

    encoder = load_encoder(Settings())
    Embedder(encoder).vectors(WARM_UP)
    embedder = Embedder(encoder)
    clock = Clock()
    vectors = embedder.vectors(texts)
    return {**clock.read(), "vectors": _rounded(vectors)}


def encode_theirs(texts: list[str]) -> dict[str, Any]:
    """Time sentence-transformers in its default use, with the same weights: sentence vectors only."""
    from sentence_transformers import SentenceTransformer

    from scorer.encoder.weights import default_folder

    model = SentenceTransformer(str(default_folder()), local_files_only=True, device="cpu")
    model.encode(list(WARM_UP), show_progress_bar=False)
    clock = Clock()
    vectors = model.encode(texts, batch_size=32, show_progress_bar=False)
    return {**clock.read(), "vectors": _rounded(vectors)}


def _rounded(vectors: Any) -> list[list[float]]:
    rows: list[list[float]] = vectors.round(DIGITS).tolist()
    return rows


def peak(texts: list[str]) -> dict[str, Any]:
    """Return the operations that the default encoder needs for texts, and the rate of one large product."""
    from benchmarks.peak import product_rate, work
    from scorer.encoder.session import load_tokenizer
    from scorer.encoder.weights import default_folder

    folder = default_folder()
    lengths = [len(one.ids) for one in load_tokenizer(folder)(texts)]
    return {"operations": work(folder, lengths), "rate": product_rate()}


def read_pairs(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    """Time the learned network on pairs."""
    from scorer.cross_encoder import load_reader

    reader = load_reader()
    reader.read([WARM_UP])
    clock = Clock()
    found = reader.read(pairs)
    return {**clock.read(), "pairs": len([one for one in found if one is not None])}


def embed_pairs(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    """Time the default encoder on both sides of pairs, for comparison with the learned network."""
    from scorer.encoder import Embedder, load_encoder
    from scorer.settings import Settings

    encoder = load_encoder(Settings())
    Embedder(encoder).vectors(WARM_UP)
    embedder = Embedder(encoder)
    clock = Clock()
    embedder.vectors([text for pair in pairs for text in pair])
    return {**clock.read(), "pairs": len(pairs)}


def score(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    """Time the whole of `score_pairs`."""
    from scorer import score_pairs

    score_pairs([WARM_UP])
    clock = Clock()
    report = score_pairs(pairs)
    return {**clock.read(), "pairs": len(report.judgements), "signature": dict(report.signature)}


def stages(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    """Time each stage of `score_pairs`, and then each writer, in CPU seconds."""
    from benchmarks.stopwatch import Stopwatch, watch_pipeline
    from scorer import plugins, score_pairs

    score_pairs([WARM_UP])
    watch = Stopwatch()
    load = plugins.load
    watch_pipeline(watch)
    clock = Clock()
    report = watch.timed("everything else", score_pairs)(pairs)
    total = clock.read()["cpu"]
    writers: dict[str, float] = {}
    for name in WRITERS:
        clock, content = Clock(), load("writer", name)(report, 10)
        writers[name] = clock.read()["cpu"]
        if not content:
            raise RuntimeError(f"the writer {name} wrote nothing")
    return {"total": total, "stages": watch.seconds, "writers": writers}


JOBS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "encode-ours": encode_ours,
    "encode-theirs": encode_theirs,
    "peak": peak,
    "read-pairs": read_pairs,
    "embed-pairs": embed_pairs,
    "score": score,
    "stages": stages,
}


def main(arguments: Sequence[str]) -> None:
    if "--one-core" in arguments:
        # This must come before any library counts the cores and starts its threads.
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
    given = json.load(sys.stdin)
    material = [tuple(item) if isinstance(item, list) else item for item in given]
    print(json.dumps(JOBS[arguments[0]](material)))


if __name__ == "__main__":
    main(sys.argv[1:])
