"""Read our own triples: an original, a rewording with the same meaning, and a fluent version with another meaning.

They are a development set.  They serve to choose between networks and settings, so they must not be trained on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.cases import DATA
from corpus.rows import rows_of

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
    for number, fields in rows_of(path, _COLUMNS):
        if not fields:
            raise ValueError(f"{path}, line {number}: not a triple")
        yield Triple(*fields)
