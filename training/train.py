"""Train the learned metric and fit the quality on it: `python -m training.train ../shared/data`.

Three networks start from the same heads and read lessons of their own in an order of their own.
The mean of their weights is nearer to what people judge than any of them, but has forgotten much of
what they learnt of made damage; it reads some more lessons.  In the end it is drilled: it reads
sentences against several errors of their own that are hard to see.  What ships lies between
what it was before and after that: most of what the drill gives, and little of what it takes.  What
each read is drawn from four fifths of the documents; the others tell how well it reads.  The
measuring sets are not read here.  A run that is stopped goes on with the next network when it is
started again.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean, stdev
from typing import Any

import torch
from torch import Tensor

from scorer.cross_encoder.network import PairNetwork
from scorer.cross_encoder.stored import WEIGHTS, load_network, store
from scorer.encoder.weights import default_folder
from training.lessons.lesson import Lesson
from training.network.batches import Texts
from training.network.checkpoints import keep, kept, shipped_at, trained_at
from training.network.development import centre, develop
from training.network.fit_cross_encoder import fresh_network, train, trainable
from training.network.machine import device, keep_memory
from training.network.recipe import (
    DEVELOPMENT,
    DRILL,
    DRILL_RATE,
    DRILLED_SHARE,
    LAST,
    LESSONS,
    OTHER_SHARE,
    RATE,
    Sources,
    draw,
    sources,
)
from training.network.recipe import WEIGHTS as OBJECTIVES
from training.quality import fit_quality

# Of the networks that start afresh, of what their mean reads, and of the drill.
SEEDS, LAST_SEED, DRILL_SEED = (0, 1, 2), 3, 4
# What the latest training found in the documents that are held out.
FOUND = Path(__file__).parent / "results" / "development.json"


@dataclass(slots=True)
class Run:
    """What is learnt from and what is held out; networks are kept in `kept`, if anywhere."""

    data: Path
    part: float
    kept: Path | None
    texts: Texts = field(default_factory=Texts)
    learnt: Sources = field(init=False)
    held: Sequence[Lesson] = field(init=False)

    def __post_init__(self) -> None:
        self.learnt = sources(self.data, held=False)
        self.held = draw(sources(self.data, held=True), DEVELOPMENT, random.Random(123))

    def develop(self, network: PairNetwork) -> dict[str, float]:
        """Return, and print, how well a network reads what is held out."""
        found = develop(network, self.held, self.texts)
        print(json.dumps({name: round(value, 3) for name, value in found.items()}), flush=True)
        return found

    def trained(self, start: PairNetwork, seed: int, lessons: Mapping[str, float], rate: float) -> PairNetwork:
        """Return what `start` becomes by so many lessons of each kind, or what an earlier run kept of that."""
        path = trained_at(self.kept, start, seed, lessons, rate) if self.kept else None
        if path is not None and path.exists():
            print(f"read from {path}")
            return kept(path)
        counts = {kind: round(self.part * count) for kind, count in lessons.items()}
        drawn = draw(self.learnt, counts, random.Random(seed))
        network = copy.deepcopy(start)
        train(network, drawn, OBJECTIVES, rate, self.texts, random.Random(seed), lambda line: print(line, flush=True))
        if path is not None:
            keep(network, path)
        return network

    def schooled(self) -> tuple[dict[str, Any], PairNetwork]:
        """Return the network that the drill begins with, and what was found of those that it is made of."""
        networks = [self.trained(fresh_network(0), seed, LESSONS, RATE) for seed in SEEDS]
        mean = mean_of(networks)
        figures = {
            "seeds": summary([self.develop(network) for network in networks]),
            "mean of weights": self.develop(mean),
        }
        part, rate = LAST
        return figures, self.trained(mean, LAST_SEED, {kind: part * count for kind, count in LESSONS.items()}, rate)

    def drilled(self, network: PairNetwork, seed: int = DRILL_SEED) -> PairNetwork:
        """Return what the drill makes of a network."""
        return self.trained(network, seed, DRILL, DRILL_RATE)


def mean_of(networks: Sequence[PairNetwork], shares: Sequence[float] | None = None) -> PairNetwork:
    """Return the network whose weights are the means of those of several, by shares that sum to 1 or evenly.

    Wortsman et al. 2022, "Model soups", and "Robust fine-tuning of zero-shot models".
    """
    by = torch.tensor(shares or [1 / len(networks)] * len(networks), dtype=torch.float64)
    states = [network.cpu().state_dict() for network in networks]
    mean: dict[str, Tensor] = {}
    for name, part in states[0].items():
        both = torch.stack([state[name].double() for state in states])
        # What no training changed stays as it is to the last bit.
        mean[name] = (
            part
            if all(torch.equal(part, one) for one in both.to(part.dtype))
            else torch.tensordot(by, both, 1).to(part.dtype)
        )
    return trainable(mean)


def mixed(before: PairNetwork, after: PairNetwork, share: float) -> PairNetwork:
    """Return what lies between the two: of what changed, this share."""
    return mean_of([before, after], [1 - share, share])


def summary(found: Sequence[Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Return mean and standard deviation of each figure over the seeds."""
    return {
        name: {
            "mean": round(fmean(one[name] for one in found), 4),
            "spread": round(stdev([one[name] for one in found]) if len(found) > 1 else 0.0, 4),
        }
        for name in found[0]
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/")
    parser.add_argument("--kept", type=Path, default=Path("out/training"), help="where networks are kept between runs")
    parser.add_argument("--part", type=float, default=1.0, help="read this part of the lessons, to try it out")
    parser.add_argument(
        "--go-on", type=Path, metavar="WEIGHTS", help="drill the network that is stored there, without training it anew"
    )
    choice = parser.parse_args()
    keep_memory()
    print(f"training on {device()}")
    # What was only tried out is not kept: it would pass for the whole.
    run = Run(choice.data, choice.part, choice.kept if choice.part == 1 else None)
    if choice.go_on:
        earlier = json.loads(FOUND.read_text(encoding="utf-8"))
        figures = {name: earlier[name] for name in ("seeds", "mean of weights")}
        network = trainable(load_network(default_folder(), choice.go_on).state_dict())
    else:
        figures, network = run.schooled()
    figures["before the drill"] = run.develop(network)
    drilled = run.drilled(network)
    figures["drilled"] = run.develop(drilled)
    figures["other share of the drill"] = run.develop(mixed(network, drilled, OTHER_SHARE))
    network = mixed(network, drilled, DRILLED_SHARE)
    centre(network, run.held, run.texts)
    store(network)
    if run.kept:
        keep(network, shipped_at(run.kept))
    figures["as stored"] = run.develop(load_network(default_folder()))
    FOUND.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(f"wrote {WEIGHTS} and {FOUND}")
    fit_quality.run(choice.data)


if __name__ == "__main__":
    main()
