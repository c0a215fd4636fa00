"""Tell where a number says what `quarterly` or `every quarter` says: `every three months`, `four times a year`."""

from __future__ import annotations

from scorer.checks.number.quantities import Quantity
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

# The quarter of a year, for patterns of either kind; not that of an hour or a town, and not from every side.
_NO_TIME = r"[ -](?:of(?![ ](?:(?:the|each|every)[ ])?(?:year\b|\d))|hours?\b|miles?\b|inch\b|turns?\b|notes?\b)"
QUARTER = rf"(?<!from[ ]every[ ])quarter(?!{_NO_TIME})"
_QUARTERLY = late(rf"\bquarterly\b|\b(?:every|each|per|once a) {QUARTER}\b")
_COUNTED = late(r"\bevery (?P<months>three|3) months\b|\b(?P<times>four|4) times (?:a|every|each|per) year\b")
_TIMES = late(r"\b(?:four|4) $")
_LONGEST_TIMES = 6


def without_quarterly(here: Text, there: Text, found: list[Quantity]) -> list[Quantity]:
    """Return the numbers of a side without those that only say what the other side says as `quarterly`."""
    if not found or not _QUARTERLY.search(there.small) or _QUARTERLY.search(here.small):
        return found
    places = [match.span(match.lastgroup or 0) for match in _COUNTED.finditer(here.small)]
    return [one for one in found if (one.at.start, one.at.stop) not in places]


def is_quarterly(small: str, at: Span) -> bool:
    """Tell whether a `times a year` is that of `four times a year`."""
    return small.startswith("times", at.start) and bool(
        _TIMES.search(small, max(0, at.start - _LONGEST_TIMES), at.start)
    )
