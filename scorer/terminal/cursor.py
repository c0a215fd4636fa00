"""The position of a reviewer in a session: the line in front of them, and the last events that they have seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Literal

from scorer.review.events import Action, Grade, Graded
from scorer.review.order import Query
from scorer.review.runs import Folded
from scorer.review.session import Budget, Session
from scorer.terminal.seen import Seen

Scope = Literal["shown", "passage"]


class Cursor(Seen):
    """The line in front of a reviewer, among those that their query shows.

    line: None if the query shows no line at the start.  A line stays in front even if the query no longer shows it.
    Raises SettingsError, as its methods do, for a query that the report cannot answer.
    """

    def __init__(self, session: Session, query: Query) -> None:
        super().__init__(session)
        self.session = session
        self.query = query
        self.budget: Budget | None = None
        self._folded = session.folded(query)
        self.line: int | None = None
        self._near = 0
        self._start()

    @property
    def shown(self) -> tuple[int, ...]:
        """The lines shown; one may stand for a run."""
        return self._folded.shown

    @property
    def run(self) -> tuple[int, ...]:
        """The lines of the run that the line in front stands for; none if it stands for itself only."""
        return () if self.line is None else self._folded.members.get(self.line, ())

    @property
    def key(self) -> str | None:
        """The key of the pair in front."""
        return None if self.line is None else self.session.lines.keys[self.line]

    @property
    def place(self) -> int | None:
        """The index of the line among those shown; None if it is not shown."""
        near = self._near
        return near if near < len(self.shown) and self.shown[near] == self.line else None

    def refresh(self) -> bool:
        """Read what others did; tell whether there was anything new."""
        new = super().refresh()
        if new:
            self._show_again()
        if self.line is None:
            self._start()
        return new

    def ask(self, query: Query) -> None:
        """Show the lines of another query; keep the line in front if it is one of them.

        Another order ends the budget, which has an order of its own.
        """
        if query.order != self.query.order:
            self.budget = None
        self._show(query)
        if self.place is None:
            self._start()

    def plan(self, budget: Budget) -> None:
        """Show the lines of a budget, in its order; raise SettingsError for one that the report cannot answer."""
        self.session.plan(budget)
        self.budget = budget
        self._show(self.query)
        self._start()

    def go(self, line: int) -> None:
        """Put a line in front, whether the query shows it or not."""
        self.line = line
        if line in self.shown:
            self._near = self.shown.index(line)

    def step(self, by: int) -> bool:
        """Go to a neighbouring line in the present order; tell whether there is one."""
        if self.place is None and by > 0:
            by -= 1  # the lines after it have moved up to its place
        place = self._near + by
        if not 0 <= place < len(self.shown):
            return False
        self.go(self.shown[place])
        return True

    def next_open(self) -> bool:
        """Go to the next undecided line; tell whether there is one."""
        place = self.session.next_open(self._folded, self._near - (self.place is None))
        if place is not None:
            self.go(self.shown[place])
        return place is not None

    def open_lines(self) -> int:
        """Return how many of the lines shown are undecided."""
        return sum(self.session.is_open(self._folded, place) for place in range(len(self.shown)))

    def decide(self, grade: Grade) -> bool:
        """Give the pair a verdict and go on; tell whether there is a line to go on to.  Raises Conflict.

        A first pass through all lines skips what is decided.  Lines that a filter chose, or that are decided again,
        come one after the other.
        """
        assert self.key is not None, "there is no line in front"
        assert self.line is not None
        one_by_one = self.query.filters or not self._is_open(self.line)
        with self.told():
            if self.run:
                self._grade(self.run, grade)
            else:
                self.session.do(self.key, Graded(grade), self.seen_here)
        # Before the query runs again, because a filter may leave out the line just decided.
        found = self.step(1) if one_by_one else self.next_open()
        self._show_again()
        return found

    def decide_all(self, grade: Grade, scope: Scope) -> tuple[int, bool]:
        """Give all lines shown, or all of the passage in front, one verdict, and go to the next undecided line.

        Return how many pairs it changed, and whether there is a line to go on to.  Raises Conflict.
        """
        with self.told():
            given = self._grade(self.lines_of(scope), grade)
        found = self.next_open()
        self._show_again()
        return given, found

    def lines_of(self, scope: Scope) -> tuple[int, ...]:
        """Return all lines shown with those of their runs, or all of the passage in front; none if it is in none."""
        if scope == "shown":
            return tuple(one for line in self.shown for one in self._folded.members.get(line, (line,)))
        passages = (passage.at for passage in self.session.lines.report.passages)
        at = next((at for at in passages if self.line is not None and at.start <= self.line < at.stop), None)
        return () if at is None else tuple(range(at.start, at.stop))

    def toggle_run(self) -> bool:
        """Show the lines of the run in front one by one, or as one again; tell whether there is a run."""
        start = None if self.line is None else self.session.lines.runs[self.line]
        if start is None or self.query.order != "worst":
            return False
        run = self.run
        opened = self.query.opened | {start} if run else self.query.opened - {start}
        self._show(replace(self.query, opened=opened))
        # A line that stands for others again is the first of them.
        first = next((line for line in self.shown if self.session.lines.runs[line] == start), None)
        if not run and first is not None:
            self.go(first)
        return True

    def _grade(self, lines: Iterable[int], grade: Grade) -> int:
        return len(self.session.grade_all((self.session.lines.keys[line] for line in lines), grade, self.seen))

    def _is_open(self, line: int) -> bool:
        grades = self.session.verdicts.grades(self.session.reviewer)
        return any(self.session.lines.keys[one] not in grades for one in self.run or (line,))

    def do(self, key: str, action: Action, after: int) -> None:
        """Do something else to a pair, which the reviewer saw as it was after event `after`.  Raises Conflict."""
        with self.told():
            self.session.do(key, action, after)
        self._show_again()

    def undo(self) -> str | None:
        """Undo the latest change and go to its pair; return its key, None if there is none.  Raises Conflict."""
        return self._turned(self.session.undo)

    def redo(self) -> str | None:
        """Redo the last undone change and go to its pair; return its key, None if there is none.  Raises Conflict."""
        return self._turned(self.session.redo)

    def _turned(self, turn: Callable[[int], str | None]) -> str | None:
        with self.told():
            key = turn(self.seen_anywhere)
        self._show_again()
        there = self.session.lines.repeats.get(key or "", ())
        if there and self.line not in there:
            self.go(
                next((line for line in self.shown if {line, *self._folded.members.get(line, ())} & {*there}), there[0])
            )
        return key

    def _show(self, query: Query) -> None:
        self._folded = self.session.folded(query) if self.budget is None else self._within(self.budget, query)
        self.query = query
        if self.line in self.shown:
            self._near = self.shown.index(self.line)
        self._near = min(self._near, len(self.shown))

    def _within(self, budget: Budget, query: Query) -> Folded:
        """Return the lines of a budget that a query does not leave out."""
        left = set(self.session.shown(replace(query, order="document")))
        planned = (self.session.lines.repeats[key][0] for key in self.session.plan(budget).shown)
        return Folded(tuple(line for line in planned if line in left), {})

    def _show_again(self) -> None:
        """Run the query again; its result changes only if it depends on what reviewers said."""
        if self.query.verdicts or self.query.checks:
            self._show(self.query)

    def _start(self) -> None:
        """Go to the first undecided line, or else to the first."""
        self._near = 0
        place = self.session.next_open(self._folded)
        if self.shown:
            self.go(self.shown[place or 0])
        else:
            self.line = None
