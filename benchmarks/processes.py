"""Run a command as a process of its own, and say what it cost."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass

# ru_maxrss counts kilobytes, on macOS bytes.
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: seconds by the clock, CPU seconds of all its threads, peak memory in MB."""

    wall: float
    cpu: float
    peak: float


@dataclass(frozen=True, slots=True)
class Finished:
    """A process that ended, with what it wrote."""

    cost: Cost
    out: str
    err: str


def run(command: Sequence[str], stdin: str = "", exit_code: int = 0) -> Finished:
    """Run a command to its end; raise RuntimeError where its exit code is another one.

    Its cost is the kernel's own account of that one process (wait4).  A process inherits the
    peak memory of the one that started it, so the caller should be small.  Python keeps its
    bytecode, as it does for an installed program, whatever this environment says.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        given.write(stdin.encode())
        given.seek(0)
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=given, stdout=out, stderr=err, env=kept)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for file in (out, err):
            file.seek(0)
            texts.append(file.read().decode("utf-8", "replace"))
    if process.returncode != exit_code:
        raise RuntimeError(f"exit code {process.returncode}: {' '.join(command)}\n{texts[1][-2000:]}")
    peak = used.ru_maxrss * _RSS_UNIT / 1e6
    return Finished(Cost(wall, used.ru_utime + used.ru_stime, peak), *texts)
