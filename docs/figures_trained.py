"""The tables of what the studies of the training found, from the files in `training/results`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docs.figure_names import DEVELOPED, LEFT_OUT, SHIPPED
from docs.figure_tables import plainly, table, trained, values

GRAVE = ("critical", "major")


def _calibration() -> str:
    found = trained("held_out")["default"]
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
    losses = "; ".join(f"{loss:.3f} ({read})" for read, loss in trained("held_out")["curve of a major error"].items())
    areas = ", ".join(f"{area:.3f} ({source})" for source, area in found["area, major error"].items())
    return (
        table(("degraded: predicted", "observed", "quality: predicted", "points predicted", "points observed"), rows)
        + f"\n{errors}(quality, as a share of 25 points).\n"
        + f"AUC for a major error, by degraded: {areas}.\n"
        + f"Log loss within sources, by what the curve for degraded reads: {losses}.\n"
    )


def _severities() -> str:
    found = trained("severities")["severities"]
    rows = [
        [plainly(source), *(cell for word in GRAVE for cell in _said_of(found[source][word]))]
        for source in sorted(found, key=lambda source: source == "all")
    ]
    return table(("source", *(cell for word in GRAVE for cell in (word, "with a major error", "points"))), rows)


def _said_of(pairs: Mapping[str, float]) -> tuple[object, ...]:
    return int(pairs["pairs"]), pairs["major"], f"{pairs['points']:.1f}"


def _held_out() -> str:
    found = trained("held_out")["in brief"]
    return table([plainly(name) for name in found], [list(found.values())])


def development(found: Mapping[str, Any]) -> str:
    """Return the table of the networks of each stage; what was not measured is a dash."""
    rows = [
        [
            plainly(name),
            *(found.get(column, {}).get(name, "–") for column in DEVELOPED),
        ]
        for name in found["as stored"]
    ]
    return table(("figure", *DEVELOPED.values()), rows)


def _seeds() -> str:
    found = trained("seeds")
    three = found.pop("seeds")
    rows = [
        [plainly(name), _spread(both), *(one[name] for one in found.values())]
        for name, both in three.items()
        if "words" not in name
    ]
    return table(("figure", "three seeds", *map(plainly, found)), rows)


def _spread(seeds: dict[str, float] | None) -> str:
    return f"{seeds['mean']:.3f} ± {seeds['spread']:.3f}" if seeds else "–"


def _ablations() -> str:
    from training.studies.ablate import SHOWN

    found = trained("ablations")
    rows = [
        [LEFT_OUT.get(left_out, left_out), *(figures.get(figure, "–") for figure in SHOWN)]
        for left_out, figures in found["without"].items()
    ]
    part = f"Each run read {100 * found['part']:.0f} % of the training examples of a full run.\n"
    return f"{table(('left out', *SHOWN.values()), rows)}\n{part}"


def _storage() -> str:
    from training.studies.storage import SHOWN

    rows = [
        [form, f"{one['megabytes']:.1f}", *(one[figure] for figure in SHOWN)]
        for form, one in trained("storage").items()
    ]
    return table(("stored as", "MB", *map(plainly, SHOWN)), rows)


def _order() -> str:
    found = trained("order")["tau by item"]
    sources = ("news21", "news22", "wmt19", "ted21")
    names = sorted(found["news22"], key=lambda name: -sum(found[source][name] for source in sources))
    return table(("score", *sources), [[name, *(found[source][name] for source in sources)] for name in names])


TABLES = {
    "order": _order,
    "calibration": _calibration,
    "held": _held_out,
    "severities": _severities,
    "shipped": lambda: values(trained("development")["as stored"], SHIPPED),
    "development": lambda: development(trained("development")),
    "seeds": _seeds,
    "ablations": _ablations,
    "storage": _storage,
}
