"""What the corpus holds: pairs of documents with labels of the damage and the links between sentences."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from corpus.span import Span

Severity = Literal["none", "minor", "major", "critical"]
Origin = Literal["damaged", "edited", "round_trip", "damaged_round_trip"]
DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing done to a text.

    `kind` is a name of `corpus.damage.KINDS`, or `sound` with severity `none` for a change that
    loses nothing.  A side is None where nothing stands on it: in the garbled text for what was
    dropped, in the original for what was added.
    """

    kind: str
    severity: Severity
    original_at: Span | None
    garbled_at: Span | None
    note: str


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences that belong together, as spans of both texts; an empty side was dropped or added."""

    original: tuple[Span, ...]
    garbled: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """Two versions of one document.

    `damage` names everything that was done, in the order of the text.  Of a round trip it names
    only what was done on top of the machine's own errors, which nobody has labelled: the
    `origin` tells.
    """

    id: str
    genre: str
    origin: Origin
    original: str
    garbled: str
    damage: tuple[Damage, ...]
    links: tuple[Link, ...]


def load_cases(data: Path = DATA) -> Iterator[Case]:
    """Yield the committed cases in the order of the manifest."""
    for entry in read_manifest(data):
        if entry["kind"] == "case":
            yield load_case(data, entry)


def read_manifest(data: Path = DATA) -> list[dict[str, Any]]:
    """Return the rows of `manifest.jsonl`."""
    lines = (data / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def load_case(data: Path, entry: Mapping[str, Any]) -> Case:
    """Read the case that a row of the manifest describes."""
    labels = json.loads(read_text(data / entry["labels"]))
    return Case(
        id=entry["id"],
        genre=entry["genre"],
        origin=entry["origin"],
        original=read_text(data / entry["original"]),
        garbled=read_text(data / entry["garbled"]),
        damage=tuple(_damage(row) for row in labels["damage"]),
        links=tuple(Link(_spans(original), _spans(garbled)) for original, garbled in labels["links"]),
    )


def read_text(path: Path) -> str:
    """Return the text of a committed file, its newlines untouched."""
    return path.read_bytes().decode("utf-8")


def _damage(row: Mapping[str, Any]) -> Damage:
    return Damage(row["kind"], row["severity"], _span(row["original_at"]), _span(row["garbled_at"]), row["note"])


def _span(pair: list[int] | None) -> Span | None:
    return None if pair is None else Span(*pair)


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)
