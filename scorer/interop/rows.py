"""The rows that other tools count: those of an aligned input, blank ones too, or else the pairs."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import PurePath

from scorer.types import Judgement, Report


def rows_of(report: Report) -> tuple[Judgement | None, ...]:
    """Return the judgement of each row; None for a row of an aligned input that is blank on both sides.

    A report that an earlier version saved knows its pairs alone, so such rows are missing there.
    """
    if report.summary.over != "rows" or len(report.original.blocks) != len(report.garbled.blocks):
        return report.judgements
    starts = {
        "original": [block.start for block in report.original.blocks],
        "garbled": [block.start for block in report.garbled.blocks],
    }
    found: dict[int, Judgement] = {}
    for judgement in report.judgements:
        name = "original" if judgement.pair.original is not None else "garbled"
        side = getattr(judgement.pair, name)
        found[bisect_right(starts[name], side.at.start) - 1] = judgement
    if len(found) < len(report.judgements):
        return report.judgements
    return tuple(found.get(row) for row in range(len(report.original.blocks)))


def system_of(report: Report) -> str:
    """Return a name of the system that made the garbled document: that of its file, without ending and white space."""
    return "_".join(PurePath(report.garbled.name).stem.split()) or "garbled"
