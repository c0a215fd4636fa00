"""The actions behind the keys of a review."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar, Literal, TypeVar

from textual.binding import BindingType
from textual.content import Content

from scorer.report.visible import visible
from scorer.review.events import GRADES, Action, Commented, Corrected, Dismissed, Grade, Marked
from scorer.review.order import Query
from scorer.review.session import Session
from scorer.terminal import keys, wording
from scorer.terminal.dialogs import Ask, Keys, Write
from scorer.terminal.findings import Numbered, numbered
from scorer.terminal.mark import Errors, Mark
from scorer.terminal.screen import ReviewScreen
from scorer.terminal.strip import Strip
from scorer.terminal.texts import GREY, plain
from scorer.types import SEVERITIES, Severity

Item = TypeVar("Item")
_VERDICTS: tuple[frozenset[Grade | Literal["open"]], ...] = (
    frozenset(),
    frozenset({"open"}),
    frozenset(GRADES),
)
_SEVERITIES: tuple[frozenset[Severity], ...] = (frozenset(), *(frozenset({one}) for one in reversed(SEVERITIES)))


def run(session: Session, query: Query) -> None:
    """Run a review in this terminal until the person quits.

    Raises SettingsError, before anything is drawn, for a query that the report cannot answer.
    """
    app = ReviewApp(session, query)
    app.run()
    if app.return_code:  # textual has printed the traceback of an error, and raises nothing
        raise SystemExit(app.return_code)


class ReviewApp(ReviewScreen):
    """The worst-first loop."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.BINDINGS]

    def __init__(self, session: Session, query: Query) -> None:
        super().__init__(session, query)
        # Texts that were typed and not stored, by pair and kind.
        self._drafts: dict[tuple[str, type[Action]], str] = {}

    def on_strip_chosen(self, event: Strip.Chosen) -> None:
        """Jump to a part of the document."""
        self._look(lambda: self._cursor.go(event.line))

    def action_decide(self, grade: str) -> None:
        """Give a verdict and go on."""
        given = next(one for one in GRADES if one == grade)
        if self._cursor.line is not None:
            self._act(lambda: "" if self._cursor.decide(given) else self._finished())

    def action_step(self, by: int) -> None:
        """Go to a neighbouring line."""
        end = "This is the last line." if by > 0 else "This is the first line."
        self._look(lambda: end if not self._cursor.step(by) and self._cursor.shown else "")

    def action_next_open(self) -> None:
        """Go to the next undecided line."""
        self._look(lambda: "" if self._cursor.next_open() else self._finished())

    def action_undo(self) -> None:
        """Undo the latest change."""
        self._act(lambda: self._turned("undo", self._cursor.undo()))

    def action_redo(self) -> None:
        """Redo the change that was undone last."""
        self._act(lambda: self._turned("redo", self._cursor.redo()))

    def action_renew(self) -> None:
        """Go on in a new file after the store is gone."""
        self._act(lambda: f"Everything is now kept in {visible(str(self._session.renew()))}.")

    def action_order(self) -> None:
        """Switch between worst first and the order of the document."""
        asked = self._cursor.query
        self._ask(replace(asked, order="document" if asked.order == "worst" else "worst"))

    def action_verdicts(self) -> None:
        """Switch between all, undecided and decided lines."""
        asked = self._cursor.query
        self._ask(replace(asked, verdicts=_next(_VERDICTS, asked.verdicts)))

    def action_severities(self) -> None:
        """Switch between all lines and those of each severity, from the worst on."""
        asked = self._cursor.query
        self._ask(replace(asked, severities=_next(_SEVERITIES, asked.severities)))

    def action_metrics(self) -> None:
        """Show or hide the metrics."""
        self._metrics = not self._metrics
        self._draw()

    def action_scroll(self, by: int) -> None:
        """Scroll a line that does not fit."""
        if by > 0:
            self._card.scroll_page_down(animate=False)
        else:
            self._card.scroll_page_up(animate=False)

    async def action_keys(self) -> None:
        """Show what the keys do."""
        await self.push_screen(Keys(keys.rows()))

    async def action_search(self) -> None:
        """Show the lines that hold a text."""
        asked = self._cursor.query
        ask = Ask("Lines with this in one of their texts (Esc: all lines)", visible(asked.text))
        await self.push_screen(ask, lambda text: self._ask(replace(asked, text=(text or "").strip())))

    async def action_comment(self) -> None:
        """Write a comment."""
        if (key := self._cursor.key) is not None:
            await self._write("Comment", Content(), self._session.reviewed(key).comment, Commented)

    async def action_correct(self) -> None:
        """Write a corrected version."""
        if (key := self._cursor.key) is None or (line := self._cursor.line) is None:
            return
        pair, corrected = self._session.lines[line].pair, self._session.reviewed(key).corrected
        garbled = "" if pair.garbled is None else pair.garbled.text
        original = Content() if pair.original is None else plain(pair.original.text, GREY)
        now = garbled if corrected is None else corrected
        await self._write("Corrected version", original, now, lambda text: Corrected(None if text == garbled else text))

    async def action_mark(self) -> None:
        """Mark an error."""
        if (key := self._cursor.key) is None or (line := self._cursor.line) is None:
            return
        after = self._cursor.seen_here

        def keep(errors: Errors | None) -> None:
            if errors is not None:
                self._act(lambda: self._cursor.do(key, Marked(errors), after))

        await self.push_screen(Mark(self._session.lines[line], self._session.reviewed(key).errors), keep)

    async def action_dismiss(self, everywhere: bool) -> None:
        """Dismiss a finding, or take that back."""
        if (key := self._cursor.key) is None or (line := self._cursor.line) is None:
            return
        found, after = numbered(self._session, line), self._cursor.seen_here
        if not found:
            self._act(lambda: "There is no finding to dismiss.")
            return

        def keep(number: str | None) -> None:
            if number:
                self._act(lambda: self._dismiss(key, after, found, int(number), everywhere))

        where = "everywhere" if everywhere else "here"
        question = f"Dismiss which finding {where}? 1 to {len(found)} (Esc: none)"
        ask = Ask(question, pattern=r"[0-9]{0,4}", complete=lambda typed: int(typed) * 10 > len(found))
        await self.push_screen(ask, keep)

    def _dismiss(self, key: str, after: int, found: Sequence[Numbered], number: int, everywhere: bool) -> str:
        if not 1 <= number <= len(found):
            return f"There is no finding {number}."
        one = found[number - 1]
        withdrawn = one.everywhere if everywhere else one.here
        self._cursor.do(key, Dismissed(one.key, everywhere, withdrawn), after)
        return ""

    async def _write(self, title: str, about: Content, now: str, action: Callable[[str], Action]) -> None:
        """Ask for a text about the pair in front; one that was left, or that a conflict kept out, is offered again."""
        key, after = self._cursor.key, self._cursor.seen_here
        assert key is not None
        place = (key, type(action(now)))

        def do(text: str) -> None:
            self._drafts[place] = text
            self._cursor.do(key, action(text), after)
            del self._drafts[place]

        def keep(text: str | None) -> None:
            self._drafts.pop(place, None)
            if text is not None:
                self._act(lambda: do(text))
            elif dialog.left is not None:
                self._drafts[place] = dialog.left
                self._notice = "Nothing was changed."
            if place in self._drafts:
                self._notice += " What you wrote is there when you press the key again."
                self._draw()

        dialog = Write(title, about, self._drafts.get(place, now), now)
        await self.push_screen(dialog, keep)

    def _turned(self, what: str, key: str | None) -> str:
        """Return what was undone or redone."""
        if key is None:
            return f"There is nothing to {what}."
        done = "Undone" if what == "undo" else "Redone"
        if key != self._cursor.key:
            return f"{done}, on a pair that is not in this report."
        return f"{done}; it is now: {wording.summary(self._session.reviewed(key))}."

    def _ask(self, query: Query) -> None:
        def asked() -> str:
            self._cursor.ask(query)
            return "" if self._cursor.shown else self._finished()

        self._look(asked)


def _next(round_: Sequence[Item], now: Item) -> Item:
    """Return the item after `now` in a cycle; if `now` is not in it, the second, so that something changes."""
    return round_[(round_.index(now) + 1) % len(round_) if now in round_ else 0]
