"""Read our own triples: an original, a rewording with the same meaning, and a fluent version with another meaning.

They are a development set.  They serve to choose between networks and settings, so they must not be trained on.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.cases import DATA

DEVELOPMENT = DATA / "triples" / "development.tsv"
_COLUMNS = ["kind", "original", "rewording", "damage"]


@dataclass(frozen=True, slots=True)
class Triple:
    """A sentence, a rewording of it, and a fluent version with another meaning; `kind` names the kind of damage."""

    kind: str
    original: str
    rewording: str
    damage: str


def triples(path: Path = DEVELOPMENT) -> Iterator[Triple]:
    """Yield the triples of a TSV file in order; raise ValueError, with file and line, for any other row."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        if next(rows, None) != _COLUMNS:
            raise ValueError(f"{path}, line 1: the columns are not {', '.join(_COLUMNS)}")
        for row in rows:
            if len(row) != len(_COLUMNS) or not all(row):
                raise ValueError(f"{path}, line {rows.line_num}: not a triple")
            yield Triple(*row)
