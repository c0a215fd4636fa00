"""The paths of documents as a file for others may show them: never from the root of this machine's disk."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path, PureWindowsPath

from scorer.types import Report


def last_parts(paths: Sequence[str]) -> list[str]:
    """Return the last part of each path, or of all as many as tell them apart; equal paths stay equal.

    Backslashes become slashes.
    """
    parts = [re.split(r"[/\\]", path) for path in paths]
    depths = range(1, max(map(len, parts), default=0) + 1)
    apart = (n for n in depths if len({tuple(one[-n:]) for one in parts}) == len(parts))
    depth = next(apart, 1)
    return ["/".join(one[-depth:]) or "/" for one in parts]


def shared_paths(report: Report) -> tuple[str, str]:
    """Return the paths of both documents as another machine can use them.

    A relative path stays.  An absolute one inside the working directory becomes relative to it, as a build server
    needs it; one outside keeps the last parts that tell both apart.
    """
    names = report.original.name, report.garbled.name
    original, garbled = (_from_here(name) or last for name, last in zip(names, last_parts(names), strict=True))
    return original, garbled


def _from_here(name: str) -> str | None:
    """Return a path from the working directory; None for one that leads elsewhere."""
    if not os.path.isabs(name):
        # A report may have been made on another kind of machine.
        return None if PureWindowsPath(name).anchor else name
    # The working directory has no links in it, so those of the folder are followed; the file keeps its own name.
    path = Path(os.path.realpath(os.path.dirname(name)), os.path.basename(name))
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else None
