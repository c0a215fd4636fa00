"""Measure the speed: `python -m benchmarks.speed [DATA] [--pairs 30 1000 100000]`.

- The cold start of whole processes, beside the command line of sacrebleu and the import of sentence-transformers.
- The sentences per second of the encoder, beside `encode` of sentence-transformers with the same weights, and the share
  of the processor's peak that this is.
- The time of `score_pairs` by number of pairs, and the time of each stage.

CPU seconds cover all threads.  On a busy machine they are the figures to compare.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.processes import Cost, run
from benchmarks.results import parse, record
from benchmarks.speed_texts import pairs, sentences
from benchmarks.stages import breakdown
from benchmarks.table import show
from corpus.cases import DATA as CORPUS
from corpus.cases import load_case, read_manifest

Figures = dict[str, Any]
STARTS = 5
# Rounds of encoding, by the cores that a process may use; the target is for the ratio on one core.
ROUNDS = {"one core": 3, "all cores": 1}
SENTENCES = 1000
BREAKDOWN = 1000
EXTRAPOLATED = 100_000
# Number of pairs that the learned network reads.
READ = 500
# With fewer pairs than this, the start weighs more than the rate.
LARGE = 1000
RATIO_WANTED = 1.4
HEAVY = ("torch", "sentence_transformers", "transformers")


@dataclass(frozen=True, slots=True)
class Start:
    """A command whose start is timed; `within` is its target in seconds by the clock."""

    name: str
    command: Sequence[str]
    within: float | None = None
    exit_code: int = 0


def cold_start() -> Figures:
    """Time whole processes, one run of each in turn, so that other load affects all of them alike."""
    with tempfile.TemporaryDirectory() as scratch:
        starts = _starts(Path(scratch))
        for start in starts:  # not measured: the first run exports the model and writes bytecode
            run(start.command, exit_code=start.exit_code)
        costs: dict[str, list[Cost]] = {start.name: [] for start in starts}
        for _ in range(STARTS):
            for start in starts:
                costs[start.name].append(run(start.command, exit_code=start.exit_code).cost)
        loaded = _heavy_imports(starts[2].command)
    figures: Figures = {start.name: {"within": start.within, **_spread(costs[start.name])} for start in starts}
    header = ("process", "best s", "median s", "best CPU s", "median CPU s", "peak MB", "target s", "best meets it")
    rows = []
    for name, found in figures.items():
        met = None if found["within"] is None else "yes" if found["wall_best"] < found["within"] else "NO"
        cost = (found[key] for key in ("wall_best", "wall_median", "cpu_best", "cpu_median", "peak"))
        rows.append((name, *cost, found["within"], met))
    show(f"Cold start: whole processes, {STARTS} runs of each, interleaved", header, rows)
    print(f"\nHeavy modules that `scorer score` imports with the default model: {', '.join(loaded) or 'none'}")
    return {**figures, "heavy_imports": loaded}


def _starts(scratch: Path) -> list[Start]:
    scripts = Path(sys.executable).parent
    scorer, sacrebleu = str(scripts / "scorer"), str(scripts / "sacrebleu")
    original, garbled = str(CORPUS / "sample" / "original.txt"), str(CORPUS / "sample" / "garbled.txt")
    lines = _aligned_sample(scratch)
    return [
        Start("scorer --help", [scorer, "--help"], 0.25),
        Start("scorer score, a wrong path", [scorer, "score", original, str(scratch / "none.txt")], 1.0, 2),
        Start("scorer score, the sample", [scorer, "score", original, garbled], 2.5),
        Start("scorer score, the sample, --model none", [scorer, "score", original, garbled, "--model", "none"], 2.0),
        Start("sacrebleu -m bleu chrf, the same lines", [sacrebleu, lines[0], "-i", lines[1], "-m", "bleu", "chrf"]),
        Start("python -c 'import sentence_transformers'", [sys.executable, "-c", "import sentence_transformers"]),
    ]


def _aligned_sample(scratch: Path) -> tuple[str, str]:
    """Write the linked sentences of the sample line by line, for sacrebleu."""
    entry = next(row for row in read_manifest() if row["id"] == "sample/garbled")
    case = load_case(CORPUS, entry)
    links = [link for link in case.links if link.original and link.garbled]
    sides = {
        "original": [case.original[link.original[0].start : link.original[-1].stop] for link in links],
        "garbled": [case.garbled[link.garbled[0].start : link.garbled[-1].stop] for link in links],
    }
    for name, texts in sides.items():
        lines = (" ".join(text.split()) + "\n" for text in texts)
        (scratch / f"{name}.txt").write_text("".join(lines), encoding="utf-8")
    return str(scratch / "original.txt"), str(scratch / "garbled.txt")


def _spread(costs: Sequence[Cost]) -> Figures:
    return {
        "wall_best": min(cost.wall for cost in costs),
        "wall_median": statistics.median(cost.wall for cost in costs),
        "cpu_best": min(cost.cpu for cost in costs),
        "cpu_median": statistics.median(cost.cpu for cost in costs),
        "peak": max(cost.peak for cost in costs),
    }


def _heavy_imports(command: Sequence[str]) -> list[str]:
    """Return the heavy packages that a run of the command imports, by Python's own list of imports."""
    traced = run([sys.executable, "-X", "importtime", "-m", "scorer", *command[1:]]).err
    imported = {line.rsplit("|", 1)[-1].strip() for line in traced.splitlines() if line.startswith("import time:")}
    if "scorer.command.main" not in imported:
        raise RuntimeError("the list of imports is not what it seems: scorer.command.main is not in it")
    return [name for name in HEAVY if name in imported]


