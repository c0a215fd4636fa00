"""Fit the order of versions of one sentence: `python -m training.order.fit_order ../shared/data`.

It is a weighted sum of the figures of the quality without those of the learned metric, which do not order versions
better here, and with which the weights would have to be fitted again for each network.  The figures in
`training/results/order.json` are of halves of the originals that the weights were not fitted on, and of a measuring
set, on which nothing is fitted.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from scorer.comparison.order import WEIGHTS
from scorer.quality import FEATURES, OF_LEARNED, UNRELATED, load_quality
from training.order.agreement import other_scores, tau
from training.order.examples import Item, fold, items, measuring_items
from training.quality.curves import Floats
from training.quality.examples import Texts
from training.quality.fit_quality import figures
from training.quality.quality_weights import fit_ranking

FOUND = Path(__file__).parents[1] / "results" / "order.json"
# Versions of one sentence are never unrelated, or hardly ever.
USED = np.array([name not in (*OF_LEARNED, UNRELATED) for name in FEATURES])


def fitted(examples: Sequence[Item], rows: Sequence[Floats]) -> Floats:
    """Return weights that are never negative; each source counts equally, and in it each original."""
    sources = [one.source for one in examples]
    better, worse, weight = [], [], []
    for item, row in zip(examples, rows, strict=True):
        share = 1 / (len(set(sources)) * sources.count(item.source) * len(item.better))
        for i, j in item.better:
            better.append(row[i])
            worse.append(row[j])
            weight.append(share)
    return fit_ranking(np.array(better), np.array(worse), np.array(weight), USED)


def cross_validated(examples: Sequence[Item], rows: Sequence[Floats]) -> dict[str, dict[str, float]]:
    """Return the tau by item of each source and score; the order of a half is fitted on the other half."""
    halves = [fold(one.original) for one in examples]
    weights = [fitted(*_of(examples, rows, [half != one for half in halves])) for one in (0, 1)]
    scores = {"order": [-(row @ weights[half]) for row, half in zip(rows, halves, strict=True)]}
    return taus(examples, {**scores, **other_scores(rows, load_quality("default"))})


def taus(examples: Sequence[Item], scores: Mapping[str, Sequence[Floats]]) -> dict[str, dict[str, float]]:
    """Return the tau by item of each source and score, with three digits."""
    return {
        source: {
            name: round(tau(*_of(examples, of, [one.source == source for one in examples])), 3)
            for name, of in scores.items()
        }
        for source in dict.fromkeys(one.source for one in examples)
    }


def _of(examples: Sequence[Item], rows: Sequence[Floats], wanted: Sequence[bool]) -> tuple[list[Item], list[Floats]]:
    chosen = [at for at, want in enumerate(wanted) if want]
    return [examples[at] for at in chosen], [rows[at] for at in chosen]


def rows_of(examples: Sequence[Item], known: Mapping[Texts, Sequence[float]]) -> list[Floats]:
    """Return the figures of the versions of each item."""
    return [np.array([known[one.original, version] for version in one.versions]) for one in examples]


def texts_of(examples: Sequence[Item]) -> list[Texts]:
    """Return all pairs of an original and a version."""
    return [(one.original, version) for one in examples for version in one.versions]


def run(data: Path) -> None:
    """Fit the weights; write them and the figures."""
    examples, measuring = items(data), measuring_items(data)
    known = figures(texts_of(examples), "default")
    write(examples, measuring, known, figures(texts_of(measuring), "default"))


def write(
    examples: Sequence[Item],
    measuring: Sequence[Item],
    known: Mapping[Texts, Sequence[float]],
    measured: Mapping[Texts, Sequence[float]],
) -> None:
    """Fit on the examples, whose figures are known, and measure on both."""
    rows = rows_of(examples, known)
    weights = np.round(fitted(examples, rows), 4)
    talks = rows_of(measuring, measured)
    scores = {"order": [-(row @ weights) for row in talks], **other_scores(talks, load_quality("default"))}
    found = {
        "originals": {one: sum(item.source == one for item in examples) for one in {item.source for item in examples}},
        "tau by item": cross_validated(examples, rows) | taus(measuring, scores),
    }
    shown = dict(zip(FEATURES, map(float, weights), strict=True))
    WEIGHTS.write_text(json.dumps(shown, indent=1) + "\n", encoding="utf-8")
    FOUND.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=1, sort_keys=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/ and measure/")
    run(parser.parse_args().data)


if __name__ == "__main__":
    main()
