"""What a person did in a review, as events; nothing of them is ever changed.

Every action sets one thing to a value, so that to undo it is to put back what was there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, get_args

from scorer.report.figures import SideName
from scorer.review.mqm import CATEGORIES
from scorer.types import SEVERITIES, Severity, Span

Grade = Severity | Literal["unsure", "skip"]
GRADES: tuple[Grade, ...] = (*SEVERITIES, "unsure", "skip")
_KEY = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class ErrorSpan:
    """An error that a person marked: where, of which MQM category, how severe.

    `at` refers to the side's normal text (`review.normal`), as the key of the pair does: other line ends are
    the same pair.
    """

    side: SideName
    at: Span
    category: str
    severity: Severity

    def __post_init__(self) -> None:
        if self.side not in get_args(SideName):
            raise ValueError(f"{self.side!r} is not a side")
        if self.category not in CATEGORIES:
            raise ValueError(f"{self.category!r} is not a category of errors")
        if self.severity not in SEVERITIES[1:]:
            raise ValueError(f"{self.severity!r} is not the severity of an error")


@dataclass(frozen=True, slots=True)
class Graded:
    """The pair is fine (none), wrong to some degree, or not decided: unsure, skip.  None takes a grade back."""

    grade: Grade | None

    def __post_init__(self) -> None:
        if self.grade is not None and self.grade not in GRADES:
            raise ValueError(f"{self.grade!r} is not a verdict")


@dataclass(frozen=True, slots=True)
class Commented:
    """The comment on the pair is now this; an empty one takes it away."""

    text: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """The garbled side should be this; None takes a correction back, an empty text deletes the sentence."""

    text: str | None


@dataclass(frozen=True, slots=True)
class Marked:
    """These are the errors of the pair, all of them; none takes them all away."""

    errors: tuple[ErrorSpan, ...]


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A finding, by its key, is no error: in this pair, or everywhere; or it is one after all (`withdrawn`)."""

    finding: str
    everywhere: bool = False
    withdrawn: bool = False

    def __post_init__(self) -> None:
        if not _KEY.fullmatch(self.finding):
            raise ValueError(f"{self.finding!r} is not the key of a finding")


@dataclass(frozen=True, slots=True)
class Undone:
    """The reviewer's latest change is taken back."""


@dataclass(frozen=True, slots=True)
class Redone:
    """What the reviewer took back last holds again."""


Action = Graded | Commented | Corrected | Marked | Dismissed | Undone | Redone


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what, when, to the pair of which key; of undo and redo, the pair of the change they concern.

    `when` has a time zone, and is kept in UTC.  Raises ValueError for what cannot be an event.
    """

    reviewer: str
    when: datetime
    key: str
    action: Action

    def __post_init__(self) -> None:
        if not self.reviewer.strip() or not self.reviewer.isprintable():
            raise ValueError(f"{self.reviewer!r} is not the name of a reviewer")
        if not _KEY.fullmatch(self.key):
            raise ValueError(f"{self.key!r} is not the key of a pair")
        if self.when.tzinfo is None:
            raise ValueError(f"{self.when} has no time zone")
        object.__setattr__(self, "when", self.when.astimezone(UTC))


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as it stands in a store, numbered from 1 in the order in which they were taken in."""

    number: int
    event: Event
