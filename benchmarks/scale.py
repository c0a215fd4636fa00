"""Measure `scorer bulk` beside others on the same rows: `python -m benchmarks.scale [DATA] [--pairs 200] [--rows N]`.

Every job has a process and a core of its own, and jobs that are compared take turns.  The rates are per CPU second.
Then one long run without networks shows memory over time.  What 10^8 pairs cost follows from the rates.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.processes import run
from benchmarks.results import parse, record
from benchmarks.speed import machine
from benchmarks.speed_texts import NEWS, pairs
from benchmarks.table import show
from scorer import score_pairs
from scorer.bulk.wanted import DEFAULT

Figures = dict[str, Any]
Pairs = list[tuple[str, str]]
ROUNDS = 2
COMET_PAIRS = 8
MANY = 10**8
# For each job what it does, and the job whose rate it is held against.
JOBS = {
    "score": ("score_pairs", None),
    "bulk": ("scorer bulk, default columns", "score"),
    "bulk-fast": ("the same with --fast", "score"),
    "bulk-none": ("the same with --model none", "score"),
    "bulk-plain": ("scorer bulk --add bleu,chrf", "sacrebleu"),
    "sacrebleu": ("sacrebleu alone, BLEU and chrF++", None),
    "encode-theirs": ("sentence-transformers, encode of both sides", None),
    "encode-ours": ("our encoder, both sides, with token vectors", "encode-theirs"),
    "encode-fast": ("the same with --fast", "encode-theirs"),
    "comet-shape": ("an encoder of COMET-22's shape, random weights", None),
}


def rates(given: Pairs) -> Figures:
    """Return pairs per CPU second of each job: the median of rounds."""
    found: dict[str, list[float]] = {name: [] for name in JOBS}
    for turn in range(ROUNDS):
        for name, done in found.items():
            few = name == "comet-shape"
            if few and turn:
                continue
            own = given[:COMET_PAIRS] if few else given
            seconds = json.loads(run([sys.executable, "-m", "benchmarks.scale_jobs", name], json.dumps(own)).out)["cpu"]
            done.append(len(own) / seconds)
    figures = {name: statistics.median(done) for name, done in found.items()}
    rows = [
        (text, figures[name], None if peer is None else figures[name] / figures[peer], peer and JOBS[peer][0])
        for name, (text, peer) in JOBS.items()
    ]
    title = f"{len(given):,} pairs on one core, a process each, medians of {ROUNDS} rounds in turn"
    show(title, ("what", "pairs per CPU s", "ratio", "to"), rows)
    return figures


def core_hours(rate: float) -> float:
    """Return how many hours of one core MANY pairs take, at a rate in pairs per CPU second."""
    return MANY / rate / 3600


def costs(figures: Figures) -> None:
    """Print what many pairs cost at the measured rates."""
    rows = [(JOBS[name][0], core_hours(figures[name])) for name in ("bulk", "bulk-fast", "bulk-none", "bulk-plain")]
    show(f"{MANY:,} pairs at these rates", ("what", "core hours"), rows)


def memory(rows: int) -> Figures:
    """Run `scorer bulk` without networks over many rows, and note memory as it goes."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "pairs.tsv"
        with source.open("w", encoding="utf-8") as file:
            file.writelines("\t".join(" ".join(side.split()) for side in both) + "\n" for both in pairs(rows))
        command = [sys.executable, "-m", "scorer", "bulk", str(source), "-o", f"{scratch}/out.tsv", "--add", "chrf"]
        begun = time.monotonic()
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        seen: list[tuple[float, float]] = []
        while process.poll() is None:
            seen.append((time.monotonic() - begun, _resident(process.pid)))
            time.sleep(0.5)
        if process.returncode:
            raise RuntimeError(f"scorer bulk ended with {process.returncode}")
    tenths = [seen[(len(seen) - 1) * at // 10] for at in range(1, 11)]
    title = f"Memory of scorer bulk --add chrf over {rows:,} distinct rows, by tenths of the run"
    show(title, ("s", "MB"), tenths)
    return {"rows": rows, "seconds": seen[-1][0], "megabytes": [round(value, 1) for _, value in tenths]}


def _resident(process: int) -> float:
    """Return the resident memory of a process and of all that it started, in MB; 0 if it ended."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
        started = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return 0.0
    own = next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS:")), 0.0)
    return own + sum(_resident(int(child)) for child in started)


def news(data: Path | None, number: int) -> Pairs:
    """Return differing pairs of the news that the network learnt from, or of the bundled corpus without it."""
    if data is None or not (data / NEWS).is_file():
        return pairs(number)
    with gzip.open(data / NEWS, "rt", encoding="utf-8") as lines:
        found = [(row["original"], row["garbled"]) for row in map(json.loads, lines)]
    differing = list(dict.fromkeys(pair for pair in found if pair[0] != pair[1]))
    return differing[:: max(1, len(differing) // number)][:number]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", help="folder that holds train/; the bundled corpus without it")
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--rows", type=int, default=60_000)
    choice, commit = parse(parser)
    given = news(choice.data, choice.pairs)
    figures: Figures = {"machine": machine(), "add": list(DEFAULT), "pairs": len(given), "rates": rates(given)}
    costs(figures["rates"])
    figures["memory"] = memory(choice.rows)
    figures["machine"]["load_after"] = machine()["load"]
    signature = score_pairs([("One.", "Two.")]).signature
    print(f"\nload {figures['machine']['load_after']} at the end; {record('scale', figures, signature, commit)}")


if __name__ == "__main__":
    main()
