"""Runs of omitted or of added sentences: worst first, a run is one line, which can be opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from scorer.types import Report


@dataclass(frozen=True, slots=True)
class Folded:
    """Lines to show, of which some stand for a run.

    members: the lines of the run for each line that stands for one, in document order, itself the first.
    """

    shown: tuple[int, ...]
    members: Mapping[int, tuple[int, ...]]


def run_starts(report: Report) -> tuple[int | None, ...]:
    """Return the first line of the run that each line is in.

    A run is two or more consecutive lines that are all omitted or all added; None for a line in no run.
    """
    starts: list[int | None] = []
    for kind, group in groupby(one.pair.kind for one in report.judgements):
        length = len(list(group))
        starts += [len(starts) if kind != "match" and length > 1 else None] * length
    return tuple(starts)


def fold(starts: Sequence[int | None], selected: Sequence[int], opened: frozenset[int]) -> Folded:
    """Return the selected lines with each run as one line, at the place of the first of its lines.

    Only selected lines of a run count.  The lines of runs in `opened`, named by their starts, stand at that place one
    after the other.
    """
    runs: dict[int, list[int]] = {}
    for line in selected:
        if (start := starts[line]) is not None:
            runs.setdefault(start, []).append(line)
    shown: dict[int, None] = {}
    members: dict[int, tuple[int, ...]] = {}
    for line in selected:
        start = starts[line]
        here = (line,) if start is None else tuple(sorted(runs[start]))
        if start is not None and start not in opened and len(here) > 1:
            members[here[0]] = here
            here = here[:1]
        shown |= dict.fromkeys(here)
    return Folded(tuple(shown), members)
