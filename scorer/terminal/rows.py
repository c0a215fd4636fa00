"""A list of rows, each with a label and a body, wrapped to the available width."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from scorer.terminal.texts import GREY, label

Row = tuple[str, Content]
_NARROW, _INDENT = 60, 2  # cells; in a narrower list, a label has its own line


class Rows(Widget):
    """Rows of a label and a body; the body is right of the label, or below it."""

    DEFAULT_CSS = "Rows { height: auto; }"

    def __init__(self, label_width: int = 11, *, rows: Sequence[Row] = (), id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._label_width = label_width
        self._rows = tuple(rows)

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows; without rows, the widget is hidden."""
        self._rows = tuple(rows)
        self.display = bool(rows)
        self.clear_cached_dimensions()
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines of all rows."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Return all lines."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        indent = _INDENT if width < _NARROW else self._label_width
        found: list[Content] = []
        for name, body in self._rows:
            lines = body.wrap(max(width - indent, 10)) or [Content()]
            head = label(name.ljust(indent), GREY)
            if cell_len(name) >= indent:
                found.append(head)
                head = Content()
            found += [(Content(" " * indent) if n or not head else head) + line for n, line in enumerate(lines)]
        return found
