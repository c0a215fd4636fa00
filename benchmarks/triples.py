"""Measure whether meaning or wording orders the lines: `python -m benchmarks.triples`.

Each of the bundled triples has an original, an honest rewording of it, and a fluent version that says something else
(`corpus.triples`).  The damage shares more words with the original than the rewording does.  So a measure of wording
puts the rewording above the damage in few triples.  Chance is one half, and a tie counts as wrong.  *Pooled* is the
area under the curve over all rewordings and all damage.  A reviewer meets that case: lines of one document, without a
second version of any.

The triples are a development set: nothing may be learnt from them, but recipes are chosen by them.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from benchmarks.measured import Column, area, columns
from benchmarks.results import parse, record
from benchmarks.table import show
from corpus.triples import Triple, triples
from scorer import score_pairs
from scorer.quality import LEARNED
from scorer.settings import Settings
from scorer.types import SEVERITIES

SHOWN = ("quality", "sound", *LEARNED, "chrf", "bleu", "cosine", "token_f1", "z_mean")


def ranked(rewordings: Mapping[str, Column], damages: Mapping[str, Column]) -> dict[str, dict[str, float]]:
    """Return for each score how often the rewording is above the damage, in its triple and over all (`pooled`)."""
    return {
        name: {
            "rewording above": float((rewordings[name] > damages[name]).mean()),
            "pooled": area(rewordings[name], damages[name]),
        }
        for name in SHOWN
    }


def by_kind(own: Sequence[Triple], rewordings: Column, damages: Column) -> dict[str, float]:
    """Return for each kind of damage how often the rewording is above it."""
    above: dict[str, list[bool]] = defaultdict(list)
    for triple, sound, damaged in zip(own, rewordings, damages, strict=True):
        above[triple.kind].append(bool(sound > damaged))
    return {kind: float(np.mean(right)) for kind, right in above.items()}


def severities(pairs: Sequence[tuple[str, str]], model: str) -> dict[str, int]:
    """Return how many pairs have each severity."""
    found = Counter(judgement.severity for judgement in score_pairs(pairs, Settings(model=model)).judgements)
    return {severity: found[severity] for severity in SEVERITIES}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="default")
    choice, commit = parse(parser)
    own = list(triples())
    sides = [[(one.original, one.rewording) for one in own], [(one.original, one.damage) for one in own]]
    # In one go: a mean of z-scores compares only pairs that were measured together.
    measured = columns([pair for side in sides for pair in side], choice.model)
    rewordings, damages = ({name: np.split(column, 2)[n] for name, column in measured.items()} for n in (0, 1))
    scores = ranked(rewordings, damages)
    kinds = by_kind(own, rewordings["quality"], damages["quality"])
    said = {name: severities(side, choice.model) for name, side in zip(("rewordings", "damage"), sides, strict=True)}
    show(f"{len(own)} triples", ("score", *next(iter(scores.values()))), [(n, *_two(row)) for n, row in scores.items()])
    show("by kind, quality", ("kind", "rewording above"), [(kind, f"{value:.2f}") for kind, value in kinds.items()])
    show("severity", ("side", *SEVERITIES), [(side, *map(str, found.values())) for side, found in said.items()])
    signature = score_pairs(sides[0][:1], Settings(model=choice.model)).signature
    print(record("triples", {"scores": scores, "kinds": kinds, "severities": said}, signature, commit))


def _two(row: Mapping[str, float]) -> list[str]:
    return [f"{value:.3f}" for value in row.values()]


if __name__ == "__main__":
    main()
