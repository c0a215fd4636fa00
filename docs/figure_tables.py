"""Read results of benchmarks and training, and write tables of them in Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import results
from docs.figure_names import DATA_SETS, TERMS

ROOT = Path(__file__).parents[1]


def latest_row(name: str) -> Any:
    """Return the last row of the results of a benchmark."""
    *_, row = results.rows(name)
    return row


def latest(name: str) -> Any:
    """Return the figures of the last row of the results of a benchmark."""
    return latest_row(name)["figures"]


def trained(name: str) -> Any:
    """Return the results of a study of the training."""
    return json.loads((ROOT / "training" / "results" / f"{name}.json").read_text(encoding="utf-8"))


def table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return a table in Markdown."""
    cells = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "".join(f"| {' | '.join(_cell(value) for value in row)} |\n" for row in cells)


def plainly(name: str) -> str:
    """Return the name of a recorded figure in the words of the pages."""
    for recorded, shown in TERMS.items():
        name = name.replace(recorded, shown)
    return DATA_SETS.get(name, name)


def values(found: Mapping[str, Any], names: Iterable[str]) -> str:
    """Return the table of some figures, one in a row."""
    return table(("figure", "value"), [(plainly(name), found[name]) for name in names])


def _cell(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)
