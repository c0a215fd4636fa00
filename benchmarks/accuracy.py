"""Measure how well the quality ranks pairs: `python -m benchmarks.accuracy ../shared/data`.

- ted21 (MQM judgments of five talks, many systems): Kendall's tau by item, the area under the curve for
  "has a major error", and the correlation given length.  Beside it are each single metric and the length
  of the original.  Also the calibration of `degraded`, and the word tags against the errors that people marked.
- demetr_dev (a sound translation, and the same with one error): how often the sound one scores higher (a tie
  counts as wrong), and for each kind of error the area under the curve of sound against damaged ones.
- semantoneg_dev (a sentence, its paraphrase, and distractors with a negation or an opposite): how often the
  paraphrase scores higher than all distractors (a tie counts as wrong).
- The bundled corpus: how many damaged sentences are found.

The sets are first compared with the training sets (`training.leaks`).  If the shipped network was trained on a set,
its figures there are marked as no measurement.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.labelled import found_damage
from benchmarks.measured import (
    SINGLE,
    Column,
    area,
    calibration_error,
    columns,
    partial_correlation,
    tau_by_item,
)
from benchmarks.results import Invalid, parse, record
from benchmarks.table import show
from benchmarks.word_tags import marked_errors
from corpus import judgments
from scorer import score_pairs
from scorer.quality import LEARNED
from scorer.settings import Settings
from training import leaks, shipped
from training.lessons.train_sets import LeakError

SHOWN = ("quality", "sound", *LEARNED, *SINGLE, "z_mean", "length", "length_garbled")
# In this category the "damaged" side is the reference itself.
IDENTITY = "base_id35_reference"


def ted(data: Path, model: str) -> tuple[dict[str, dict[str, float]], float, dict[str, dict[str, float]]]:
    """Return the figures of each score, the calibration error of `degraded`, and the figures of the word tags."""
    rows = list(judgments.ted21_mqm(data / "measure" / "ted21_mqm.jsonl.gz"))
    measured = columns([(row.original, row.garbled) for row in rows], model)
    items = [row.item for row in rows]
    human = np.array([row.score for row in rows], dtype=np.float64)
    major = np.array([bool(row.major) for row in rows])
    scores = {
        name: {
            "tau": tau_by_item(items, human, measured[name]),
            "auc_major": area(measured[name][~major], measured[name][major]),
            "given_length": partial_correlation(human, measured[name], measured["length"]),
        }
        for name in SHOWN
    }
    calibration = calibration_error(1 - measured["sound"], major.astype(np.float64))
    return scores, calibration, marked_errors(rows) if model == "default" else {}


def demetr(data: Path, model: str) -> dict[str, dict[str, dict[str, float]]]:
    rows = list(judgments.demetr(data / "measure" / "demetr_dev.jsonl.gz"))
    pairs = [(row.original, row.good) for row in rows] + [(row.original, row.perturbed) for row in rows]
    measured = columns(pairs, model)
    kinds: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if row.category != IDENTITY:
            kinds[row.category].append(number)
            kinds[f"all {row.severity}"].append(number)
            kinds["all"].append(number)
    found: dict[str, dict[str, dict[str, float]]] = {}
    for kind, numbers in sorted(kinds.items()):
        at = np.array(numbers)
        found[kind] = {name: _against(measured[name], at, len(rows)) for name in SHOWN if not name.startswith("length")}
    return found


def semantoneg(data: Path, model: str) -> dict[str, float]:
    rows = list(judgments.semantoneg(data / "measure" / "semantoneg_dev.jsonl.gz"))
    measured = columns([(row.original, choice) for row in rows for choice in row.choices], model)
    starts = np.cumsum([0, *(len(row.choices) for row in rows)])
    found = {}
    for name in SHOWN:
        parts = [measured[name][start:stop] for start, stop in pairwise(starts)]
        right = [part[row.right] > np.delete(part, row.right).max() for row, part in zip(rows, parts, strict=True)]
        found[name] = sum(right) / len(right)
    return found


def learnt_from(model: str) -> dict[str, Invalid]:
    """Return the measuring sets that the shipped network was trained on, with the scores that depend on it."""
    if model != "default":
        return {}
    scores = ["quality", "sound", *LEARNED]
    return {name: {"scores": scores, "reason": reason} for name, reason in shipped.learnt_from().items()}


def _against(values: Column, at: NDArray[np.int_], total: int) -> dict[str, float]:
    good, bad = values[at], values[at + total]
    return {"paired": float((good > bad).mean()), "auc": area(good, bad)}


def _three(value: float) -> str:
    return f"{value:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/ and measure/")
    parser.add_argument("--model", default="default")
    choice, commit = parse(parser)
    try:
        leaks.report(choice.data)
        leaks.check(choice.data)
    except LeakError as error:
        parser.exit(2, f"{error}\n")
    talks, calibration, marks = ted(choice.data, choice.model)
    show(
        "ted21",
        ("score", "tau by item", "AUC major", "correlation given length"),
        [(n, *map(_three, (v["tau"], v["auc_major"], v["given_length"]))) for n, v in talks.items()],
    )
    print(f"\nexpected calibration error of degraded: {calibration:.3f}")
    show(
        "ted21: marked errors",
        ("way", "precision", "recall", "F1"),
        [(n, *map(_three, v.values())) for n, v in marks.items()],
    )
    damage = demetr(choice.data, choice.model)
    names = [name for name in SHOWN if not name.startswith("length")]
    for figure, title in (("paired", "demetr_dev: paired accuracy"), ("auc", "demetr_dev: unpaired AUC")):
        show(
            title, ("kind", *names), [(kind, *(_three(row[n][figure]) for n in names)) for kind, row in damage.items()]
        )
    chosen = semantoneg(choice.data, choice.model)
    show("semantoneg_dev", ("score", "right"), [(name, _three(value)) for name, value in chosen.items()])
    labelled = found_damage(choice.model)
    show("bundled corpus", ("figure", "value"), [(name, _three(value)) for name, value in labelled.items()])
    figures = {
        "ted21": talks,
        "demetr_dev": damage,
        "semantoneg_dev": chosen,
        "corpus": labelled,
        "calibration_error": calibration,
        "marks": marks,
    }
    signature = score_pairs([("a b", "a c")], Settings(model=choice.model)).signature
    invalid = learnt_from(choice.model)
    for name, one in invalid.items():
        print(f"\n{name}: no measurement of {', '.join(one['scores'])}: {one['reason']}")
    print(f"\n{record('accuracy', figures, signature, commit, invalid)}")


if __name__ == "__main__":
    main()
