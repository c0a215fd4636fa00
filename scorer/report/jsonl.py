"""JSON lines: one object of the canonical report's `pairs` per line, and nothing else."""

from __future__ import annotations

from scorer.report.json import encode, pair
from scorer.types import Report


def write(report: Report, worst: int) -> str:
    """Return one line for every pair, in document order; `worst` is ignored."""
    return "".join(f"{encode(pair(judgement))}\n" for judgement in report.judgements)
