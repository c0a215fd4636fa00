"""Events to store."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from scorer.review.events import Action, Event
from tests.scorer.review_events import KEYS

WHEN = datetime(2026, 3, 1, 12, tzinfo=UTC)


def event(action: Action, key: str = KEYS[0], reviewer: str = "Ann") -> Event:
    return Event(reviewer, WHEN, key, action)


def query(file: Path, statement: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(file, isolation_level=None)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()
