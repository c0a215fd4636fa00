"""What was done to a line, by whom and when, in words."""

from __future__ import annotations

from scorer.phrases import count
from scorer.report.titles import VERDICTS
from scorer.report.visible import visible
from scorer.review.events import Action, Commented, Corrected, Dismissed, Graded, Marked, Undone
from scorer.review.session import Session


def words(session: Session, key: str) -> list[str]:
    """Return a sentence about each event of anyone on a pair, the last first."""
    told = [
        f"{event.when.astimezone():%Y-%m-%d %H:%M}, {visible(event.reviewer)}: {action_words(event.action)}"
        for event in session.history(key)
    ]
    return told[::-1] or ["Nobody has said anything of this line."]


def action_words(action: Action) -> str:
    """Return an action in words."""
    match action:
        case Graded(grade):
            return "took the verdict back" if grade is None else VERDICTS[grade].said
        case Commented(text):
            return f"comment “{visible(text)}”" if text else "took the comment away"
        case Corrected(None):
            return "took the correction back"
        case Corrected(text):
            return f"corrected to “{visible(text)}”" if text else "corrected: to be deleted"
        case Marked(errors):
            return f"{count(len(errors), 'error')} marked" if errors else "took all marks away"
        case Dismissed(_, everywhere, withdrawn):
            return f"{'restored' if withdrawn else 'dismissed'} a finding {'everywhere' if everywhere else 'here'}"
        case Undone():
            return "undid the last change"
        case _:
            return "did it again"
