"""Read word lists and tables as they are written in their files."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def rows(path: Path) -> tuple[tuple[str, ...], ...]:
    """Return the lines of a table, each as its fields, which tabs part."""
    return tuple(tuple(line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines())


@cache
def words(path: Path) -> tuple[str, ...]:
    """Return the words of a plain list, in its order."""
    return tuple(path.read_text(encoding="utf-8").split())


def listed(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the words of each row of a table: a name, and words with spaces between them."""
    return {name: tuple(words.split()) for name, words in rows(path)}
