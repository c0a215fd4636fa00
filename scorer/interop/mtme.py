"""Files of mt-metrics-eval: scores of segments, and ratings with error spans; one line for each row.

The columns are those that its `data.py` and `ratings.py` read (github.com/google-research/mt-metrics-eval).
"""

from __future__ import annotations

from scorer.interop.errors import errors
from scorer.interop.rows import rows_of, system_of
from scorer.report.json import encode, quality
from scorer.types import Judgement, Report


def write_scores(report: Report, worst: int) -> str:
    """Return `system<TAB>quality` for each row; `worst` is ignored.  A row without a quality has None."""
    name = system_of(report)
    values = [None if row is None else quality(row.quality) for row in rows_of(report)]
    return "".join(f"{name}\t{'None' if value is None else encode(value)}\n" for value in values)


def write_ratings(report: Report, worst: int) -> str:
    """Return `system<TAB>rating<TAB>scorer` for each row; `worst` is ignored.  A blank row has the rating None."""
    name = system_of(report)
    return "".join(
        f"{name}\tNone\n" if row is None else f"{name}\t{encode(_rating(row))}\tscorer\n" for row in rows_of(report)
    )


def _rating(judgement: Judgement) -> dict[str, object]:
    return {
        "errors": [
            {
                "start": one.at.start,
                "end": one.at.stop,
                "category": one.category,
                "severity": one.severity,
                "score": None,
                "is_source_error": one.side == "original",
            }
            for one in errors(judgement)
        ]
    }
