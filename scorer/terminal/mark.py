"""Mark an error below the pair: its words, then its MQM category by two numbers, then its severity by one."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from scorer.report.figures import SideName, side
from scorer.review.events import ErrorSpan
from scorer.review.mqm import CATEGORIES
from scorer.review.normal import normal, normal_at
from scorer.review.proposed import OTHERWISE
from scorer.terminal.choose import Chosen
from scorer.terminal.texts import GREY, label, plain
from scorer.types import SEVERITIES, Judgement, Severity, Span

Errors = tuple[ErrorSpan, ...]
_SIDES: tuple[SideName, ...] = ("garbled", "original")


def category_tree() -> dict[str, list[str]]:
    """Return the first part of each category with the second parts that it has; none if it has none."""
    tree: dict[str, list[str]] = {}
    for name in CATEGORIES:
        first, _, second = name.partition("/")
        tree.setdefault(first, []).extend([second] if second else [])
    return tree


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
    Mark { align: center bottom; background: transparent; }
    Mark > Vertical { height: auto; background: $panel; padding: 0 1; border-top: tall $accent; }
    Mark VerticalScroll { height: auto; max-height: 5; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "keep", show=False),
        Binding("escape", "dismiss(None)", show=False),
        Binding("right", "move(1, False)", show=False),
        Binding("left", "move(-1, False)", show=False),
        Binding("shift+right", "move(1, True)", show=False),
        Binding("shift+left", "move(-1, True)", show=False),
        Binding("home", "move(-100000, False)", show=False),
        Binding("end", "move(100000, False)", show=False),
        Binding("shift+home", "move(-100000, True)", show=False),
        Binding("shift+end", "move(100000, True)", show=False),
        Binding("up,down,tab", "swap", show=False),
        Binding("backspace", "back", show=False),
        *(Binding(str(n), f"digit({n})", show=False) for n in range(10)),
    ]

    def __init__(self, judgement: Judgement, errors: Errors) -> None:
        super().__init__()
        texts = {name: normal(found.text) for name in _SIDES if (found := side(judgement, name)) is not None}
        name = next(iter(texts))
        self._errors = errors
        self._chosen = Chosen(texts, name, _differing(judgement, name))
        self._tree = category_tree()
        self._category = OTHERWISE if name == "garbled" else "Accuracy/Omission"
        self._first: str | None = None  # the first part of the category that is being chosen
        self._graded = False  # whether the category is chosen, and numbers are severities
        self._severity: Severity = "major"
        self._text, self._choice = Static(), Static()

    def compose(self) -> ComposeResult:
        """Put the text with its chosen words above the choices."""
        with Vertical():
            yield Static(
                label("Mark an error", "bold")
                + label("  ← → words, Shift for more, ↑ ↓ side · Enter keeps · Esc", GREY)
            )
            with VerticalScroll(can_focus=False):
                yield self._text
            yield self._choice

    def on_mount(self) -> None:
        """Draw the first choice."""
        self._draw()

    def action_move(self, by: int, extend: bool) -> None:
        """Choose other words."""
        self._chosen.step(by, extend=extend)
        self._draw()

    def action_swap(self) -> None:
        """Go to the other side."""
        self._chosen.swap()
        self._draw()

    def action_back(self) -> None:
        """Go back to the category."""
        self._first, self._graded = None, False
        self._draw()

    def action_digit(self, number: int) -> None:
        """Take the part of the category, or the severity, with this number; 0 takes the mark at these words away."""
        if number == 0:
            self._finish(gone=True)
        elif self._graded:
            if number < len(SEVERITIES):
                self._severity = SEVERITIES[number]
                self.action_keep()
        else:
            self._choose(number)

    def action_keep(self) -> None:
        """Return the errors with this one."""
        self._finish(gone=False)

    def _choose(self, number: int) -> None:
        names = self._names()
        if number > len(names):
            return
        name = names[number - 1]
        if self._first is not None:
            self._category, self._first, self._graded = f"{self._first}/{name}", None, True
        elif self._tree[name]:
            self._first = name
        else:
            self._category, self._graded = name, True
        self._draw()

    def _names(self) -> list[str]:
        return list(self._tree) if self._first is None else self._tree[self._first]

    def _finish(self, *, gone: bool) -> None:
        if not self.is_current:
            return
        error = ErrorSpan(self._chosen.side, self._chosen.at, self._category, self._severity)
        errors = with_error(self._errors, error, gone=gone)
        self.dismiss(None if errors == self._errors else errors)

    def _draw(self) -> None:
        at, text = self._chosen.at, self._chosen.texts[self._chosen.side]
        parts = [plain(text[: at.start]), plain(text[at.start : at.stop], "reverse bold"), plain(text[at.stop :])]
        self._text.update(label(f"{self._chosen.side}: ", GREY) + Content().join(part for part in parts if part))
        names = list(SEVERITIES[1:]) if self._graded else self._names()
        numbers = Content("  ").join(label(f"{n}", "bold") + f" {name}" for n, name in enumerate(names, 1))
        now = "severity" if self._graded else self._first or "category"
        marked = any((one.side, one.at) == (self._chosen.side, at) for one in self._errors)
        gone = Content("  ") + label("0", "bold") + " take the mark away" if marked else Content()
        told = label(f"\n{self._category}, {self._severity}", GREY)
        self._choice.update(label(f"{now}: ", GREY) + numbers + gone + told)


def _differing(judgement: Judgement, name: SideName) -> Span | None:
    """Return the first words of a side that differ, as a place in its normal text; None if none do."""
    found = side(judgement, name)
    places = (one.garbled_at if name == "garbled" else one.original_at for one in judgement.scored.differences)
    at = next((at for at in places if at is not None and at.start < at.stop), None)
    return None if at is None or found is None else normal_at(found.text, at)
