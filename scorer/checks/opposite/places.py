"""Tell whether two opposites stand in the same place of their sides, and how grave it is if they do."""

from __future__ import annotations

from scorer.english import tables
from scorer.types import Severity
from scorer.words.compared import Compared
from scorer.words.links import WordLink

# The nearer words show whether two places concern the same thing.
_NEAR = 2
# Two words without a counterpart may be in the same place if they are nearer than this share of their side.
_SHIFT = 0.2
# Links between less similar words are guesses.
_SURE = 0.6

# The meaning of these words depends on the words around them.
_LIGHT = tables.words("function_words") | tables.words("context_words", "light")
# These words are about the word after them.
_OF_WHAT_FOLLOWS = tables.words("context_words", "ahead")


def severity_there(pair: Compared, i: int, j: int) -> Severity | None:
    """Return the severity if two words are opposites; None if they are unrelated."""
    before, after = beside(pair, i, j, -1), beside(pair, i, j, 1)
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
