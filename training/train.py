"""Train the learned metric and fit the quality on it: `python -m training.train ../shared/data`.

Three networks start from the same heads and read lessons of their own in an order of their own.
The mean of their weights is nearer to what people judge than any of them, but has forgotten much of
what they learnt of made damage; it reads some more lessons, and is what ships.  What each read is
drawn from four fifths of the documents; the others tell how well it reads.  The measuring sets
are not read here.  A run that is stopped goes on with the next network when it is started again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean, stdev

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from scorer.cross_encoder.network import PairNetwork
from scorer.cross_encoder.stored import WEIGHTS, load_network, store
from scorer.encoder.weights import default_folder
from training import fit_quality
from training.batches import Texts
from training.development import centre, develop
from training.fit_cross_encoder import fresh_network, train
from training.lessons import Lesson
from training.machine import device, keep_memory
from training.made import KINDS
from training.recipe import DEVELOPMENT, LAST, LESSONS, RATE, draw, sources
from training.recipe import WEIGHTS as OBJECTIVES

SEEDS = (0, 1, 2)
# What the latest training found in the documents that are held out.
FOUND = Path(__file__).with_name("development.json")


def kept_at(kept: Path, seed: int | str) -> Path:
    """Return where the network of a seed, or the last one, and of this recipe is kept."""
    lessons = [dict(LESSONS), KINDS]
    recipe = json.dumps([seed, lessons, dict(OBJECTIVES), RATE, *([] if seed in SEEDS else [LAST])])
    return kept / f"network-{seed}-{hashlib.sha256(recipe.encode()).hexdigest()[:12]}.safetensors"


def last_network(kept: Path) -> PairNetwork:
    """Return what an earlier run kept of the last network, which ships once it is centred."""
    return _loaded(kept_at(kept, "last"))


def trained(
    network: PairNetwork, seed: int, lessons: Sequence[Lesson], rate: float, texts: Texts, path: Path | None
) -> PairNetwork:
    """Return the network trained on the lessons, or what an earlier run kept of that at `path`, where it is kept."""
    if path is not None and path.exists():
        print(f"read from {path}")
        return _loaded(path)
    train(network, lessons, OBJECTIVES, rate, texts, random.Random(seed), lambda line: print(line, flush=True))
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        save_file({name: part.cpu().contiguous() for name, part in network.state_dict().items()}, path)
    return network


def _loaded(path: Path) -> PairNetwork:
    network = fresh_network(0)
    network.load_state_dict(load_file(path))
    return network.eval()


def mean_of(networks: Sequence[PairNetwork]) -> PairNetwork:
    """Return the network whose weights are the means of those of several (Wortsman et al. 2022, "Model soups")."""
    states = [network.cpu().state_dict() for network in networks]
    mean: dict[str, Tensor] = {}
    for name, part in states[0].items():
        both = torch.stack([state[name].double() for state in states])
        # What no training changed stays as it is to the last bit.
        mean[name] = part if all(torch.equal(part, one) for one in both.to(part.dtype)) else both.mean(0).to(part.dtype)
    network = fresh_network(0)
    network.load_state_dict(mean)
    return network.eval()


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
    choice = parser.parse_args()
    keep_memory()
    print(f"training on {device()}")
    counts = {name: round(count * choice.part) for name, count in LESSONS.items()}
    learnt, texts = sources(choice.data, held=False), Texts()
    held = draw(sources(choice.data, held=True), DEVELOPMENT, random.Random(123))
    networks, found = [], []
    for seed in SEEDS:
        lessons = draw(learnt, counts, random.Random(seed))
        # What was only tried out is not kept: it would pass for the whole.
        path = kept_at(choice.kept, seed) if choice.part == 1 else None
        networks.append(trained(fresh_network(0), seed, lessons, RATE, texts, path))
        found.append(develop(networks[-1], held, texts))
        print(json.dumps({name: round(value, 3) for name, value in found[-1].items()}), flush=True)
    mean = mean_of(networks)
    figures = {"seeds": summary(found), "mean of weights": develop(mean, held, texts)}
    lessons = draw(learnt, {name: round(count * LAST[0]) for name, count in counts.items()}, random.Random(len(SEEDS)))
    path = kept_at(choice.kept, "last") if choice.part == 1 else None
    network = trained(mean, len(SEEDS), lessons, LAST[1], texts, path)
    centre(network, held, texts)
    store(network)
    stored = load_network(default_folder())
    figures["as stored"] = develop(stored, held, texts)
    FOUND.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures["as stored"], indent=1))
    print(f"wrote {WEIGHTS} and {FOUND}")
    fit_quality.run(choice.data)


if __name__ == "__main__":
    main()
