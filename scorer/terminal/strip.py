"""The whole document in two rows, which show where the damage is, where the line in front is and what is decided."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from scorer.report.strip import Cell, block, cells
from scorer.review.session import Session
from scorer.terminal.texts import GREY, STYLES, label

_WIDEST = 3  # cells per pair
_BEFORE, _AFTER = "[", "]"
_OPEN, _SOME, _DECIDED = " ", "╌", "━"


class Strip(Widget):
    """A row of blocks, higher for likelier errors, with brackets around the line in front; a click jumps to a line.


    The row below shows for each block whether all its pairs have a verdict, some or none.
    """

    DEFAULT_CSS = "Strip { height: 2; }"

    class Chosen(Message):
        """A block was clicked; `line` is the worst line in it."""

        def __init__(self, line: int) -> None:
            super().__init__()
            self.line = line

    def __init__(self, session: Session, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._session = session
        self._report = session.lines.report
        self._line: int | None = None
        self._cells: list[Cell] = []
        self._blocks: list[Content] = []
        self._decided: list[str] = []
        self._seen = -1  # the event after which these were computed

    def show(self, line: int | None) -> None:
        """Mark the block of a line."""
        self._line = line
        self.refresh()

    def render(self) -> Content:
        """Return both rows; empty for a document without pairs."""
        self._fit(self.content_size.width - len(_BEFORE + _AFTER))
        here = self._here()
        parts: list[Content] = []
        below = ""
        for place, (drawn, sign) in enumerate(zip(self._blocks, self._decided, strict=True)):
            marker = [label(_BEFORE, "bold"), drawn, label(_AFTER, "bold")]
            parts += marker if place == here else [drawn]
            decided = sign * self._wide
            below += f" {decided} " if place == here else decided
        return Content().join(parts) + "\n" + label(below.rstrip(), GREY) if parts else Content()

    def on_click(self, event: events.Click) -> None:
        """Choose the block under the pointer."""
        if not self._cells:
            return
        here, wide = self._here(), self._wide
        column = event.x
        if here is not None and column > here * wide:
            column -= len(_BEFORE) + (len(_AFTER) if column > (here + 1) * wide else 0)
        place = min(max(0, column // wide), len(self._cells) - 1)
        self.post_message(self.Chosen(self._cells[place].worst.pair.index))

    @property
    def _wide(self) -> int:
        return max(1, min(_WIDEST, (self.content_size.width - 2) // max(1, len(self._cells))))

    def _fit(self, room: int) -> None:
        """Compute the blocks for a width and what is decided, unless all is the same as before."""
        number = min(len(self._report.judgements), max(1, room))
        if len(self._cells) != number:
            self._cells = list(cells(self._report, room))
            self._blocks = []
        if not self._blocks or self._blocks[0].cell_length != self._wide:
            self._blocks = [label(block(cell) * self._wide, STYLES[cell.worst.severity]) for cell in self._cells]
        if self._seen != self._session.seen or len(self._decided) != len(self._cells):
            self._seen, self._decided = self._session.seen, self._signs()

    def _signs(self) -> list[str]:
        grades, keys = self._session.verdicts.grades(self._session.reviewer), self._session.lines.keys
        counts = [sum(keys[one.pair.index] in grades for one in cell.judgements) for cell in self._cells]
        return [
            _DECIDED if count == len(cell.judgements) else _SOME if count else _OPEN
            for cell, count in zip(self._cells, counts, strict=True)
        ]

    def _here(self) -> int | None:
        for place, cell in enumerate(self._cells):
            if self._line is not None and self._line <= cell.judgements[-1].pair.index:
                return place
        return None
