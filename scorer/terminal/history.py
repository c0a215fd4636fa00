"""What was done to a line and said of its earlier versions, by whom and when, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from scorer.phrases import count
from scorer.report.figures import SideName
from scorer.report.titles import VERDICTS
from scorer.report.visible import visible
from scorer.review.earlier import Earlier
from scorer.review.events import Action, Commented, Corrected, Dismissed, Event, Graded, Marked, Undone
from scorer.review.key import Sides
from scorer.review.session import Session
from scorer.terminal.rows import Row
from scorer.terminal.texts import GREY, plain
from scorer.terminal.wording import summary


def words(session: Session, key: str) -> list[str]:
    """Return a sentence about each event of anyone on a pair, the last first; then those on its earlier versions."""
    told = _told(session.history(key)) or ["Nobody has said anything of this line."]
    now = session.lines.texts([key])[key]
    for version in session.earlier(key):
        told += [f"Earlier version: {'; '.join(_texts(version, now))}", *_told(session.history(version.key))]
    return [*told, *unknown(session)]


def unknown(session: Session) -> list[str]:
    """Return a sentence about the pairs that were decided and whose texts nobody knows any more; none if none are."""
    number = session.unknown()
    if not number:
        return []
    are = "pair with a verdict is" if number == 1 else "pairs with a verdict are"
    return [f"{number:,} {are} not in this report, and the earlier text is not known: the store did not keep it then."]


def earlier(session: Session, key: str) -> list[Row]:
    """Return the earlier versions of a pair, what changed in them, and what was said of them."""
    now = session.lines.texts([key])[key]
    rows: list[Row] = []
    for version in session.earlier(key):
        rows += [("" if n else "earlier", plain(text, GREY)) for n, text in enumerate(_texts(version, now))]
        for said in version.said:
            rows.append(("", plain(f"{_when(said.when)}, {visible(said.reviewer)}: {summary(said.reviewed)}")))
    return rows


def _told(events: Iterable[Event]) -> list[str]:
    told = [f"{_when(one.when)}, {visible(one.reviewer)}: {action_words(one.action)}" for one in events]
    return told[::-1]


def _when(time: datetime) -> str:
    return f"{time.astimezone():%Y-%m-%d %H:%M}"


def _texts(version: Earlier, now: Sides) -> list[str]:
    """Return the sides of an earlier version that were not as they are now."""
    names: tuple[SideName, SideName] = ("original", "garbled")
    sides = zip(names, (version.original, version.garbled), now, strict=True)
    return [f"{name} {'nothing' if text is None else f'“{visible(text)}”'}" for name, text, new in sides if text != new]


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
