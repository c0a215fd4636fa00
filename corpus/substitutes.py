"""The words that the bundled corpus is garbled with."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from corpus import lists
from corpus.cases import DATA
from corpus.damage.substitutes import Substitutes


@cache
def substitutes(data: Path = DATA) -> Substitutes:
    """Return the tables that stand with the corpus in `data`."""
    folder = data / "substitutes"
    return Substitutes(folder, lists.listed(folder / "names.tsv"), lists.listed(folder / "strays.tsv"))
