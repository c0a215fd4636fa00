"""Read the word lists and tables in `data/lexicon`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

_LISTS = Path(__file__).parent / "data" / "lexicon"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the lines of a table, each split into fields."""
    return tuple(tuple(line.split("\t")) for line in _lines(f"{name}.tsv"))


@cache
def words(name: str) -> tuple[str, ...]:
    """Return the words of a plain list, in its order."""
    return tuple(word for line in _lines(f"{name}.txt") for word in line.split())


def _lines(name: str) -> Iterator[str]:
    yield from (_LISTS / name).read_text(encoding="utf-8").splitlines()
