"""The dialogs: a line to type at the bottom, a text to write, and rows to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from scorer.terminal.rows import Row, Rows
from scorer.terminal.safe import Area, Line
from scorer.terminal.texts import GREY, label


class Ask(ModalScreen[str | None]):
    """Ask for one line, below a text that says what it is about.  The result is None if the reviewer leaves.

    pattern: a regular expression that the input must match.
    complete: tells whether the input is complete, so that Enter is not needed.
    """

    CSS = """
    Ask { align: center bottom; background: transparent; }
    Ask Vertical { height: auto; background: $panel; padding: 0 1; border-top: tall $accent; }
    Ask Input { border: none; padding: 0; height: 1; background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(
        self, question: str, value: str = "", pattern: str | None = None, complete: Callable[[str], bool] | None = None
    ) -> None:
        super().__init__()
        self._question = question
        self._value = value
        self._pattern = pattern
        self._complete = complete

    def compose(self) -> ComposeResult:
        """Put the field under the question."""
        with Vertical():
            yield Static(label(self._question, "bold"))
            yield Line(self._value, restrict=self._pattern, select_on_focus=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Accept complete input at once."""
        if event.value and self._complete is not None and self._complete(event.value):
            self.dismiss(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Accept the input."""
        if self.is_current:
            self.dismiss(event.value)


class Write(ModalScreen[str | None]):
    """Ask for a text, below the pair, which stays in sight.

    The result is None if the reviewer leaves or changes nothing.
    typed: is called with the text whenever it changes, and with None when it is again as it was, `now`.
    """

    CSS = """
    Write { align: center bottom; background: transparent; }
    Write > Vertical { height: auto; background: $panel; padding: 0 1; border-top: tall $accent; }
    Write TextArea { height: auto; min-height: 3; max-height: 8; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "keep", show=False, priority=True),
        Binding("escape", "leave", show=False),
    ]

    def __init__(self, title: str, text: str, now: str, typed: Callable[[str | None], None]) -> None:
        super().__init__()
        self._title = title
        self._area = Area(text)
        self._now = now
        self._typed = typed
        self.left: str | None = None  # what was typed when the reviewer left; None if nothing was changed

    def compose(self) -> ComposeResult:
        """Put the field between the heading and the keys."""
        with Vertical():
            yield Static(label(self._title, "bold") + label("  Enter or Ctrl-S keeps it · Esc leaves it", GREY))
            yield self._area

    def on_mount(self) -> None:
        """Put the cursor at the end of the text."""
        self._area.move_cursor(self._area.document.end)

    def on_text_area_changed(self) -> None:
        """Hand on what is typed, so that it is not lost even if the program is killed."""
        if self.is_current:  # a change may be told after the text was kept
            self._typed(self._changed())

    def action_leave(self) -> None:
        """Leave, and remember what was typed."""
        self.left = self._changed()
        self.dismiss(None)

    def action_keep(self) -> None:
        """Return the text if it has changed."""
        self.dismiss(self._changed())

    def _changed(self) -> str | None:
        return None if self._area.kept == self._now else self._area.kept


class Read(ModalScreen[None]):
    """Show rows to read under a heading, such as what every key does."""

    CSS = """
    Read { align: center middle; }
    Read VerticalScroll {
        width: 90%; max-width: 66; height: auto; max-height: 90%;
        background: $panel; padding: 0 1; border: round $accent;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,enter,question_mark", "dismiss(None)", show=False)]

    def __init__(self, title: str, rows: Sequence[Row], label_width: int = 0) -> None:
        super().__init__()
        self._title = title
        self._rows = rows
        self._label_width = label_width

    def compose(self) -> ComposeResult:
        """List the rows."""
        with VerticalScroll():
            yield Static(label(self._title, "bold"))
            yield Rows(self._label_width, rows=self._rows)
            yield Static(label("Esc closes this", GREY))
