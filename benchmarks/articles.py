"""Measure what a reviewer of an article meets first: `python -m benchmarks.articles`.

Each of the bundled articles has a garbled version of every line, most of them in other words, and a label by its writer
(`corpus.articles`).  So most lines differ, and few of them are damaged.

- *Among the first ten*: how many damaged lines a reviewer meets who reads ten lines of each article, worst first.
- *AUC*: how often a damaged line stands below an undamaged one, over all lines of all articles.  Chance is one half.
- What is called major or critical, of the lines with each label.

The articles are measured on: nothing may be learnt from them.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

import numpy as np

from benchmarks.measured import Column, area, columns
from benchmarks.results import parse, record
from benchmarks.table import show
from corpus.articles import Line, articles
from scorer import score_pairs
from scorer.quality import LEARNED
from scorer.report.figures import worst_entries
from scorer.settings import Settings
from scorer.types import MAJOR_OR_CRITICAL

SHOWN = ("quality", "sound", *LEARNED, "chrf", "bleu", "cosine", "token_f1", "z_mean")
READ = 10


def hits(lines: Sequence[Line], order: Sequence[int]) -> int:
    """Return how many damaged lines are among the first of an order of line numbers."""
    return sum(lines[number].damaged for number in order[:READ])


def by_listing(own: Mapping[str, Sequence[Line]], model: str) -> tuple[dict[str, int], dict[str, dict[str, int]]]:
    """Return the damaged lines among the first ten of each article, and how many of each label are called damaged."""
    first: dict[str, int] = {}
    called: dict[str, dict[str, int]] = {}
    for name, lines in own.items():
        report = score_pairs([(line.original, line.garbled) for line in lines], Settings(model=model))
        order = [entry.worst.pair.index for entry in worst_entries(report, len(lines))]
        first[name] = hits(lines, order)
        for line, judgement in zip(lines, report.judgements, strict=True):
            said = called.setdefault(line.label, {"lines": 0, "called damaged": 0})
            said["lines"] += 1
            said["called damaged"] += judgement.severity in MAJOR_OR_CRITICAL
    return first, called


def by_score(own: Mapping[str, Sequence[Line]], model: str) -> dict[str, dict[str, float]]:
    """Return for each score its AUC over all lines, and the damaged lines among the ten lowest of each article."""
    every = [line for lines in own.values() for line in lines]
    # In one go: a mean of z-scores compares only pairs that were measured together.
    measured = columns([(line.original, line.garbled) for line in every], model)
    damaged = np.array([line.damaged for line in every])
    return {
        name: {
            "AUC": area(measured[name][~damaged], measured[name][damaged]),
            "among the first ten": float(sum(_lowest(own, measured[name]))),
        }
        for name in SHOWN
    }


def _lowest(own: Mapping[str, Sequence[Line]], column: Column) -> list[int]:
    parts = np.split(column, np.cumsum([len(lines) for lines in own.values()])[:-1])
    return [
        hits(lines, np.argsort(part, kind="stable").tolist()) for lines, part in zip(own.values(), parts, strict=True)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="default")
    choice, commit = parse(parser)
    own = articles()
    first, called = by_listing(own, choice.model)
    scores = by_score(own, choice.model)
    damaged = sum(line.damaged for lines in own.values() for line in lines)
    show(f"{len(own)} articles, as listed", ("article", f"damaged among the first {READ}"), list(first.items()))
    print(f"\nin all {sum(first.values())} of {damaged} damaged lines")
    header = ("score", "AUC", f"damaged among the lowest {READ} of each")
    show("by a single score", header, [(name, *row.values()) for name, row in scores.items()])
    show(
        "called damaged",
        ("label", "lines", "major or critical"),
        [(name, *row.values()) for name, row in called.items()],
    )
    signature = score_pairs(
        [(line.original, line.garbled) for line in own["war"][:1]], Settings(model=choice.model)
    ).signature
    figures = {"first ten": first, "damaged": damaged, "scores": scores, "called damaged": called}
    print(record("articles", figures, signature, commit))


if __name__ == "__main__":
    main()
