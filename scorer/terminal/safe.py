"""Input fields that show control characters in texts from outside as symbols, and return the texts unchanged."""

from __future__ import annotations

from textual import events
from textual.widgets import Input, TextArea

from scorer.report.visible import visible

_SEPARATORS = {"\u2028": "␤", "\u2029": "¶"}  # `visible` turns these into spaces


class Line(Input):
    """An input field of one line."""

    def on_paste(self, event: events.Paste) -> None:
        """Show what would be obeyed as symbols."""
        event.text = visible(event.text)


class Area(TextArea):
    """An input field of many lines that shows control characters and bidi marks as symbols."""

    def __init__(self, text: str, *, id: str | None = None) -> None:  # noqa: A002
        symbols = {_symbol(character): character for character in set(text)}
        self._back = {symbol: character for symbol, character in symbols.items() if symbol not in text}
        self._given = text
        super().__init__(_shown(text), id=id, show_line_numbers=False, soft_wrap=True, highlight_cursor_line=False)
        self._start = self.text

    @property
    def kept(self) -> str:
        """The present text, with the characters that the symbols stand for; if nothing changed, exactly the given text.

        A symbol that was in the given text stays a symbol.  In a changed text, all line ends are the same.
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
    """Return the symbol for a character that would act, be invisible or end a line; else the character itself."""
    if character in "\n\r\t":
        return character
    return _SEPARATORS.get(character) or visible(character)
