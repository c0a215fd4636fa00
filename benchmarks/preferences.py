"""Measure whether a comparison prefers the systems that people prefer: `python -m benchmarks.preferences DATA`.

It reads the MQM ratings of thirteen systems that translated five talks (ted21).  Each two systems are compared over all
segments, and within each talk.  A score agrees if it puts the system above that has fewer penalties on average.  A tie
of the score is wrong, and a tie of the ratings does not count.  *Surely apart* are two systems whose ratings differ
with p below .05, by paired randomisation over segments.

ted21 is a measuring set: nothing is trained, fitted or chosen on it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.results import parse, record
from benchmarks.table import show
from corpus import judgments
from scorer import Report, Scorer
from scorer.comparison.figures import figures
from scorer.comparison.paired import value
from scorer.comparison.types import BETTER, Unit
from scorer.comparison.units import units
from scorer.settings import Settings

# What people wrote is no system.
HUMAN = ("ref", "refB")
SHOWN = ("order", "quality", "mqm_expected", "chrf", "bleu", "cosine")
TRIALS, SURE = 10_000, 0.05
Matrix = NDArray[np.float64]
Figures = dict[str, dict[str, float]]


def rated(data: Path) -> tuple[Sequence[str], dict[str, list[tuple[str, str]]], Matrix]:
    """Return the talk of each segment, the pairs of each system, and the ratings (systems, segments)."""
    rows: dict[str, dict[str, judgments.Mqm]] = {}
    for row in judgments.ted21_mqm(data / "measure" / "ted21_mqm.jsonl.gz"):
        if row.system not in HUMAN:
            rows.setdefault(row.system, {})[row.item] = row
    items = list(next(iter(rows.values())))
    pairs = {name: [(own[at].original, own[at].garbled) for at in items] for name, own in rows.items()}
    ratings = np.array([[own[at].score for at in items] for own in rows.values()])
    return [at.rpartition(":")[0] for at in items], pairs, ratings


def apart(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Return the p of a difference of means at least as large, if chance exchanged the two ratings of a segment."""
    difference = other - one
    signs = np.random.default_rng(0).choice((-1.0, 1.0), size=(TRIALS, len(difference)))
    random = np.abs(signs @ difference)
    return float((int((random >= abs(difference.sum()) - 1e-9).sum()) + 1) / (TRIALS + 1))


def preferred(reports: Sequence[Report], cut: Sequence[Unit]) -> dict[str, list[float]]:
    """Return each figure of each system over some segments, the higher the better."""
    found, _ = figures(reports, cut)
    signs = {one.name: 1 if BETTER[one.name] == "higher" else -1 for one in found}
    return {one.name: [signs[one.name] * value(one, at) for at in range(len(reports))] for one in found}


def agreement(human: Sequence[float], score: Sequence[float], twos: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Return how many of some twos of systems a score orders as people do, and how many people order at all."""
    ordered = [(a, b) if human[a] > human[b] else (b, a) for a, b in twos if human[a] != human[b]]
    return sum(score[a] > score[b] for a, b in ordered), len(ordered)


def measured(talks: Sequence[str], ratings: Matrix, reports: Sequence[Report]) -> tuple[Figures, Mapping[str, int]]:
    """Return the shares of each score, and over how many twos of systems each share is."""
    cut = units(reports)
    if len(cut) != len(talks):
        raise ValueError(f"{len(cut)} segments for {len(talks)} rows: a row is blank")
    twos = list(combinations(range(len(reports)), 2))
    sure = [(a, b) for a, b in twos if apart(ratings[a], ratings[b]) < SURE]
    whole, means = preferred(reports, cut), list(ratings.mean(axis=1))
    names = [name for name in SHOWN if name in whole]
    counts = {name: [agreement(means, whole[name], chosen) for chosen in (twos, sure)] for name in names}
    within = dict.fromkeys(names, (0, 0))
    for talk in dict.fromkeys(talks):
        at = [number for number, own in enumerate(talks) if own == talk]
        own, means = preferred(reports, [cut[number] for number in at]), list(ratings[:, at].mean(axis=1))
        for name in names:
            right, of = agreement(means, own[name], twos)
            within[name] = within[name][0] + right, within[name][1] + of
    sets = {name: {"all": all_, "sure": sure_, "talk": within[name]} for name, (all_, sure_) in counts.items()}
    shares = {name: {key: right / of for key, (right, of) in own.items()} for name, own in sets.items()}
    return shares, {key: of for key, (_, of) in sets[names[0]].items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds measure/")
    choice, commit = parse(parser)
    talks, pairs, ratings = rated(choice.data)
    scorer = Scorer(Settings())
    reports = [scorer.score_pairs(own) for own in pairs.values()]
    shares, over = measured(talks, ratings, reports)
    rows = [(name, *(f"{shares[name][key]:.3f}" for key in over)) for name in shares]
    counts = f"{over['all']} system pairs, {over['sure']} surely apart, {over['talk']} within a talk"
    show(
        f"ted21: system pairs ordered as people do ({counts})", ("score", "all", "surely apart", "within a talk"), rows
    )
    found = {"shares": shares, "pairs": over, "systems": len(reports), "segments": len(talks)}
    print(record("preferences", found, reports[0].signature, commit))


if __name__ == "__main__":
    main()
