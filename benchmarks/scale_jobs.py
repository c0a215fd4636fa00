"""Run a job that `benchmarks.scale` compares, in a process of its own: `python -m benchmarks.scale_jobs NAME`.

The pairs are JSON on stdin.  Imports, models and a first pair come before the clock starts.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.speed_jobs import WARM_UP, Clock

Pairs = list[tuple[str, str]]
# The shape of the encoder of COMET-22 (XLM-RoBERTa large).  Its table of words is left small: it costs memory only.
LAYERS, WIDTH, INNER, HEADS = 24, 1024, 4096, 16


def bulk(add: str, *, fast: bool = False, model: str = "default") -> Callable[[Pairs], dict[str, float]]:
    """Return a job that times `scorer bulk` from a file to a file; texts are written before the clock starts."""

    def job(pairs: Pairs) -> dict[str, float]:
        from scorer.bulk.judge import PairJudge
        from scorer.bulk.keep import asked_for
        from scorer.bulk.run import Job, Run
        from scorer.settings import Settings

        settings, columns = Settings(fast=fast, model=model), add.split(",")
        names, needed = asked_for(columns, None, settings)
        PairJudge(needed, names, lambda _: None).judge([WARM_UP])
        with tempfile.TemporaryDirectory() as scratch:
            source = Path(scratch) / "pairs.jsonl"
            rows = (json.dumps({"original": a, "garbled": b}) + "\n" for a, b in pairs)
            source.write_text("".join(rows), encoding="utf-8")
            made = Job([str(source)], f"{scratch}/out.jsonl", columns)
            run = Run(replace(made, settings=settings))
            clock = Clock()
            run.do(lambda _: None, lambda *_: None, lambda: False)
            return clock.read()

    return job


def score(pairs: Pairs) -> dict[str, float]:
    """Time `score_pairs` with a model that is loaded."""
    from scorer import Scorer

    scorer = Scorer()
    scorer.score_pairs([WARM_UP])
    clock = Clock()
    scorer.score_pairs(pairs)
    return clock.read()


def sacrebleu(pairs: Pairs) -> dict[str, float]:
    """Time BLEU and chrF++ of each pair by sacrebleu alone."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    metrics = [BLEU(effective_order=True), CHRF(word_order=2)]
    clock = Clock()
    for original, garbled in pairs:
        for metric in metrics:
            metric.sentence_score(garbled, [original])
    return clock.read()


def encode_theirs(pairs: Pairs) -> dict[str, float]:
    """Time the encoding of both sides by sentence-transformers: sentence vectors only."""
    from sentence_transformers import SentenceTransformer

    from scorer.encoder.weights import default_folder

    model = SentenceTransformer(str(default_folder()), local_files_only=True, device="cpu")
    model.encode(list(WARM_UP), show_progress_bar=False)
    clock = Clock()
    model.encode(texts_of(pairs), batch_size=32, show_progress_bar=False)
    return clock.read()


def encode_ours(*, fast: bool) -> Callable[[Pairs], dict[str, float]]:
    """Return a job that times the encoding of both sides: sentence and token vectors."""

    def job(pairs: Pairs) -> dict[str, float]:
        from scorer.encoder import load_encoder
        from scorer.settings import Settings

        encoder = load_encoder(Settings(fast=fast))
        list(encoder.encode(WARM_UP))
        clock = Clock()
        for _ in encoder.encode(texts_of(pairs)):
            pass
        return clock.read()

    return job


def comet_shape(pairs: Pairs) -> dict[str, float]:
    """Time an encoder of the shape of COMET-22's, with random weights, on original and garbled text."""
    import torch
    from transformers import XLMRobertaConfig, XLMRobertaModel

    from scorer.encoder.session import load_tokenizer
    from scorer.encoder.weights import default_folder

    config = XLMRobertaConfig(
        vocab_size=1000,
        num_hidden_layers=LAYERS,
        hidden_size=WIDTH,
        intermediate_size=INNER,
        num_attention_heads=HEADS,
        max_position_embeddings=514,
    )
    model = XLMRobertaModel(config).eval()
    lengths = [len(one.ids) for one in load_tokenizer(default_folder())(texts_of(pairs))]
    with torch.inference_mode():
        model(torch.ones((1, 8), dtype=torch.int64))
        clock = Clock()
        for length in lengths:
            model(torch.ones((1, length), dtype=torch.int64))
    return clock.read()


def texts_of(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Return the distinct texts of pairs."""
    return list(dict.fromkeys(text for pair in pairs for text in pair))


DEFAULT = "quality,degraded,severity,findings"
JOBS: dict[str, Callable[[Pairs], dict[str, float]]] = {
    "score": score,
    "bulk": bulk(DEFAULT),
    "bulk-fast": bulk(DEFAULT, fast=True),
    "bulk-none": bulk(DEFAULT, model="none"),
    "bulk-plain": bulk("bleu,chrf"),
    "sacrebleu": sacrebleu,
    "encode-theirs": encode_theirs,
    "encode-ours": encode_ours(fast=False),
    "encode-fast": encode_ours(fast=True),
    "comet-shape": comet_shape,
}


def main(arguments: Sequence[str]) -> None:
    # This must come before any library counts the cores and starts its threads.
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
    given: Any = [(original, garbled) for original, garbled in json.load(sys.stdin)]
    print(json.dumps(JOBS[arguments[0]](given)))


if __name__ == "__main__":
    main(sys.argv[1:])
