"""The cases of the corpus: pairs of documents, with labels of the damage and links between sentences."""

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
    """One change of a text.

    `kind` is a name in `corpus.damage.kinds.KINDS`; for a change that loses nothing it is `sound`, with
    severity `none`.  `garbled_at` is None if something was dropped, `original_at` if something was added.
    """

    kind: str
    severity: Severity
    original_at: Span | None
    garbled_at: Span | None
    note: str


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences that belong together, as spans of both texts; an empty side means dropped or added."""

    original: tuple[Span, ...]
    garbled: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """Two versions of one document.

    `damage` lists everything that was done, in the order of the text.  For a round trip (see `origin`) it
    lists only the damage added to the translation; the errors of the translation itself have no labels.
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
    """Return the text of a committed file, with its newlines unchanged."""
    return path.read_bytes().decode("utf-8")


def _damage(row: Mapping[str, Any]) -> Damage:
    return Damage(row["kind"], row["severity"], _span(row["original_at"]), _span(row["garbled_at"]), row["note"])


def _span(pair: list[int] | None) -> Span | None:
    return None if pair is None else Span(*pair)


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)
