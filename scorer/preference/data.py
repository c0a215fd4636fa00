"""The data that the page gets, as plain JSON: texts 1 and 2 of a question, and neither names nor figures of versions.

Which version is which is in `names` alone, which the page asks for only if the reviewer does.
"""

from __future__ import annotations

from collections.abc import Sequence

from scorer.comparison.words import three_ways
from scorer.preference.questions import Question, shown_first
from scorer.preference.session import Sitting
from scorer.preference.summary import about, sentences, summaries, winner
from scorer.report.marked import Run
from scorer.review.events import Better

# What a reviewer answers, as the page calls it.
ANSWERS = ("1", "2", "equal")


def head(sitting: Sitting) -> dict[str, object]:
    """Return what the page holds from the beginning."""
    return {
        # The scripts that it shares with the page of a review look for these.
        "words": {"severities": {}, "verdicts": {}},
        "reviewer": sitting.reviewer,
        "about": about(sitting.questions),
    }


def line(sitting: Sitting, number: int) -> dict[str, object]:
    """Return one question: its three texts as runs, [text, whether it is marked]."""
    question = sitting.questions.asked[number]
    one = shown_first(question, sitting.reviewer)
    runs = three_ways(question.original, question.texts[one], question.texts[1 - one])
    original, *texts = ([[run.text, run.op is not None] for run in _whole(three)] for three in runs)
    return {
        "n": number,
        "key": question.key,
        "place": question.place,
        "places": question.places,
        "severity": "none",  # the list draws no bar
        "original": original,
        "texts": texts,
    }


def names(sitting: Sitting, number: int) -> dict[str, object]:
    """Return which versions texts 1 and 2 are, and their figures; from now on an answer there is not blind."""
    question = sitting.questions.asked[number]
    sitting.reveal(question.key)
    one = shown_first(question, sitting.reviewer)
    shown = (one, 1 - one)
    return {
        "names": [sitting.questions.names[at] for at in shown],
        "order": [question.order[at] for at in shown],
        "quality": [question.quality[at] for at in shown],
    }


def answer(sitting: Sitting, key: str) -> dict[str, object]:
    """Return what the reviewer says of a question, and the number of their last event on it."""
    said, question = sitting.reviewed(key), sitting.questions.asked[sitting.numbers[key]]
    preferred = None
    if said.preferred is not None:
        won = winner(question, said.preferred)
        preferred = "equal" if won is None else "1" if won == shown_first(question, sitting.reviewer) else "2"
    return {"preferred": preferred, "comment": said.comment, "last": sitting.last(key)}


def better(question: Question, reviewer: str, answered: str | None) -> Better | None:
    """Return an answer of the page, one of ANSWERS or None, as an event says it."""
    if answered is None or answered == "equal":
        return None if answered is None else "equal"
    one = shown_first(question, reviewer)
    return "a" if (one if answered == "1" else 1 - one) == question.a else "b"


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


def standing(sitting: Sitting) -> list[str]:
    """Return what the answers come to, in sentences: of this reviewer, and of all others."""
    found = [sentences(sitting.questions, one) for one in summaries(sitting)]
    return [about(sitting.questions), *(one for said in found for one in said)]


def _whole(runs: Sequence[Run]) -> Sequence[Run]:
    return [run for run in runs if run.text]
