"""JSON lines: one object of the canonical report's `pairs` on each line, nothing else."""

from __future__ import annotations

from scorer.report.json import encode, pair
from scorer.types import Report


def write(report: Report, worst: int) -> str:
    """Return one line for each pair, all of them, in document order; `worst` has no say."""
    return "".join(f"{encode(pair(judgement))}\n" for judgement in report.judgements)
