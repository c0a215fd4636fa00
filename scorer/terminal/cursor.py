"""Where a reviewer is in a session: the line in front of them, and what of it they have seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from scorer.review.events import Action, Grade, Graded
from scorer.review.order import Query
from scorer.review.session import Session
from scorer.review.store import Conflict


class Cursor:
    """The line in front of a reviewer, among those that their query shows.

    line: None where the query shows none at the start.  It stays in front, even when the query no longer shows it.
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
        """Where the line stands among those shown; None where it does not."""
        near = self._near
        return near if near < len(self.shown) and self.shown[near] == self.line else None

    def looked(self) -> None:
        """Remember that the reviewer has in front of them all that the session knows."""
        self.seen_here = 0 if self.key is None else self.session.last(self.key)
        self._seen_anywhere = self.session.last()

    def refresh(self) -> bool:
        """Take in what others did; tell whether that was anything."""
        new = self.session.refresh()
        if new:
            self._show_again()
        if self.line is None:
            self._start()
        return bool(new)

    def ask(self, query: Query) -> None:
        """Show what another query asks for, from the line in front where that is among it."""
        self._show(query)
        if self.place is None:
            self._start()

    def go(self, line: int) -> None:
        """Put a line in front, shown or not."""
        self.line = line
        if line in self.shown:
            self._near = self.shown.index(line)

    def step(self, by: int) -> bool:
        """Go to a neighbour in the present order; tell whether there is one."""
        if self.place is None and by > 0:
            by -= 1  # what was behind the line has moved up to where it stood
        place = self._near + by
        if not 0 <= place < len(self.shown):
            return False
        self.go(self.shown[place])
        return True

    def next_open(self) -> bool:
        """Go to the next line that is not decided; tell whether there is one."""
        place = self.session.next_open(self.shown, self._near - (self.place is None))
        if place is not None:
            self.go(self.shown[place])
        return place is not None

    def decide(self, grade: Grade) -> bool:
        """Give the pair a verdict and go on to the next that has none; tell whether there is one.  Raises Conflict."""
        assert self.key is not None, "there is no line in front"
        with self._told():
            self.session.do(self.key, Graded(grade), self.seen_here)
        # Before the lines are asked for anew: a filter may leave out the one that was decided.
        found = self.next_open()
        self._show_again()
        return found

    def do(self, key: str, action: Action, after: int) -> None:
        """Do something else to a pair that was seen as it stood after an event.  Raises Conflict."""
        with self._told():
            self.session.do(key, action, after)
        self._show_again()

    def undo(self) -> str | None:
        """Take back the latest change and go to its pair; return its key, None for none.  Raises Conflict."""
        return self._turned(self.session.undo)

    def redo(self) -> str | None:
        """Do again what was taken back and go to its pair; return its key, None for none.  Raises Conflict."""
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
        """Take in what was decided elsewhere where that stands in the way."""
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
        """Show what the query asks for now, which is another thing only where it asks for what people said."""
        if self.query.verdicts or self.query.checks:
            self._show(self.query)

    def _start(self) -> None:
        """Go to the first line that is not decided, or else to the first."""
        self._near = 0
        place = self.session.next_open(self.shown)
        if self.shown:
            self.go(self.shown[place or 0])
        else:
            self.line = None
