"""Take out of a text what does not change its numbers: characters without width, and full-width figures and marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from scorer.types import Span
from scorer.words.compared import Text

_NO_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# Between these, a character without width is inside or at a number.
_IN_NUMBER = re.compile(rf"(?<=[\d.,])[{_NO_WIDTH}]+|[{_NO_WIDTH}]+(?=[\d.,])")
_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}


class Cleaned:
    """A side as its numbers are read, and where each place of it is in the side itself."""

    def __init__(self, side: Text) -> None:
        self.text = side
        # The offsets in the cleaned text before which a character was taken out, in order.
        self._gone: list[int] = []
        if side.text.isascii():
            return
        wide = side.text.translate(_WIDE)
        bare = _IN_NUMBER.sub("", wide)
        if bare != side.text and bare == " ".join(bare.split()):
            self.text = Text(bare)
            places = [place for match in _IN_NUMBER.finditer(wide) for place in range(*match.span())]
            self._gone = [place - index for index, place in enumerate(places)]

    def place(self, at: Span | None) -> Span | None:
        """Return the span of the side itself that a span of the cleaned text stands for."""
        if at is None or not self._gone:
            return at
        return Span(at.start + bisect_right(self._gone, at.start), at.stop + bisect_left(self._gone, at.stop))
