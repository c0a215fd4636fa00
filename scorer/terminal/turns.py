"""Keys that come faster than they can be worked off: each waits for its turn."""

from __future__ import annotations

from collections import deque

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen

# How often a new screen is laid out before it gets keys, since what "up" means in a field depends on its width: once,
# and once more without the scrollbar that a field has until it has grown to its text.
_LAYOUTS = 2


class InTurn(App[None]):
    """An app that takes a key only when all that the key before it set off is done.

    In textual every widget has a queue of its own.  The app hands a key to the widget in focus and looks at the next
    key at once.  So where several keys come in one read, a binding that saves a text runs before the field has that
    text, and what follows a key that opens or closes a dialog goes to the wrong screen.
    """

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[events.Event] = deque()
        self._working = False
        self._in_front: Screen[object] | None = None
        self._layouts = 0

    async def on_event(self, event: events.Event) -> None:
        """Put what a person types, pastes or clicks in line; let everything else through."""
        typed = isinstance(event, (events.InputEvent, events.Paste))
        if not typed or event.is_forwarded:  # forwarded: it comes back from a widget that did not want it
            await super().on_event(event)
            return
        self._waiting.append(event)
        if not self._working:
            await self._take_next()

    async def _take_next(self) -> None:
        """Take what waits, as far as the first that may change where the next one belongs."""
        self._working = False
        while self._waiting and not self._working:
            event = self._waiting.popleft()
            self._working = not isinstance(event, events.MouseMove)
            await super().on_event(event)
        if self._working:
            self._work_off()

    def _work_off(self) -> None:
        """Let everything work off its queue: children before parents, as keys and messages travel; then the app."""
        self._visit(self._pumps())

    def _visit(self, pumps: list[MessagePump]) -> None:
        """Come back to each from the last to the first when it gets there in its queue; pass over what is closing."""
        while pumps:
            if pumps.pop().call_later(self._visit, pumps):
                return
        # From outside of the app: while it runs a callback, its queue does not show what it has to call next, such as
        # what is done with the answer of a dialog.
        if self.screen_stack:
            self.screen.call_later(self._go_on)

    def _go_on(self) -> None:
        """Take the next key if nothing is left to do; else let everything work again.

        All have worked off what they had when asked, so none is in the middle of something that takes time.  If all
        queues are empty at this moment as well, nothing more follows from the last key.
        """
        if self.screen is not self._in_front:
            self._in_front, self._layouts = self.screen, _LAYOUTS
        if self._layouts:
            self._layouts -= 1
            self.screen.call_after_refresh(self._work_off)
        elif any(one.message_queue_size for one in self._pumps()):
            self._work_off()
        else:
            self.call_later(self._take_next)

    def _pumps(self) -> list[MessagePump]:
        """Return the app, and the screen in front with all that is on it, parents before children."""
        return [self, *(one for screen in self.screen_stack[-1:] for one in screen.walk_children(with_self=True))]
