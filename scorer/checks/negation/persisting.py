"""Excuse a denial that only says that something went on: shut on Monday and has not opened since, shut since Monday."""

from __future__ import annotations

from functools import lru_cache

from scorer.checks.negation.sides import Denial, View
from scorer.english.antonyms import are_opposites
from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.words.compared import Text

# What went on is told by one of these.
_STILL = listed("since still ever remains remained remain stays stayed kept keeps yet ago for lasting permanently")
_AGAIN = listed("since again yet return returned returns back")
# Such a denial is the second of two things that are told, and its verb is the contrary of the first or comes after it.
_JOINS = listed("and , ; nor")
_FAR = 4
_AFTERWARDS = {
    "leave": "return",
    "vanish": "find",
    "disappear": "see find",
    "retire": "work",
    "die": "live",
    "sleep": "wake",
    "stop": "start resume",
    "break": "mend repair",
    "lose": "find",
    "miss": "find",
}


def persists(view: View, denial: Denial) -> bool:
    """Tell whether a denial says only that what the other side tells as going on did not end."""
    side, other = view.side, view.other
    if _STILL.isdisjoint(other.text.small_words) or _AGAIN.isdisjoint(side.text.small_words):
        return False
    start = side.group(denial).start
    if not any(side.words[i].small in _JOINS for i in range(max(0, start - _FAR), start)):
        return False
    target = side.target(denial)
    if target is None or view.same(target):
        return False
    undone = side.words[target].small
    return any(first < start and _ends(word, undone) for word, first in _kept(side.text, other.text))


@lru_cache(maxsize=8)  # each negation of a side asks
def _kept(side: Text, other: Text) -> tuple[tuple[str, int], ...]:
    """Return the content words of a side that the other side has in some form, each with its first number."""
    there = frozenset().union(*(bases(word) for word in other.small_words))
    first = {side.words[i].small: i for i in reversed(side.content)}
    return tuple((word, i) for word, i in first.items() if not there.isdisjoint(bases(word)))


def _ends(word: str, undone: str) -> bool:
    """Tell whether one word ends what another one says: opened, shut; returned, left."""
    for one in bases(word):
        for other in bases(undone):
            again = other.removeprefix("re-").removeprefix("re") if other.startswith("re") else other
            if are_opposites(one, other) or are_opposites(one, again) or other in _AFTERWARDS.get(one, "").split():
                return True
    return False
