"""The rows of every export: for each line of a report, what a reviewer says of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from scorer.review.events import Recorded
from scorer.review.replay import NOTHING, Reviewed
from scorer.review.session import Session
from scorer.types import Judgement


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A line of a report and what one reviewer says of its pair.

    `decided` is the time of the reviewer's last event on the pair, in UTC; None if there is none.
    """

    judgement: Judgement
    key: str
    reviewer: str
    reviewed: Reviewed
    decided: datetime | None


def rows_of(session: Session) -> list[ReviewRow]:
    """Return the rows of a report, worst line first; repeated lines have rows too.

    Every line has a row of the session's reviewer.  After it come the rows of others who said anything of the pair.
    """
    decided = last_times(session.events())
    verdicts = session.verdicts
    others = [name for name in verdicts.reviewers() if name != session.reviewer]
    rows = []
    for line in session.lines.worst:
        key = session.lines.keys[line]
        for reviewer in (session.reviewer, *others):
            reviewed = verdicts.of(reviewer, key)
            if reviewer == session.reviewer or reviewed != NOTHING:
                when = decided.get((reviewer, key))
                rows.append(ReviewRow(session.lines[line], key, reviewer, reviewed, when))
    return rows


def last_times(events: Iterable[Recorded]) -> dict[tuple[str, str], datetime]:
    """Return the time of each reviewer's last event on each pair, by reviewer and key."""
    return {(one.event.reviewer, one.event.key): one.event.when for one in events}
