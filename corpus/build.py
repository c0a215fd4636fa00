"""Make the garbled versions, their labels and the manifest from our texts and recipes."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from corpus.cases import DATA, Damage, Link, read_text
from corpus.damage.edits import Damaged
from corpus.damage.garble import damage_text
from corpus.documents import Document, Recipe, documents
from corpus.edited import edited
from corpus.round_trips import rebased, round_trip
from corpus.sentences import split
from corpus.span import Span
from corpus.substitutes import substitutes

LICENCE = {"licence": "Apache-2.0", "source": "our own writing"}


def build(data: Path = DATA) -> None:
    """Write all made files, and overwrite older ones."""
    for path, content in made(data).items():
        (data / path).write_bytes(content)


def made(data: Path = DATA) -> dict[str, bytes]:
    """Return the content of all made files, by path relative to `data`; the same sources give the same bytes."""
    files: dict[str, bytes] = {}
    rows: list[Mapping[str, Any]] = []
    for document in documents(data):
        original = read_text(data / document.path)
        rows.append(_document_row(document, original))
        for recipe in document.recipes:
            version = garbled_version(data, document, recipe, original)
            stem = f"{document.id}/{recipe.name}"
            files[f"{stem}.txt"] = version.text.encode()
            files[f"{stem}.labels.json"] = _labels(original, version).encode()
            rows.append(_case_row(document, recipe, files, stem))
    rows += [_source_row(data, path) for path in sources(data)]
    files["manifest.jsonl"] = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    return files


def garbled_version(data: Path, document: Document, recipe: Recipe, original: str) -> Damaged:
    """Return the version of `original` that a recipe describes."""
    folder = data / document.id
    rng = random.Random(f"{document.id}/{recipe.name}/{recipe.seed}")
    tables = substitutes(data)
    kinds = [kind for kind, times in recipe.kinds.items() for _ in range(times)]
    if recipe.origin == "edited":
        return edited(original, folder / f"{recipe.name}.recipe.jsonl")
    if recipe.origin == "damaged":
        return damage_text(original, split(original), kinds, tables, rng)
    through = round_trip(original, folder / f"{recipe.through}.lines")
    if recipe.origin == "round_trip":
        return through
    sentences = [link.garbled[0] for link in through.links]
    return rebased(damage_text(through.text, sentences, kinds, tables, rng), through.links)


def sources(data: Path) -> list[str]:
    """Return the sources other than the documents: recipes, round trips, word tables, triples and articles."""
    patterns = ("*.jsonl", "*/*.lines", "*/*.jsonl", "substitutes/*", "triples/*", "articles/*")
    found = [path for pattern in patterns for path in data.glob(pattern)]
    return sorted(path.relative_to(data).as_posix() for path in found if path.name != "manifest.jsonl")


def sha256(content: bytes) -> str:
    """Return the hash of a file, as written in the manifest."""
    return hashlib.sha256(content).hexdigest()


def _document_row(document: Document, original: str) -> Mapping[str, Any]:
    return {
        "kind": "document",
        "id": document.id,
        "genre": document.genre,
        "original": document.path,
        "sentences": len(split(original)),
        "sha256": {document.path: sha256(original.encode())},
        **LICENCE,
    }


def _case_row(document: Document, recipe: Recipe, files: Mapping[str, bytes], stem: str) -> Mapping[str, Any]:
    text, labels = f"{stem}.txt", f"{stem}.labels.json"
    return {
        "kind": "case",
        "id": stem,
        "genre": document.genre,
        "origin": recipe.origin,
        "original": document.path,
        "garbled": text,
        "labels": labels,
        "sha256": {text: sha256(files[text]), labels: sha256(files[labels])},
        **LICENCE,
    }


def _source_row(data: Path, path: str) -> Mapping[str, Any]:
    return {"kind": "source", "id": path, "sha256": {path: sha256((data / path).read_bytes())}, **LICENCE}


def _labels(original: str, version: Damaged) -> str:
    """Write the labels, each with the words that it covers, and the links, one per line."""
    damage = [json.dumps(_label(label, original, version.text), ensure_ascii=False) for label in version.damage]
    links = [json.dumps(_link(link)) for link in version.links]
    return "".join(
        ['{"damage": [\n', ",\n".join(damage), '\n],\n"links": [\n', ",\n".join(links), "\n]}\n"],
    )


def _label(label: Damage, original: str, garbled: str) -> Mapping[str, Any]:
    return {
        "kind": label.kind,
        "severity": label.severity,
        "original_at": _pair(label.original_at),
        "original": label.original_at and label.original_at.of(original),
        "garbled_at": _pair(label.garbled_at),
        "garbled": label.garbled_at and label.garbled_at.of(garbled),
        "note": label.note,
    }


def _link(link: Link) -> list[list[list[int] | None]]:
    return [[_pair(span) for span in link.original], [_pair(span) for span in link.garbled]]


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.stop]
