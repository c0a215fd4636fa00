"""Texts by key, as in the resources of a program: two files are matched by key, not by order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from scorer.errors import ReadError
from scorer.read.parts import Part, document_of_parts
from scorer.types import Document, Rows


@dataclass(frozen=True, slots=True)
class Entry:
    """One text and its key; `line` is its line, or None if it is not known."""

    key: str
    text: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Keyed:
    """The entries of a file in order, with the language tag that it declares, and notes on how it was read."""

    name: str
    encoding: str
    entries: Sequence[Entry]
    language: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A file of texts by key in several languages: those of the source, and those of each target language."""

    source: Keyed
    targets: Sequence[Keyed]

    def side(self, chosen: Literal["source", "target"]) -> Keyed:
        """Return the texts of one side; those of the source if there is no target.  Raise ReadError for several."""
        if chosen == "source" or not self.targets:
            return self.source
        if len(self.targets) > 1:
            languages = ", ".join(one.language or "" for one in self.targets)
            raise ReadError(self.source.name, f"has several target languages ({languages}): keep one of them")
        return self.targets[0]

    def rows(self) -> Rows:
        """Return source against target, key by key; raise ReadError if there is no target, or more than one."""
        if not self.targets:
            raise ReadError(self.source.name, "has no target language, so there is nothing to compare")
        return rows_by_key(self.source, replace(self.side("target"), notes=()))


def document_of_keyed(read: Keyed) -> Document:
    """Return the texts of a file as a document with one block for each."""
    parts = [_part(entry) for entry in read.entries]
    return document_of_parts(read.name, read.encoding, parts, notes=read.notes, language=read.language)


def rows_by_key(original: Keyed, garbled: Keyed) -> Rows:
    """Return the texts with the same key side by side; the keys of the garbled file alone come last.

    Raise ReadError if a file has a key twice, or no text at all, or if the files share no key.
    """
    ours, theirs = _by_key(original), _by_key(garbled)
    keys = [*ours, *(key for key in theirs if key not in ours)]
    if not any(key in theirs for key in ours):
        raise ReadError(garbled.name, f"has no key of {original.name}: check that these are two versions of one file")
    missing = tuple(_missing(key, ours, theirs) for key in keys)
    return Rows(_side(original, ours, keys), _side(garbled, theirs, keys), tuple(keys), missing)


def _by_key(read: Keyed) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in read.entries:
        if entry.key in found:
            raise ReadError(read.name, f"has the key {entry.key} twice: remove one", entry.line)
        # A text that is blank on purpose says nothing that could be lost.
        found[entry.key] = entry
    return {key: entry for key, entry in found.items() if entry.text.strip()}


def _missing(key: str, ours: Mapping[str, Entry], theirs: Mapping[str, Entry]) -> str | None:
    if key in ours and key in theirs:
        return None
    return "key without text in the garbled file" if key in ours else "key that is not in the original"


def _side(read: Keyed, found: Mapping[str, Entry], keys: Sequence[str]) -> Document:
    parts = [_part(found.get(key) or Entry(key, "")) for key in keys]
    return document_of_parts(read.name, read.encoding, parts, notes=read.notes, language=read.language, blank=True)


def _part(entry: Entry) -> Part:
    return Part(entry.text, f"key {entry.key}", entry.line)
