"""The tables of what the benchmarks measured, each from the last line of a results file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from benchmarks import results
from benchmarks.parallel import RUNS
from benchmarks.scale import JOBS, MANY, core_hours
from docs.figure_names import SCORES, SOUND_SETS
from docs.figure_tables import latest, latest_row, table, values


def ranking(row: Mapping[str, Any]) -> str:
    """Return the table of how well scores rank; an invalid figure is not shown, and a note says why.

    A figure that was not measured is a dash, as all are of a score that is newer than the row.
    """
    found = row["figures"]
    notes: dict[str, None] = {}

    def measured(figures: str, score: str, value: object) -> object:
        why = None if value is None else results.reason(row, figures, score)
        if why is None:
            return "–" if value is None else value
        notes[f"\\* *Leaked*, {figures}: {why}."] = None
        return "leaked \\*"

    rows = []
    for name, title in SCORES.items():
        talks = dict(found["ted21"].get(name, {}))
        if name == "length":
            # Pairs of one item have one length, and length given length says nothing.
            talks |= {"tau": None, "given_length": None}
        cells = [measured("ted21", name, talks.get(figure)) for figure in ("tau", "auc_major", "given_length")]
        for kind, figure in (("all", "paired"), ("all", "auc"), ("all critical", "auc")):
            cells.append(measured("demetr_dev", name, found["demetr_dev"][kind].get(name, {}).get(figure)))
        rows.append([title, *cells, measured("semantoneg_dev", name, found["semantoneg_dev"].get(name))])
    header = ("score", "tau by item", "AUC major error", "given length", "paired", "unpaired AUC", "AUC, critical")
    return table((*header, "SemAntoNeg"), rows) + "".join(f"\n{note}\n" for note in notes)


def _kinds() -> str:
    damage = latest("accuracy")["demetr_dev"]
    kinds = [kind for kind in damage if not kind.startswith("all")]
    rows = [
        [
            kind,
            *(damage[kind][name][figure] for figure in ("paired", "auc") for name in ("quality", "chrf", "token_f1")),
        ]
        for kind in kinds
    ]
    columns = [f"{figure} {name}" for figure in ("paired:", "AUC:") for name in ("quality", "chrF++", "token F1")]
    return table(("kind of damage", *columns), rows)


def _words() -> str:
    rows = [[way, *figures.values()] for way, figures in latest("accuracy")["marks"].items()]
    return table(("what is marked", "precision", "recall", "F1"), rows)


def _preferences() -> str:
    titles = SCORES | {"mqm_expected": "expected MQM points"}
    rows = [[titles.get(name, name), *own.values()] for name, own in latest("preferences")["shares"].items()]
    return table(("score", "all", "surely apart", "within a talk"), rows)


def _stages() -> str:
    (size, found), *_ = sorted(latest("stages").items(), key=lambda one: -int(one[0]))
    parts = [*found["groups"].items(), ("all", found["total"])]
    rows = [[part, f"{1e6 * took / int(size):,.0f}", f"{took / found['total']:.1%}"] for part, took in parts]
    return table((f"{int(size):,} pairs", "CPU µs per pair", "share"), rows)


def _alarms() -> str:
    found = latest("alarms")
    checks = dict.fromkeys(check for own in found.values() for check in own["by"])
    rows = [
        ["pairs", *(own["pairs"] for own in found.values())],
        ["major or critical, share", *(own["alarms"] for own in found.values())],
        *([f"raised by {check}", *(own["by"].get(check, 0) for own in found.values())] for check in checks),
    ]
    return table(("", *(SOUND_SETS[name] for name in found)), rows)


def _articles() -> str:
    found = latest("articles")
    rows = [
        ["as listed", "", sum(found["first ten"].values())],
        *(
            [SCORES.get(name, name), own["AUC"], f"{own['among the first ten']:.0f}"]
            for name, own in found["scores"].items()
        ),
    ]
    return table(("order", "AUC", f"of {found['damaged']} damaged lines, among the first ten"), rows)


def _labels() -> str:
    said = latest("articles")["called damaged"]
    return table(
        ("label", "lines", "called major or critical"), [[label, *own.values()] for label, own in said.items()]
    )


def _alignment() -> str:
    # A run without DATA has times and memory only.
    *_, found = (row["figures"]["f1"] for row in results.rows("alignment") if "f1" in row["figures"])
    return table(("set", "strict F1"), list(found.items()))


def _scale() -> str:
    found = latest("scale")["rates"]
    rows = []
    for name, (title, peer) in JOBS.items():
        ratio = f"{found[name] / found[peer]:.2f} of {JOBS[peer][0]}" if peer else ""
        rows.append([title, f"{found[name]:.1f}", ratio, f"{core_hours(found[name]):,.0f}"])
    return table(("what", "pairs per CPU second", "beside", f"core hours of {MANY:,}"), rows)


def _parallel() -> str:
    found = latest("parallel")
    rows = []
    for name, (title, peer, wanted) in RUNS.items():
        ratio = f"{found['ratios'][name]:.2f} of {RUNS[peer][0]}" if peer else ""
        rows.append([title, f"{found['rates'][name]:.1f}", ratio, wanted or ""])
    return table((f"{found['pairs']:,} pairs", "pairs per second", "beside", "wanted"), rows)


def _memory() -> str:
    found = latest("scale")["memory"]
    tenths = [f"{10 * n} %" for n in range(1, len(found["megabytes"]) + 1)]
    took = f"{found['rows']:,} rows in {found['seconds']:,.0f} s"
    return table((took, *tenths), [["MB", *(f"{value:.0f}" for value in found["megabytes"])]])


TABLES = {
    "scale": _scale,
    "memory": _memory,
    "parallel": _parallel,
    "alarms": _alarms,
    "articles": _articles,
    "labels": _labels,
    "stages": _stages,
    "ranking": lambda: ranking(latest_row("accuracy")),
    "kinds": _kinds,
    "corpus": lambda: values(latest("accuracy")["corpus"], latest("accuracy")["corpus"]),
    "alignment": _alignment,
    "preferences": _preferences,
    "words": _words,
}
