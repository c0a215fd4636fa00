"""Score rows one of the ways that `benchmarks.parallel` compares: `python -m benchmarks.parallel_jobs NAME FOLDER`.

FOLDER has the rows in `in/`, one file of Parquet for each task of an engine.  What is written goes to FOLDER/NAME.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

TASKS = 2


def bulk(source: Path, out: Path, *, jobs: int, one_core: bool = False) -> None:
    """Become a run of `scorer bulk` with that many processes."""
    if one_core:
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
    files = [str(path) for path in sorted(source.iterdir())]
    out.mkdir()
    command = [sys.executable, "-m", "scorer", "bulk", *files, "-o", str(out / "rows.parquet"), "--jobs", str(jobs)]
    os.execv(sys.executable, command)


def datatrove(source: Path, out: Path) -> None:
    """Run DataTrove's local executor, with a process for each task."""
    # This must come before the tasks start their libraries.
    os.environ["OMP_NUM_THREADS"] = "1"
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import ParquetReader
    from datatrove.pipeline.writers import ParquetWriter

    from scorer.engines.datatrove import ScorePairs

    reader = ParquetReader(str(source), text_key="garbled")
    steps = [reader, ScorePairs(), ParquetWriter(str(out / "rows"), expand_metadata=True)]
    LocalPipelineExecutor(steps, tasks=TASKS, workers=TASKS, logging_dir=str(out / "logs")).run()


RUNS: dict[str, Callable[[Path, Path], None]] = {
    "one": partial(bulk, jobs=1, one_core=True),
    "threads": partial(bulk, jobs=1),
    "two": partial(bulk, jobs=TASKS),
    "datatrove": datatrove,
}


def main(arguments: Sequence[str]) -> None:
    name, folder = arguments[0], Path(arguments[1])
    RUNS[name](folder / "in", folder / name)


if __name__ == "__main__":
    main(sys.argv[1:])
