"""Read our own labelled articles: every line with a garbled version, most of them in other words, sound or damaged.

Each was written by one writer, line by line, and labelled by the same writer, who saw no code and no other data.  They
are measured on: nothing may be learnt from them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from corpus.cases import DATA
from corpus.rows import rows_of

FOLDER = DATA / "articles"
Label = Literal["sound", "slip", "major", "critical"]
_COLUMNS = ["label", "kind", "original", "garbled"]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of an article and its garbled version.

    label: a `slip` is an error that a reader forgives.  kind: the kind of damage; `-` for what is sound or a slip.
    """

    label: Label
    kind: str
    original: str
    garbled: str

    @property
    def damaged(self) -> bool:
        """Tell whether meaning was lost."""
        return self.label in ("major", "critical")


def articles(folder: Path = FOLDER) -> dict[str, list[Line]]:
    """Return the lines of each article by its name; raise ValueError, with file and line, for any other row."""
    return {path.stem: list(_lines(path)) for path in sorted(folder.glob("*.tsv"))}


def _lines(path: Path) -> Iterator[Line]:
    for number, fields in rows_of(path, _COLUMNS):
        label = next((label for label in get_args(Label) if fields[:1] == [label]), None)
        if label is None:
            raise ValueError(f"{path}, line {number}: not a line of an article")
        yield Line(label, *fields[1:])
