"""How much depends on the seed of the second stage: `python -m training.studies.seeds ../shared/data`.

The network goes through the second stage with three seeds, from the same network after the first stage.  The average of
the first two, which the last stage begins from, and that of all three are measured as well.  Each network is measured
on the held-out documents, alone and by the quality that is fitted on it.  The figures are written to `seeds.json`.
Training that has left a checkpoint is not repeated.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean, stdev

from benchmarks.table import show
from scorer.cross_encoder.network import PairNetwork
from training.network.averaged import mean_of
from training.network.checkpoints import load_checkpoint
from training.network.development import centre
from training.network.machine import keep_memory
from training.network.recipe import OTHER_WORDS_SEEDS
from training.quality.cross_validation import cross_validated, in_brief
from training.quality.examples import ordered, rated
from training.quality.fit_quality import measure
from training.quality.quality_weights import Measured
from training.quality.reread import reread
from training.train import Run

# Those of the networks whose average goes on, and one more.
SEEDS = (*OTHER_WORDS_SEEDS, OTHER_WORDS_SEEDS[-1] + 1)
# The figures of the latest run.
FOUND = Path(__file__).parents[1] / "results" / "seeds.json"


def summary(found: Sequence[Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Return mean and standard deviation of each figure over the seeds."""
    return {
        name: {
            "mean": round(fmean(one[name] for one in found), 4),
            "spread": round(stdev([one[name] for one in found]) if len(found) > 1 else 0.0, 4),
        }
        for name in found[0]
    }


def figures(run: Run, network: PairNetwork, measured: Measured) -> dict[str, float]:
    """Return the figures of a network alone, and of the quality fitted on it; `centre` changes the network."""
    alone = run.develop(network)
    centre(network, run.held, run.texts)
    validated = cross_validated(reread(measured, network), learned=True)
    errors = {f"{name}: calibration error": validated[name]["error"] for name in ("quality", "degraded")}
    return {f"alone, {name}": value for name, value in alone.items()} | in_brief(validated) | errors


def main() -> None:
    """Print the mean and standard deviation over the seeds, and the figures of each network and of the averages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/")
    parser.add_argument(
        "--checkpoints", type=Path, default=Path("out/training"), help="folder of checkpoints; those there are reused"
    )
    choice = parser.parse_args()
    keep_memory()
    run = Run(choice.data, choice.checkpoints)
    before = load_checkpoint(run.before_other_words())
    trained = [run.after_other_words(before, seed) for seed in SEEDS]
    measured = measure(ordered(choice.data, 0), rated(choice.data), "default")
    seeds = [figures(run, one, measured) for one in trained]
    found: dict[str, dict[str, float]] = {f"seed {seed}": one for seed, one in zip(SEEDS, seeds, strict=True)}
    found["mean of the first two"] = figures(run, mean_of(trained[: len(OTHER_WORDS_SEEDS)]), measured)
    found["mean of all three"] = figures(run, mean_of(trained), measured)
    three = summary(seeds)
    FOUND.write_text(json.dumps({"seeds": three, **found}, indent=1) + "\n", encoding="utf-8")
    rows = [
        (name, f"{both['mean']:.3f} ± {both['spread']:.3f}", *(f"{one[name]:.3f}" for one in found.values()))
        for name, both in three.items()
    ]
    show("on held-out documents", ("figure", "three seeds", *found), rows)


if __name__ == "__main__":
    main()
