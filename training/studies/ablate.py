"""What each part of the recipe adds: `python -m training.studies.ablate ../shared/data`.

One network is trained on a small share of the training examples, then again without one kind of example or one
objective.  Nothing takes the place of what is left out.  The figures are measured on the held-out documents.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Mapping
from pathlib import Path

from benchmarks.table import show
from training.network.batches import Texts
from training.network.development import develop
from training.network.fit_cross_encoder import fresh_network, train
from training.network.machine import keep_memory
from training.network.recipe import DEVELOPMENT, LESSONS, RATE, WEIGHTS, Sources, draw, sources

# The share of the training examples of the first stage.
PART = 0.05
FOUND = Path(__file__).parents[1] / "results" / "ablations.json"
# Names as in recorded results, and the kinds of examples or the objectives that are left out.
LEFT_OUT: Mapping[str, tuple[str, ...]] = {
    "nothing": (),
    "human judgments": ("news", "biomedical", "assessed", "ranked"),
    "made damage": ("damaged", "damaged others"),
    "contrasts": ("contrasted", "contradicted"),
    "ratings": ("rating",),
    "sound against grave": ("pooled",),
    "word tags": ("tags",),
}
# Names of recorded figures, and the titles of their columns.
SHOWN = {
    "wmt19: orders right": "WMT19, ranked",
    "news21: area, major error by its own head": "news, AUC major",
    "mlqe: correlation beyond length": "Wikipedia, r",
    "damage: orders right": "synthetic errors, ranked",
    "damage: area, sound or grave": "synthetic errors, AUC",
    "contrast: all right": "contrast sets",
    "words marked by people: best F1": "words, F1",
}


def one(left_out: tuple[str, ...], learnt: Sources, held: Sources) -> dict[str, float]:
    """Return the held-out figures of a network that is trained without some kinds of examples or objectives."""
    counts = {name: 0 if name in left_out else round(PART * count) for name, count in LESSONS.items()}
    weights = {name: 0.0 if name in left_out else weight for name, weight in WEIGHTS.items()}
    network, texts = fresh_network(0), Texts()
    train(network, draw(learnt, counts, random.Random(0)), weights, RATE, texts, random.Random(0), print)
    return develop(network, draw(held, DEVELOPMENT, random.Random(123)), texts)


def main() -> None:
    """Print a row for each part that is left out; write all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/")
    choice = parser.parse_args()
    keep_memory()
    learnt, held = sources(choice.data, held=False), sources(choice.data, held=True)
    found: dict[str, dict[str, float]] = {}
    for name, left_out in LEFT_OUT.items():
        found[name] = one(left_out, learnt, held)
        # After every row, so that a run that is stopped leaves its figures.
        FOUND.write_text(json.dumps({"part": PART, "without": found}, indent=1) + "\n", encoding="utf-8")
    rows = [
        (name, *(f"{figures.get(figure, float('nan')):.3f}" for figure in SHOWN)) for name, figures in found.items()
    ]
    show("without", ("left out", *SHOWN.values()), rows)


if __name__ == "__main__":
    main()
