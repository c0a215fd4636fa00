"""One person's preferences between two versions: everything that a user interface needs, but nothing of its looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from scorer.preference.questions import Questions
from scorer.review.events import Action, Better, Commented, Preferred, Redone, Undone
from scorer.review.known import Known, utc_now
from scorer.review.store import Store


@dataclass(frozen=True, slots=True)
class Progress:
    """The numbers of questions and of those that the reviewer answered."""

    asked: int
    decided: int


class Sitting(Known):
    """The preferences of one reviewer, kept in a store that others may write at the same time.

    Raises SettingsError for a name that is empty or cannot be printed.
    Methods that read know what others wrote up to the latest `refresh`.  Methods that write refresh afterwards.
    """

    def __init__(
        self, questions: Questions, store: Store, reviewer: str, now: Callable[[], datetime] = utc_now
    ) -> None:
        super().__init__(store, reviewer, now)
        self.questions = questions
        self.numbers = {one.key: number for number, one in enumerate(questions.asked)}
        self._named: set[str] = set()
        self.refresh()

    def changed_since(self, number: int) -> tuple[str, ...]:
        """Return the keys of the questions of this reviewer's events after that number, each once."""
        return tuple(key for key in super().changed_since(number) if key in self.numbers)

    def progress(self) -> Progress:
        """Return how many questions are answered."""
        return Progress(len(self.numbers), len(self.preferences(self.reviewer)))

    def preferences(self, reviewer: str) -> dict[str, Preferred]:
        """Return what a reviewer prefers, by the key of the question."""
        said = self.verdicts.pairs(reviewer)
        return {key: one.preferred for key, one in said.items() if one.preferred is not None and key in self.numbers}

    def reviewers(self) -> tuple[str, ...]:
        """Return this reviewer and then all others who answered a question or commented on one, by name."""
        others = (name for name in self.verdicts.reviewers() if name != self.reviewer)
        return (
            self.reviewer,
            *(name for name in others if not self.numbers.keys().isdisjoint(self.verdicts.pairs(name))),
        )

    def reveal(self, key: str) -> None:
        """Note that the reviewer sees which version is which there; what they prefer from now on is not blind."""
        self._named.add(key)

    def prefer(self, key: str, better: Better | None, after: int | None = None) -> None:
        """Prefer a version, or take that back, unless the question was answered after event `after`.

        None stands for the last known event.  Raises Conflict if it was answered; then nothing is written.
        """
        self._do(key, Preferred(better, blind=key not in self._named), after)

    def comment(self, key: str, text: str, after: int | None = None) -> None:
        """Comment on a question; an empty text takes the comment away.  Raises as `prefer`."""
        self._do(key, Commented(text), after)

    def undo(self, after: int | None = None) -> str | None:
        """Undo the reviewer's latest change and return the key of its question; None if there is none here.

        `after` is the reviewer's last event that the caller knows.  Raises Conflict if there is a later one.
        A change of something else in the same store is left alone.
        """
        return self._turn(self.undoable, Undone(), after)

    def redo(self, after: int | None = None) -> str | None:
        """Redo the change that was undone last and return the key of its question; None if there is none here."""
        return self._turn(self.redoable, Redone(), after)

    @property
    def undoable(self) -> str | None:
        """The question that an undo would change; None if the latest change is none of these questions."""
        return self._here(self.verdicts.undoable(self.reviewer))

    @property
    def redoable(self) -> str | None:
        """The question that a redo would change; None if the latest undone change is none of these questions."""
        return self._here(self.verdicts.redoable(self.reviewer))

    def _do(self, key: str, action: Action, after: int | None) -> None:
        if key not in self.numbers:
            raise KeyError(key)
        self.store.append(self._event(key, action), self.last(key) if after is None else after)
        self.refresh()

    def _turn(self, key: str | None, action: Undone | Redone, after: int | None) -> str | None:
        if key is not None:
            self.store.append(self._event(key, action), self.last() if after is None else after)
            self.refresh()
        return key

    def _here(self, keys: tuple[str, ...]) -> str | None:
        # A preference is never joined to another change, so several keys are verdicts of another review.
        return keys[0] if len(keys) == 1 and keys[0] in self.numbers else None
