"""Measure a network on the held-out documents: the figures by which recipes are chosen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.measured import area
from scorer.cross_encoder.network import PairNetwork
from scorer.cross_encoder.reader import MAJOR, MEANING, SCORE
from training.lessons.lesson import Lesson, Version
from training.lessons.reworded import SOURCE as REWORDED
from training.lessons.worsened import SOURCE as WORSENED
from training.lessons.written import SOURCE as WRITTEN
from training.lessons.written import TURNED
from training.network.batches import Texts
from training.network.fit_cross_encoder import read
from training.network.objectives import BY_PEOPLE

Floats = NDArray[np.float64]
# Sources of synthetic training examples.
MADE = ("damage", "contrast", REWORDED, WRITTEN, TURNED)
PEOPLE = "marked by people"
# Sources of labelled words, and keys of recorded results, which `docs/make_figures.py` puts in plain words.
_WORDS = {
    "bio21": PEOPLE,
    WORSENED: "made for the drill",
    REWORDED: "in other words",
    WRITTEN: "in other words",
    TURNED: "in other words",
}


@dataclass(slots=True)
class Said:
    """The outputs of a network for each version, by SCORE, MAJOR and MEANING, and the log-odds of labelled words."""

    values: dict[Version, tuple[float, ...]] = field(default_factory=dict)
    # By source: arrays (2, tokens) of the log-odds and the labels of the tokens that have a label.
    words: dict[str, list[Floats]] = field(default_factory=lambda: defaultdict(list))

    def score(self, version: Version, by_people: bool) -> float:
        """Return the score of a version, that of the raters or that of the meaning.

        Raises KeyError where it was too long to be read.
        """
        return self.values[version][SCORE if by_people else MEANING]


def said_of(network: PairNetwork, lessons: Sequence[Lesson], texts: Texts) -> Said:
    """Return the network's output for all versions of the examples."""
    said = Said()
    for batch, outputs, odds in read(network, lessons, texts):
        for row, version in enumerate(batch.versions):
            said.values[version] = tuple(float(value) for value in outputs[row])
            known = batch.tags[row] >= 0
            if known.any():
                source = _WORDS.get(batch.source[row], "made")
                said.words[source].append(np.stack([odds[row][known].numpy(), batch.tags[row][known].numpy()]))
    return said


def develop(network: PairNetwork, lessons: Sequence[Lesson], texts: Texts) -> dict[str, float]:
    """Return all figures by name, each from 0 to 1 or a correlation; higher is better."""
    said = said_of(network, lessons, texts)
    by_source: dict[str, list[Lesson]] = defaultdict(list)
    for lesson in lessons:
        if all(version in said.values for version in lesson.versions):
            by_source[lesson.source.partition(":")[0]].append(lesson)
    found: dict[str, float] = {}
    for source, own in sorted(by_source.items()):
        found |= {f"{source}: {name}": value for name, value in _figures(own, said).items()}
    contrasts = [right for lesson in by_source["contrast"] if (right := _all_right(lesson, said)) is not None]
    found["contrast: all right"] = float(np.mean(contrasts)) if contrasts else float("nan")
    for source, parts in said.words.items():
        odds, true = np.concatenate(parts, axis=1)
        found[f"words {source}: best F1"] = best_threshold(odds, true)[1]
        found[f"words {source}: F1 of marking all"] = float(2 * true.mean() / (1 + true.mean()))
    return found


def kinds(network: PairNetwork, lessons: Sequence[Lesson], texts: Texts) -> dict[str, float]:
    """Return for each kind of damage the share of examples whose sound version scores above the damaged one."""
    said = said_of(network, lessons, texts)
    right: dict[str, list[bool]] = defaultdict(list)
    for lesson in lessons:
        if (0, 1) in lesson.better and all(version in said.values for version in lesson.versions):
            sound, damaged = (said.score(version, _by_people(lesson)) for version in lesson.versions[:2])
            right[lesson.source].append(sound > damaged)
    return {kind: float(np.mean(found)) for kind, found in sorted(right.items())}


