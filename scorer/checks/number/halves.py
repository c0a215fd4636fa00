"""Tell half of a unit from one and a half of it: `half a teaspoon`, `a teaspoon and a half`."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

_HALF = late(r"\bhalf an? (?P<unit>[a-z]{3,})\b")
_MORE = late(r"\b(?:an?|one) (?P<unit>[a-z]{3,}) and a half\b")


def changed_halves(first: Text, second: Text) -> Iterator[tuple[Span, Span, Severity]]:
    """Yield each half of a unit that is one and a half of it on the other side, or the reverse."""
    if "half" not in first.runs or "half" not in second.runs:
        return
    for one, other in ((_HALF, _MORE), (_MORE, _HALF)):
        ours = {match["unit"]: Span(*match.span()) for match in one.finditer(first.small)}
        theirs = {match["unit"]: Span(*match.span()) for match in other.finditer(second.small)}
        kept = {match["unit"] for match in one.finditer(second.small)}
        had = {match["unit"] for match in other.finditer(first.small)}
        for unit, at in ours.items():
            if unit in theirs and unit not in kept and unit not in had:
                yield at, theirs[unit], "critical"
