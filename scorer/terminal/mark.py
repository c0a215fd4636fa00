"""The dialog that asks for an error: its place, MQM category and severity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Select, Static

from scorer.phrases import count
from scorer.report.figures import SideName, side
from scorer.review.events import ErrorSpan
from scorer.review.mqm import CATEGORIES
from scorer.review.normal import normal
from scorer.terminal.safe import Line
from scorer.terminal.texts import GREY, label
from scorer.types import SEVERITIES, Judgement, Severity, Span

Errors = tuple[ErrorSpan, ...]
_MEANING = "Accuracy/Mistranslation"
_FIELDS = {"side": "side", "words": "the words", "which": "which", "category": "category", "severity": "severity"}


def places(text: str, words: str) -> list[Span]:
    """Return the places of words in the normal text of a side, from left to right; none for empty words."""
    whole, part = normal(text), normal(words)
    found: list[Span] = []
    at = whole.find(part) if part else -1
    while at >= 0:
        found.append(Span(at, at + len(part)))
        at = whole.find(part, at + 1)
    return found


def with_error(errors: Errors, new: ErrorSpan, *, gone: bool) -> Errors:
    """Return the errors with `new` instead of any error at the same place; if it is `gone`, without either."""
    places = [(one.side, one.at) for one in errors]
    if (new.side, new.at) not in places:
        return errors if gone else (*errors, new)
    where = places.index((new.side, new.at))
    return (*errors[:where], *(() if gone else (new,)), *errors[where + 1 :])


class Mark(ModalScreen[Errors | None]):
    """Ask for an error of a pair.  The result is all its errors; None if the reviewer leaves or changes nothing."""

    CSS = """
    Mark { align: center middle; }
    Mark > VerticalScroll {
        width: 90%; max-width: 70; height: auto; max-height: 95%;
        background: $panel; padding: 0 1; border: round $accent;
    }
    Mark .field { height: auto; }
    Mark .field > Static { width: 12; }
    Mark .field Select, Mark .field Input { width: 1fr; }
    Mark .wrong { color: $text-error; }
    Mark .buttons { height: 1; margin-top: 1; }
    Mark Button { margin-right: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", show=False, priority=True),
        Binding("escape", "dismiss(None)", show=False),
    ]

    def __init__(self, judgement: Judgement, errors: Errors) -> None:
        super().__init__()
        names: tuple[SideName, ...] = ("garbled", "original")
        self._texts = {name: found.text for name in names if (found := side(judgement, name)) is not None}
        self._errors = errors
        self._side: Select[str] = _select(list(self._texts), next(iter(self._texts)), "side")
        self._words = Line(id="words", compact=True)
        self._which = Line("1", id="which", compact=True, type="integer")
        self._category: Select[str] = _select(CATEGORIES, _MEANING, "category")
        severities = {one: one for one in SEVERITIES[1:]} | {"none": "none: take the mark away"}
        self._severity: Select[str] = _select(list(severities), "major", "severity", list(severities.values()))
        self._wrong = Static(classes="wrong", markup=False)

    def compose(self) -> ComposeResult:
        """Put each field beside its name."""
        with VerticalScroll(can_focus=False):
            yield Static(label("Mark an error", "bold"))
            for field in (self._side, self._words, self._which, self._category, self._severity):
                with Horizontal(classes="field"):
                    yield Static(label(_FIELDS[field.id or ""], GREY))
                    yield field
            yield self._wrong
            with Vertical(classes="buttons"), Horizontal():
                yield Button("Keep", variant="primary", compact=True, id="keep")
                yield Button("Leave", compact=True, id="leave")
            yield Static(label("Tab goes on · Ctrl-S or Enter keeps it · Esc leaves", GREY))

    def on_mount(self) -> None:
        """Begin with the words, because the side is mostly right."""
        self._words.focus()

    def on_input_submitted(self) -> None:
        """Keep the error on Enter."""
        self.action_keep()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Keep or leave."""
        if event.button.id == "keep":
            self.action_keep()
        else:
            self.dismiss(None)

    def action_keep(self) -> None:
        """Return the errors, or say what is wrong with the input."""
        if not self.is_current:
            return
        at = self._at()
        if isinstance(at, str):
            self._wrong.update(label(at, ""))
            return
        gone = self._severity.value == "none"
        severity: Severity = next((one for one in SEVERITIES[1:] if one == self._severity.value), "major")
        error = ErrorSpan(self._chosen, at, str(self._category.value), severity)
        errors = with_error(self._errors, error, gone=gone)
        self.dismiss(None if errors == self._errors else errors)

    @property
    def _chosen(self) -> SideName:
        return "original" if self._side.value == "original" else "garbled"

    def _at(self) -> Span | str:
        """Return the place of the words, or what is wrong with them."""
        found = places(self._texts[self._chosen], self._words.value)
        if not found:
            return f"These words do not stand in the {self._chosen}; copy them as they are there."
        which = int(self._which.value or 1) if self._which.is_valid else 0
        if not 1 <= which <= len(found):
            return f"They stand there {count(len(found), 'time')}: say which, 1 to {len(found)}."
        return found[which - 1]


def _select(values: Sequence[str], value: str, name: str, prompts: Sequence[str] = ()) -> Select[str]:
    options = list(zip(prompts or values, values, strict=True))
    return Select(options, value=value, allow_blank=False, compact=True, id=name)
