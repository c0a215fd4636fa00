"""Kill `scorer bulk` at random moments and resume it: `python -m benchmarks.kills [--kills 30] [--seed 0]`.

Each output must be that of a run in one go, byte for byte.  Runs take turns: packed and plain, one process and two.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.speed_texts import pairs
from benchmarks.table import show
from scorer.bulk.manifest import place_of, read_manifest

ROWS = 3000
# The endings of the outputs, and the processes, of the runs that take turns.
KINDS = ((".tsv", 1), (".tsv.zst", 2), (".tsv.xz", 1), (".tsv", 2))
OPTIONS = ("--add", "bleu,chrf", "--keep", "chrf >= 60")


@dataclass
class Outcome:
    """The runs of one kind: kills, those of them that came while rows were written, and outputs that were equal."""

    kills: int = 0
    amid: int = 0
    runs: int = 0
    equal: int = 0


def killed(kills: int, seed: int, rows: int = ROWS) -> dict[tuple[str, int], Outcome]:
    """Kill runs until there were so many kills, and return what came of them by kind."""
    choose = random.Random(seed)
    found = {kind: Outcome() for kind in KINDS}
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        source = folder / "pairs.tsv"
        lines = ["original\tgarbled", *("\t".join(" ".join(side.split()) for side in both) for both in pairs(rows))]
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        begun = time.monotonic()
        expected = {ending: _outputs(folder, "whole", source, ending) for ending in {ending for ending, _ in KINDS}}
        lasts = (time.monotonic() - begun) / len(expected)
        left, turn = kills, 0
        while left:
            kind = KINDS[turn % len(KINDS)]
            done = _until_done(folder / f"run{turn}", source, kind, (choose, lasts), left)
            left -= done.kills
            done.equal = _read(folder / f"run{turn}", kind[0]) == expected[kind[0]]
            _add(found[kind], done)
            turn += 1
    return found


def _until_done(
    folder: Path, source: Path, kind: tuple[str, int], when: tuple[random.Random, float], most: int
) -> Outcome:
    """Start a run again and again, and kill each at a random moment, until one is done."""
    folder.mkdir()
    done = Outcome(runs=1)
    choose, lasts = when
    while True:
        process = subprocess.Popen(_command(folder, source, *kind), start_new_session=True)
        try:
            wait = choose.uniform(0, lasts) if done.kills < most else None
            if process.wait(wait) != 0:
                raise RuntimeError(f"scorer bulk ended with {process.returncode}")
            return done
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)  # its workers too
            process.wait()
            done.kills += 1
            done.amid += _rows(folder, kind[0]) > 0


def _rows(folder: Path, ending: str) -> int:
    place = place_of(folder / f"out{ending}")
    return read_manifest(place)[1].rows if place.exists() else 0


def _command(folder: Path, source: Path, ending: str, jobs: int) -> list[str]:
    places = ["-o", str(folder / f"out{ending}"), "--drop-to", str(folder / f"dropped{ending}")]
    return [sys.executable, "-m", "scorer", "bulk", str(source), *places, *OPTIONS, "--jobs", str(jobs), "--resume"]


def _outputs(folder: Path, name: str, source: Path, ending: str) -> Sequence[bytes]:
    own = folder / f"{name}{ending}"
    own.mkdir()
    subprocess.run(_command(own, source, ending, 1), check=True)
    return _read(own, ending)


def _read(folder: Path, ending: str) -> list[bytes]:
    return [(folder / f"{name}{ending}").read_bytes() for name in ("out", "dropped")]


def _add(total: Outcome, one: Outcome) -> None:
    for name in vars(total):
        setattr(total, name, getattr(total, name) + getattr(one, name))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    found = killed(options.kills, options.seed)
    rows = [(ending, jobs, one.kills, one.amid, one.runs, one.equal) for (ending, jobs), one in found.items()]
    header = ("output", "processes", "kills", "with rows done", "runs", "equal to a run in one go")
    show(f"Killed at random moments, {ROWS:,} rows", header, rows)
    if any(one.equal < one.runs for one in found.values()):
        sys.exit("an output differs from that of a run in one go")


if __name__ == "__main__":
    main()
