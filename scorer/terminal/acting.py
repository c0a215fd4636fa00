"""An app whose keys change a store: it does what a key asks, says what came of it, and keeps up with other windows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from textual.app import App
from textual.containers import VerticalScroll
from textual.content import Content
from textual.driver import Driver
from textual.widgets import Static

from scorer.errors import ScorerError
from scorer.report.visible import visible
from scorer.review.known import Known
from scorer.review.replay import Reviewed
from scorer.review.store import Conflict, StoreGone
from scorer.terminal.dialogs import Read, Write
from scorer.terminal.drafts import Drafts, What
from scorer.terminal.key_table import Key, rows
from scorer.terminal.rows import Row
from scorer.terminal.seen import Seen
from scorer.terminal.turns import InTurn

REFRESH = 2.0  # seconds
_TITLES: dict[What, str] = {"comment": "Comment", "correct": "Corrected version"}


def run_app(app: App[None]) -> None:
    """Run an app in this terminal until the person quits."""
    app.run()
    if app.return_code:  # textual has printed the traceback of an error, and raises nothing
        raise SystemExit(app.return_code)


class Acting(InTurn):
    """The parts of a screen that every review has, and what every review does; a subclass draws what is in front.

    known: what the store holds.  front: what is in front of the reviewer.  card: where that is drawn.
    keys, signs: what the help tells.
    """

    _THING = "line"  # what a person calls what is in front

    TITLE = "scorer review"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #documents, #query, #notice, Bar { height: auto; padding: 0 1; }
    #documents, Bar { background: $panel; }
    Bar { dock: bottom; }
    #query { color: $text-muted; }
    #notice { background: $warning-muted; text-style: bold; max-height: 6; }
    """

    def __init__(
        self,
        known: Known,
        front: Seen,
        card: VerticalScroll,
        help_: tuple[Sequence[Key], Sequence[tuple[str, str]]],
        drafts: Drafts | None,
    ) -> None:
        super().__init__()
        self._known = known
        self._front = front
        self._card = card
        self._help = help_
        self._drafts = drafts or Drafts(None, known.reviewer)
        self._notice = ""
        self._top = Static(id="documents")
        self._asked = Static(id="query")
        self._said = Static(id="notice")

    def get_driver_class(self) -> type[Driver]:
        """Return textual's driver, and on a terminal of Unix the one that reads Escape and the next key as two keys."""
        usual = super().get_driver_class()
        if usual.__name__ != "LinuxDriver":
            return usual
        from scorer.terminal.escape import TwoKeysDriver  # it exists on Unix only

        return TwoKeysDriver

    def on_mount(self) -> None:
        """Draw everything, and look at the store from time to time."""
        self.set_interval(REFRESH, self._poll)
        self._act(self._at_first)

    def _at_first(self) -> str:
        """Return the message with which the review begins."""
        raise NotImplementedError

    def _draw(self) -> None:
        """Show the present state of everything."""
        raise NotImplementedError

    def _summary(self, reviewed: Reviewed) -> str:
        """Return what a reviewer says of what is in front, in a few words."""
        raise NotImplementedError

    def _finished(self) -> str:
        """Return the message for when nothing is left to go on to."""
        raise NotImplementedError

    def _tell(self, notices: Iterable[str]) -> None:
        """Show messages above the card."""
        told = "\n".join(one for one in notices if one)
        self._said.update(Content(told))
        self._said.display = bool(told)

    def _act(self, what: Callable[[], str | None]) -> None:
        """Do something that returns a message; show the result, or why it was not done."""
        try:
            self._notice = what() or ""
        except Conflict as conflict:
            here = conflict.key == self._front.key
            now = f"it is now: {self._summary(conflict.now)}" if here else "look at what changed"
            self._notice = f"Nothing was done: this was changed elsewhere in the meantime; {now}."
        except StoreGone as error:
            self._notice = f"Nothing was done (W goes on in a new file): {visible(str(error))}."
        except ScorerError as error:
            self._notice = f"Nothing was done: {visible(str(error))}."
        self._draw()

    def _look(self, what: Callable[[], str | None]) -> None:
        """Do something that writes nothing, after reading what others did."""

        def refreshed() -> str | None:
            self._front.refresh()
            return what()

        self._act(refreshed)

    def _poll(self) -> None:
        """Show what others did in the meantime."""
        key, seen = self._front.key, self._known.seen
        try:
            if not self._front.refresh():
                return
        except ScorerError as error:
            self._notice = visible(str(error))
        if key is not None and key in self._known.changed_since(seen):
            now = self._summary(self._known.reviewed(key))
            self._notice = f"This {self._THING} was changed in another window; it is now: {now}."
        self._draw()

    def action_next_open(self) -> None:
        """Go to the next that is undecided."""
        self._look(lambda: "" if self._front.next_open() else self._finished())

    def action_undo(self) -> None:
        """Undo the latest change."""
        self._act(lambda: self._turned("undo", self._front.undo()))

    def action_redo(self) -> None:
        """Redo the change that was undone last."""
        self._act(lambda: self._turned("redo", self._front.redo()))

    def _turned(self, what: str, key: str | None) -> str:
        """Return what was undone or redone."""
        if key is None:
            return f"There is nothing to {what}."
        done = "Undone" if what == "undo" else "Redone"
        if key != self._front.key:
            return f"{done}, on a pair that is not in this report."
        return f"{done}; it is now: {self._summary(self._known.reviewed(key))}."

    def action_renew(self) -> None:
        """Go on in a new file after the store is gone."""
        self._act(lambda: f"Everything is now kept in {visible(str(self._known.renew()))}.")

    def action_scroll(self, by: int) -> None:
        """Scroll what does not fit."""
        if by > 0:
            self._card.scroll_page_down(animate=False)
        else:
            self._card.scroll_page_up(animate=False)

    async def action_keys(self) -> None:
        """Show what the keys do."""
        await self.push_screen(Read("Keys", rows(*self._help), 12))

    async def _read(self, title: str, told: Iterable[str]) -> None:
        """Show sentences to read."""
        lines: list[Row] = [("", Content(one)) for one in told]
        await self.push_screen(Read(title, lines))

    async def _write(self, what: What, now: str, keep: Callable[[str, str, int], None]) -> None:
        """Ask for a text about what is in front; one that was left, or that a conflict kept out, is offered again.

        keep: is called with the key, the text, and the number of the last event that the reviewer has seen there.
        """
        key, after = self._front.key, self._front.seen_here
        assert key is not None

        def draft(text: str | None) -> None:
            self._drafts.put(what, key, text)

        def do(text: str) -> None:
            draft(text)
            keep(key, text, after)
            draft(None)

        def finish(text: str | None) -> None:
            draft(dialog.left)
            if text is not None:
                self._act(lambda: do(text))
            elif dialog.left is not None:
                self._notice = "Nothing was changed."
            if self._drafts.of(what, key) is not None:
                self._notice += " What you wrote is there when you press the key again."
                self._draw()

        title, before = _TITLES[what], self._drafts.of(what, key)
        dialog = Write(title, now if before is None else before, now, draft)
        await self.push_screen(dialog, finish)
