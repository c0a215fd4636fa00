"""The texts of the screen of a review of two versions."""

from __future__ import annotations

from textual.content import Content

from scorer.phrases import count
from scorer.preference.questions import ORDERS
from scorer.preference.session import Sitting
from scorer.preference.shown import Answer
from scorer.report.visible import visible
from scorer.review.replay import Reviewed
from scorer.terminal.preference.cursor import Cursor
from scorer.terminal.rows import Row
from scorer.terminal.texts import GREY, label, plain

_SAID: dict[Answer | None, str] = {
    None: "not decided",
    "1": "1 is better",
    "2": "2 is better",
    "equal": "equally good or bad",
}


def top(sitting: Sitting) -> Content:
    """Return what is asked, and how much of it is decided."""
    progress = sitting.progress()
    decided = f"{progress.decided:,} of {count(progress.asked, 'segment')} decided"
    return label("Which version is better?", "bold") + plain(f" · {visible(sitting.questions.original)} · {decided}")


def where(cursor: Cursor) -> str:
    """Return the order, the place of the question in front, and who decides."""
    question = cursor.shown
    if question is None:
        return ""
    place = f"{cursor.place + 1:,} of {len(cursor.numbers):,}"
    reviewer = f"reviewer {visible(cursor.sitting.reviewer)}"
    return " · ".join((ORDERS[cursor.order], place, visible(question.question.place), reviewer))


def said(reviewed: Reviewed, answer: Answer | None) -> list[Row]:
    """Return what the reviewer says of a question."""
    told = label("not decided yet", GREY) if answer is None else label(_SAID[answer], "bold reverse")
    return [("you", told), *([("comment", plain(reviewed.comment))] if reviewed.comment else [])]


def summary(reviewed: Reviewed, answer: Answer | None) -> str:
    """Return what one reviewer says of a question, in a few words."""
    comment = f", “{visible(reviewed.comment)}”" if reviewed.comment else ""
    return f"{_SAID[answer]}{comment}"
