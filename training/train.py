"""Train the learned metric and fit the quality on it: `python -m training.train ../shared/data`.

One run makes everything that ships.  It needs only the default encoder and the training sets.

1. A network with new heads is trained on people's judgments, and on errors that are easy and hard to see.
2. The second stage teaches meaning before wording: honest rewordings against fluent damage, and judgments against
   translations without an error, which stand as originals.  It is run twice, with two seeds, and the weights of both
   are averaged.
3. A short last stage teaches what was turned round within a rewording.  The weights before and after it are averaged,
   with twice the share for those after it.
4. The network is stored, and the quality model is fitted on its output.

The training examples come from four fifths of the documents.  The other fifth is held out, and measures each network.
No measuring set is trained on.  Before training begins, everything it reads is compared with these sets, and it stops
if anything is the same (`training.leaks`).  Each trained network is saved as a checkpoint.  A run that was stopped
reuses the checkpoints when it is started again.  `results/shipped.json` records how the weights were made.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scorer.cross_encoder.network import PairNetwork
from scorer.cross_encoder.stored import WEIGHTS, load_network, store
from scorer.encoder.weights import default_folder
from training import leaks, shipped
from training.lessons.lesson import Lesson
from training.lessons.train_sets import LeakError
from training.network.averaged import mean_of
from training.network.batches import Texts
from training.network.checkpoints import load_checkpoint, save_checkpoint, shipped_at, trained_at
from training.network.development import centre, develop
from training.network.fit_cross_encoder import fresh_network, train, trainable
from training.network.machine import device, keep_memory
from training.network.recipe import (
    AFTER,
    BEFORE,
    DEVELOPMENT,
    LESSONS,
    OTHER_WORDS,
    OTHER_WORDS_RATE,
    OTHER_WORDS_SEEDS,
    RATE,
    SEED,
    TURNED_RATE,
    TURNED_ROUND,
    TURNED_SEED,
    Sources,
    draw,
    sources,
)
from training.network.recipe import WEIGHTS as OBJECTIVES
from training.quality import fit_quality

# The figures of the latest training on held-out documents.
FOUND = Path(__file__).parent / "results" / "development.json"


@dataclass(slots=True)
class Run:
    """One training run: its training examples, and those that are held out to develop with.

    data: folder that holds train/ and measure/.
    checkpoints: folder of checkpoints; training that has left one there is not repeated.
    texts: the texts tokenised so far.
    learnt: the documents to train on.
    held: training examples of the held-out documents.

    Raises LeakError where any text of it is in a measuring set.
    """

    data: Path
    checkpoints: Path
    texts: Texts = field(default_factory=Texts)
    learnt: Sources = field(init=False)
    held: Sequence[Lesson] = field(init=False)

    def __post_init__(self) -> None:
        self.learnt = sources(self.data, held=False)
        self.held = draw(sources(self.data, held=True), DEVELOPMENT, random.Random(123))

    def develop(self, network: PairNetwork) -> dict[str, float]:
        """Return the figures of a network on the held-out examples; print them too."""
        found = develop(network, self.held, self.texts)
        print(json.dumps({name: round(value, 3) for name, value in found.items()}), flush=True)
        return found

    def _trained(self, start: PairNetwork, seed: int, lessons: Mapping[str, int], rate: float) -> Path:
        """Train `start` on so many examples of each kind, and return its checkpoint; reuse one of the same training."""
        drawn = draw(self.learnt, lessons, random.Random(seed))
        path = trained_at(self.checkpoints, start, seed, drawn, rate)
        if path.exists():
            print(f"read checkpoint {path}")
            return path
        network = trainable(start.state_dict())  # whatever of the start was frozen
        train(network, drawn, OBJECTIVES, rate, self.texts, random.Random(seed), lambda line: print(line, flush=True))
        save_checkpoint(network, path)
        return path

    def before_other_words(self) -> Path:
        """Return the checkpoint of the network after the first stage."""
        return self._trained(fresh_network(SEED), SEED, LESSONS, RATE)

    def after_other_words(self, network: PairNetwork, seed: int) -> PairNetwork:
        """Return a network after the second stage with this seed."""
        return load_checkpoint(self._trained(network, seed, OTHER_WORDS, OTHER_WORDS_RATE))

    def after_turned(self, network: PairNetwork) -> PairNetwork:
        """Return a network after the last stage."""
        return load_checkpoint(self._trained(network, TURNED_SEED, TURNED_ROUND, TURNED_RATE))


def remake(run: Run) -> None:
    """Train the network that ships; write its weights, its figures and the record of how it was made."""
    before = run.before_other_words()
    began = load_checkpoint(before)
    figures = {"before other words": run.develop(began)}
    ends = [run.after_other_words(began, seed) for seed in OTHER_WORDS_SEEDS]
    figures["other words"] = run.develop(ends[0])
    began_from = {"checkpoint": before.name, "weights": shipped.file_hash(before)}
    finish(run, mean_of(ends), figures, began_from)


def finish(run: Run, network: PairNetwork, figures: dict[str, dict[str, float]], began_from: Mapping[str, str]) -> None:
    """Take a network through the last stage and ship it.

    figures: of the networks before it, by name; those of later ones are added.
    began_from: says in the record where the weights of the network are from.
    """
    commit = shipped.checked_out()
    figures["averaged"] = run.develop(network)
    after = run.after_turned(network)
    figures["turned"] = run.develop(after)
    network = mean_of([network] * BEFORE + [after] * AFTER)
    figures["before and after"] = run.develop(network)
    centre(network, run.held, run.texts)
    store(network, WEIGHTS)
    save_checkpoint(network, shipped_at(run.checkpoints, WEIGHTS))
    figures["as stored"] = run.develop(load_network(default_folder(), WEIGHTS))
    FOUND.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    shipped.write(run.data, WEIGHTS, began_from, commit)
    print(f"wrote {WEIGHTS}, {FOUND} and {shipped.FOUND}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/ and measure/")
    parser.add_argument(
        "--checkpoints", type=Path, default=Path("out/training"), help="folder of checkpoints; those there are reused"
    )
    choice = parser.parse_args()
    keep_memory()
    print(f"training on {device()}")
    try:
        leaks.report(choice.data)
        run = Run(choice.data, choice.checkpoints)
    except LeakError as error:
        parser.exit(2, f"{error}\n")
    remake(run)
    fit_quality.run(choice.data)


if __name__ == "__main__":
    main()
