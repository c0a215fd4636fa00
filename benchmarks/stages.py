"""Show where the time of many pairs goes: `python -m benchmarks.stages [--pairs 1000 10000]`.

`score_pairs` runs once for each size, in a process of its own.  A stage's CPU seconds are without those of the stages
inside of it.  The writers come after, and are not part of the total.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.processes import run
from benchmarks.results import parse, record
from benchmarks.speed_texts import pairs
from benchmarks.table import show

Figures = dict[str, Any]
NETWORKS = ("encoder", "learned network")
# No other group may take a larger share, in percent.
MOST = 15.0
_GROUPS = {
    "encode": "encoder",
    "metric learned": "learned network",
    "metric bleu": "BLEU, chrF++",
    "metric chrf": "BLEU, chrF++",
    "metric ter": "TER",
    "metric tokens": "token match, cosine",
    "metric cosine": "token match, cosine",
    "word links": "word links",
    "explain": "explanation",
    "explain: features": "explanation",
    "relation": "relation",
}


def group_of(stage: str) -> str:
    """Return the group of stages that a stage belongs to."""
    if stage.startswith("check "):
        return "checks"
    return _GROUPS.get(stage.removesuffix(": corpus"), "all the rest")


def grouped(stages: Mapping[str, float]) -> dict[str, float]:
    """Return the seconds of each group of stages, the largest first."""
    found: dict[str, float] = {}
    for stage, seconds in stages.items():
        found[group_of(stage)] = found.get(group_of(stage), 0.0) + seconds
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def breakdown(count: int) -> Figures:
    """Time each stage for so many pairs, and each writer after them; print both."""
    command = [sys.executable, "-m", "benchmarks.speed_jobs", "stages"]
    found: Figures = json.loads(run(command, json.dumps(pairs(count))).out)
    found["groups"] = grouped(found["stages"])
    _table(f"Where the time of {count:,} pairs goes (CPU time)", "stages", found["groups"], found["total"], count)
    title = "The same, each stage alone, without those inside of it"
    stages = dict(sorted(found["stages"].items(), key=lambda item: -item[1]))
    _table(title, "stage", stages, found["total"], count)
    writers = [(name, 1e6 * seconds / count) for name, seconds in found["writers"].items()]
    show("Writers, after that", ("format", "µs per pair"), writers)
    return found


def _table(title: str, first: str, seconds: Mapping[str, float], total: float, count: int) -> None:
    rows: list[Sequence[object]] = [(name, 1e6 * one / count, 100 * one / total) for name, one in seconds.items()]
    show(title, (first, "µs per pair", "% of all"), [*rows, ("all", 1e6 * total / count, 100.0)])


def too_large(found: Figures) -> dict[str, float]:
    """Return the groups besides the networks that take more than MOST, in percent."""
    shares = {name: 100 * seconds / found["total"] for name, seconds in found["groups"].items()}
    return {name: share for name, share in shares.items() if name not in NETWORKS and share > MOST}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, nargs="+", default=[1000], metavar="N", help="sizes to score")
    choice, commit = parse(parser)
    figures: Figures = {}
    for count in choice.pairs:
        figures[str(count)] = breakdown(count)
        large = too_large(figures[str(count)])
        told = ", ".join(f"{name} takes {share:.0f} %" for name, share in large.items()) or "met"
        print(f"\nNothing but the two networks is to take more than {MOST:.0f} %: {told}.")
    signature = {"pairs": "the bundled corpus, all distinct"}
    print(f"\n{record('stages', figures, signature, commit)}")


if __name__ == "__main__":
    main()
