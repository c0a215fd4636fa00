"""Measure what a second process gains: `python -m benchmarks.parallel [DATA] [--pairs 2000]`.

Whole processes score the same rows, one run after the other: `scorer bulk` in one process on one core, in one process
whose threads use all cores, and in two processes, and DataTrove's local executor with two workers.  The rates are by
the clock, and the start of each process counts.  So the machine must have nothing else to do, and two cores or more.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

import pyarrow
from pyarrow import parquet

from benchmarks.parallel_jobs import TASKS
from benchmarks.processes import run
from benchmarks.results import parse, record
from benchmarks.scale import Pairs, news
from benchmarks.speed import machine
from benchmarks.table import show
from scorer import score_pairs

# For each run what it does, the run whose rate it is held against, and the ratio that is wanted.
RUNS: dict[str, tuple[str, str | None, float | None]] = {
    "one": ("scorer bulk --jobs 1, on one core", None, None),
    "threads": ("scorer bulk --jobs 1, on all cores", "one", None),
    "two": (f"scorer bulk --jobs {TASKS}", "one", 1.7),
    "datatrove": (f"DataTrove, {TASKS} local workers", "two", 0.85),
}


def rates(given: Pairs) -> dict[str, float]:
    """Return the pairs per second of each run, by the clock."""
    found = {}
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        write(given, folder / "in")
        for name in RUNS:
            command = [sys.executable, "-m", "benchmarks.parallel_jobs", name, str(folder)]
            found[name] = len(given) / run(command).cost.wall
            written = sum(parquet.read_metadata(path).num_rows for path in (folder / name).rglob("*.parquet"))
            if written != len(given):
                raise RuntimeError(f"{name} wrote {written:,} of {len(given):,} rows")
    return found


def write(given: Pairs, folder: Path) -> None:
    """Write pairs to as many files of Parquet as an engine has tasks, in turn."""
    folder.mkdir()
    for task in range(TASKS):
        rows = [{"original": original, "garbled": garbled} for original, garbled in given[task::TASKS]]
        parquet.write_table(pyarrow.Table.from_pylist(rows), folder / f"{task}.parquet")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", help="folder that holds train/; the bundled corpus without it")
    parser.add_argument("--pairs", type=int, default=2000)
    choice, commit = parse(parser)
    before = machine()
    signature = score_pairs([("One.", "Two.")]).signature  # makes the files that every run finds
    # The readers of DataTrove leave out rows without a text.
    given = [pair for pair in news(choice.data, choice.pairs) if pair[1].strip()]
    found = rates(given)
    ratios = {name: None if peer is None else found[name] / found[peer] for name, (_, peer, _) in RUNS.items()}
    rows = [
        (text, found[name], ratios[name], peer and RUNS[peer][0], wanted) for name, (text, peer, wanted) in RUNS.items()
    ]
    title = f"{len(given):,} pairs, whole processes, one after the other"
    show(title, ("what", "pairs per s", "ratio", "to", "wanted"), rows)
    figures: dict[str, Any] = {"machine": before, "pairs": len(given), "rates": found, "ratios": ratios}
    figures["machine"]["load_after"] = machine()["load"]
    print(f"\nload {before['load']} at the start; {record('parallel', figures, signature, commit)}")


if __name__ == "__main__":
    main()
