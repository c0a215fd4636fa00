"""A question as a reviewer sees it: which version stands as text 1, what is marked, and what an answer means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scorer.comparison.words import three_ways
from scorer.preference.questions import Question, Values, shown_first
from scorer.preference.session import Sitting
from scorer.preference.summary import about, sentences, summaries, winner
from scorer.report.marked import Run
from scorer.review.events import Better, Preferred

# What a reviewer answers: which text is better.
Answer = Literal["1", "2", "equal"]
ANSWERS: tuple[Answer, ...] = ("1", "2", "equal")


@dataclass(frozen=True, slots=True)
class Shown:
    """A question, and the version, 0 or 1, that stands as text 1."""

    question: Question
    first: int

    @property
    def versions(self) -> tuple[int, int]:
        """The versions that stand as text 1 and as text 2."""
        return self.first, 1 - self.first

    def runs(self) -> list[list[Run]]:
        """Return the runs of the original, of text 1 and of text 2, without empty ones; `op` says what is marked."""
        texts = (self.question.texts[at] for at in self.versions)
        return [_whole(runs) for runs in three_ways(self.question.original, *texts)]

    def answer(self, preferred: Preferred | None) -> Answer | None:
        """Return a preference as an answer; None for none."""
        if preferred is None:
            return None
        won = winner(self.question, preferred)
        return "equal" if won is None else "1" if won == self.first else "2"

    def better(self, answer: Answer | None) -> Better | None:
        """Return an answer as an event says it."""
        if answer is None or answer == "equal":
            return answer
        return "a" if self.versions[answer == "2"] == self.question.a else "b"


@dataclass(frozen=True, slots=True)
class Named:
    """Which versions texts 1 and 2 are, and their figures."""

    names: tuple[str, str]
    order: Values
    quality: Values


def shown(sitting: Sitting, number: int) -> Shown:
    """Return a question as the reviewer of a sitting sees it."""
    question = sitting.questions.asked[number]
    return Shown(question, shown_first(question, sitting.reviewer))


def named(sitting: Sitting, number: int) -> Named:
    """Return which version is which; from now on an answer there is not blind."""
    found = shown(sitting, number)
    sitting.reveal(found.question.key)
    one, other = found.versions
    names, order, quality = sitting.questions.names, found.question.order, found.question.quality
    return Named((names[one], names[other]), (order[one], order[other]), (quality[one], quality[other]))


def standing(sitting: Sitting) -> list[str]:
    """Return what the answers come to, in sentences: of this reviewer, and of all others."""
    found = [sentences(sitting.questions, one) for one in summaries(sitting)]
    return [about(sitting.questions), *(one for said in found for one in said)]


def told_standing(sitting: Sitting) -> list[str]:
    """Tell the reviewer what the answers come to; an answer that they change after that is not blind."""
    sitting.refresh()
    # From few answers and their sum follows which version is which there.
    for key in sitting.preferences(sitting.reviewer):
        sitting.reveal(key)
    return standing(sitting)


def _whole(runs: Sequence[Run]) -> list[Run]:
    return [run for run in runs if run.text]
