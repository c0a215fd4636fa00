"""JSON lines in the manner of the error annotation task of WMT 2026: one object for each row.

The task wants error spans by start and end in the translation, with a severity
(www2.statmt.org/wmt26/mteval-subtask1.html).
"""

from __future__ import annotations

from scorer.interop.errors import errors
from scorer.interop.rows import rows_of, system_of
from scorer.report.json import encode, quality
from scorer.review.normal import normal_side
from scorer.types import Judgement, Report


def write(report: Report, worst: int) -> str:
    """Return a line for each row; `worst` is ignored.

    `errors` are those in the garbled text.  `omission` tells whether something of the original has no place there.
    """
    name = system_of(report)
    return "".join(f"{encode(_row(name, number, row))}\n" for number, row in enumerate(rows_of(report)))


def _row(name: str, number: int, judgement: Judgement | None) -> dict[str, object]:
    if judgement is None:
        blank = {"id": str(number), "system": name, "reference": "", "hypothesis": ""}
        return blank | {"score": None, "errors": [], "omission": False}
    pair, found = judgement.pair, list(errors(judgement))
    return {
        "id": str(number) if pair.id is None else pair.id,
        "system": name,
        "reference": normal_side(pair.original),
        "hypothesis": normal_side(pair.garbled),
        "score": quality(judgement.quality),
        "errors": [
            {"start": one.at.start, "end": one.at.stop, "severity": one.severity, "category": one.category}
            for one in found
            if one.side == "garbled"
        ],
        "omission": any(one.side == "original" for one in found),
    }
