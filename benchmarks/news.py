"""Measure the order of news translations that nobody learnt from: `python -m benchmarks.news ../shared/data`.

It reads the held-out segments of news22 (`training.lessons.lesson.held_out`), ten systems each, with penalties.  Each
translation is compared with a reference, and with a translation of the same segment without any penalty (*again*).  A
reference is often freer, or worse, than a good translation, so the second is nearer to what a reviewer meets.

For both it prints Kendall's tau by item, and the AUC for "has a major error" (five points or more), beside each single
metric and the length of the original.  The quality is fitted on these segments too, though on few weights.  So this
serves to choose between networks, and does not replace a measuring set.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.measured import area, columns, tau_by_item
from benchmarks.results import parse, record
from benchmarks.table import show
from corpus import judgments
from scorer import score_pairs
from scorer.quality import LEARNED
from scorer.settings import Settings
from training.lessons.lesson import held_out
from training.lessons.repaired import MAJOR_AT, judged, run_of
from training.lessons.train_sets import read_train

SHOWN = ("quality", "sound", *LEARNED, "chrf", "bleu", "cosine", "token_f1", "z_mean", "length")
# The most pairs of each way; more only take longer.
MOST = 4000


@dataclass(frozen=True, slots=True)
class Rating:
    """A translation with its original and its score; `item` is the same for all translations of one original."""

    item: str
    original: str
    garbled: str
    score: float


def against_references(data: Path) -> Iterator[Rating]:
    """Yield the held-out translations beside a reference; a reference is no translation of the other here."""
    for row in read_train(data, "news22_mqm", judgments.news22_mqm):
        if held_out(run_of(row)) and not row.system.startswith("ref") and row.original != row.garbled:
            yield Rating(f"{row.item} {row.original}", row.original, row.garbled, row.score)


def again(data: Path) -> Iterator[Rating]:
    """Yield the held-out translations beside a translation of the same segment that has no error."""
    rng = random.Random(0)
    for n, one in enumerate(judged(data)):
        if one.source == "news22" and held_out(one.group) and one.sound:
            original = rng.choice(one.sound)
            yield from (Rating(str(n), original, text, at) for text, at in one.scores.items() if text != original)


def figures(ratings: Sequence[Rating], model: str) -> dict[str, dict[str, float]]:
    """Return tau by item and the AUC of a major error for each score."""
    measured = columns([(one.original, one.garbled) for one in ratings], model)
    items, human = [one.item for one in ratings], np.array([one.score for one in ratings])
    major = human <= MAJOR_AT
    return {
        name: {
            "tau": tau_by_item(items, human, measured[name]),
            "auc_major": area(measured[name][~major], measured[name][major]),
        }
        for name in SHOWN
    }


def some(ratings: Sequence[Rating]) -> list[Rating]:
    """Return the ratings of whole items, in random order of the items, up to about MOST."""
    items = list(dict.fromkeys(one.item for one in ratings))
    random.Random(0).shuffle(items)
    chosen = set(items[: max(1, round(len(items) * MOST / max(MOST, len(ratings))))])
    return [one for one in ratings if one.item in chosen]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/ and measure/")
    parser.add_argument("--model", default="default")
    choice, commit = parse(parser)
    found = {}
    for name, ratings in (("reference", against_references(choice.data)), ("again", again(choice.data))):
        chosen = some(list(ratings))
        found[name] = figures(chosen, choice.model)
        rows = [(score, f"{own['tau']:.3f}", f"{own['auc_major']:.3f}") for score, own in found[name].items()]
        show(f"news22 held out, {name}: {len(chosen)} pairs", ("score", "tau by item", "AUC major"), rows)
    signature = score_pairs([("a b", "a c")], Settings(model=choice.model)).signature
    print(record("news", found, signature, commit))


if __name__ == "__main__":
    main()
