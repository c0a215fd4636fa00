"""One question in full: the original, and below it both texts with what differs marked, side by side where they fit."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scorer.phrases import count
from scorer.preference.shown import Named, Shown
from scorer.report.marked import Run
from scorer.report.visible import visible
from scorer.report.wording import quality_score
from scorer.review.replay import Reviewed
from scorer.terminal.preference.wording import said
from scorer.terminal.rows import Row, Rows
from scorer.terminal.texts import GREY, label, plain

_SIDE_BY_SIDE = 90  # columns
_MARKED = "$text-accent underline"


class QuestionCard(VerticalScroll, can_focus=False):
    """Everything about one question; it scrolls if it does not fit."""

    DEFAULT_CSS = """
    QuestionCard { padding: 0 0 0 1; scrollbar-size-vertical: 1; }
    QuestionCard > * { max-width: 160; }
    QuestionCard .side { margin: 1 0 0 0; padding: 0 1; height: auto; border-left: thick $accent; }
    QuestionCard #original { border-left: thick $foreground 30%; }
    QuestionCard #texts { height: auto; layout: horizontal; }
    QuestionCard #texts > .side { width: 1fr; }
    QuestionCard.narrow #texts { layout: vertical; }
    QuestionCard.narrow #texts > .side { width: 100%; }
    QuestionCard #said { margin: 1 0 0 0; }
    """

    def __init__(self) -> None:
        super().__init__(id="card")
        self._original = Static(id="original", classes="side")
        self._texts = Static(id="text-1", classes="side"), Static(id="text-2", classes="side")
        self._rows = Rows(id="said")

    def compose(self) -> ComposeResult:
        """Put the original above both texts."""
        yield self._original
        yield Container(*self._texts, id="texts")
        yield self._rows

    def on_resize(self, event: events.Resize) -> None:
        """Put one text above the other where both do not fit beside each other."""
        self.set_class(event.size.width < _SIDE_BY_SIDE, "narrow")

    def show(self, question: Shown | None, reviewed: Reviewed, names: Named | None) -> None:
        """Show a question, what the reviewer says of it, and which version is which; for None, show nothing."""
        self.display = question is not None
        if question is None:
            return
        original, *texts = question.runs()
        chosen = question.answer(reviewed.preferred)
        self._original.update(label("original\n", GREY) + _text(original))
        for n, (widget, runs) in enumerate(zip(self._texts, texts, strict=True)):
            head = label(f"text {n + 1}", "bold") + label(" ✓" if chosen == str(n + 1) else "", "bold")
            if names is not None:
                head += plain(f"  {_named(names, n)}", GREY)
            widget.update(head + "\n" + _text(runs))
        self._rows.show([*_repeats(question), *said(reviewed, chosen)])


def _named(names: Named, n: int) -> str:
    figures = (("order", names.order[n]), ("quality", names.quality[n]))
    known = [f"{title} {quality_score(value)}" for title, value in figures if value is not None]
    return " · ".join([visible(names.names[n]), *known])


def _repeats(question: Shown) -> list[Row]:
    places = question.question.places
    told = Content(f"stands {count(places, 'time')}: one answer for all")
    return [("repeated", told)] if places > 1 else []


def _text(runs: Sequence[Run]) -> Content:
    if not runs:
        return label("nothing stands here", f"{GREY} italic")
    return Content().join(plain(run.text, _MARKED if run.op else "") for run in runs)
