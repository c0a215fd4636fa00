"""Fit the weights of the quality model: `python -m training.quality.fit_quality ../shared/data`.

All of it on documents that the cross-encoder has not learnt from.  What is said of how well it
does (`held_out.json`) is found by halves: each half of the documents is read by weights that were
fitted on the other.  The measuring sets are not read here.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from scorer import plugins
from scorer.encoder import Embedder, load_encoder
from scorer.quality import features
from scorer.quality.model import WEIGHTS
from scorer.score import score
from scorer.settings import Settings
from scorer.sift.findings import sift
from scorer.types import Pair, Side, Span
from scorer.words.background import survey
from scorer.words.compared import compare
from scorer.words.glossary import Glossary
from training.quality.cross_validation import by_halves, curve_losses, kept_tried
from training.quality.examples import Ordered, Rated, Texts, ordered, rated
from training.quality.quality_weights import Measured, fit

# What the latest run found.
FOUND = Path(__file__).parents[1] / "results" / "held_out.json"
# Name of each set of weights, and the encoder its figures are made with.
SECTIONS = {"default": "default", "features": "default", "lexical": "none"}


def figures(pairs: Iterable[Texts], encoder: str) -> dict[Texts, list[float]]:
    """Return the features of distinct (original, garbled) texts."""
    distinct = list(dict.fromkeys(pairs))
    embedder = Embedder(load_encoder(Settings(model=encoder)))
    names = [name for name in plugins.METRICS if name != "ter" and (name != "learned" or encoder == "default")]
    metrics = {name: plugins.load("metric", name)(embedder) for name in names}
    checks = {name: plugins.load("check", name) for name in plugins.CHECKS}
    background = survey([original for original, _ in distinct], [garbled for _, garbled in distinct], Glossary())
    rows = [pair_of(n, texts) for n, texts in enumerate(distinct)]
    scored = sift(score(rows, metrics, checks, lambda block: compare(block, embedder, background)), ()).scored
    return {texts: features(one) for texts, one in zip(distinct, scored, strict=True)}


def pair_of(number: int, texts: Texts) -> Pair:
    """Return (original, garbled) as a pair that metrics score."""
    original, garbled = texts
    return Pair(number, _side(original), _side(garbled), 1.0)


def _side(text: str) -> Side:
    return Side(Span(0, 1), Span(0, len(text)), 1, text)


def measure(orders: Sequence[Ordered], ratings: Sequence[Rated], encoder: str) -> Measured:
    """Score all examples; what scorer makes of them does not depend on weights."""
    known = figures([t for one in orders for t in (one.better, one.worse)] + [one.texts for one in ratings], encoder)
    rows = [np.array([known[texts] for texts in column]) for column in columns(orders, ratings)]
    return Measured(orders, rows[0], rows[1], ratings, rows[2])


def columns(orders: Sequence[Ordered], ratings: Sequence[Rated]) -> tuple[list[Texts], list[Texts], list[Texts]]:
    """Return the texts of the better and the worse of each order, and of each rating."""
    return [one.better for one in orders], [one.worse for one in orders], [one.texts for one in ratings]


def run(data: Path, seed: int = 0) -> None:
    """Fit all sections, and write the weights and what was found."""
    orders, ratings = ordered(data, seed), rated(data)
    print(f"{len(orders)} orders, {len(ratings)} ratings")
    sections: dict[str, object] = {}
    found: dict[str, object] = {"orders": len(orders), "ratings": len(ratings)}
    known: dict[str, Measured] = {}
    for name, encoder in SECTIONS.items():
        if encoder not in known:
            known[encoder] = measure(orders, ratings, encoder)
        learned = name == "default"
        model = fit(known[encoder], learned, None).model(name)
        sections[name] = {"weights": model.weights, "quality": model.quality, "degraded": model.degraded}
        found[name] = by_halves(known[encoder], learned)
    found["likeness kept"] = kept_tried(known[SECTIONS["default"]])
    found["curve of a major error"] = curve_losses(known[SECTIONS["default"]])
    WEIGHTS.write_text(json.dumps(sections, indent=1) + "\n", encoding="utf-8")
    FOUND.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=1))
    print(f"wrote {WEIGHTS} and {FOUND}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/")
    parser.add_argument("--seed", type=int, default=0)
    choice = parser.parse_args()
    run(choice.data, choice.seed)


if __name__ == "__main__":
    main()
