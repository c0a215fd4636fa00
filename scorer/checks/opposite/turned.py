"""Find turns of phrase that became the contrary: her plea fell on deaf ears, her plea was heeded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scorer.checks.opposite.excuses import denied
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.links import WordLink
from scorer.words.turns import Turn, turns

# Of the content words outside the two turns, this share is on the other side.
_MOST = 0.5
# What stands behind one of these, within so many words, is not told: just before it was too late.
_NOT_TOLD, _REACH = frozenset(["before", "lest", "almost", "nearly", "instead", "rather", "unless", "until"]), 4
_NEGATIONS = frozenset(
    {"not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "hardly", "unless"}
)


def turned(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for a turn of phrase of one end of a scale in the place of one of the other end."""
    ours = turns(pair.original)
    theirs = turns(pair.garbled) if ours else ()
    if not ours or not theirs:
        return
    said, there = {turn.side for turn in ours}, {turn.side for turn in theirs}
    for one in ours:
        # A side that says both tells of two things.
        if not _is_told(pair.original, one) or one.contrary in said or one.side in there or one.contrary not in there:
            continue
        other = next(turn for turn in theirs if turn.side == one.contrary)
        if _is_told(pair.garbled, other) and _is_kept(pair, one, other) and not _is_taken_back(pair, one, other):
            at, to = (side.over(Span(turn.words.start, turn.words.stop)) for side, turn in _places(pair, one, other))
            yield pair.became("opposite", "major", at, to)
            return


def _places(pair: Compared, one: Turn, other: Turn) -> tuple[tuple[Text, Turn], tuple[Text, Turn]]:
    return (pair.original, one), (pair.garbled, other)


def _is_told(side: Text, turn: Turn) -> bool:
    start = turn.words.start
    return _NOT_TOLD.isdisjoint(word.small for word in side.words[max(0, start - _REACH) : start])


def _is_taken_back(pair: Compared, one: Turn, other: Turn) -> bool:
    """Tell whether one side alone has a negation beside its turn, which is for the check of negations."""
    ours, theirs = (_negations(*place) for place in _places(pair, one, other))
    before = (
        denied(pair.original, one.words.start, pair.garbled),
        denied(pair.garbled, other.words.start, pair.original),
    )
    return ours % 2 != theirs % 2 or before[0] is not before[1]


def _negations(side: Text, turn: Turn) -> int:
    """Return how many negations stand outside a turn."""
    return sum(
        n not in turn.words and (word.small in _NEGATIONS or word.small.endswith("n't"))
        for n, word in enumerate(side.words)
    )


def _is_kept(pair: Compared, one: Turn, other: Turn) -> bool:
    """Tell whether each side has most of what the other says outside the turns."""
    return (
        _share(pair.original.content, one, pair.garbled_of)
        >= _MOST
        <= _share(pair.garbled.content, other, pair.original_of)
    )


def _share(content: Sequence[int], turn: Turn, links: Mapping[int, WordLink]) -> float:
    rest = [n for n in content if n not in turn.words]
    return sum(n in links for n in rest) / len(rest) if rest else 0.0
