"""Sessions on one store, and a clock that tests set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from scorer.review.events import Action
from scorer.review.lines import Lines
from scorer.review.session import Session
from tests.scorer.sample_report import report

LINES = Lines(report())
KEYS = LINES.keys
START = datetime(2026, 3, 1, 12, tzinfo=UTC)
Open = Callable[..., Session]


def clock(seconds: float = 10.0) -> Callable[[], datetime]:
    """Return a clock that is so much later every time somebody looks at it."""
    times = (START + n * timedelta(seconds=seconds) for n in range(10**9))
    return lambda: next(times)


def written(session: Session) -> list[tuple[str, str, Action]]:
    """Return everything in the store of a session: who, on which pair, what."""
    session.refresh()
    return [(one.event.reviewer, one.event.key, one.event.action) for one in session.events()]
