"""One person's review of one report: everything that a user interface needs, but nothing of its looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from scorer.errors import SettingsError
from scorer.review.agreement import alpha, kappa, shared
from scorer.review.budget import Plan, lines_in, pace, plan
from scorer.review.earlier import Earlier, Past
from scorer.review.estimate import Ranking, Share, ranked_right, share_damaged
from scorer.review.events import GRADES, Action, Event, Grade, Graded, Marked, Recorded, Redone, Undone
from scorer.review.key import Sides
from scorer.review.known import Known, utc_now
from scorer.review.lines import Lines
from scorer.review.normal import normal
from scorer.review.order import Query, folded, is_decided, next_open, select
from scorer.review.replay import replay
from scorer.review.runs import Folded
from scorer.review.store import Conflict, Store, Texts


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of a review: the numbers of distinct pairs, of decided ones, and of each verdict."""

    pairs: int
    decided: int
    grades: dict[Grade, int]


@dataclass(frozen=True, slots=True)
class Budget:
    """A number of decisions, and the last event before they were planned; the same budget gives the same plan.

    matched_only: the budget is for matched lines, and leaves out what was omitted or added.
    """

    count: int
    since: int
    matched_only: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far a reviewer agrees with others on the pairs of a report.

    others: for each name, the number of pairs that both decided, and Cohen's kappa; None if it is undefined.
    alpha: Krippendorff's alpha of all reviewers; None if it is undefined.
    """

    others: dict[str, tuple[int, float | None]]
    alpha: float | None


class Session(Known):
    """The review of a report by one reviewer, kept in a store that others may write at the same time.

    Raises SettingsError for a name that is empty or cannot be printed.
    Methods that read know what others wrote up to the latest `refresh`.  Methods that write refresh afterwards.
    """

    def __init__(self, lines: Lines, store: Store, reviewer: str, now: Callable[[], datetime] = utc_now) -> None:
        super().__init__(store, reviewer, now)
        self.lines = lines
        self._plans: dict[Budget, Plan] = {}
        self._past = Past(lines)
        self._texts_due = True  # those of pairs that were decided before the store kept texts
        self.refresh()

    def refresh(self) -> tuple[Recorded, ...]:
        """Read the events that anyone wrote since the last time, and return them."""
        new = super().refresh()
        self._past.learn(self.store, new)
        return new

    def shown(self, query: Query) -> tuple[int, ...]:
        """Return the lines of a query, in its order; see `order.select`."""
        return select(self.lines, self.verdicts, self.reviewer, query)

    def folded(self, query: Query) -> Folded:
        """Return the lines of a query with runs as one line; see `order.folded`."""
        return folded(self.lines, self.verdicts, self.reviewer, query)

    def next_open(self, shown: Folded, after: int = -1) -> int | None:
        """Return the place in `shown` of the next undecided line; see `order.next_open`."""
        return next_open(self.lines, shown, self.verdicts, self.reviewer, after)

    def is_open(self, shown: Folded, place: int) -> bool:
        """Tell whether the line at a place in `shown`, or a line of the run that it stands for, is undecided."""
        return not is_decided(self.lines, shown, self.verdicts, self.reviewer, place)

    def do(self, key: str, action: Action, after: int | None = None) -> Recorded:
        """Do something to a pair, unless it was changed after event `after`; None stands for the last known event.

        Raises Conflict if it was changed, and SettingsError if an error is marked outside the text.  Then nothing is
        written.
        """
        self._see_that_it_fits(key, action)
        return self._append([(self._event(key, action), self.last(key) if after is None else after)])[0]

    def grade_all(self, keys: Iterable[str], grade: Grade, seen: int) -> tuple[str, ...]:
        """Give several pairs one verdict, as one change, and return the keys of those that it changes.

        Only pairs without a verdict get it; if all have one, all of them do.  `seen` is the number of the last event
        that the reviewer has seen.  Raises Conflict if a pair was changed after it; then nothing is written.
        """
        all_ = tuple(dict.fromkeys(keys))
        chosen = [key for key in all_ if self.reviewed(key).grade is None] or all_
        due = tuple(key for key in chosen if self.reviewed(key).grade != grade)
        for key in due:
            if self.last(key) > seen:
                raise Conflict(key, self.reviewed(key), self.last(key))
        when = self._now()
        events = [Event(self.reviewer, when, key, Graded(grade, joined=n > 0)) for n, key in enumerate(due)]
        self._append([(event, self.last(event.key)) for event in events])
        return due

    def undo(self, after: int | None = None) -> str | None:
        """Undo the reviewer's latest change and return the key of its first pair; None if there is none.

        Verdicts that were given together are one change.
        """
        keys = self._turn(self.verdicts.undoable, Undone(), after)
        return keys[-1] if keys else None

    def redo(self, after: int | None = None) -> str | None:
        """Redo the change that was undone last and return the key of its first pair; None if there is none."""
        keys = self._turn(self.verdicts.redoable, Redone(), after)
        return keys[0] if keys else None

    def progress(self) -> Progress:
        """Return the progress of the review of this report."""
        grades = self.verdicts.grades(self.reviewer)
        found = [grades[key] for key in self.lines.repeats if key in grades]
        counts = {grade: found.count(grade) for grade in GRADES if grade in found}
        return Progress(len(self.lines.repeats), len(found), counts)

    def budget(self, count: int | None = None, minutes: float | None = None, *, matched_only: bool = False) -> Budget:
        """Return a budget of `count` decisions, or of as many as the reviewer makes in `minutes`, from now on."""
        decisions = lines_in(minutes or 0.0, pace(self._events, self.reviewer)) if count is None else count
        return Budget(decisions, self.seen, matched_only)

    def plan(self, budget: Budget) -> Plan:
        """Return which lines to review within a budget.

        Raises SettingsError for a budget below one line, and for one made after an event that is not in the store
        yet, because the events before it are not known.
        """
        if budget.since > self.seen:
            self.refresh()
        if budget.since > self.seen:
            raise SettingsError(f"a budget made after event {budget.since}, but the store has {self.seen} only")
        if budget not in self._plans:
            before = replay(self._events[: self._after(budget.since)])
            decided = before.grades(self.reviewer)
            self._plans[budget] = plan(self.lines, budget.count, decided, matched_only=budget.matched_only)
        return self._plans[budget]

    def estimate(self, chosen: Plan) -> tuple[Share, Ranking]:
        """Return the estimates from the verdicts so far: the share of damaged lines, and the ranking by quality."""
        grades = self.verdicts.grades(self.reviewer)
        return share_damaged(self.lines, chosen, grades), ranked_right(self.lines, chosen, grades)

    def agreement(self) -> Agreement:
        """Return how far the reviewer agrees with all others who decided pairs of this report."""
        grades = {name: self._grades(name) for name in self.verdicts.reviewers()}
        own = grades.pop(self.reviewer, {})
        others = {name: (shared(own, theirs), kappa(own, theirs)) for name, theirs in grades.items() if theirs}
        return Agreement(others, alpha([own, *grades.values()]))

    def apart(self) -> Self:
        """Return a session with what this one knows, for another thread; it shares the lines and the store."""
        found = super().apart()
        found._plans = {}
        return found

    def history(self, key: str) -> tuple[Event, ...]:
        """Return what anyone did to a pair, in the order in which it was stored."""
        return tuple(one.event for one in self._events if one.event.key == key)

    def earlier(self, key: str) -> tuple[Earlier, ...]:
        """Return the earlier versions of a pair of which anybody says anything, the last said first."""
        return self._past.versions(key, self.verdicts)

    def unknown(self) -> int:
        """Return how many pairs that somebody says something of are not in the report and have no known texts."""
        return self._past.unknown(self.verdicts)

    def _append(self, events: list[tuple[Event, int]]) -> list[Recorded]:
        """Write events, each with the number of the event before it, and the texts of their pairs."""
        texts = self._texts() if self._texts_due else {}
        texts |= self.lines.texts(event.key for event, _ in events)
        recorded = self.store.append_all(events, texts)
        self._texts_due = False
        self.refresh()
        return recorded

    def _known_texts(self) -> Texts:
        return self._past.texts | self._texts()

    def _texts(self) -> dict[str, Sides]:
        """Return the texts of all pairs of the report with an event."""
        return self.lines.texts(one.event.key for one in self._events)

    def _see_that_it_fits(self, key: str, action: Action) -> None:
        if not isinstance(action, Marked) or key not in self.lines.repeats:
            return
        pair = self.lines[self.lines.repeats[key][0]].pair
        for error in set(action.errors).difference(self.reviewed(key).errors):
            side = pair.original if error.side == "original" else pair.garbled
            if side is None or error.at.stop > len(normal(side.text)):
                raise SettingsError(f"{error.at.start} to {error.at.stop} lies outside the {error.side} text")

    def _grades(self, reviewer: str) -> dict[str, Grade]:
        """Return a reviewer's verdicts on the pairs of this report."""
        return {key: grade for key, grade in self.verdicts.grades(reviewer).items() if key in self.lines.repeats}

    def _turn(
        self, of: Callable[[str], tuple[str, ...]], action: Undone | Redone, after: int | None
    ) -> tuple[str, ...]:
        if after is None:
            self.refresh()
        keys, when = of(self.reviewer), self._now()
        known = self.last() if after is None else after
        if keys:
            self._append([(Event(self.reviewer, when, key, action), known) for key in keys])
        return keys
