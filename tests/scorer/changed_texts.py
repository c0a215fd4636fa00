"""The sample report before and after somebody edited its texts."""

from __future__ import annotations

from dataclasses import replace

from scorer.types import Report
from tests.scorer.sample_report import ROWS, report

MAYOR, RESIDENTS, LORRIES, CYCLISTS = 3, 4, 6, 7  # the lines that change


def edited() -> Report:
    """Return the sample with another garbled side, both sides changed a little, and an omission made good."""
    rows = list(ROWS)
    bare = {"findings": (), "differences": ()}
    rows[MAYOR] = replace(rows[MAYOR], garbled="The mayor promised nothing.", **bare)
    rows[RESIDENTS] = replace(
        rows[RESIDENTS],
        original="Residents have waited for long enough, she said, and nobody doubts it.",
        garbled="The residents waited for enough time, told it, and nobody doubts.",
        **bare,
    )
    rows[LORRIES] = replace(rows[LORRIES], garbled="Lorries use the northern road.", **bare)
    return report(tuple(rows))
