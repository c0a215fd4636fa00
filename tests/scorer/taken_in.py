"""Rows of a review, and taking them in."""

from __future__ import annotations

import json
from collections.abc import Mapping

from scorer.exchange.intake import take_in
from scorer.exchange.taken import Taken
from scorer.review.lines import Lines
from scorer.review.store import Store
from tests.scorer.sample_report import report
from tests.scorer.test_exchange_rows import WHEN, Clock

LINES = Lines(report())


def rows(*changes: Mapping[str, object]) -> bytes:
    return "".join(json.dumps(change) + "\n" for change in changes).encode()


def row(line: int, **said: object) -> dict[str, object]:
    return {"key": LINES.keys[line], "verdict": None} | said


def taken_from(store: Store, data: bytes, name: str = "r.jsonl", lines: Lines = LINES, reviewer: str = "Ann") -> Taken:
    return take_in(store, lines, reviewer, data, name, Clock(WHEN.replace(hour=20)))
