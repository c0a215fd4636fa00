"""Find the idioms of a side: several words that say what one word says."""

from __future__ import annotations

from functools import cache

from scorer.english import tables
from scorer.english.set_phrases import NAME_IDIOMS
from scorer.words.compared import Text
from scorer.words.phrases_said import ByLastWord, by_last_word, said


def words_of_idioms(side: Text) -> frozenset[int]:
    """Return the numbers of the words of idioms but for the first of each, which stands for all of them."""
    found: set[int] = set()
    for at in NAME_IDIOMS.find(side.small, side.runs):
        found.update(side.within(at)[1:])
    for words, _ in said(side, _idioms()):
        found.update(words[1:])
    return frozenset(found)


@cache
def _idioms() -> ByLastWord[None]:
    return by_last_word((idiom, None) for (idiom,) in tables.rows("idioms", "idiom"))
