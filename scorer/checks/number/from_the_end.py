"""Ranks that are counted from the other end: second to last, and second."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scorer.checks.number.quantities import Quantity
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span, Span, Severity]

_FROM_THE_END = late(
    r"(?: [a-z]+)?[ -](?:to|from)[ -](?:(?:the|its|their)[ ])?(?:very )?(?:last|bottom|end|back|rear|final)\b"
)
_OTHERWISE = late(r"\b(?:last|penultimate|antepenultimate|bottom|next to|end|back|rear|final)\b")


def changed_ends(first: Text, second: Text, matches: Iterable[tuple[Quantity, Quantity]]) -> Iterator[Change]:
    """Yield equal ranks of which one is counted from the end and the other side says nothing of an end."""
    for one, other in matches:
        if not (one.ordinal and other.ordinal):
            continue
        ends = _from_the_end(first, one), _from_the_end(second, other)
        if (ends[0] is None) is not (ends[1] is None):
            bare = first if ends[0] is None else second
            if not _OTHERWISE.search(bare.small):
                yield ends[0] or one.at, ends[1] or other.at, "critical"


def _from_the_end(side: Text, rank: Quantity) -> Span | None:
    """Return the place of a rank with the end that it is counted from, if it is."""
    match = _FROM_THE_END.match(side.small, rank.at.stop)
    return Span(rank.at.start, match.end()) if match else None
