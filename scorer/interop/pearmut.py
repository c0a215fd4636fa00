"""A campaign of Pearmut, the annotation platform, with our findings as error spans to begin with.

The form is that of its example of pre-filled spans (github.com/zouharvi/pearmut, examples/esaai.json).
"""

from __future__ import annotations

import json
from pathlib import PurePath

from scorer.interop.errors import errors
from scorer.interop.rows import rows_of, system_of
from scorer.review.normal import normal_side
from scorer.types import Judgement, Report


def write(report: Report, worst: int) -> str:
    """Return a campaign of one task with one document; `worst` is ignored.  Blank rows have no item."""
    name = system_of(report)
    document = PurePath(report.original.name).stem or "document"
    items = [_item(name, f"{document}_{n + 1}", row) for n, row in enumerate(rows_of(report)) if row is not None]
    campaign = {
        "info": {"assignment": "task-based", "protocol": "ESA"},
        "campaign_id": f"{document}_{name}",
        "data": [[items]],
    }
    return json.dumps(campaign, ensure_ascii=False, indent=1) + "\n"


def _item(name: str, number: str, judgement: Judgement) -> dict[str, object]:
    spans = [
        # Pearmut knows two severities, and counts the last character of a span in.
        {
            "start_i": one.at.start,
            "end_i": max(one.at.start, one.at.stop - 1),
            "severity": "minor" if one.severity == "minor" else "major",
            "category": None,
        }
        for one in errors(judgement)
        if one.side == "garbled"
    ]
    item: dict[str, object] = {"doc_id": number, "src": normal_side(judgement.pair.original)}
    return item | {"tgt": {name: normal_side(judgement.pair.garbled)}, "error_spans": {name: spans}}
