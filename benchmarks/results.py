"""Append what a benchmark found to its results file, with the commit and the signature.

A row whose commit ends in `-dirty` was measured with changes that no commit holds, so nobody can measure it again.
Thirteen early rows are like that; they stay.  New ones are refused before anything is measured.

A row may have the key `invalid`: for a set of its figures, which scores are no measurement and why (`Invalid`).
"""

from __future__ import annotations

import argparse
import json
import subprocess
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypedDict

FOLDER = Path(__file__).parent / "results"


class Invalid(TypedDict):
    """The scores of a measuring set that are no measurement, and the reason."""

    scores: list[str]
    reason: str


def parse(parser: argparse.ArgumentParser) -> tuple[argparse.Namespace, str | None]:
    """Return what was asked for, and the commit to record: None with `--print-only`.

    Exit with status 2 where there is no clean commit to record.
    """
    parser.add_argument("--print-only", action="store_true", help="record nothing; the tree may hold changes then")
    choice = parser.parse_args()
    try:
        return choice, None if choice.print_only else clean_commit()
    except ValueError as error:
        parser.exit(2, f"{error}\n")


def clean_commit(folder: Path = FOLDER.parent) -> str:
    """Return the commit that is checked out; raise ValueError where tracked files were changed since.

    Changes of the results themselves do not count: every benchmark makes some.
    """
    commit = _git(folder, "rev-parse", "--short", "HEAD").strip()
    changed = _git(folder, "status", "--porcelain", "--untracked-files=no", "--", ":/", f":(exclude){FOLDER.name}")
    if not commit:
        raise ValueError(f"{folder}: no git commit to record: run in a clone, or pass --print-only")
    if changed:
        first, *others = [line[3:] for line in changed.splitlines()]
        more = f" and {len(others)} more" if others else ""
        raise ValueError(f"{first}{more}: changed since the last commit: commit it first, or pass --print-only")
    return commit


def record(
    name: str,
    figures: Mapping[str, object],
    signature: Mapping[str, object],
    commit: str | None,
    invalid: Mapping[str, Invalid] | None = None,
) -> str:
    """Append one line to `results/NAME.jsonl`, and say so; without a commit, say that nothing is recorded."""
    if commit is None:
        return "nothing recorded (--print-only)"
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{name}.jsonl"
    line: dict[str, object] = {"when": datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ"), "commit": commit}
    line |= {"figures": figures, "signature": signature} | ({"invalid": invalid} if invalid else {})
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return f"appended to {path}"


def rows(name: str) -> Iterator[dict[str, Any]]:
    """Yield what was recorded of a benchmark, the latest last."""
    for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def reason(row: Mapping[str, Any], figures: str, score: str) -> str | None:
    """Return why a score is no measurement on a set of figures; None where it is one."""
    marked: Invalid | None = row.get("invalid", {}).get(figures)
    return marked["reason"] if marked and score in marked["scores"] else None


def _git(folder: Path, *command: str) -> str:
    found = subprocess.run(["git", *command], cwd=folder, capture_output=True, text=True, check=False)
    return found.stdout
