"""Choose words of a side by keyboard, word by word; the page's script/chosen.js does the same."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scorer.report.figures import SideName
from scorer.types import Span

# A word, with points and hyphens between its letters; or one other sign.
_WORD = re.compile(r"[^\W_]+(?:[.,:'’\-][^\W_]+)*|\S")


def words_of(text: str) -> list[Span]:
    """Return the places of the words of a text, from left to right; none for white space only."""
    return [Span(*match.span()) for match in _WORD.finditer(text)]


class Chosen:
    """Which words are chosen: from an anchor to the word that moves; `texts` are normal texts by side, never none."""

    def __init__(self, texts: Mapping[SideName, str], name: SideName, at: Span | None = None) -> None:
        self.texts = texts
        self._anchor = self._moving = 0
        self._take(name, at)

    @property
    def at(self) -> Span:
        """The place of the chosen words; the whole text if it has no words."""
        if not self._words:
            return Span(0, len(self.texts[self.side]))
        first, last = sorted((self._anchor, self._moving))
        return Span(self._words[first].start, self._words[last].stop)

    def step(self, by: int, *, extend: bool) -> None:
        """Move to another word, or extend what is chosen to it; stop at the ends."""
        edges = (self._anchor, self._moving)
        edge = self._moving if extend else max(edges) if by > 0 else min(edges)
        self._moving = min(max(edge + by, 0), max(0, len(self._words) - 1))
        if not extend:
            self._anchor = self._moving

    def swap(self) -> None:
        """Go to the other side, if there is one."""
        other: SideName = "original" if self.side == "garbled" else "garbled"
        if other in self.texts:
            self._take(other, None)

    def _take(self, name: SideName, at: Span | None) -> None:
        self.side: SideName = name
        self._words = words_of(self.texts[name])
        inside = [n for n, word in enumerate(self._words) if at and word.start < at.stop and word.stop > at.start]
        self._anchor, self._moving = (inside[0], inside[-1]) if inside else (0, 0)