def encoding(data: Path | None) -> Figures:
    """Time the two encoders on the same sentences, in turn, each run in a process of its own.

    On one core no thread waits for another.  On several cores, the threads of torch wait in busy loops.
    That counts as CPU time, and on a shared machine makes torch look slower than it is.
    """
    source, texts = sentences(data, SENTENCES)
    names = {"ours": "scorer, sentence and token vectors", "theirs": "sentence-transformers, encode(batch_size=32)"}
    figures: Figures = {"source": source, "sentences": len(texts)}
    rows: list[Sequence[object]] = []
    for cores, rounds in ROUNDS.items():
        runs: dict[str, list[Figures]] = {name: [] for name in names}
        for _ in range(rounds):
            for name, done in runs.items():
                done.append(_job(f"encode-{name}", texts, one_core=cores == "one core"))
        rates = {name: {clock: _rate(done, clock) for clock in ("cpu", "wall")} for name, done in runs.items()}
        ratio = {clock: rates["ours"][clock] / rates["theirs"][clock] for clock in ("cpu", "wall")}
        rows += [(f"{names[name]}, {cores}", rounds, rate["cpu"], rate["wall"]) for name, rate in rates.items()]
        rows.append((f"ratio, {cores}", None, ratio["cpu"], ratio["wall"]))
        figures[cores] = {"rates": rates, "ratio": ratio}
        figures["furthest"] = _furthest(runs["ours"][0]["vectors"], runs["theirs"][0]["vectors"])
    title = f"Encoding: {len(texts):,} distinct sentences ({source}), interleaved rounds, a process each, medians"
    show(title, ("encoder", "rounds", "sentences per CPU s", "sentences per s"), rows)
    verdict = "met" if figures["one core"]["ratio"]["cpu"] >= RATIO_WANTED else "NOT met"
    print(f"\nAt least {RATIO_WANTED} per CPU second is wanted, on one core: {verdict}.")
    print(f"The two encoders' vectors differ by at most {figures['furthest']:.1e}.")
    found = _job("peak", texts, one_core=True)
    own = found["operations"] / len(texts) * figures["one core"]["rates"]["ours"]["cpu"]
    figures["peak"] = {"encoder": own, "product": found["rate"], "ratio": own / found["rate"]}
    print(
        f"On one core our encoder does {own / 1e9:.0f} thousand million operations a second: "
        f"{own / found['rate']:.0%} of what a product of two large matrices does ({found['rate'] / 1e9:.0f})."
    )
    return figures


def _rate(done: Sequence[Figures], clock: str) -> float:
    """Return the median of the sentences per second."""
    rates: list[float] = [len(one["vectors"]) / one[clock] for one in done]
    return statistics.median(rates)


def _furthest(ours: Sequence[Sequence[float]], theirs: Sequence[Sequence[float]]) -> float:
    """Return the largest difference between two components."""
    rows = zip(ours, theirs, strict=True)
    return max(abs(a - b) for one, other in rows for a, b in zip(one, other, strict=True))


