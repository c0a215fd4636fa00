"""The demo's sample stands in the package; the corpus holds the same two texts with labels."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["original.txt", "garbled.txt"])
def test_the_sample_of_the_package_is_that_of_the_corpus(name: str) -> None:
    assert (ROOT / "scorer/sample" / name).read_bytes() == (ROOT / "corpus/data/sample" / name).read_bytes()


def test_the_demo_needs_no_corpus_and_minds_no_other_one(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "__init__.py").write_text("raise SystemExit('not ours')\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "scorer", "demo", "--model", "none"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Degraded passages" in done.stdout