def centre(network: PairNetwork, lessons: Sequence[Lesson], texts: Texts) -> None:
    """Calibrate the output of a network; change its last layers in place.

    Afterwards the logistic function of each score is the probability that a synthetic version is sound, if as many are
    sound as have a major or critical error.  A word counts as wrong where its log-odds are above zero: at that
    threshold, the F1 against the errors that people marked is best.
    """
    said = said_of(network, lessons, texts)
    threshold, _ = best_threshold(*np.concatenate(said.words[PEOPLE], axis=1))
    versions = [v for lesson in lessons if lesson.source.startswith(MADE) for v in lesson.versions if v in said.values]
    for at in (SCORE, MEANING):
        slope, offset = _line([(v.sound, said.values[v][at]) for v in versions])
        with torch.no_grad():
            network.scale[at] *= slope
            network.offset[at] = network.offset[at] * slope + offset
    with torch.no_grad():
        network.tags.bias.sub_(threshold)


def _line(labelled: Sequence[tuple[bool | None, float]]) -> tuple[float, float]:
    """Return the slope and the offset that make log-odds of soundness from scores; each label counts one half."""
    sound, damaged = ([score for label, score in labelled if label is wanted] for wanted in (True, False))
    score = np.array([*sound, *damaged])
    true = np.array([1.0] * len(sound) + [0.0] * len(damaged))
    weight = np.where(true == 1, 0.5 / len(sound), 0.5 / len(damaged))

    def loss(line: Floats) -> float:
        z = line[0] * score + line[1]
        return float((weight * (np.logaddexp(0, z) - true * z)).sum())

    slope, offset = minimize(loss, np.array([1.0, 0.0])).x
    return float(slope), float(offset)


def _figures(lessons: Sequence[Lesson], said: Said) -> dict[str, float]:
    versions = [version for lesson in lessons for version in lesson.versions]
    by_people = _by_people(lessons[0])
    found: dict[str, float] = {}
    orders = [(lesson.versions[i], lesson.versions[j]) for lesson in lessons for i, j in lesson.better]
    if orders:
        right = [said.score(better, by_people) > said.score(worse, by_people) for better, worse in orders]
        found["orders right"] = float(np.mean(right))
    rated = [(version.rating, said.score(version, True)) for version in versions if version.rating is not None]
    if rated:
        found["correlation beyond length"] = float(np.corrcoef(np.array(rated).T)[0, 1])
    for name, truth, value in _areas():
        known = [(truth(version), value(said.values[version])) for version in versions]
        good, bad = ([read for true, read in known if true is wanted] for wanted in (True, False))
        if good and bad:
            found[f"area, {name}"] = area(np.array(good), np.array(bad))
    return found


def _by_people(lesson: Lesson) -> bool:
    return lesson.source in BY_PEOPLE


def _areas() -> Iterable[tuple[str, Callable[[Version], bool | None], Callable[[Sequence[float]], float]]]:
    def free(version: Version) -> bool | None:
        return None if version.major is None else not version.major

    yield "sound or grave", lambda version: version.sound, lambda said: said[MEANING]
    yield "major error by score", free, lambda said: said[SCORE]
    yield "major error by its own head", free, lambda said: -said[MAJOR]


def _all_right(lesson: Lesson, said: Said) -> bool | None:
    """Tell whether all sound versions score above all damaged ones; None where either are missing."""
    sound, damaged = ([said.score(v, False) for v in lesson.versions if v.sound is wanted] for wanted in (True, False))
    return min(sound) > max(damaged) if sound and damaged else None


def best_threshold(odds: Floats, true: Floats) -> tuple[float, float]:
    """Return the threshold on the log-odds that gives the best F1, and that F1; what is above it counts as wrong."""
    order = np.argsort(-odds)
    f1 = 2 * np.cumsum(true[order]) / (np.arange(1, len(order) + 1) + true.sum())
    best = int(f1.argmax())
    return float(odds[order][best]) - 1e-6, float(f1[best])
