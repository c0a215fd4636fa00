"""How much 8 bits and bfloat16 change the quality: `python -m training.studies.precision ../shared/data`.

The quality of held-out pairs is computed four times, each time with the network's output in another precision.  All
other figures stay the same.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch

from benchmarks.table import show
from scorer.cross_encoder import load_reader
from scorer.cross_encoder.network import PairNetwork
from scorer.cross_encoder.stored import load_network
from scorer.encoder.weights import default_folder
from scorer.quality import WORST_PENALTY, load_quality, logistic
from scorer.words.tokens import count_words
from training.lessons.lesson import Lesson
from training.network.batches import Texts, batches
from training.network.checkpoints import load_checkpoint, shipped_at
from training.network.recipe import DEVELOPMENT, draw, sources
from training.quality.examples import Texts as Sides
from training.quality.fit_quality import figures
from training.quality.reread import with_learned

PAIRS = 1000
Said = Mapping[Sides, tuple[float, ...]]


def by_torch(network: PairNetwork, lessons: Sequence[Lesson], short: bool) -> Said:
    """Return the outputs for each pair, in bfloat16 or in float32."""
    said: dict[Sides, tuple[float, ...]] = {}
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=short):
        for batch in batches(lessons, Texts(), None):
            outputs, _ = network(batch.ids, batch.types, batch.marks, batch.mask)
            for version, row in zip(batch.versions, outputs.float().tolist(), strict=False):
                said[version.original, version.garbled] = tuple(row)
    return said


def qualities(pairs: Sequence[Sides], known: Mapping[Sides, Sequence[float]], said: Said) -> np.ndarray:
    """Return the quality of each pair (0 to 100), with the network's output replaced by `said`."""
    model = load_quality("default")
    found = []
    for pair in pairs:
        probabilities = [logistic(value) for value in said[pair]]
        penalty, _ = model.assess(with_learned(known[pair], *probabilities).tolist(), count_words(pair[0]))
        found.append(100 * (1 - penalty / WORST_PENALTY))
    return np.array(found)


def main() -> None:
    """Print the largest and the mean change of the quality."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/")
    parser.add_argument(
        "--checkpoints", type=Path, default=Path("out/training"), help="folder of the checkpoints of training"
    )
    choice = parser.parse_args()
    lessons = draw(sources(choice.data, held=True), DEVELOPMENT, random.Random(123))
    whole, stored = load_checkpoint(shipped_at(choice.checkpoints)), load_network(default_folder())
    some = random.Random(0).sample([lesson for lesson in lessons if lesson.versions], PAIRS)
    float32 = by_torch(whole, some, short=False)
    pairs = [pair for pair in float32 if pair[0] != pair[1]][:PAIRS]
    read = zip(pairs, load_reader().read(pairs), strict=True)
    ways: dict[str, Said] = {
        "8 bits": by_torch(stored, some, short=False),
        "8 bits, bfloat16": by_torch(stored, some, short=True),
        "8 bits, ONNX Runtime": {pair: (one.score, one.major, one.meaning) for pair, one in read if one is not None},
    }
    known = figures(pairs, "default")
    before = qualities(pairs, known, float32)
    rows = []
    for name, said in ways.items():
        change = np.abs(qualities(pairs, known, said) - before)
        rows.append((name, f"{change.max():.3f}", f"{change.mean():.4f}"))
    show(
        f"change of the quality of {len(pairs)} pairs, in points, against float32",
        ("precision", "largest", "mean"),
        rows,
    )


if __name__ == "__main__":
    main()
