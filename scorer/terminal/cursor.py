"""The position of a reviewer in a session: the line in front of them, and the last events that they have seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from scorer.review.events import Action, Grade, Graded
from scorer.review.order import Query
from scorer.review.session import Session
from scorer.review.store import Conflict


class Cursor:
    """The line in front of a reviewer, among those that their query shows.

    line: None if the query shows no line at the start.  A line stays in front even if the query no longer shows it.
    Raises SettingsError, as its methods do, for a query that the report cannot answer.
    """

    def __init__(self, session: Session, query: Query) -> None:
        self.session = session
        self.query = query
        self.shown = session.shown(query)
        self.line: int | None = None
        self._near = 0
        # The numbers of the last events that the reviewer has seen: on this pair, and on any.
        self.seen_here = self._seen_anywhere = 0
        self._start()

    @property
    def key(self) -> str | None:
        """The key of the pair in front."""
        return None if self.line is None else self.session.lines.keys[self.line]

    @property
    def place(self) -> int | None:
        """The index of the line among those shown; None if it is not shown."""
        near = self._near
        return near if near < len(self.shown) and self.shown[near] == self.line else None

    def looked(self) -> None:
        """Remember that the reviewer has now seen everything that the session knows."""
        self.seen_here = 0 if self.key is None else self.session.last(self.key)
        self._seen_anywhere = self.session.last()

    def refresh(self) -> bool:
        """Read what others did; tell whether there was anything new."""
        new = self.session.refresh()
        if new:
            self._show_again()
        if self.line is None:
            self._start()
        return bool(new)

    def ask(self, query: Query) -> None:
        """Show the lines of another query; keep the line in front if it is one of them."""
        self._show(query)
        if self.place is None:
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
        place = self.session.next_open(self.shown, self._near - (self.place is None))
        if place is not None:
            self.go(self.shown[place])
        return place is not None

    def decide(self, grade: Grade) -> bool:
        """Give the pair a verdict and go to the next undecided line; tell whether there is one.  Raises Conflict."""
        assert self.key is not None, "there is no line in front"
        with self._told():
            self.session.do(self.key, Graded(grade), self.seen_here)
        # Before the query runs again, because a filter may leave out the line just decided.
        found = self.next_open()
        self._show_again()
        return found

    def do(self, key: str, action: Action, after: int) -> None:
        """Do something else to a pair, which the reviewer saw as it was after event `after`.  Raises Conflict."""
        with self._told():
            self.session.do(key, action, after)
        self._show_again()

    def undo(self) -> str | None:
        """Undo the latest change and go to its pair; return its key, None if there is none.  Raises Conflict."""
        return self._turned(self.session.undo)

    def redo(self) -> str | None:
        """Redo the last undone change and go to its pair; return its key, None if there is none.  Raises Conflict."""
        return self._turned(self.session.redo)

    def _turned(self, turn: Callable[[int], str | None]) -> str | None:
        with self._told():
            key = turn(self._seen_anywhere)
        self._show_again()
        there = self.session.lines.repeats.get(key or "", ())
        if there and self.line not in there:
            self.go(next((line for line in there if line in self.shown), there[0]))
        return key

    @contextmanager
    def _told(self) -> Iterator[None]:
        """After a conflict, read what was decided elsewhere."""
        try:
            yield
        except Conflict:
            self.refresh()
            raise

    def _show(self, query: Query) -> None:
        self.shown = self.session.shown(query)
        self.query = query
        if self.line in self.shown:
            self._near = self.shown.index(self.line)
        self._near = min(self._near, len(self.shown))

    def _show_again(self) -> None:
        """Run the query again; its result changes only if it depends on what reviewers said."""
        if self.query.verdicts or self.query.checks:
            self._show(self.query)

    def _start(self) -> None:
        """Go to the first undecided line, or else to the first."""
        self._near = 0
        place = self.session.next_open(self.shown)
        if self.shown:
            self.go(self.shown[place or 0])
        else:
            self.line = None
