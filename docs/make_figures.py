"""Put the latest measured figures into the pages that show them: `python -m docs.make_figures`.

A table is placed between `<!-- figures: NAME -->` and `<!-- end -->`.  It is made from the last line of a benchmark's
results file, or from a file in `training/results`.  Figures that the line marks as invalid are not shown.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import results
from benchmarks.parallel import RUNS
from benchmarks.scale import JOBS, MANY, core_hours
from docs.figure_names import DATA_SETS, DEVELOPED, LEFT_OUT, SCORES, SHIPPED, SOUND_SETS, TERMS

ROOT = Path(__file__).parents[1]
GRAVE = ("critical", "major")
PAGE = ROOT / "docs" / "metrics.md"
CARD = ROOT / "scorer" / "cross_encoder" / "MODEL_CARD.md"
STUDIES = ROOT / "training" / "results" / "README.md"
BENCHMARKS = ROOT / "benchmarks" / "README.md"
SCALE = ROOT / "docs" / "scale.md"
PAGES = (PAGE, CARD, STUDIES, BENCHMARKS, SCALE)
SLOT = re.compile(r"(<!-- figures: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def page(path: Path = PAGE) -> str:
    """Return a page with every table made anew from the results."""
    return SLOT.sub(lambda slot: f"{slot[1]}\n{TABLES[slot[2]]()}\n{slot[3]}", path.read_text(encoding="utf-8"))


def _latest_row(name: str) -> Any:
    *_, latest = results.rows(name)
    return latest


def _latest(name: str) -> Any:
    return _latest_row(name)["figures"]


def _trained(name: str) -> Any:
    return json.loads((ROOT / "training" / "results" / f"{name}.json").read_text(encoding="utf-8"))


def _table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    cells = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "".join(f"| {' | '.join(_cell(value) for value in row)} |\n" for row in cells)


def _plainly(name: str) -> str:
    """Return the name of a recorded figure in the words of the pages."""
    for recorded, shown in TERMS.items():
        name = name.replace(recorded, shown)
    return DATA_SETS.get(name, name)


def _cell(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


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
    return _table((*header, "SemAntoNeg"), rows) + "".join(f"\n{note}\n" for note in notes)


def _kinds() -> str:
    damage = _latest("accuracy")["demetr_dev"]
    kinds = [kind for kind in damage if not kind.startswith("all")]
    rows = [
        [
            kind,
            *(damage[kind][name][figure] for figure in ("paired", "auc") for name in ("quality", "chrf", "token_f1")),
        ]
        for kind in kinds
    ]
    columns = [f"{figure} {name}" for figure in ("paired:", "AUC:") for name in ("quality", "chrF++", "token F1")]
    return _table(("kind of damage", *columns), rows)


def _values(found: Mapping[str, Any], names: Iterable[str]) -> str:
    return _table(("figure", "value"), [(_plainly(name), found[name]) for name in names])


def _calibration() -> str:
    found = _trained("held_out")["default"]
    rows = []
    for said, true, penalty, points in zip(
        found["degraded"]["said"],
        found["degraded"]["true"],
        found["quality"]["said"],
        found["quality"]["true"],
        strict=True,
    ):
        rows.append([said, true, f"{100 - 100 * penalty:.1f}", f"{25 * penalty:.2f}", f"{25 * points:.2f}"])
    errors = (
        f"Expected calibration error: {found['degraded']['error']:.3f} (degraded), {found['quality']['error']:.3f} "
    )
    losses = "; ".join(f"{loss:.3f} ({read})" for read, loss in _trained("held_out")["curve of a major error"].items())
    areas = ", ".join(f"{area:.3f} ({source})" for source, area in found["area, major error"].items())
    return (
        _table(("degraded: predicted", "observed", "quality: predicted", "points predicted", "points observed"), rows)
        + f"\n{errors}(quality, as a share of 25 points).\n"
        + f"AUC for a major error, by degraded: {areas}.\n"
        + f"Log loss within sources, by what the curve for degraded reads: {losses}.\n"
    )


def _severities() -> str:
    found = _trained("severities")["severities"]
    rows = [
        [_plainly(source), *(cell for word in GRAVE for cell in _said_of(found[source][word]))]
        for source in sorted(found, key=lambda source: source == "all")
    ]
    return _table(("source", *(cell for word in GRAVE for cell in (word, "with a major error", "points"))), rows)


def _said_of(pairs: Mapping[str, float]) -> tuple[object, ...]:
    return int(pairs["pairs"]), pairs["major"], f"{pairs['points']:.1f}"


def _held_out() -> str:
    found = _trained("held_out")["in brief"]
    return _table([_plainly(name) for name in found], [list(found.values())])


def _words() -> str:
    rows = [[way, *figures.values()] for way, figures in _latest("accuracy")["marks"].items()]
    return _table(("what is marked", "precision", "recall", "F1"), rows)


def development(found: Mapping[str, Any]) -> str:
    """Return the table of the networks of each stage; what was not measured is a dash."""
    rows = [
        [
            _plainly(name),
            *(found.get(column, {}).get(name, "–") for column in DEVELOPED),
        ]
        for name in found["as stored"]
    ]
    return _table(("figure", *DEVELOPED.values()), rows)


def _seeds() -> str:
    found = _trained("seeds")
    three = found.pop("seeds")
    rows = [
        [_plainly(name), _spread(both), *(one[name] for one in found.values())]
        for name, both in three.items()
        if "words" not in name
    ]
    return _table(("figure", "three seeds", *map(_plainly, found)), rows)


def _spread(seeds: dict[str, float] | None) -> str:
    return f"{seeds['mean']:.3f} ± {seeds['spread']:.3f}" if seeds else "–"


def _ablations() -> str:
    from training.studies.ablate import SHOWN

    found = _trained("ablations")
    rows = [
        [LEFT_OUT.get(left_out, left_out), *(figures.get(figure, "–") for figure in SHOWN)]
        for left_out, figures in found["without"].items()
    ]
    part = f"Each run read {100 * found['part']:.0f} % of the training examples of a full run.\n"
    return f"{_table(('left out', *SHOWN.values()), rows)}\n{part}"


def _storage() -> str:
    from training.studies.storage import SHOWN

    rows = [
        [form, f"{one['megabytes']:.1f}", *(one[figure] for figure in SHOWN)]
        for form, one in _trained("storage").items()
    ]
    return _table(("stored as", "MB", *map(_plainly, SHOWN)), rows)


def _order() -> str:
    found = _trained("order")["tau by item"]
    sources = ("news21", "news22", "wmt19", "ted21")
    names = sorted(found["news22"], key=lambda name: -sum(found[source][name] for source in sources))
    return _table(("score", *sources), [[name, *(found[source][name] for source in sources)] for name in names])


def _preferences() -> str:
    titles = SCORES | {"mqm_expected": "expected MQM points"}
    rows = [[titles.get(name, name), *own.values()] for name, own in _latest("preferences")["shares"].items()]
    return _table(("score", "all", "surely apart", "within a talk"), rows)


def _stages() -> str:
    (size, found), *_ = sorted(_latest("stages").items(), key=lambda one: -int(one[0]))
    parts = [*found["groups"].items(), ("all", found["total"])]
    rows = [[part, f"{1e6 * took / int(size):,.0f}", f"{took / found['total']:.1%}"] for part, took in parts]
    return _table((f"{int(size):,} pairs", "CPU µs per pair", "share"), rows)


def _alarms() -> str:
    found = _latest("alarms")
    checks = dict.fromkeys(check for own in found.values() for check in own["by"])
    rows = [
        ["pairs", *(own["pairs"] for own in found.values())],
        ["major or critical, share", *(own["alarms"] for own in found.values())],
        *([f"raised by {check}", *(own["by"].get(check, 0) for own in found.values())] for check in checks),
    ]
    return _table(("", *(SOUND_SETS[name] for name in found)), rows)


def _articles() -> str:
    found = _latest("articles")
    rows = [
        ["as listed", "", sum(found["first ten"].values())],
        *(
            [SCORES.get(name, name), own["AUC"], f"{own['among the first ten']:.0f}"]
            for name, own in found["scores"].items()
        ),
    ]
    return _table(("order", "AUC", f"of {found['damaged']} damaged lines, among the first ten"), rows)


def _labels() -> str:
    said = _latest("articles")["called damaged"]
    return _table(
        ("label", "lines", "called major or critical"), [[label, *own.values()] for label, own in said.items()]
    )


def _alignment() -> str:
    # A run without DATA has times and memory only.
    *_, found = (row["figures"]["f1"] for row in results.rows("alignment") if "f1" in row["figures"])
    return _table(("set", "strict F1"), list(found.items()))


def _scale() -> str:
    found = _latest("scale")["rates"]
    rows = []
    for name, (title, peer) in JOBS.items():
        ratio = f"{found[name] / found[peer]:.2f} of {JOBS[peer][0]}" if peer else ""
        rows.append([title, f"{found[name]:.1f}", ratio, f"{core_hours(found[name]):,.0f}"])
    return _table(("what", "pairs per CPU second", "beside", f"core hours of {MANY:,}"), rows)


def _parallel() -> str:
    found = _latest("parallel")
    rows = []
    for name, (title, peer, wanted) in RUNS.items():
        ratio = f"{found['ratios'][name]:.2f} of {RUNS[peer][0]}" if peer else ""
        rows.append([title, f"{found['rates'][name]:.1f}", ratio, wanted or ""])
    return _table((f"{found['pairs']:,} pairs", "pairs per second", "beside", "wanted"), rows)


def _memory() -> str:
    found = _latest("scale")["memory"]
    tenths = [f"{10 * n} %" for n in range(1, len(found["megabytes"]) + 1)]
    took = f"{found['rows']:,} rows in {found['seconds']:,.0f} s"
    return _table((took, *tenths), [["MB", *(f"{value:.0f}" for value in found["megabytes"])]])


TABLES = {
    "scale": _scale,
    "memory": _memory,
    "parallel": _parallel,
    "alarms": _alarms,
    "articles": _articles,
    "labels": _labels,
    "stages": _stages,
    "order": _order,
    "ranking": lambda: ranking(_latest_row("accuracy")),
    "kinds": _kinds,
    "corpus": lambda: _values(_latest("accuracy")["corpus"], _latest("accuracy")["corpus"]),
    "calibration": _calibration,
    "held": _held_out,
    "severities": _severities,
    "alignment": _alignment,
    "preferences": _preferences,
    "words": _words,
    "shipped": lambda: _values(_trained("development")["as stored"], SHIPPED),
    "development": lambda: development(_trained("development")),
    "seeds": _seeds,
    "ablations": _ablations,
    "storage": _storage,
}


def main() -> None:
    """Write all pages."""
    for path in PAGES:
        path.write_text(page(path), encoding="utf-8")


if __name__ == "__main__":
    main()
