"""Ranks that are counted from the other end: second to last, and second."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scorer.checks.number.quantities import Quantity
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text
from scorer.words.one_for_another import one_for_another

Change = tuple[Span, Span, Severity]

_FROM_THE_END = late(
    r"(?: [a-z]+)?[ -](?:to|from)[ -](?:(?:the|its|their)[ ])?(?:very )?(?:last|bottom|end|back|rear|final)\b"
)
_RANK = late(
    r"\b(?:(?P<three>antepenultimate|third(?:[ -](?:to|from)(?:[ -]the)?)?[ -](?:last|end)|last but two)"
    r"|(?P<two>penultimate|(?:second|next)(?:[ -](?:to|from)(?:[ -]the)?)?[ -](?:last|end)|last but one)"
    r"|(?<![ -]to )(?:last|final|ultimate)) (?P<thing>(?!but\b)[a-z]{3,})(?: but (?P<but>one|two)\b)?"
)
# Without any of these, nothing is the last but one.
_WORDS_OF_ENDS = frozenset({"penultimate", "antepenultimate", "second", "third", "next", "but"})
_OTHERWISE = late(r"\b(?:last|penultimate|antepenultimate|bottom|next to|end|back|rear|final)\b")


def changed_last(first: Text, second: Text) -> Iterator[Change]:
    """Yield ranks from the end of the same thing that differ: `the penultimate lap` and `the last lap`."""
    if first.runs.isdisjoint(_WORDS_OF_ENDS) and second.runs.isdisjoint(_WORDS_OF_ENDS):
        return
    left, right = _ranks(first), _ranks(second)
    for thing in left:
        ours, theirs = left[thing], right.get(thing, {})
        if apart := one_for_another(ours, theirs):
            yield ours[apart[0]], theirs[apart[1]], "critical"


def _ranks(side: Text) -> dict[str, dict[int, Span]]:
    """Return the places of the ranks from the end, by what is ranked: 1 for the last, 2 for the one before it."""
    found: dict[str, dict[int, Span]] = {}
    for match in _RANK.finditer(side.small):
        rank = 3 if match["three"] else 2 if match["two"] else {"one": 2, "two": 3}.get(match["but"], 1)
        found.setdefault(match["thing"], {}).setdefault(rank, Span(match.start(), match.start("thing") - 1))
    return found


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
