"""Take out of a text what does not change its numbers: characters without width, the marks of footnotes,
what is struck out, and the elements around raised figures.

Full-width figures and marks become plain ones.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from scorer.patterns import late
from scorer.types import Span
from scorer.words import full_width
from scorer.words.compared import Text

_NO_WIDTH = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
# Between these, a character without width is inside or at a number.  A run of them is read once, from its beginning.
_IN_NUMBER = late(rf"(?<=[\d.,])[{_NO_WIDTH}]++|(?<![{_NO_WIDTH}])[{_NO_WIDTH}]++(?=[\d.,])")
_RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}"
# A mark has whole numbers, letters or signs. Decimals, signed numbers and what begins with 0 are an interval.
_INTERVAL = r"[^\[\]]*(?:(?<!\d)\.\d|\d[.,]\d)|[-+−–±<>≤≥]|0[,;]"
_BRACKETED = rf"\[(?!{_INTERVAL})(?:\d{{1,3}}(?:[,;–-][ ]?\d{{1,3}}){{0,5}}|[^\[\]\s\d][^\[\]]{{0,20}})\]"
# At most so many marks stand before the last stop, for a run of marks is read anew from each of them.
_MOST_AT_END = 20
_SCALE = "(?:hundred|thousand|million|billion|trillion|lakh|crore|per[ ]?cent)"
# Before its mark a number of three figures or more is no base of a power; behind the mark is its scale.
_RAISED_MARK = rf"\A{_RAISED}[ ](?=\w)|(?<=\d\d\d|[.,]\d\d|\d[.,]\d){_RAISED}(?=[ ]{_SCALE}\b|%)"
_BRACKETED_MARK = late(
    rf"(?:(?<=[.!?…])|(?<=[.!?…][\"'”’»)])){_BRACKETED}(?:[ ]?{_BRACKETED})*(?=\s|\Z)"
    rf"|(?:[ ]?{_BRACKETED}){{1,{_MOST_AT_END}}}(?=[.!?]\Z)|\A\[\d{{1,3}}\][ ](?=\w)"
)
# The number of an item in a list, which a page shows and its text may lack.
_LABEL = late(r"\A(?:\(\d{1,2}\)|\d{1,2}[.)])[ ](?=[^\W\d_a-z]|[\"“‘'«(])")
_ANY_LABEL = late(r"\A(?:\(\d{1,2}\)|\d{1,2}[.)])[ ]")
# Raised figures of HTML in a row of pairs are read as raised characters.
_RAISED_IN_HTML = late(r"(?<=<sup>)[+−-]?\d{1,4}(?=</sup>)")
_RAISED_FIGURES = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
# What HTML strikes out in a row of pairs is no longer said; a page hides it in the same way.
_STRUCK = "|".join(rf"<{name}>[^<>]{{1,200}}</{name}>" for name in ("del", "s", "strike"))
_OUT = late(rf"{_IN_NUMBER.pattern}|{_RAISED_MARK}|</?su[bp]>|\A(?:{_STRUCK})[ ]?|[ ]?(?:{_STRUCK})")
_ALL_OUT = late(f"{_OUT.pattern}|{_BRACKETED_MARK.pattern}")
_WITH_LABEL = {one: late(f"{one.pattern}|{_LABEL.pattern}") for one in (_OUT, _ALL_OUT)}
_FIGURES = late(r"\d+")


def cleaned(original: Text, garbled: Text) -> tuple[Cleaned, Cleaned]:
    """Return both sides.  Marks in brackets count if both have equally many: then they are citations to compare."""
    taken_out = _OUT if _numbers_of_marks(original) == _numbers_of_marks(garbled) else _ALL_OUT
    labels = _LABEL.match(original.text), _LABEL.match(garbled.text)
    if labels.count(None) == 1 and not (_ANY_LABEL.match(original.text) and _ANY_LABEL.match(garbled.text)):
        taken_out = _WITH_LABEL[taken_out]
    return Cleaned(original, taken_out), Cleaned(garbled, taken_out)


def _numbers_of_marks(side: Text) -> int:
    if "[" not in side.text:
        return 0
    return sum(len(_FIGURES.findall(mark.group())) for mark in _BRACKETED_MARK.finditer(side.text))


class Cleaned:
    """A side as its numbers are read, and where each place of it is in the side itself."""

    def __init__(self, side: Text, taken_out: re.Pattern[str]) -> None:
        self.text = side
        # The offsets in the cleaned text before which a character was taken out, in order.
        self._gone: list[int] = []
        marked = any(mark in side.text for mark in ("[", "<s", "<del>"))
        if side.text.isascii() and not marked and not _LABEL.match(side.text):
            return
        wide = side.text.translate(full_width.PLAIN)
        if "<sup>" in wide:
            wide = _RAISED_IN_HTML.sub(lambda match: match.group().translate(_RAISED_FIGURES), wide)
        bare = taken_out.sub("", wide)
        if bare != side.text and bare == " ".join(bare.split()):
            self.text = Text(bare)
            places = [place for match in taken_out.finditer(wide) for place in range(*match.span())]
            self._gone = [place - index for index, place in enumerate(places)]

    def place(self, at: Span | None) -> Span | None:
        """Return the span of the side itself that a span of the cleaned text stands for."""
        if at is None or not self._gone:
            return at
        return Span(at.start + bisect_right(self._gone, at.start), at.stop + bisect_left(self._gone, at.stop))