def reading() -> Figures:
    """Time the learned network on pairs, and the encoder on their sides, in turn, each in its own process."""
    jobs = {"read-pairs": "the learned network, each pair", "embed-pairs": "the encoder, both sides of each pair"}
    given = pairs(READ)
    runs: dict[str, list[Figures]] = {job: [] for job in jobs}
    for _ in range(ROUNDS["one core"]):
        for job, done in runs.items():
            done.append(_job(job, given, one_core=True))
    cost = {job: _micro(statistics.median(one["cpu"] for one in done), READ) for job, done in runs.items()}
    ratio = cost["read-pairs"] / cost["embed-pairs"]
    rows: list[Sequence[object]] = [(jobs[job], value) for job, value in cost.items()]
    show(f"Reading {READ:,} pairs on one core, medians of interleaved rounds", ("what", "CPU µs per pair"), rows)
    print(f"\nRatio {ratio:.2f}; at most 1 is wanted: {'met' if ratio <= 1 else 'NOT met'}.")
    return {**cost, "ratio": ratio}


def scoring(sizes: Sequence[int]) -> tuple[Figures, Mapping[str, object]]:
    """Time `score_pairs`, in one process per size; return the figures and the signature of the last run."""
    figures: Figures = {}
    signature: Mapping[str, object] = {}
    rows: list[Sequence[object]] = []
    for size in sizes:
        given = pairs(size)
        finished = run(_command("score"), json.dumps(given))
        found = json.loads(finished.out)
        signature = found.pop("signature")
        texts = len({text for pair in given for text in pair})
        figures[str(size)] = {**found, "distinct_texts": texts, "peak": finished.cost.peak}
        rate = size / found["cpu"], size / found["wall"]
        rows.append((f"{size:,}", texts, found["wall"], found["cpu"], rate[1], rate[0], finished.cost.peak))
    header = ("pairs, all distinct", "distinct texts", "s", "CPU s", "pairs per s", "pairs per CPU s", "peak MB")
    show(
        "Whole scoring: score_pairs on the bundled corpus; modules imported before, the model loaded anew", header, rows
    )
    _extrapolate(figures, sorted(sizes))
    return figures, signature


def _extrapolate(figures: Figures, sizes: Sequence[int]) -> None:
    """Print the extrapolated time of many more pairs, and their memory if two large sizes show its growth."""
    largest = figures[str(sizes[-1])]
    if not LARGE <= sizes[-1] < EXTRAPOLATED:
        return
    seconds = largest["cpu"] * EXTRAPOLATED / sizes[-1]
    print(
        f"\n{EXTRAPOLATED:,} pairs were not measured; if the rate of {sizes[-1]:,} holds: {seconds:,.0f} CPU s", end=""
    )
    if len(sizes) > 1 and sizes[-2] >= LARGE:
        slope = (largest["peak"] - figures[str(sizes[-2])]["peak"]) / (sizes[-1] - sizes[-2])
        peak = largest["peak"] + slope * (EXTRAPOLATED - sizes[-1])
        print(f"; if memory grows as from {sizes[-2]:,} to {sizes[-1]:,}: {peak / 1000:,.1f} GB", end="")
    print(".")


def _micro(seconds: float, count: int) -> float:
    return seconds / count * 1e6


def _job(name: str, material: Sequence[object], *, one_core: bool = False) -> Figures:
    extra = ("--one-core",) if one_core else ()
    found: Figures = json.loads(run([*_command(name), *extra], json.dumps(material)).out)
    return found


def _command(job: str) -> list[str]:
    return [sys.executable, "-m", "benchmarks.speed_jobs", job]


def machine() -> Figures:
    """Return what the figures depend on besides the code: processor, cores, Python and load."""
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1),
    }


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    lines = described.read_text(encoding="utf-8").splitlines() if described.is_file() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", help="folder that holds train/; the bundled corpus without it")
    parser.add_argument("--pairs", type=int, nargs="+", default=[30, 1000], metavar="N", help="sizes to score")
    choice, commit = parse(parser)
    before = machine()
    print(
        f"{before['processor']}, {before['cores']} cores, Python {before['python']}, load {before['load']} at the start"
    )
    figures: Figures = {"machine": before, "cold_start": cold_start(), "encoding": encoding(choice.data)}
    figures["reading"] = reading()
    figures["scoring"], signature = scoring(choice.pairs)
    figures["breakdown"] = breakdown(BREAKDOWN)
    figures["machine"]["load_after"] = machine()["load"]
    print(f"\nload {figures['machine']['load_after']} at the end; {record('speed', figures, signature, commit)}")


if __name__ == "__main__":
    main()
