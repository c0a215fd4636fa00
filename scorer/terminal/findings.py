"""Number the findings of a line from 1, so that a reviewer can name them."""

from __future__ import annotations

from dataclasses import dataclass

from scorer.review.events import ErrorSpan
from scorer.review.proposed import error_of
from scorer.review.session import Session
from scorer.types import SEVERITIES, Finding


@dataclass(frozen=True, slots=True)
class Numbered:
    """The findings of a line with the same key, which share a number, and where they are dismissed."""

    number: int
    key: str
    findings: tuple[Finding, ...]
    here: bool
    everywhere: bool


def numbered(session: Session, line: int) -> list[Numbered]:
    """Return the findings of a line, worst first, dismissed ones too; those with the same key share a number."""
    together: dict[str, list[Finding]] = {}
    for key, finding in zip(session.lines.findings[line], session.lines[line].scored.findings, strict=True):
        together.setdefault(key, []).append(finding)
    here = session.reviewed(session.lines.keys[line]).dismissed
    everywhere = session.verdicts.everywhere(session.reviewer)
    ranked = sorted(together.items(), key=lambda item: -max(SEVERITIES.index(one.severity) for one in item[1]))
    return [
        Numbered(number, key, tuple(found), key in here, key in everywhere)
        for number, (key, found) in enumerate(ranked, 1)
    ]


def next_error(session: Session, line: int) -> ErrorSpan | None:
    """Return the first finding of a line that stands and is not marked yet, as an error; None if there is none."""
    marked = {(one.side, one.at) for one in session.reviewed(session.lines.keys[line]).errors}
    found = [one for one in numbered(session, line) if not (one.here or one.everywhere)]
    errors = (error_of(one.findings[0], session.lines[line].pair) for one in found)
    return next((error for error in errors if (error.side, error.at) not in marked), None)


def standing(found: list[Numbered]) -> dict[Finding, int]:
    """Return the numbers of the findings that are not dismissed."""
    return {finding: one.number for one in found if not (one.here or one.everywhere) for finding in one.findings}
