"""How much hangs on the seed of the drill: `python -m training.studies.seeds ../shared/data WEIGHTS`.

The network in WEIGHTS is drilled with three seeds, and of what each drill changed as much is kept as of the one that
ships; beside them stands the mean of the three drills, all of it.  The held-out documents are read with each, alone and
by the quality that is fitted on it, and `seeds.json` is written.  Drills that an earlier run kept are not run again.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.table import show
from scorer.cross_encoder.network import PairNetwork
from scorer.cross_encoder.stored import load_network
from scorer.encoder.weights import default_folder
from training.network.development import centre
from training.network.fit_cross_encoder import trainable
from training.network.machine import keep_memory
from training.network.recipe import DRILL_SEED, DRILLED_SHARE
from training.quality.cross_validation import by_halves, in_brief
from training.quality.examples import ordered, rated
from training.quality.fit_quality import measure
from training.quality.quality_weights import Measured
from training.quality.reread import reread
from training.train import Run, mean_of, mixed, summary

SEEDS = (DRILL_SEED, DRILL_SEED + 1, DRILL_SEED + 2)
# What the latest run found.
FOUND = Path(__file__).parents[1] / "results" / "seeds.json"


def figures(run: Run, network: PairNetwork, measured: Measured) -> dict[str, float]:
    """Return what is found of a network by itself, and of the quality that is fitted on it; the network is centred."""
    alone = run.develop(network)
    centre(network, run.held, run.texts)
    halves = by_halves(reread(measured, network), learned=True)
    errors = {f"{name}: calibration error": halves[name]["error"] for name in ("quality", "degraded")}
    return {f"alone, {name}": value for name, value in alone.items()} | in_brief(halves) | errors


def main() -> None:
    """Print mean and spread of the three, and what the mean of the drills is worth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/")
    parser.add_argument("weights", type=Path, help="the network before the drill, as training stores one")
    parser.add_argument(
        "--checkpoints", type=Path, default=Path("out/training"), help="folder of checkpoints; those there are reused"
    )
    choice = parser.parse_args()
    keep_memory()
    run = Run(choice.data, choice.checkpoints)
    before = trainable(load_network(default_folder(), choice.weights).state_dict())
    drilled = [run.drilled(before, seed) for seed in SEEDS]
    measured = measure(ordered(choice.data, 0), rated(choice.data), "default")
    seeds = [figures(run, mixed(before, one, DRILLED_SHARE), measured) for one in drilled]
    found: dict[str, dict[str, float]] = {f"seed {seed}": one for seed, one in zip(SEEDS, seeds, strict=True)}
    found["mean of the drills"] = figures(run, mean_of(drilled), measured)
    three = summary(seeds)
    FOUND.write_text(json.dumps({"seeds": three, **found}, indent=1) + "\n", encoding="utf-8")
    rows = [
        (name, f"{both['mean']:.3f} ± {both['spread']:.3f}", *(f"{one[name]:.3f}" for one in found.values()))
        for name, both in three.items()
    ]
    show("on documents that are held out", ("figure", "three seeds", *found), rows)


if __name__ == "__main__":
    main()
