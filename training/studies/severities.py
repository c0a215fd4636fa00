"""What critical and major are worth: `python -m training.studies.severities ../shared/data`.

It counts how often people marked a major error in the pairs of each severity.  The pairs are the rated ones that the
quality is fitted on, from documents that the network did not learn from.  The first table has a row for each source.
The second has one for each check with critical findings, before the figures make them major: how many there are, and
how many hold a major error, where the figures doubt them and elsewhere.  The figures are written to
`results/severities.json`.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean

from benchmarks.table import show
from scorer.explain import explain, is_doubtful
from scorer.quality import features, load_quality
from scorer.types import ScoredPair
from scorer.words.tokens import count_words
from training.quality.examples import Rated, Texts, rated
from training.quality.fit_quality import scored

FOUND = Path(__file__).parents[1] / "results" / "severities.json"
ALL = "all"

Share = dict[str, float]


def by_severity(ratings: Sequence[Rated], known: Mapping[Texts, ScoredPair]) -> dict[str, dict[str, Share]]:
    """Return by source, and for all, the pairs of each severity, and what people said of them (see `_share`)."""
    judged = explain([known[one.texts] for one in ratings], load_quality("default"))
    groups: dict[str, dict[str, list[Rated]]] = defaultdict(lambda: defaultdict(list))
    for one, judgement in zip(ratings, judged, strict=True):
        for source in (one.source, ALL):
            groups[source][judgement.severity].append(one)
    return {source: {name: _share(own) for name, own in found.items()} for source, found in groups.items()}


def by_check(ratings: Sequence[Rated], known: Mapping[Texts, ScoredPair]) -> dict[str, dict[str, Share]]:
    """Return for each check the pairs with a critical finding of it, and what people said of them."""
    model = load_quality("default")
    groups: dict[str, dict[str, list[Rated]]] = defaultdict(lambda: defaultdict(list))
    for one in ratings:
        pair = known[one.texts]
        _, likely = model.read(features(pair), count_words(one.texts[0]))
        where = "doubted" if is_doubtful(pair, likely) else "elsewhere"
        for check in {finding.check for finding in pair.findings if finding.severity == "critical"}:
            groups[check][where].append(one)
    return {check: {where: _share(own) for where, own in found.items()} for check, found in sorted(groups.items())}


def _share(pairs: Sequence[Rated]) -> Share:
    """Return how many pairs there are, the share of them with a major error, and the mean of the points taken off."""
    return {
        "pairs": len(pairs),
        "major": fmean(one.major for one in pairs),
        "points": fmean(one.penalty for one in pairs),
    }


def _rows(found: Mapping[str, Mapping[str, Share]], columns: Sequence[str]) -> Iterator[tuple[object, ...]]:
    for name, own in found.items():
        cells = [(int(share["pairs"]), share["major"]) if (share := own.get(key)) else (0, None) for key in columns]
        yield (name, *(value for cell in cells for value in cell))


def main() -> None:
    """Print both tables and write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/")
    choice = parser.parse_args()
    ratings = rated(choice.data)
    known = scored((one.texts for one in ratings), "default")
    severities, checks = by_severity(ratings, known), by_check(ratings, known)
    FOUND.write_text(json.dumps({"severities": severities, "checks": checks}, indent=1) + "\n", encoding="utf-8")
    for title, found, columns in (
        (
            "pairs, and the share in which people marked a major error",
            severities,
            ("critical", "major", "minor", "none"),
        ),
        ("critical findings, and the same share", checks, ("doubted", "elsewhere")),
    ):
        header = [cell for column in columns for cell in (column, "share")]
        show(title, ("", *header), list(_rows(found, columns)))


if __name__ == "__main__":
    main()
