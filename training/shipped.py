"""The record of how the shipped weights were made: `results/shipped.json`, which `training.train` writes.

It holds the hash of the weights, the commit, the steps of the training, the checkpoint or the weights that it
began from, the hashes of the training sets, and the measuring sets that were trained on by mistake, if any.
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
    """Return the whole record."""
    found: dict[str, Any] = json.loads(FOUND.read_text(encoding="utf-8"))
    return found


def learnt_from() -> Mapping[str, str]:
    """Return the measuring sets that the shipped network was trained on, each with the reason; often none."""
    found: Mapping[str, str] = shipped()["learnt_from"]
    return found


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def steps() -> list[dict[str, Any]]:
    """Return the steps of the recipe in the form of the record."""
    return [
        {"step": "errors and judgments", "seed": recipe.SEED, "rate": recipe.RATE, "lessons": dict(recipe.LESSONS)},
        {
            "step": "other words",
            "seeds": list(recipe.OTHER_WORDS_SEEDS),
            "rate": recipe.OTHER_WORDS_RATE,
            "lessons": dict(recipe.OTHER_WORDS),
        },
        {
            "step": "turned",
            "seed": recipe.TURNED_SEED,
            "rate": recipe.TURNED_RATE,
            "lessons": dict(recipe.TURNED_ROUND),
            "parts": {"before": recipe.BEFORE, "after": recipe.AFTER},
        },
    ]


def write(data: Path, weights: Path, began_from: Mapping[str, str], commit: str) -> None:
    """Record the weights of a whole training run.

    began_from: the checkpoint that the second stage began from, and the hash of its weights.  The same run made it, so
    the hash in its name stands for everything that it was made from.  Or the `commit` and `path` of shipped weights
    that the last stage began from, and their hash; then `averaged with` says which weights stand for those before it,
    and `run before at` names the commit of another run of the last stage, whose network has a part in the average.
    commit: the commit that was checked out when the run began.

    The run has compared everything it read with the measuring sets, so it was trained on none of them.
    """
    found = {
        "weights": file_hash(weights),
        "commit": commit,
        "began_from": dict(began_from),
        "steps": steps(),
        "data": {name: file_hash(file) for name, file in set_files(data / "train").items()},
        "learnt_from": {},
    }
    FOUND.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def checked_out() -> str:
    """Return the commit that is checked out, ending in `-dirty` if files were changed since, or "unknown"."""
    found = subprocess.run(
        ["git", "describe", "--always", "--abbrev=40", "--dirty"],
        cwd=FOUND.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.strip() or "unknown"
