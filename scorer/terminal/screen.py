"""The screen of a review of pairs."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from scorer.report import wording as report_wording
from scorer.review.order import Query
from scorer.review.replay import Reviewed
from scorer.review.session import Session
from scorer.terminal import keys, standing, wording
from scorer.terminal.acting import Acting
from scorer.terminal.bar import Bar
from scorer.terminal.card import Card
from scorer.terminal.cursor import Cursor
from scorer.terminal.drafts import Drafts
from scorer.terminal.strip import Strip


class ReviewScreen(Acting):
    """The documents, the strip, the line in front and the keys; this class only shows, and changes nothing.

    Raises SettingsError for a query that the report cannot answer.
    """

    CSS = f"""{Acting.CSS}
    Strip {{ margin: 0 1; }}
    """

    def __init__(self, session: Session, query: Query, drafts: Drafts | None = None) -> None:
        self._session = session
        self._cursor = Cursor(session, query)
        self._line = Card(session)
        super().__init__(session, self._cursor, self._line, (keys.KEYS, keys.SIGNS), drafts)
        self._metrics = False
        self._drawn: int | None = None
        self._strip = Strip(session)

    def compose(self) -> ComposeResult:
        """Put the line between the strip and the keys."""
        yield self._top
        yield self._strip
        yield self._asked
        yield self._said
        yield self._card
        yield Bar(keys.KEYS)

    def _at_first(self) -> str:
        return "" if self._cursor.open_lines() else self._finished()

    def _summary(self, reviewed: Reviewed) -> str:
        return wording.summary(reviewed)

    def _draw(self) -> None:
        """Show the present state of everything."""
        cursor, session = self._cursor, self._session
        cursor.looked()
        self._top.update(wording.documents(session.lines.report, session.progress()))
        self._strip.show(cursor.line)
        self._asked.update(
            Content(wording.query(session.lines.report, cursor.query, cursor.place, len(cursor.shown), cursor.budget))
        )
        warning = report_wording.relation_warning(session.lines.report.relation)
        self._tell((warning, self._finished() if cursor.line is None else self._notice))
        self._line.show(cursor.line, cursor.run, metrics=self._metrics)
        if cursor.line != self._drawn:
            self._card.scroll_home(animate=False)
            self._drawn = cursor.line

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
