"""What a person did in a review, as events; an event never changes.

Every action sets one thing to a value, so undoing it means restoring the value before.
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
Better = Literal["a", "b", "equal"]
GRADES: tuple[Grade, ...] = (*SEVERITIES, "unsure", "skip")
_KEY = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class ErrorSpan:
    """An error that a person marked: its place, MQM category and severity.

    `at` is a place in the side's normal text (`review.normal`).  The key of the pair is made from that text too, so
    it is the same pair with other line ends.
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
    """The verdict on the pair: fine (`none`), a severity, or undecided (`unsure`, `skip`); None takes it back.

    `joined` means that it was given together with the verdict before it, so both are undone together.
    """

    grade: Grade | None
    joined: bool = False

    def __post_init__(self) -> None:
        if self.grade is not None and self.grade not in GRADES:
            raise ValueError(f"{self.grade!r} is not a verdict")


@dataclass(frozen=True, slots=True)
class Commented:
    """The new comment on the pair; an empty one removes it."""

    text: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """The corrected garbled side; None takes a correction back, an empty text deletes the sentence."""

    text: str | None


@dataclass(frozen=True, slots=True)
class Marked:
    """All errors of the pair; an empty tuple removes them."""

    errors: tuple[ErrorSpan, ...]


@dataclass(frozen=True, slots=True)
class Dismissed:
    """The finding with this key is no error, in this pair or `everywhere`; `withdrawn` takes that back."""

    finding: str
    everywhere: bool = False
    withdrawn: bool = False

    def __post_init__(self) -> None:
        if not _KEY.fullmatch(self.finding):
            raise ValueError(f"{self.finding!r} is not the key of a finding")


@dataclass(frozen=True, slots=True)
class Preferred:
    """Which of two versions of an original is better; None takes the preference back.

    Its key is that of the three texts (`preference.questions`).  `a` is the version whose normal text comes first by
    code points, so the preference does not depend on the names of the files or on their order.
    `blind` means that the reviewer had not asked for the names of the versions there, since the review was started.
    `turned` means that the texts stood the other way round than they are drawn for the reviewer, as in a page for many.
    """

    better: Better | None
    blind: bool = True
    turned: bool = False

    def __post_init__(self) -> None:
        if self.better is not None and self.better not in get_args(Better):
            raise ValueError(f"{self.better!r} is not a preference")


@dataclass(frozen=True, slots=True)
class Undone:
    """Undo of the reviewer's latest change."""


@dataclass(frozen=True, slots=True)
class Redone:
    """Redo of the change that the reviewer undid last."""


Action = Graded | Commented | Corrected | Marked | Dismissed | Preferred | Undone | Redone


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what, when, and the key of the pair; for undo and redo, the pair of the change that they concern.

    `when` has a time zone and is stored in UTC.  Raises ValueError for invalid values.
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
    """An event in a store; events are numbered from 1 in the order in which they were stored."""

    number: int
    event: Event
