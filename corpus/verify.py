"""Check the committed corpus: hashes, licences, and labels against their texts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from corpus.build import LICENCE, sha256
from corpus.cases import DATA, Case, load_case, read_manifest, read_text
from corpus.damage.kinds import KINDS
from corpus.sentences import split
from corpus.span import Span


def problems(data: Path = DATA) -> dict[str, list[str]]:
    """Return the problems by the id of the manifest's row; the list is empty if there are none.

    Files that the manifest does not list are problems of the id `manifest.jsonl`.
    """
    rows = read_manifest(data)
    found = {row["id"]: [*_file_problems(data, row)] for row in rows}
    for row in rows:
        if row["kind"] == "case" and not found[row["id"]]:
            found[row["id"]] = [*_case_problems(data, row)]
    listed = {path for row in rows for path in row["sha256"]} | {"manifest.jsonl"}
    here = {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}
    found["manifest.jsonl"] = [f"{path} is not in the manifest" for path in sorted(here - listed)]
    return found


def _file_problems(data: Path, row: Mapping[str, Any]) -> Iterator[str]:
    for path, expected in row["sha256"].items():
        if not (data / path).is_file():
            yield f"{path} is missing"
        elif sha256((data / path).read_bytes()) != expected:
            yield f"{path} is not the file that the manifest describes: another SHA-256"
    for field, expected in LICENCE.items():
        if row.get(field) != expected:
            yield f"{field} is {row.get(field)!r}, not {expected!r}"


def _case_problems(data: Path, row: Mapping[str, Any]) -> Iterator[str]:
    labels = json.loads(read_text(data / row["labels"]))
    texts = {side: read_text(data / row[side]) for side in ("original", "garbled")}
    for number, label in enumerate(labels["damage"], 1):
        for side, text in texts.items():
            problem = _label_problem(label, side, text)
            if problem:
                yield f"{row['labels']}, label {number}: {problem}"
        if label["kind"] not in KINDS:
            yield f"{row['labels']}, label {number}: unknown kind {label['kind']}"
    yield from _link_problems(load_case(data, row))


def _label_problem(label: Mapping[str, Any], side: str, text: str) -> str | None:
    at, words = label[f"{side}_at"], label[side]
    if at is None:
        return None if words is None else f"words of the {side} without a place"
    start, stop = at
    if not 0 <= start < stop <= len(text):
        return f"{start}..{stop} lies outside of the {side}, which has {len(text)} characters"
    if text[start:stop] != words:
        return f"the {side} has “{text[start:stop]}” there, not “{words}”"
    return None


def _link_problems(case: Case) -> Iterator[str]:
    linked = [span for link in case.links for span in link.original]
    if sorted(linked) != split(case.original):
        yield f"{case.id}: the links do not cover each sentence of the original once"
    spans = sorted(span for link in case.links for span in link.garbled)
    if any(left.stop > right.start for left, right in pairwise(spans)):
        yield f"{case.id}: links overlap in the garbled text"
    if _outside(case.garbled, spans).strip():
        yield f"{case.id}: words of the garbled text stand in no link: “{_outside(case.garbled, spans).strip()}”"


def _outside(text: str, spans: list[Span]) -> str:
    bounds = [0, *(bound for span in spans for bound in (span.start, span.stop)), len(text)]
    return "".join(text[start:stop] for start, stop in zip(bounds[::2], bounds[1::2], strict=True))
