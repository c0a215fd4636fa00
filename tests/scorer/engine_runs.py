"""Runs of engines in a process of their own: `python -m tests.scorer.engine_runs local|ray FOLDER`.

FOLDER has the rows in `in/N.parquet`.  In the runs by Ray, a worker is killed once.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

from datatrove.executor import LocalPipelineExecutor
from datatrove.executor.ray import RayPipelineExecutor
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.readers import ParquetReader
from datatrove.pipeline.writers import ParquetWriter

from scorer.engines.datatrove import KeepPairs
from scorer.engines.ray import score_batch
from tests.scorer.engine_rows import ADD, BLOCK, KEEP, PLAIN


class Kill(PipelineStep):  # type: ignore[misc]
    """Kill the worker of the first task once, in the midst of its documents."""

    type = name = "kill"

    def __init__(self, mark: Path) -> None:
        super().__init__()
        self.mark = mark

    def run(self, data: Any, rank: int = 0, world_size: int = 1) -> Any:
        for number, document in enumerate(data):
            if rank == 0 and number == 5 and once(self.mark):
                os.kill(os.getppid(), signal.SIGKILL)  # the task is a child of Ray's worker
                os._exit(1)
            yield document


class killed_batch(score_batch):  # noqa: N801
    """Kill the actor once, in the midst of the batches."""

    def __init__(self, mark: str) -> None:
        super().__init__(ADD, settings=PLAIN)
        self._mark, self._done = Path(mark), 0

    def __call__(self, batch: Any) -> Any:
        self._done += 1
        if self._done == 2 and once(self._mark):
            os.kill(os.getpid(), signal.SIGKILL)
        return super().__call__(batch)


def once(mark: Path) -> bool:
    """Return whether nobody came here before."""
    try:
        mark.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def pipeline(folder: Path, *before: PipelineStep) -> list[PipelineStep]:
    kept, dropped = (ParquetWriter(str(folder / name), expand_metadata=True) for name in ("kept", "dropped"))
    keep = KeepPairs(KEEP, ADD, original="original", garbled="text", settings=PLAIN, exclusion_writer=dropped)
    reader = ParquetReader(str(folder.parent / "in"), text_key="garbled")
    return [reader, *before, keep, kept]


def local(folder: Path) -> None:
    out = folder / "local"
    LocalPipelineExecutor(pipeline(out), tasks=4, workers=2, logging_dir=str(out / "logs")).run()


def by_ray(folder: Path) -> None:
    import ray

    with tempfile.TemporaryDirectory(prefix="ray", dir="/tmp") as scratch:
        ray.init(
            address="local", num_cpus=3, include_dashboard=False, log_to_driver=False, object_store_memory=10**8,
            _temp_dir=scratch,
        )  # fmt: skip
        try:
            datatrove_by_ray(folder / "ray")
            ray_data(folder)
        finally:
            ray.shutdown()


def datatrove_by_ray(out: Path) -> None:
    steps = pipeline(out, Kill(out.parent / "task-killed"))
    RayPipelineExecutor(steps, tasks=2, workers=2, mem_per_cpu_gb=0.5, logging_dir=str(out / "logs")).run()


def ray_data(folder: Path) -> None:
    import ray

    context = ray.data.DataContext.get_current()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    rows = ray.data.read_parquet(str(folder / "in"), concurrency=1).repartition(target_num_rows_per_block=BLOCK)
    mark = str(folder / "actor-killed")
    scored = rows.map_batches(
        killed_batch, fn_constructor_args=[mark], batch_size=None, batch_format="pyarrow",
        compute=ray.data.ActorPoolStrategy(size=2),
    )  # fmt: skip
    scored.write_parquet(str(folder / "batches"))


if __name__ == "__main__":
    {"local": local, "ray": by_ray}[sys.argv[1]](Path(sys.argv[2]))
