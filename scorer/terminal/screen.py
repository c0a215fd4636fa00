"""The screen of a review, and how it keeps up with the store."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from scorer.errors import ScorerError
from scorer.report import wording as report_wording
from scorer.report.visible import visible
from scorer.review.order import Query
from scorer.review.session import Session
from scorer.review.store import Conflict, StoreGone
from scorer.terminal import standing, wording
from scorer.terminal.bar import Bar
from scorer.terminal.card import Card
from scorer.terminal.cursor import Cursor
from scorer.terminal.strip import Strip
from scorer.terminal.turns import InTurn

REFRESH = 2.0  # seconds


class ReviewScreen(InTurn):
    """The documents, the strip, the line in front and the keys; this class only shows, and changes nothing.

    Raises SettingsError for a query that the report cannot answer.
    """

    TITLE = "scorer review"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #documents, #query, #notice, Bar { height: auto; padding: 0 1; }
    #documents, Bar { background: $panel; }
    Bar { dock: bottom; }
    Strip { margin: 0 1; }
    #query { color: $text-muted; }
    #notice { background: $warning-muted; text-style: bold; max-height: 6; }
    """

    def __init__(self, session: Session, query: Query) -> None:
        super().__init__()
        self._session = session
        self._cursor = Cursor(session, query)
        self._metrics = False
        self._notice = ""
        self._drawn: int | None = None
        self._top = Static(id="documents")
        self._strip = Strip(session)
        self._asked = Static(id="query")
        self._said = Static(id="notice")
        self._card = Card(session)

    def compose(self) -> ComposeResult:
        """Put the line between the strip and the keys."""
        yield self._top
        yield self._strip
        yield self._asked
        yield self._said
        yield self._card
        yield Bar()

    def on_mount(self) -> None:
        """Draw everything, and look at the store from time to time."""
        self.set_interval(REFRESH, self._poll)
        self._act(lambda: "" if self._cursor.open_lines() else self._finished())

    def _act(self, what: Callable[[], str | None]) -> None:
        """Do something that returns a message; show the result, or why it was not done."""
        try:
            self._notice = what() or ""
        except Conflict as conflict:
            here = conflict.key == self._cursor.key
            now = f"it is now: {wording.summary(conflict.now)}" if here else "look at what changed"
            self._notice = f"Nothing was done: this was changed elsewhere in the meantime; {now}."
        except StoreGone as error:
            self._notice = f"Nothing was done (W goes on in a new file): {visible(str(error))}."
        except ScorerError as error:
            self._notice = f"Nothing was done: {visible(str(error))}."
        self._draw()

    def _look(self, what: Callable[[], str | None]) -> None:
        """Do something that writes nothing, after reading what others did."""

        def refreshed() -> str | None:
            self._cursor.refresh()
            return what()

        self._act(refreshed)

    def _poll(self) -> None:
        """Show what others did in the meantime."""
        key, seen = self._cursor.key, self._session.seen
        try:
            if not self._cursor.refresh():
                return
        except ScorerError as error:
            self._notice = visible(str(error))
        if key is not None and key in self._session.changed_since(seen):
            now = wording.summary(self._session.reviewed(key))
            self._notice = f"This line was changed in another window; it is now: {now}."
        self._draw()

    def _draw(self) -> None:
        """Show the present state of everything."""
        cursor, session = self._cursor, self._session
        cursor.looked()
        self._top.update(wording.documents(session.lines.report, session.progress()))
        self._strip.show(cursor.line)
        self._asked.update(
            Content(wording.query(session.lines.report, cursor.query, cursor.place, len(cursor.shown), cursor.budget))
        )
        self._said.update(Content("\n".join(self._notices())))
        self._said.display = bool(self._notices())
        self._card.show(cursor.line, cursor.run, metrics=self._metrics)
        if cursor.line != self._drawn:
            self._card.scroll_home(animate=False)
            self._drawn = cursor.line

    def _notices(self) -> list[str]:
        """Return the messages: about the documents, and about the latest key."""
        warning = report_wording.relation_warning(self._session.lines.report.relation)
        notice = self._finished() if self._cursor.line is None else self._notice
        return [one for one in (warning, notice) if one]

    def _finished(self) -> str:
        """Return the message for when no line shown is undecided."""
        if not self._session.lines:
            return "There is nothing to review: the report has no pairs."
        shown, progress = self._cursor.shown, self._session.progress()
        if not shown and self._cursor.line is None:
            return "No line is like this: v, x and / show others."
        said = f"{progress.decided:,} of {progress.pairs:,} are decided: {wording.verdicts(progress)}."
        if open_ := self._cursor.open_lines():
            others = f"{open_:,} shown {'is' if open_ == 1 else 'are'} undecided: n goes there"
            return f"This is the last line shown; {others}. {said}"
        if self._cursor.budget is not None:
            told = " ".join(standing.estimate(self._session, self._cursor.budget))
            return f"Every line of the budget has a verdict. {told}"
        if progress.decided == progress.pairs:
            return f"Nothing undecided is left: {said} q quits; everything is kept."
        return f"Nothing undecided is left among these lines. {said} v, x and / show others."
