"""The most used keys, at the bottom of the screen; they can also be clicked."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.style import Style
from textual.widget import Widget

from scorer.terminal.key_table import Key
from scorer.terminal.texts import label

_GAP = "  "
_MOST = 2  # lines; the first key shows all others


class Bar(Widget):
    """Keys with one word each, as many as fit in two lines."""

    DEFAULT_CSS = """
    Bar { height: auto; link-style: none; link-color: $foreground; link-background-hover: $accent-muted; }
    """

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__()
        self._keys = keys

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines there are."""
        return len(_lines(self._keys, width))

    def render(self) -> Content:
        """Return the lines."""
        return Content("\n").join(_lines(self._keys, self.content_size.width))


def _lines(keys: Sequence[Key], width: int) -> list[Content]:
    lines: list[Content] = [Content()]
    for key in keys:
        if not key.word:
            continue
        part = label(key.shown, "bold underline") + f" {key.word}"
        part = part.stylize(Style.from_meta({"@click": f"app.{key.action}"}))
        if not lines[-1]:
            lines[-1] = part
        elif lines[-1].cell_length + len(_GAP) + part.cell_length <= width:
            lines[-1] = lines[-1] + _GAP + part
        else:
            lines.append(part)
    return lines[:_MOST]
