"""Process keys one at a time, even if they come faster than they can be processed."""

from __future__ import annotations

from collections import deque

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen

# How often a new screen is laid out before it gets keys, because the meaning of "up" in a field depends on its width.
# The second layout is without the scrollbar that a field has until it has grown to its text.
_LAYOUTS = 2


class InTurn(App[None]):
    """An app that processes a key only after everything that the previous key caused is done.

    In textual every widget has its own queue.  The app hands a key to the widget in focus and takes the next key at
    once.  So if several keys come in one read, a binding that saves a text runs before the field has that text, and
    the keys after one that opens or closes a dialog go to the wrong screen.
    """

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[events.Event] = deque()
        self._working = False
        self._in_front: Screen[object] | None = None
        self._layouts = 0

    async def on_event(self, event: events.Event) -> None:
        """Queue what a person types, pastes or clicks; let everything else through."""
        typed = isinstance(event, (events.InputEvent, events.Paste))
        if not typed or event.is_forwarded:  # forwarded: a widget did not use it and sent it back
            await super().on_event(event)
            return
        self._waiting.append(event)
        if not self._working:
            await self._take_next()

    async def _take_next(self) -> None:
        """Process the waiting events up to the first that may change the target of the next one."""
        self._working = False
        while self._waiting and not self._working:
            event = self._waiting.popleft()
            self._working = not isinstance(event, events.MouseMove)
            await super().on_event(event)
        if self._working:
            self._work_off()

    def _work_off(self) -> None:
        """Let all queues be processed: children before parents, as keys and messages travel, and the app last."""
        self._visit(self._pumps())

    def _visit(self, pumps: list[MessagePump]) -> None:
        """Put a callback into each queue, from the last to the first, each once the one before has run.

        Widgets that are closing are passed over.
        """
        while pumps:
            if pumps.pop().call_later(self._visit, pumps):
                return
        # Called from the screen: while the app runs a callback, its own queue does not show what it has to call next,
        # such as the use of a dialog's answer.
        if self.screen_stack:
            self.screen.call_later(self._go_on)

    def _go_on(self) -> None:
        """Take the next key if nothing is left to do; else let all queues be processed again.

        All have processed what they had when asked, so none is in the middle of something slow.  If all queues are
        empty now as well, the last key has no further effects.
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
        """Return the app, the screen in front and all its widgets, parents before children."""
        return [self, *(one for screen in self.screen_stack[-1:] for one in screen.walk_children(with_self=True))]
