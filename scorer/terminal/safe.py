"""Fields to type in that show texts from outside without obeying them, and give them back as they were."""

from __future__ import annotations

from textual import events
from textual.widgets import Input, TextArea

from scorer.report.visible import visible

_SEPARATORS = {"\u2028": "␤", "\u2029": "¶"}  # `visible` makes spaces of these


class Line(Input):
    """A field of one line."""

    def on_paste(self, event: events.Paste) -> None:
        """Show what would be obeyed as symbols."""
        event.text = visible(event.text)


class Area(TextArea):
    """A field of many lines in which control characters and bidi marks stand as symbols."""

    def __init__(self, text: str, *, id: str | None = None) -> None:  # noqa: A002
        symbols = {_symbol(character): character for character in set(text)}
        self._back = {symbol: character for symbol, character in symbols.items() if symbol not in text}
        self._given = text
        super().__init__(_shown(text), id=id, show_line_numbers=False, soft_wrap=True, highlight_cursor_line=False)
        self._start = self.text

    @property
    def kept(self) -> str:
        """The text as it is now, with the characters that symbols stand for; the very text given if nothing changed.

        A symbol that the text had of its own stays one.  Once changed, all line ends are of one kind.
        """
        if self.text == self._start:
            return self._given
        text = self.text
        for symbol, character in self._back.items():
            text = text.replace(symbol, character)
        return text

    def on_paste(self, event: events.Paste) -> None:
        """Show what would be obeyed as symbols."""
        event.text = _shown(event.text)


def _shown(text: str) -> str:
    return "".join(map(_symbol, text))


def _symbol(character: str) -> str:
    """Return what stands for a character: itself, but for what is obeyed, vanishes or ends a line unseen."""
    if character in "\n\r\t":
        return character
    return _SEPARATORS.get(character) or visible(character)
