"""What ships: the difference in 8 bits against low ranks of it: `python -m training.studies.storage ../shared/data`.

The network that ships is taken as `training.train` kept it, or, where it did not, as it is stored (its 8 bits are
then all that is known of it).  The difference of every matrix of the body to the default encoder is cut to a few
singular vectors: what LoRA could at best have found, had it been trained to the same end.  The held-out documents
are read with each, and `storage.json` is written.
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

# 24 takes about two megabytes.
RANKS = (8, 24, 64)
# Of half precision.
BYTES = 2
# What the latest run found.
FOUND = Path(__file__).parents[1] / "results" / "storage.json"
SHOWN = ("contrast: all right", "damage: orders right", "damage: area, sound or grave", "wmt19: orders right")


def low_rank(network: PairNetwork, rank: int) -> tuple[PairNetwork, int]:
    """Return the network with every matrix's difference cut to a rank, and the bytes that it takes, heads included."""
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
    """Print size and held-out figures of each way to store."""
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
    show("what ships", ("form", "MB", *SHOWN), rows)


if __name__ == "__main__":
    main()
