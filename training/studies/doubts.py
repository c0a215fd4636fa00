"""How often each check is right, by what the learned metric holds: `python -m training.studies.doubts`.

The pairs are rewordings and damaged versions that were written for this project, of lines that the network did not
learn from.  For each check, severity and wording there is a row with the sound and the damaged pairs that have such
a finding, by the probability that the meaning is kept.  The rows `any` count all pairs.  A finding says something
where the share of damaged pairs is above that of all pairs.  Severities are those before a finding is doubted
(`scorer.sift.doubt`), whose table rests on these counts.  The figures are written to `results/doubts.json`.
"""

from __future__ import annotations

import argparse
import json
import random
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.table import show
from scorer.quality import MEANING
from scorer.sift.doubt import wording_of
from scorer.types import MAJOR_OR_CRITICAL, ScoredPair
from training.lessons.lesson import held_out
from training.lessons.written import TURNED, contrasts
from training.quality.examples import Texts
from training.quality.fit_quality import unsifted

FOUND = Path(__file__).parents[1] / "results" / "doubts.json"
ANY = "any"
# More pairs would take more than some minutes.
MOST = 6000
# Where one band of probabilities ends and the next begins.
BOUNDS = (0.2, 0.4, 0.6, 0.8)

Counts = dict[str, list[list[int]]]


def labelled() -> dict[Texts, bool]:
    """Return some of the held-out pairs; True for those in which a major or critical thing was changed."""
    lines = [line for line in (*contrasts(), *contrasts(TURNED)) if held_out(line.group)]
    found = {(line.original, text): False for line in lines for text in (*line.sound, *line.minor)}
    found |= {(line.original, text): True for line in lines for _, _, text in line.wrong}
    return dict(random.Random(0).sample([*found.items()], min(MOST, len(found))))


def count(pairs: Mapping[Texts, bool], known: Mapping[Texts, ScoredPair]) -> Counts:
    """Return by check, severity and wording, for each band, the number of sound and of damaged pairs."""
    found: Counts = defaultdict(lambda: [[0, 0] for _ in range(len(BOUNDS) + 1)])
    for texts, damaged in pairs.items():
        scored = known[texts]
        meaning = scored.scores.get(MEANING)
        if meaning is None:
            continue  # too long for the network
        wording = wording_of(scored.pair)
        said = {f"{one.check} {one.severity}" for one in scored.findings if one.severity in MAJOR_OR_CRITICAL}
        for name in (*said, ANY):
            found[f"{name}, {wording}"][bisect_right(BOUNDS, meaning)][damaged] += 1
    return dict(sorted(found.items()))


def _rows(found: Counts) -> Iterator[tuple[object, ...]]:
    for name, bands in found.items():
        yield (name, *(f"{sound} / {damaged}" for sound, damaged in bands))


def main() -> None:
    """Print the table and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    pairs = labelled()
    found = count(pairs, unsifted(pairs, "default"))
    FOUND.write_text(json.dumps({"bounds": BOUNDS, "counts": found}, indent=1) + "\n", encoding="utf-8")
    header = ("", *(f"from {least}" for least in (0, *BOUNDS)))
    show("sound / damaged pairs with a finding", header, list(_rows(found)))


if __name__ == "__main__":
    main()
