"""Tell half of a unit from one and a half of it: `half a teaspoon`, `a teaspoon and a half`."""

from __future__ import annotations

import re
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
    halves, more = [[_units(pattern, side) for side in (first, second)] for pattern in (_HALF, _MORE)]
    for ours, theirs in ((halves, more), (more, halves)):
        for unit, at in ours[0].items():
            if unit in theirs[1] and unit not in ours[1] and unit not in theirs[0]:
                yield at, theirs[1][unit], "critical"


def _units(pattern: re.Pattern[str], side: Text) -> dict[str, Span]:
    """Return the place of each unit that a pattern finds in a side."""
    return {match["unit"]: Span(*match.span()) for match in pattern.finditer(side.small)}
