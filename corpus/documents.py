"""The documents that we wrote, and the recipes for the garbled versions of each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.cases import DATA, Origin


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one garbled version of a document is made.

    `through` is the language of its round trip, or None.  `kinds` says how often each kind of damage is
    wanted.  `seed` determines the random choices.
    """

    name: str
    origin: Origin
    through: str | None
    seed: int
    kinds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Document:
    """One of our own texts; `path` is relative to the data folder."""

    id: str
    genre: str
    recipes: tuple[Recipe, ...]

    @property
    def path(self) -> str:
        """The path of the text."""
        return f"{self.id}/original.txt"


def documents(data: Path = DATA) -> list[Document]:
    """Return the documents in the order of `documents.jsonl`."""
    lines = (data / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    return [_document(json.loads(line)) for line in lines]


def _document(row: Mapping[str, Any]) -> Document:
    recipes = tuple(
        Recipe(made["name"], made["origin"], made.get("through"), made.get("seed", 0), made.get("kinds", {}))
        for made in row["recipes"]
    )
    return Document(row["id"], row["genre"], recipes)
