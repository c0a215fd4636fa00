"""The whole document in one row, which shows where the damage is and where the line in front is."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from scorer.report.strip import Cell, block, cells
from scorer.terminal.texts import STYLES, label
from scorer.types import Report

_WIDEST = 3  # cells per pair
_BEFORE, _AFTER = "[", "]"


class Strip(Widget):
    """A row of blocks, higher for likelier errors, with brackets around the line in front; a click jumps to a line."""

    DEFAULT_CSS = "Strip { height: 1; }"

    class Chosen(Message):
        """A block was clicked; `line` is the worst line in it."""

        def __init__(self, line: int) -> None:
            super().__init__()
            self.line = line

    def __init__(self, report: Report, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._report = report
        self._line: int | None = None
        self._cells: list[Cell] = []
        self._blocks: list[Content] = []

    def show(self, line: int | None) -> None:
        """Mark the block of a line."""
        self._line = line
        self.refresh()

    def render(self) -> Content:
        """Return the row; empty for a document without pairs."""
        self._fit(self.content_size.width - len(_BEFORE + _AFTER))
        here = self._here()
        parts: list[Content] = []
        for place, drawn in enumerate(self._blocks):
            marker = [label(_BEFORE, "bold"), drawn, label(_AFTER, "bold")]
            parts += marker if place == here else [drawn]
        return Content().join(parts)

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
        """Compute the blocks for a width, unless it is the same as before."""
        number = min(len(self._report.judgements), max(1, room))
        if len(self._cells) != number:
            self._cells = list(cells(self._report, room))
            self._blocks = []
        if not self._blocks or self._blocks[0].cell_length != self._wide:
            self._blocks = [label(block(cell) * self._wide, STYLES[cell.worst.severity]) for cell in self._cells]

    def _here(self) -> int | None:
        for place, cell in enumerate(self._cells):
            if self._line is not None and self._line <= cell.judgements[-1].pair.index:
                return place
        return None
