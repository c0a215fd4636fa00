"""The state of a review, computed from its events alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import assert_never

from scorer.review.events import (
    Commented,
    Corrected,
    Dismissed,
    ErrorSpan,
    Grade,
    Graded,
    Marked,
    Preferred,
    Recorded,
    Redone,
    Undone,
)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What one reviewer says of one pair; `dismissed` are keys of findings dismissed here.

    `preferred` is said of two versions of an original, and nothing but a comment is said with it.
    """

    grade: Grade | None = None
    comment: str = ""
    corrected: str | None = None
    errors: tuple[ErrorSpan, ...] = ()
    dismissed: frozenset[str] = frozenset()
    preferred: Preferred | None = None


NOTHING = Reviewed()


@dataclass(frozen=True, slots=True)
class _Change:
    """What an action changed in the pair, and in the findings dismissed everywhere; `joined` to the change before."""

    key: str
    before: tuple[Reviewed, frozenset[str]]
    after: tuple[Reviewed, frozenset[str]]
    joined: bool


@dataclass(slots=True)
class _Reviewer:
    """The state of one reviewer; the latest change is the last item of `done` and of `undone`."""

    pairs: dict[str, Reviewed] = field(default_factory=dict)
    everywhere: frozenset[str] = frozenset()
    done: list[_Change] = field(default_factory=list)
    undone: list[_Change] = field(default_factory=list)
    changed: bool = False  # whether the last event changed anything
    together: set[str] = field(default_factory=set)  # the pairs of the latest change and of those it is joined to
    last: int = 0
    last_of: dict[str, int] = field(default_factory=dict)

    def put(self, key: str, state: tuple[Reviewed, frozenset[str]]) -> None:
        reviewed, self.everywhere = state
        if reviewed == NOTHING:
            self.pairs.pop(key, None)
        else:
            self.pairs[key] = reviewed


class Verdicts:
    """The state of every pair, by reviewer; `apply` adds the events one by one, in the order of their numbers."""

    def __init__(self) -> None:
        self._reviewers: dict[str, _Reviewer] = {}
        self.seen = 0

    def apply(self, recorded: Recorded) -> None:
        """Add the next event; raise ValueError for one that is not newer than all before it.

        An undo or redo does nothing if the reviewer's latest change concerns another pair.  An action that changes
        nothing cannot be undone.  Changes are joined as long as each is of another pair, so that they never cancel out.
        """
        if recorded.number <= self.seen:
            raise ValueError(f"event {recorded.number} comes after event {self.seen}")
        self.seen = recorded.number
        event = recorded.event
        of = self._reviewers.setdefault(event.reviewer, _Reviewer())
        of.last = of.last_of[event.key] = recorded.number
        changed_before, of.changed = of.changed, False
        match event.action:
            case Undone():
                if of.done and of.done[-1].key == event.key:
                    of.undone.append(of.done.pop())
                    of.put(event.key, of.undone[-1].before)
            case Redone():
                if of.undone and of.undone[-1].key == event.key:
                    of.done.append(of.undone.pop())
                    of.put(event.key, of.done[-1].after)
            case action:
                before = of.pairs.get(event.key, NOTHING), of.everywhere
                after = _changed(*before, action)
                if after != before:
                    of.changed = True
                    joined = isinstance(action, Graded) and action.joined and changed_before
                    joined = joined and event.key not in of.together
                    of.together = of.together if joined else set()
                    of.together.add(event.key)
                    of.done.append(_Change(event.key, before, after, joined))
                    of.undone.clear()
                    of.put(event.key, after)

    def of(self, reviewer: str, key: str) -> Reviewed:
        """Return what a reviewer says of a pair; `NOTHING` if they said nothing."""
        return self.pairs(reviewer).get(key, NOTHING)

    def pairs(self, reviewer: str) -> Mapping[str, Reviewed]:
        """Return what a reviewer says, by the key of the pair, for the pairs of which they say anything."""
        return MappingProxyType(self._reviewers[reviewer].pairs if reviewer in self._reviewers else {})

    def grades(self, reviewer: str) -> dict[str, Grade]:
        """Return the verdicts of a reviewer by the key of the pair."""
        return {key: one.grade for key, one in self.pairs(reviewer).items() if one.grade is not None}

    def everywhere(self, reviewer: str) -> frozenset[str]:
        """Return the keys of the findings that a reviewer dismissed everywhere."""
        return self._reviewers[reviewer].everywhere if reviewer in self._reviewers else frozenset()

    def reviewers(self) -> tuple[str, ...]:
        """Return the names of all reviewers with an event, in alphabetical order."""
        return tuple(sorted(self._reviewers))

    def last(self, reviewer: str, key: str | None = None) -> int:
        """Return the number of a reviewer's last event on a pair, or on any pair for None; 0 if there is none."""
        if reviewer not in self._reviewers:
            return 0
        of = self._reviewers[reviewer]
        return of.last if key is None else of.last_of.get(key, 0)

    def undoable(self, reviewer: str) -> tuple[str, ...]:
        """Return the keys of the pairs that an undo would change, in the order to undo them; none if nothing is left.

        They are several if their verdicts were given together.
        """
        keys: list[str] = []
        for change in reversed(self._reviewers[reviewer].done if reviewer in self._reviewers else []):
            keys.append(change.key)
            if not change.joined:
                break
        return tuple(keys)

    def redoable(self, reviewer: str) -> tuple[str, ...]:
        """Return the keys of the pairs that a redo would change, in the order to redo them; none if nothing is left."""
        keys: list[str] = []
        for change in reversed(self._reviewers[reviewer].undone if reviewer in self._reviewers else []):
            if keys and not change.joined:
                break
            keys.append(change.key)
        return tuple(keys)


def replay(events: Iterable[Recorded]) -> Verdicts:
    """Return the state after these events, given in the order of their numbers; without events it is empty."""
    verdicts = Verdicts()
    for recorded in events:
        verdicts.apply(recorded)
    return verdicts


def _changed(
    reviewed: Reviewed,
    everywhere: frozenset[str],
    action: Graded | Commented | Corrected | Marked | Dismissed | Preferred,
) -> tuple[Reviewed, frozenset[str]]:
    match action:
        case Graded(grade):
            return replace(reviewed, grade=grade), everywhere
        case Commented(text):
            return replace(reviewed, comment=text), everywhere
        case Corrected(text):
            return replace(reviewed, corrected=text), everywhere
        case Marked(errors):
            return replace(reviewed, errors=errors), everywhere
        case Preferred(better):
            return replace(reviewed, preferred=None if better is None else action), everywhere
        case Dismissed(finding, everywhere=True, withdrawn=withdrawn):
            return reviewed, everywhere - {finding} if withdrawn else everywhere | {finding}
        case Dismissed(finding, withdrawn=withdrawn):
            here = reviewed.dismissed
            return replace(reviewed, dismissed=here - {finding} if withdrawn else here | {finding}), everywhere
        case _:
            assert_never(action)
