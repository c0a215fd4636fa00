"""`scorer bulk` killed at random moments, and on a disk that is full."""

from __future__ import annotations

import random
import resource
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.kills import KINDS, killed
from scorer.bulk.manifest import place_of, read_manifest
from tests.patience import PATIENCE
from tests.scorer.bulk_rows import do, many, tsv

COMMAND = (sys.executable, "-m", "scorer", "bulk")


def test_kills_at_random_moments_change_nothing() -> None:
    """`python -m benchmarks.kills` does this with 30 kills."""
    found = killed(kills=4, seed=random.randrange(1000), rows=900).values()
    assert sum(one.kills for one in found) == 4
    assert [one.equal for one in found] == [one.runs for one in found]
    assert 1 <= sum(one.runs for one in found) <= len(KINDS) + 4


def small(limit: int) -> dict[str, Any]:
    """Return what lets a process write files of so many bytes at most, as a disk does that is nearly full."""
    return {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))}


def test_a_full_disk_leaves_what_was_good(tmp_path: Path) -> None:
    pairs, out, whole = tsv(tmp_path, many(900)), tmp_path / "out.tsv", tmp_path / "whole.tsv"
    do(pairs, output=whole, add="bleu")
    command = [*COMMAND, str(pairs), "-o", str(out), "--add", "bleu", "--resume"]
    limit = len(whole.read_bytes()) * 2 // 3
    full = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False, **small(limit))
    assert full.returncode == 2
    (line,) = full.stderr.decode().splitlines()
    assert line.startswith(f"scorer: {out}: cannot be written: ")
    assert line.endswith(" after 500 rows: the same command with --resume goes on")
    good = read_manifest(place_of(out))[1]
    assert whole.read_bytes().startswith(out.read_bytes()[: good.out])
    assert subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False).returncode == 0
    assert out.read_bytes() == whole.read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_standard_output_is_one_clear_line(tmp_path: Path) -> None:
    with open("/dev/full", "wb") as full:
        command = [*COMMAND, str(tsv(tmp_path, many(5))), "--add", "bleu"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=PATIENCE, check=False)
    (line,) = done.stderr.decode().splitlines()
    assert done.returncode == 2
    assert "cannot be written: No space left on device" in line


def test_the_signal_of_a_limit_does_not_end_it_silently() -> None:
    """Python ignores SIGXFSZ, so that a write fails instead; this is what the test above rests on."""
    assert signal.getsignal(signal.SIGXFSZ) == signal.SIG_IGN
