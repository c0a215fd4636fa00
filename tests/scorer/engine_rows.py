"""The rows that the tests of engines score, and what they are scored by."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pyarrow
from pyarrow import parquet

from tests.patience import PATIENCE
from tests.scorer.bulk_rows import PLAIN, many

__all__ = ["ADD", "BLOCK", "KEEP", "PLAIN", "begin", "engine", "rows_in"]

ADD = ("chrf", "findings")
KEEP = "not negation and not number"
ROWS, BLOCK = 12, 8


def begin(folder: Path, tasks: int) -> None:
    """Write a file of rows for each task; no side is empty, since readers of DataTrove leave such documents out."""
    (folder / "in").mkdir()
    pairs = [pair for pair in many(tasks * ROWS * 2) if all(pair)][: tasks * ROWS]
    for task in range(tasks):
        own = range(task * ROWS, (task + 1) * ROWS)
        rows = [{"id": f"{n:03}", "original": pairs[n][0], "garbled": pairs[n][1]} for n in own]
        parquet.write_table(pyarrow.Table.from_pylist(rows), folder / "in" / f"{task}.parquet")


def engine(name: str, folder: Path) -> None:
    """Run an engine on the rows in a process of its own; it says nothing of us to anybody."""
    paths = [str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
    command = [sys.executable, "-m", "tests.scorer.engine_runs", name, str(folder)]
    # A socket's path may have about a hundred letters, so the scratch folder has a short one.
    with tempfile.TemporaryDirectory(prefix="run-", dir="/tmp", ignore_cleanup_errors=True) as scratch:
        own = {"PYTHONPATH": os.pathsep.join(paths), "TMPDIR": scratch, "RAY_USAGE_STATS_ENABLED": "0"}
        # On one machine, Ray then listens on the loopback address alone.
        own["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"
        done = subprocess.run(
            command, env=os.environ | own, capture_output=True, text=True, timeout=10 * PATIENCE, check=False
        )
    assert done.returncode == 0, done.stderr[-3000:]


def rows_in(folder: Path) -> dict[str, dict[str, object]]:
    """Return all records below a folder by their id; each is there once."""
    records = [row for path in sorted(folder.rglob("*.parquet")) for row in parquet.read_table(path).to_pylist()]
    found = {record["id"]: record for record in records}
    assert len(found) == len(records)
    return found
