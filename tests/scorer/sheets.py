"""Spreadsheets of reviews, as they are written and changed."""

from __future__ import annotations

from scorer.exchange.formats import export
from scorer.exchange.table import COLUMNS
from scorer.review.events import Action, Commented, Corrected, Graded
from scorer.types import Report
from tests.scorer.test_exchange_rows import session_of, stored

DONE: list[tuple[int, Action]] = [(2, Graded("none")), (3, Commented("=HYPERLINK(1)")), (4, Corrected(""))]


def exported(made: Report, done: list[tuple[int, Action]] | None = None) -> bytes:
    with stored() as store:
        return export(session_of(store, made, done or []), "x.xlsx")


def column(name: str) -> int:
    return COLUMNS.index(name) + 1
