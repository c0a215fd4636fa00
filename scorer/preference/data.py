"""The data that the page gets, as plain JSON: texts 1 and 2 of a question, and neither names nor figures of versions.

Which version is which is in `shown.named` alone, which the page asks for only if the reviewer does.
"""

from __future__ import annotations

from scorer.preference.questions import Questions, ordered, orders, shown_first
from scorer.preference.session import Sitting
from scorer.preference.shown import Shown, shown
from scorer.preference.summary import about

# Whose draw stands in a page that is a file; no reviewer has this name.
NOBODY = ""
# The scripts that the page shares with that of a review look for these.
_WORDS: dict[str, object] = {"severities": {}, "verdicts": {}}


def head(sitting: Sitting) -> dict[str, object]:
    """Return what a page that a server sends holds from the beginning."""
    return {"words": _WORDS, "reviewer": sitting.reviewer, "about": about(sitting.questions)}


def whole(questions: Questions) -> dict[str, object]:
    """Return what a page that is a file holds: all questions, in each order, with one draw for all who answer in it."""
    asked = questions.asked
    return {
        "words": _WORDS,
        "about": about(questions),
        "original": questions.original,
        "orders": {name: ordered(asked, name) for name in orders(asked)},
        "lines": [line(Shown(one, shown_first(one, NOBODY)), number) for number, one in enumerate(asked)],
    }


def line(shown: Shown, number: int) -> dict[str, object]:
    """Return one question: its three texts as runs, [text, whether it is marked]."""
    original, *texts = ([[run.text, run.op is not None] for run in runs] for runs in shown.runs())
    return {
        "n": number,
        "key": shown.question.key,
        "place": shown.question.place,
        "places": shown.question.places,
        "severity": "none",  # the list draws no bar
        "original": original,
        "texts": texts,
    }


def answer(sitting: Sitting, key: str) -> dict[str, object]:
    """Return what the reviewer says of a question, and the number of their last event on it."""
    said = sitting.reviewed(key)
    preferred = shown(sitting, sitting.numbers[key]).answer(said.preferred)
    return {"preferred": preferred, "comment": said.comment, "last": sitting.last(key)}


def news(sitting: Sitting, since: int) -> dict[str, object]:
    """Return how the sitting stands, and the answers that changed after event `since`; all of them for 0."""
    progress = sitting.progress()
    return {
        "seen": sitting.seen,
        "last": sitting.last(),
        "verdicts": {key: answer(sitting, key) for key in sitting.changed_since(since)},
        "undoable": sitting.undoable is not None,
        "redoable": sitting.redoable is not None,
        "progress": {"asked": progress.asked, "decided": progress.decided},
    }
