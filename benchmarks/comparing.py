"""Measure what a comparison costs beyond scoring: `python -m benchmarks.comparing [--lines 2000]`.

Two systems of as many lines are scored by two runs of `scorer score`, and compared by one run of `scorer compare`.
They are whole processes, in turn.  The target is 1.15 times the CPU seconds of scoring both.  Two runs of `score` start
twice, and one of `compare` once.  So the ratio is given a second time without the start of each process.

CPU seconds cover all threads.  On a busy machine they are the figures to compare.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.processes import run
from benchmarks.results import parse, record
from benchmarks.speed_texts import pairs
from benchmarks.table import show
from scorer import score_pairs

WANTED = 1.15


def files(folder: Path, lines: int) -> tuple[Path, Path, Path]:
    """Write an original and two systems: the garbled lines of the corpus, and others of the same originals."""
    made = pairs(lines)
    texts = {
        "original": [original for original, _ in made],
        "first": [garbled for _, garbled in made],
        # The other system errs elsewhere: it keeps every second line, and drops a word of each of the rest.
        "second": [original if n % 2 else _dropped(original, n) for n, (original, _) in enumerate(made)],
    }
    found = []
    for name, own in texts.items():
        found.append(folder / f"{name}.txt")
        found[-1].write_text("".join(" ".join(text.split()) + "\n" for text in own), encoding="utf-8")
    return found[0], found[1], found[2]


def _dropped(text: str, number: int) -> str:
    words = text.split()
    del words[number % len(words)]
    return " ".join(words) or "Nothing."


def measured(lines: int) -> dict[str, Any]:
    """Return the CPU and wall-clock seconds of one run of each process, and the ratio of both ways."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        original, first, second = files(folder, lines)
        one = [str(folder / f"{n}.txt") for n in ("a", "b")]
        for path in one:
            Path(path).write_text("One line.\n", encoding="utf-8")
        plain = [sys.executable, "-m", "scorer"]
        out = ["--aligned", "-o", str(folder / "out.json")]
        commands = {
            "start": [*plain, "score", *one, *out],
            "score first": [*plain, "score", str(original), str(first), *out],
            "score second": [*plain, "score", str(original), str(second), *out],
            "compare": [*plain, "compare", str(original), str(first), str(second), *out],
        }
        run(commands["start"])  # not measured: the first run exports the models and writes bytecode
        costs = {name: run(command).cost for name, command in commands.items()}
    cpu = {name: cost.cpu for name, cost in costs.items()}
    wall = {name: cost.wall for name, cost in costs.items()}
    both = cpu["score first"] + cpu["score second"]
    ratios = {"with starts": cpu["compare"] / both}
    ratios["without starts"] = (cpu["compare"] - cpu["start"]) / (both - 2 * cpu["start"])
    return {"lines": lines, "cpu": cpu, "wall": wall, "ratios": ratios}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=2000)
    choice, commit = parse(parser)
    before = os.getloadavg()[0]
    found = measured(choice.lines)
    found["machine"] = {"cores": os.cpu_count(), "load": before, "load_after": os.getloadavg()[0]}
    cpu, wall, ratios = found["cpu"], found["wall"], found["ratios"]
    show(
        f"Compare and score, {choice.lines:,} lines: whole processes",
        ("process", "CPU s", "wall s"),
        [(name, cpu[name], wall[name]) for name in cpu],
    )
    show(
        f"CPU seconds of compare, as a multiple of scoring both (at most {WANTED})",
        ("", "ratio"),
        [(name, f"{value:.3f}") for name, value in ratios.items()],
    )
    print(f"\nload of the machine: {before:.1f} before, {os.getloadavg()[0]:.1f} after, on {os.cpu_count()} cores")
    signature = score_pairs([("a b", "a c")]).signature
    print(record("comparing", found, signature, commit))


if __name__ == "__main__":
    main()
