"""Networks that training made, kept between runs: each under a name of all that made it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from safetensors.torch import load_file, save_file

from scorer.cross_encoder.network import PairNetwork
from scorer.cross_encoder.stored import stored_hash
from training.lessons.made import KINDS
from training.lessons.worsened import KINDS as WORSENED
from training.network.fit_cross_encoder import trainable
from training.network.recipe import WEIGHTS


def trained_at(folder: Path, start: PairNetwork, seed: int, lessons: Mapping[str, float], rate: float) -> Path:
    """Return where the network is kept that `start` became by so many lessons of each kind."""
    made = KINDS if "worsened" not in lessons else (KINDS, WORSENED)
    recipe = [_hash(start), dict(lessons), made, dict(WEIGHTS), rate]
    return folder / f"network-{seed}-{hashlib.sha256(json.dumps(recipe).encode()).hexdigest()[:12]}.safetensors"


def shipped_at(folder: Path) -> Path:
    """Return where the network is kept that ships, as it was before it was stored in 8 bits."""
    return folder / f"network-shipped-{stored_hash()[:12]}.safetensors"


def keep(network: PairNetwork, path: Path) -> None:
    """Write a network."""
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: part.cpu().contiguous() for name, part in network.state_dict().items()}, path)


def kept(path: Path) -> PairNetwork:
    """Return a network that was kept, as one that can be trained on."""
    return trainable(load_file(path))


def _hash(network: PairNetwork) -> str:
    found = hashlib.sha256()
    for name, part in network.state_dict().items():
        found.update(name.encode())
        found.update(part.cpu().contiguous().numpy().tobytes())
    return found.hexdigest()
