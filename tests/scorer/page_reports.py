"""Reports for the page."""

from __future__ import annotations

from scorer.types import Report
from tests.scorer.sample_report import ROWS, Row, report


def distinct(number: int) -> Report:
    return report(
        tuple(
            Row(f"{n} {row.original}", f"{n} {row.garbled}", row.quality, row.degraded, row.severity)
            for n, row in enumerate(ROWS * (number // 8 + 1))
            if row.original and row.garbled
        )[:number]
    )
