"""What docs/gates.md shows for build servers runs, and the hook definition is one that pre-commit accepts."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from docs import make_outputs
from scorer.gate.rules import read_rules
from tests.command import run

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "gates.md").read_text("utf-8")
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_outputs.fill(tmp_path)
    return tmp_path


def test_the_workflow_of_the_page_passes_and_would_fail(folder: Path) -> None:
    (workflow,) = (found for text in blocks("yaml") if "jobs" in (found := yaml.safe_load(text)))
    steps = [step["run"] for step in workflow["jobs"]["score"]["steps"] if "run" in step]
    (command,) = (shlex.split(step)[1:] for step in steps if step.startswith("scorer "))
    done = run(*command, folder=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"::error file=ferry-garbled.txt,line=")
    strict = run(*command, "--max-critical", "0", folder=folder)
    assert (strict.returncode, len(strict.stderr.splitlines())) == (1, 1)


def test_the_hook_is_one_that_pre_commit_accepts_and_its_use_runs(folder: Path) -> None:
    valid = [sys.executable, "-m", "pre_commit", "validate-manifest", str(HOOKS)]
    subprocess.run(valid, check=True, env={**os.environ, "PRE_COMMIT_HOME": str(folder / "pre-commit")})
    (hook,) = yaml.safe_load(HOOKS.read_text("utf-8"))
    (config,) = (found for text in blocks("yaml") if "repos" in (found := yaml.safe_load(text)))
    (used,) = config["repos"][0]["hooks"]
    assert used["id"] == hook["id"]
    entry = shlex.split(hook["entry"])
    assert entry[0] == "scorer"
    assert run(*entry[1:], *used["args"], folder=folder).returncode == 0


def test_the_rules_of_the_page_are_understood(folder: Path) -> None:
    (text,) = blocks("toml")
    (folder / "scorer.toml").write_text(text, encoding="utf-8")
    rules = read_rules(str(folder / "scorer.toml"))
    assert rules.fail_under == tomllib.loads(text)["gate"]["fail-under"]
    assert rules.max_omitted == 0.02
