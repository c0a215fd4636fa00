"""What ships: the difference in 8 bits against low ranks of it: `python -m training.storage ../shared/data`.

The last network that `training.train` kept is taken; the difference of every matrix of the body to the default
encoder is cut to a few singular vectors (what LoRA could at best have found, had it been trained to the same
end), and the held-out documents are read again.
"""

from __future__ import annotations

import argparse
import copy
import random
from pathlib import Path

import torch

from benchmarks.table import show
from scorer.cross_encoder.network import PairNetwork
from scorer.cross_encoder.stored import SMALL, WEIGHTS, load_network
from scorer.encoder.weights import default_folder
from training.batches import Texts
from training.development import develop
from training.fit_cross_encoder import fresh_network
from training.recipe import DEVELOPMENT, draw, sources
from training.train import last_network

RANKS = (8, 16, 32, 64)
# Of half precision.
BYTES = 2
SHOWN = ("contrast: all right", "damage: orders right", "damage: area, sound or grave", "news21: orders right")


def low_rank(network: PairNetwork, rank: int) -> tuple[PairNetwork, int]:
    """Return the network with every matrix's difference cut to a rank, and the bytes that it takes."""
    cut, base = copy.deepcopy(network), dict(fresh_network(0).named_parameters())
    size = 0
    with torch.no_grad():
        for name, part in cut.named_parameters():
            difference = part - base[name]
            if not name.startswith("body.") or not difference.any():
                continue
            if difference.dim() == 2 and difference.numel() >= SMALL:
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
    parser.add_argument("--kept", type=Path, default=Path("out/training"), help="where training kept its networks")
    choice = parser.parse_args()
    lessons, texts = draw(sources(choice.data, held=True), DEVELOPMENT, random.Random(123)), Texts()
    whole = last_network(choice.kept)
    ways: list[tuple[str, PairNetwork, float]] = [("float32", whole, float("nan"))]
    ways.append(("8 bits", load_network(default_folder()), WEIGHTS.stat().st_size / 1e6))
    for rank in RANKS:
        network, size = low_rank(whole, rank)
        ways.append((f"rank {rank}", network, size / 1e6))
    rows = []
    for name, network, megabytes in ways:
        found = develop(network, lessons, texts)
        rows.append((name, f"{megabytes:.1f}", *(f"{found[figure]:.3f}" for figure in SHOWN)))
    show("what ships", ("form", "MB", *SHOWN), rows)


if __name__ == "__main__":
    main()
