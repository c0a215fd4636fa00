"""The record of the weights that ship says what is true."""

from __future__ import annotations

import hashlib
import subprocess

import pytest

from scorer.cross_encoder.stored import WEIGHTS, stored_hash
from training import shipped


def test_the_recorded_weights_are_those_that_ship() -> None:
    assert shipped.shipped()["weights"] == stored_hash() == shipped.file_hash(WEIGHTS)


def test_the_recorded_recipe_is_that_of_the_code() -> None:
    assert shipped.shipped()["steps"] == shipped.steps()


def git(*command: str) -> bytes | None:
    """Return what git says; None where the history is not there."""
    found = subprocess.run(["git", *command], cwd=shipped.FOUND.parent, capture_output=True, check=False)
    return found.stdout if found.returncode == 0 else None


def hash_in(commit: str) -> str:
    content = git("show", f"{commit}:scorer/cross_encoder/weights.safetensors")
    if content is None:
        pytest.skip("the history of the repository is not here")
    return hashlib.sha256(content).hexdigest()


def test_the_weights_it_began_from_stand_in_the_history() -> None:
    began = shipped.shipped()["began_from"]
    if "commit" not in began:
        pytest.skip("all steps were made in one run")
    assert began["path"] == "scorer/cross_encoder/weights.safetensors"
    assert hash_in(began["commit"]) == began["weights"]


def test_the_weights_that_ship_were_committed_where_it_says() -> None:
    found = shipped.shipped()
    if "commit" not in found["began_from"]:
        pytest.skip("the weights were committed after the run that made them")
    assert hash_in(found["commit"]) == found["weights"]
