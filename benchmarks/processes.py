"""Run a command in a process of its own, and measure its time and memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass

# ru_maxrss is in kilobytes, on macOS in bytes.
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of one process: seconds by the clock, CPU seconds of all threads, peak memory in MB."""

    wall: float
    cpu: float
    peak: float


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished process and its output."""

    cost: Cost
    out: str
    err: str


def run(command: Sequence[str], stdin: str = "", exit_code: int = 0) -> Finished:
    """Run a command to its end; raise RuntimeError if it ends with another exit code.

    The kernel reports the cost of this one process (wait4).  A process inherits the peak memory of its
    parent, so the caller should be small.  PYTHONDONTWRITEBYTECODE is removed from the environment:
    Python then stores its bytecode, as it does for an installed program.
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
