"""Fit the weights of the quality model: `python -m training.quality.fit_quality ../shared/data`.

It uses only documents that the cross-encoder was not trained on.  The figures in `held_out.json` come from two-fold
cross-validation: the weights are fitted on one half of the documents and read the other.  The measuring sets are not
used here.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from scorer import plugins
from scorer.encoder import Embedder, load_encoder
from scorer.quality import features
from scorer.quality.model import WEIGHTS
from scorer.score import score
from scorer.settings import Settings
from scorer.sift.findings import sift
from scorer.types import Pair, ScoredPair, Side, Span
from scorer.words.background import survey
from scorer.words.compared import compare
from scorer.words.glossary import Glossary
from training.quality.cross_validation import cross_validated, curve_losses, in_brief
from training.quality.examples import OTHER_SENTENCE, Ordered, Rated, Texts, labelled, ordered, rated
from training.quality.quality_weights import Measured, fit

# The figures of the latest run.
FOUND = Path(__file__).parents[1] / "results" / "held_out.json"
# The name of each set of weights, and the encoder that makes its figures.
SECTIONS = {"default": "default", "features": "default", "lexical": "none"}
# Without a model, the sides of a free rewording have no more in common than sentences about different things.
BLIND = "none"


def figures(pairs: Iterable[Texts], encoder: str) -> dict[Texts, list[float]]:
    """Return the features of distinct (original, garbled) texts."""
    return {texts: features(one) for texts, one in scored(pairs, encoder).items()}


def scored(pairs: Iterable[Texts], encoder: str) -> dict[Texts, ScoredPair]:
    """Return the scores and the sifted findings of distinct (original, garbled) texts."""
    found = unsifted(pairs, encoder)
    return dict(zip(found, sift([*found.values()], ()).scored, strict=True))


def unsifted(pairs: Iterable[Texts], encoder: str) -> dict[Texts, ScoredPair]:
    """Return the scores and the findings of distinct (original, garbled) texts, before a finding is doubted."""
    distinct = list(dict.fromkeys(pairs))
    embedder = Embedder(load_encoder(Settings(model=encoder)))
    names = [name for name in plugins.METRICS if name != "ter" and (name != "learned" or encoder == "default")]
    metrics = {name: plugins.load("metric", name)(embedder) for name in names}
    checks = {name: plugins.load("check", name) for name in plugins.CHECKS}
    background = survey([original for original, _ in distinct], [garbled for _, garbled in distinct], Glossary())
    rows = [pair_of(n, texts) for n, texts in enumerate(distinct)]
    found = score(rows, metrics, checks, lambda block: compare(block, embedder, background))
    return dict(zip(distinct, found, strict=True))


def pair_of(number: int, texts: Texts) -> Pair:
    """Return (original, garbled) as a pair that metrics can score."""
    original, garbled = texts
    return Pair(number, _side(original), _side(garbled), 1.0)


def _side(text: str) -> Side:
    return Side(Span(0, 1), Span(0, len(text)), 1, text)


def measure(orders: Sequence[Ordered], ratings: Sequence[Rated], encoder: str) -> Measured:
    """Return the examples with their figures, which do not depend on any weights of the quality."""
    known = figures([t for one in orders for t in (one.better, one.worse)] + [one.texts for one in ratings], encoder)
    rows = [np.array([known[texts] for texts in column]) for column in columns(orders, ratings)]
    return Measured(orders, rows[0], rows[1], ratings, rows[2])


def columns(orders: Sequence[Ordered], ratings: Sequence[Rated]) -> tuple[list[Texts], list[Texts], list[Texts]]:
    """Return three columns of texts: the better pair and the worse of each ranking, and the rated pairs."""
    return [one.better for one in orders], [one.worse for one in orders], [one.texts for one in ratings]


def run(data: Path, seed: int = 0) -> None:
    """Fit every set of weights; write the weights and the figures."""
    orders, ratings = ordered(data, seed), [*rated(data), *labelled(data)]
    print(f"{len(orders)} ranked pairs, {len(ratings)} rated pairs")
    sections: dict[str, object] = {}
    found: dict[str, Any] = {"orders": len(orders), "ratings": len(ratings)}
    known: dict[str, Measured] = {}
    for name, encoder in SECTIONS.items():
        if encoder not in known:
            read = [one for one in orders if encoder != BLIND or one.source != OTHER_SENTENCE]
            known[encoder] = measure(read, ratings, encoder)
        learned = name == "default"
        model = fit(known[encoder], learned, None).model(name)
        sections[name] = {"weights": model.weights, "quality": model.quality, "degraded": model.degraded}
        found[name] = cross_validated(known[encoder], learned)
    found["in brief"] = in_brief(found["default"])
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
