"""Training and measuring sets and a novel that are made up, in the form of the real ones."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

Rows = Sequence[Mapping[str, Any]]


def write_set(data: Path, part: str, name: str, rows: Rows) -> None:
    """Write `DATA/PART/NAME.jsonl.gz`; `part` is train or measure."""
    path = data / part / f"{name}.jsonl.gz"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress("".join(f"{json.dumps(row)}\n" for row in rows).encode()))


def write_novel(data: Path, sentences: Sequence[str]) -> None:
    """Write the novel that training reads, one sentence a line: `DATA/align/pride.sents.gz`."""
    path = data / "align" / "pride.sents.gz"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress("".join(f"{sentence}\n" for sentence in sentences).encode()))


def mqm(number: int, original: str, garbled: str, *, error: bool = False, document: str = "doc") -> dict[str, Any]:
    """Return a row of MQM, with a major error on the first word or none."""
    span = [0, len(garbled.partition(" ")[0])]
    errors = [{"category": "Accuracy", "severity": "Major", "span": span, "weight": 5.0}] if error else []
    score = -5.0 if error else 0.0
    names = {"id": f"row|{number}", "source_lang": "de", "doc": document, "segment": str(number), "system": "one"}
    return {**names, "original": original, "garbled": garbled, "score": score, "errors": errors}


def contradiction(original: str, garbled: str) -> dict[str, Any]:
    """Return a row of CANNOT."""
    return {"id": "0", "subset": "made", "original": original, "garbled": garbled, "contradiction": 1}


def choice(original: str, *choices: str) -> dict[str, Any]:
    """Return a question of SemAntoNeg, of which the first choice is right."""
    return {"idx": 0, "label": 0, "input": original, "sentences": list(choices)}
