"""Tell whether two opposites stand in the same place of their sides, and how grave it is if they do."""

from __future__ import annotations

from scorer.english import tables
from scorer.english.motives import MOTIVE_WORDS
from scorer.types import Severity
from scorer.words.compared import Compared, Text
from scorer.words.links import WordLink

# The nearer words show whether two places concern the same thing.
_NEAR = 2
# Two words without a counterpart may be in the same place if they are nearer than this share of their side.
_SHIFT = 0.2
# Links between less similar words are guesses.
_SURE = 0.6

# The meaning of these words depends on the words around them.
_LIGHT = tables.words("function_words") | tables.words("context_words", "light")
# A motive is within so many words of its `out of`.
_MOTIVE = 4
# These make a preposition with the `of` behind them.
_WITH_OF = frozenset({"out", "inside", "outside", "ahead", "north", "south", "east", "west"})
# These words are about the word after them.
_OF_WHAT_FOLLOWS = tables.words("context_words", "ahead")


def severity_there(pair: Compared, i: int, j: int) -> Severity | None:
    """Return the severity if two words are opposites; None if they are unrelated."""
    if _is_in_anger(pair, i, j):
        return None
    before, after = beside(pair, i, j, -1), beside(pair, _last(pair.original, i), _last(pair.garbled, j), 1)
    if pair.original.words[i].small in _LIGHT or pair.garbled.words[j].small in _LIGHT:
        if before and after:
            return "critical"
        link = pair.garbled_of.get(i + 1)
        same = link is not None and link is pair.original_of.get(j + 1) and known(link)
        of_it = pair.original.words[i].small in _OF_WHAT_FOLLOWS
        in_place = (before or after) and linked(pair, i, j) and pair.original.words[i].is_content
        return "major" if in_place or (same and of_it) else None
    if linked(pair, i, j) or (before and after):
        return "critical"
    if known(pair.garbled_of.get(i)) or known(pair.original_of.get(j)):
        return None
    alone = i not in pair.garbled_of and j not in pair.original_of
    return "major" if _same_company(pair, i, j) or (alone and _as_far_on(pair, i, j)) else None


def _is_in_anger(pair: Compared, i: int, j: int) -> bool:
    """Tell whether a motive stands behind an `out of` and an `in`: out of anger, in anger."""
    sides = (pair.original, i), (pair.garbled, j)
    if not any(side.words[n].small == "out" for side, n in sides):
        return False
    return all(not MOTIVE_WORDS.isdisjoint(w.small for w in side.words[n + 1 : n + 1 + _MOTIVE]) for side, n in sides)


def _last(side: Text, n: int) -> int:
    """Return the number of the last word of a preposition: out of."""
    follows = side.small_at(n + 1)
    return n + 1 if follows == "of" and side.words[n].small in _WITH_OF else n


def linked(pair: Compared, i: int, j: int) -> bool:
    """Tell whether two words, by their numbers, are linked."""
    return i in pair.garbled_of and pair.garbled_of[i] is pair.original_of.get(j)


def known(link: WordLink | None) -> bool:
    """Tell whether a link is no guess."""
    return link is not None and link.likeness >= _SURE


def beside(pair: Compared, i: int, j: int, step: int) -> bool:
    """Tell whether the next words in one direction are the same, or both texts end there."""
    i, j = i + step, j + step
    ends = not 0 <= i < len(pair.original.words), not 0 <= j < len(pair.garbled.words)
    if any(ends):
        return all(ends)
    link = pair.garbled_of.get(i)
    return link is not None and link.op != "substituted" and link is pair.original_of.get(j)


def _same_company(pair: Compared, i: int, j: int) -> bool:
    """Tell whether a content word near the first is linked to one near the second."""
    for n in range(max(0, i - _NEAR), min(len(pair.original.words), i + _NEAR + 1)):
        link = pair.garbled_of.get(n)
        near = link is not None and abs(link.garbled.start - j) <= _NEAR
        if near and n != i and pair.original.words[n].is_content and known(link):
            return True
    return False


def _as_far_on(pair: Compared, i: int, j: int) -> bool:
    """Tell whether two words are about as far from the beginning of their sides."""
    return abs(i / len(pair.original.words) - j / len(pair.garbled.words)) < _SHIFT
