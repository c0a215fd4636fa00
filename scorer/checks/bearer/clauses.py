"""Tell whether two clauses changed places as a whole: `Ann had 5 goals, Ben had 7`; `Ben had 7 goals, Ann had 5`."""

from __future__ import annotations

from scorer.checks.bearer.blocks import Block
from scorer.checks.bearer.frames import is_verb
from scorer.types import Span
from scorer.words.compared import Compared, Text

_SHORTEST = 3
# The rest of a clause is followed over this many words at most.
_FURTHEST = 6


def are_clauses(pair: Compared, one: Block, other: Block) -> bool:
    """Tell whether two exchanged blocks are clauses, or took all that tells their clauses apart with them."""
    return _both_whole(pair, one, other) or _both_with_their_words(pair, one, other)


def _both_whole(pair: Compared, one: Block, other: Block) -> bool:
    """Tell whether each has a verb behind its first word, and the latter clause leaves out what the former says."""
    if not all(_is_clause(pair.original, block.original) for block in (one, other)):
        return False
    return not _rest(pair.original, other.original) and not _rest(pair.garbled, one.garbled)


def _is_clause(side: Text, at: Span) -> bool:
    return len(at) >= _SHORTEST and any(is_verb(side, number) for number in range(at.start + 1, at.stop - 1))


def _both_with_their_words(pair: Compared, one: Block, other: Block) -> bool:
    """Tell whether each block has, on both sides, a word in its clause that the other clause has not."""
    ours = [_rest(pair.original, block.original) for block in (one, other)]
    theirs = [_rest(pair.garbled, block.garbled) for block in (one, other)]
    both = (ours[0] & theirs[0]) - ours[1] - theirs[1], (ours[1] & theirs[1]) - ours[0] - theirs[0]
    return all(both)


def _rest(side: Text, at: Span) -> frozenset[str]:
    """Return the words after some words, up to the next mark."""
    found = []
    for word in side.words[at.stop : at.stop + _FURTHEST]:
        if not word.is_word:
            break
        found.append(word.small)
    return frozenset(found)
