"""How the weights that ship were made: `results/shipped.json`, which `training.train` writes.

It names the weights by their hash, the commit, the steps, the weights that the hard-negative stage began from, the
training sets by their hashes, and the measuring sets that were learnt from by mistake, if any.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.lessons.train_sets import set_files
from training.network import recipe

FOUND = Path(__file__).parent / "results" / "shipped.json"


def shipped() -> dict[str, Any]:
    """Return all that is recorded."""
    found: dict[str, Any] = json.loads(FOUND.read_text(encoding="utf-8"))
    return found


def learnt_from() -> Mapping[str, str]:
    """Return the measuring sets that the shipped network has learnt from, each with the reason; often none."""
    found: Mapping[str, str] = shipped()["learnt_from"]
    return found


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def steps() -> list[dict[str, Any]]:
    """Return the steps of the recipe, in order, as they stand in the record."""
    part, rate = recipe.LAST
    return [
        {"step": "seeds", "seeds": list(recipe.SEEDS), "rate": recipe.RATE, "lessons": dict(recipe.LESSONS)},
        {"step": "mean of their weights"},
        {"step": "more of the same", "seed": recipe.LAST_SEED, "rate": rate, "part of the lessons": part},
        {
            "step": "hard negatives",
            "seed": recipe.HARD_NEGATIVES_SEED,
            "rate": recipe.HARD_NEGATIVES_RATE,
            "lessons": dict(recipe.HARD_NEGATIVES),
            "share of the change kept": recipe.HARD_NEGATIVES_SHARE,
        },
    ]


def write(data: Path, weights: Path, before: Path, commit: str) -> None:
    """Record weights that were just made from nothing.

    `before` is the checkpoint that the hard-negative stage began from; the same run made it, and its name tells of
    what.  `commit` is the one that was checked out when it began.  What training read was compared with the measuring
    sets, so that none was learnt from.
    """
    found = {
        "weights": file_hash(weights),
        "commit": commit,
        "began_from": {"checkpoint": before.name, "weights": file_hash(before)},
        "steps": steps(),
        "data": {name: file_hash(file) for name, file in set_files(data / "train").items()},
        "learnt_from": {},
    }
    FOUND.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def checked_out() -> str:
    """Return the commit that is checked out, ending in `-dirty` where files were changed since."""
    found = subprocess.run(
        ["git", "describe", "--always", "--abbrev=40", "--dirty"],
        cwd=FOUND.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.strip() or "unknown"
