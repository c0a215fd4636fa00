"""One line in full: both sides with marks, the findings, what the reviewer says, and then its neighbours in grey."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scorer.report.figures import SideName, side
from scorer.review.session import Session
from scorer.terminal import history, wording
from scorer.terminal.findings import numbered, standing
from scorer.terminal.rows import Rows
from scorer.terminal.texts import GREY, label, marked_side, plain
from scorer.types import Judgement

_NEIGHBOUR = 160  # characters of a side of it


class Card(VerticalScroll, can_focus=False):
    """Everything about one line; it scrolls if it does not fit."""

    DEFAULT_CSS = """
    Card { padding: 0 0 0 1; scrollbar-size-vertical: 1; }
    Card > * { max-width: 110; }
    Card .neighbour { color: $text-muted; margin: 1 0 0 0; height: auto; }
    Card .side { margin: 1 0 0 0; padding: 0 1; height: auto; }
    Card #original { border-left: thick $error; }
    Card #garbled { border-left: thick $accent; }
    Card #details, Card #said { margin: 1 0 0 0; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(id="card")
        self._session = session
        self._before = Static(id="before", classes="neighbour")
        self._facts = Static(id="facts")
        self._sides: dict[SideName, Static] = {
            "original": Static(id="original", classes="side"),
            "garbled": Static(id="garbled", classes="side"),
        }
        self._details = Rows(id="details")
        self._said = Rows(id="said")
        self._after = Static(id="after", classes="neighbour")

    def compose(self) -> ComposeResult:
        """Stack the parts."""
        # In a low window the neighbours are what has to be scrolled to.
        yield self._facts
        yield from self._sides.values()
        yield self._details
        yield self._said
        yield self._before
        yield self._after

    def show(self, line: int | None, run: tuple[int, ...], *, metrics: bool) -> None:
        """Show a line, or the run that it stands for; for None, show nothing."""
        self.display = line is not None
        if line is None:
            return
        session, report = self._session, self._session.lines.report
        judgement = session.lines[line]
        found = numbered(session, line)
        errors = session.reviewed(session.lines.keys[line]).errors
        self._facts.update(wording.facts(session.lines, judgement, session.reviewer))
        for name, widget in self._sides.items():
            there = side(judgement, name) is not None
            text = marked_side(judgement, name, standing(found), errors) if there else _nothing(name)
            if there and run:
                text = wording.run([session.lines[one] for one in run], name)
            widget.update(label(f"{name}\n", GREY) + text)
        rows = wording.run_facts(session, run) if run else wording.findings(found)
        rows += wording.reasons(report, judgement, session.lines.repeats[session.lines.keys[line]])
        self._details.show(rows + wording.metrics(judgement) if metrics else rows)
        self._said.show(
            wording.said(session, line) + ([] if run else history.earlier(session, session.lines.keys[line]))
        )
        self._neighbour(self._before, "before", line - 1)
        self._neighbour(self._after, "after", run[-1] + 1 if run else line + 1)

    def _neighbour(self, widget: Static, where: str, line: int) -> None:
        widget.display = 0 <= line < len(self._session.lines)
        if widget.display:
            judgement = self._session.lines[line]
            widget.update(label(f"{where}\n", "bold") + Content("\n").join(_texts(judgement)))


def _nothing(name: SideName) -> Content:
    return label("nothing: this was added" if name == "original" else "nothing: this was omitted", f"{GREY} italic")


def _texts(judgement: Judgement) -> list[Content]:
    """Return both sides, shortened; only one if they are the same."""
    names: tuple[SideName, SideName] = ("original", "garbled")
    texts = [found.text if (found := side(judgement, name)) else "–" for name in names]
    return [plain(wording.short(text, _NEIGHBOUR)) for text in dict.fromkeys(texts)]
