"""Triples of our own writing: an original, an honest rewording of it, and a fluent version that says something else.

They are a development set: what is chosen by them must not be learnt from them.
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
    """A sentence, the same in other words, and a version that reads well and lost the meaning; `kind` says how."""

    kind: str
    original: str
    rewording: str
    damage: str


def triples(path: Path = DEVELOPMENT) -> Iterator[Triple]:
    """Yield the triples of a TSV file in order; raise ValueError, with file and line, for a row that is none."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        if next(rows, None) != _COLUMNS:
            raise ValueError(f"{path}, line 1: the columns are not {', '.join(_COLUMNS)}")
        for row in rows:
            if len(row) != len(_COLUMNS) or not all(row):
                raise ValueError(f"{path}, line {rows.line_num}: not a triple")
            yield Triple(*row)
