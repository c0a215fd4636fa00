"""Units of a bilingual file: a source and a target each; as rows, or one side as a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scorer.errors import ReadError
from scorer.phrases import count
from scorer.read.parts import Part, document_of_parts
from scorer.read.rows import side_by_side
from scorer.types import Document, Rows

Chosen = Literal["source", "target"]
NO_TARGET, EMPTY_TARGET = "unit without target", "unit with an empty target"


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit; `target` is None if the file has none for it.  `place` and `line` say where it stands."""

    id: str | None
    source: str
    target: str | None
    place: str
    line: int


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The units of a file in order, with the language tags that it declares, and notes on how it was read."""

    name: str
    encoding: str
    units: Sequence[Unit]
    source_language: str | None = None
    target_language: str | None = None
    notes: tuple[str, ...] = ()


def rows_of_units(read: Bilingual) -> Rows:
    """Return source against target, unit by unit; a unit without text on either side gives no pair."""
    if not read.units:
        raise ReadError(read.name, "is empty: it has no unit")
    sources = [Part(unit.source, unit.place, unit.line) for unit in read.units]
    targets = [Part(unit.target or "", unit.place, unit.line) for unit in read.units]
    if not any(part.text.strip() for part in targets):
        raise ReadError(read.name, "no unit has a target, so there is nothing to compare")
    missing = tuple(_missing(unit) for unit in read.units)
    original = document_of_parts(
        read.name, read.encoding, sources, notes=read.notes, language=read.source_language, blank=True
    )
    garbled = document_of_parts(read.name, read.encoding, targets, language=read.target_language, blank=True)
    rows = side_by_side(original, garbled, tuple(unit.id for unit in read.units))
    return Rows(rows.original, rows.garbled, rows.ids, missing)


def side_of_units(read: Bilingual, chosen: Chosen) -> Document:
    """Return one side as a document; units without a target are left out of it, with a note."""
    texts = [unit.source if chosen == "source" else unit.target for unit in read.units]
    lacking = sum(text is None for text in texts)
    notes = [*read.notes]
    if lacking:
        without = "has no target and is" if lacking == 1 else "have no target and are"
        notes.append(f"{read.name}: {count(lacking, 'unit')} {without} left out")
    parts = [
        Part(text, unit.place, unit.line) for text, unit in zip(texts, read.units, strict=True) if text is not None
    ]
    language = read.source_language if chosen == "source" else read.target_language
    return document_of_parts(read.name, read.encoding, parts, notes=notes, language=language)


def _missing(unit: Unit) -> str | None:
    if unit.target is None:
        return NO_TARGET
    return None if unit.target.strip() else EMPTY_TARGET
