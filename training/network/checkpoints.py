"""Checkpoints: networks that training made, each in a file named after everything that made it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from safetensors.torch import load_file, save_file

from scorer.cross_encoder.network import PairNetwork
from scorer.cross_encoder.stored import WEIGHTS as STORED
from scorer.cross_encoder.stored import stored_hash
from training.lessons.lesson import Lesson
from training.network.fit_cross_encoder import trainable
from training.network.recipe import WEIGHTS


def trained_at(folder: Path, start: PairNetwork, seed: int, lessons: Sequence[Lesson], rate: float) -> Path:
    """Return the path of the checkpoint of `start` after training on these examples.

    The name holds a hash of the weights it starts from, every training example, the seed of their order, the weights
    of the objectives, and the learning rate.  So other data, or another way to make examples from them, gives another
    name.
    """
    made = [_hash(start), _hash_lessons(lessons), seed, dict(WEIGHTS), rate]
    return folder / f"network-{seed}-{hashlib.sha256(json.dumps(made).encode()).hexdigest()[:12]}.safetensors"


def shipped_at(folder: Path, stored: Path = STORED) -> Path:
    """Return the path of the checkpoint of the shipped network in float32, before it was stored in 8 bits."""
    return folder / f"network-shipped-{stored_hash(stored)[:12]}.safetensors"


def save_checkpoint(network: PairNetwork, path: Path) -> None:
    """Write the weights of a network to a file; make its folder if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: part.cpu().contiguous() for name, part in network.state_dict().items()}, path)


def load_checkpoint(path: Path) -> PairNetwork:
    """Return the network of a checkpoint; it can be trained further."""
    return trainable(load_file(path))


def _hash(network: PairNetwork) -> str:
    found = hashlib.sha256()
    for name, part in network.state_dict().items():
        found.update(name.encode())
        found.update(part.cpu().contiguous().numpy().tobytes())
    return found.hexdigest()


def _hash_lessons(lessons: Sequence[Lesson]) -> str:
    found = hashlib.sha256()
    for lesson in lessons:
        found.update(repr(lesson).encode("utf-8", "surrogatepass"))
    return found.hexdigest()
