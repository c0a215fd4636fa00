"""Ways to store the network: in 8 bits or as low-rank matrices: `python -m training.studies.storage ../shared/data`.

What is stored is the change of each matrix from the default encoder.  A low-rank version keeps only a few singular
vectors of it.  This is the best that LoRA could reach with that rank, if it were trained towards the same weights.  The
study starts from the float32 checkpoint of the shipped network, or from the stored 8 bits if there is no checkpoint.
Each version is measured on the held-out documents, and the figures are written to `storage.json`.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
from pathlib import Path

import torch

from benchmarks.table import show
from scorer.cross_encoder.network import PairNetwork
from scorer.cross_encoder.stored import SMALL, WEIGHTS, load_network
from scorer.encoder.weights import default_folder
from training.network.batches import Texts
from training.network.checkpoints import load_checkpoint, shipped_at
from training.network.development import develop
from training.network.fit_cross_encoder import fresh_network
from training.network.machine import keep_memory
from training.network.recipe import DEVELOPMENT, draw, sources

# The ranks that are tried; 24 takes about two megabytes.
RANKS = (8, 24, 64)
# Bytes of a number in half precision.
BYTES = 2
# The figures of the latest run.
FOUND = Path(__file__).parents[1] / "results" / "storage.json"
# Names of recorded figures; `docs/make_figures.py` puts them in plain words.
SHOWN = ("contrast: all right", "damage: orders right", "damage: area, sound or grave", "wmt19: orders right")


def low_rank(network: PairNetwork, rank: int) -> tuple[PairNetwork, int]:
    """Return the network with the change of every matrix cut to a rank, and its size in bytes, heads included."""
    cut, base = copy.deepcopy(network), dict(fresh_network(0).named_parameters())
    size = 0
    with torch.no_grad():
        for name, part in cut.named_parameters():
            difference = part - base[name]
            if not difference.any():
                continue
            if name.startswith("body.") and difference.dim() == 2 and difference.numel() >= SMALL:
                left, values, right = torch.linalg.svd(difference, full_matrices=False)
                part.copy_(base[name] + (left[:, :rank] * values[:rank]) @ right[:rank])
                size += BYTES * rank * sum(difference.shape)
            else:
                size += BYTES * difference.numel()
    return cut, size


def main() -> None:
    """Print the size and the held-out figures of each way to store the network."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/")
    parser.add_argument(
        "--checkpoints", type=Path, default=Path("out/training"), help="folder of the checkpoints of training"
    )
    choice = parser.parse_args()
    lessons, texts = draw(sources(choice.data, held=True), DEVELOPMENT, random.Random(123)), Texts()
    keep_memory()
    stored = load_network(default_folder())
    path = shipped_at(choice.checkpoints)
    whole = load_checkpoint(path) if path.exists() else stored
    ways = {"8 bits": (stored, WEIGHTS.stat().st_size)} | {f"rank {rank}": low_rank(whole, rank) for rank in RANKS}
    if whole is not stored:
        ways["float32"] = (whole, 4 * sum(part.numel() for part in whole.parameters() if part.requires_grad))
    found = {}
    for name, (network, size) in ways.items():
        found[name] = {"megabytes": size / 1e6, **develop(network, lessons, texts)}
        FOUND.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    rows = [
        (name, f"{one['megabytes']:.1f}", *(f"{one[figure]:.3f}" for figure in SHOWN)) for name, one in found.items()
    ]
    show("ways to store the network", ("stored as", "MB", *SHOWN), rows)


if __name__ == "__main__":
    main()
