"""Count the cores that this process may really use: a container often has fewer than its machine."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterator
from pathlib import Path

_GROUPS = Path("/proc/self/cgroup")
_MOUNTED = Path("/sys/fs/cgroup")
Limit = Callable[[Path], float | None]


def available_cores() -> int:
    """Return the number of cores that this process may use; at least 1.

    It is the number of cores that it may run on, or the share of time that its control group has, rounded up, if that
    is less.  Both versions of control groups are read (https://docs.kernel.org/admin-guide/cgroup-v2.html).
    """
    own = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min([own, *(math.ceil(share) for share in _shares())]))


def _shares() -> Iterator[float]:
    """Yield the cores that the control group of this process and those above it may use, where there is a limit."""
    try:
        lines = _GROUPS.read_text(encoding="utf-8").splitlines()
    except OSError:
        return
    for line in lines:
        number, kinds, path = line.split(":", 2)
        if number == "0" and not kinds:
            yield from _limits(_MOUNTED, path, _of_version_2)
        elif "cpu" in kinds.split(","):
            yield from _limits(_MOUNTED / "cpu", path, _of_version_1)


def _limits(root: Path, path: str, limit: Limit) -> Iterator[float]:
    # In a container the path may be that of the machine, of which the container sees its own part at the root.
    folder = root / path.lstrip("/")
    for each in (folder, *folder.parents):
        try:
            found = limit(each)
        except (OSError, ValueError, ZeroDivisionError):
            found = None
        if found is not None and found > 0:
            yield found
        if each == root:
            return


def _of_version_2(folder: Path) -> float | None:
    quota, period = (folder / "cpu.max").read_text(encoding="ascii").split()
    return None if quota == "max" else int(quota) / int(period)


def _of_version_1(folder: Path) -> float | None:
    quota = int((folder / "cpu.cfs_quota_us").read_text(encoding="ascii"))
    return None if quota < 0 else quota / int((folder / "cpu.cfs_period_us").read_text(encoding="ascii"))
