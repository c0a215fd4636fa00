"""Find the idioms of a side: several words that say what one word says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from scorer.english import tables
from scorer.english.name_idioms import name_idioms
from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.words.compared import Text, Word

_ANY_OWNER = "one's"
_OWNERS = listed("my your his her its our their one's the")


def words_of_idioms(side: Text) -> frozenset[int]:
    """Return the numbers of the words of idioms but for the first of each, which stands for all of them."""
    idioms = _by_end()
    found: set[int] = set()
    for at in name_idioms(side.small, side.runs):
        found.update(side.within(at)[1:])
    if side.small_words.isdisjoint(idioms):
        return frozenset(found)
    for n, word in enumerate(side.words):
        for idiom in idioms.get(word.small, ()):
            start = n - len(idiom) + 1
            if start >= 0 and is_said(side.words[start : n + 1], idiom):
                found.update(range(start + 1, n + 1))
    return frozenset(found)


def is_said(words: Sequence[Word], idiom: Sequence[str]) -> bool:
    """Tell whether words are an idiom, of which the first word stands for all its forms."""
    if idiom[0] not in bases(words[0].small):
        return False
    between = zip(words[1:], idiom[1:], strict=True)
    return all(
        (word.small in _OWNERS or word.small.endswith("'s")) if part == _ANY_OWNER else word.small == part
        for word, part in between
    )


@cache
def _by_end() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the idioms by their last words."""
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for (idiom,) in tables.rows("idioms", "idiom"):
        words = tuple(idiom.split())
        found[words[-1]].append(words)
    return {word: tuple(idioms) for word, idioms in found.items()}
