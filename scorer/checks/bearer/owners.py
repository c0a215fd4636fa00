"""Find a thing that became somebody else's: `at his own expense`, `at the tenant's expense`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from scorer.english.determiners import ARTICLES, POSSESSIVES
from scorer.types import Span
from scorer.words.compared import Compared, Word

_OWN = POSSESSIVES | {"one's"}
_BEFORE_ONE = ARTICLES | {"this", "that"}
# The most words between a possessive and what it is said of.
_STEPS = 3


def changed_owners(pair: Compared) -> Iterator[tuple[Span, Span]]:
    """Yield the word numbers of an owner on each side: one's own on the one, somebody else's on the other."""
    ours, theirs = pair.original, pair.garbled
    if "own" in ours.small_words and "own" not in theirs.small_words:
        yield from _changed(ours.words, theirs.words)
    elif "own" in theirs.small_words and "own" not in ours.small_words:
        yield from ((one, other) for other, one in _changed(theirs.words, ours.words))


def _changed(own: Sequence[Word], other: Sequence[Word]) -> Iterator[tuple[Span, Span]]:
    """Yield `his own` in the first side and the owner of the same thing in the second."""
    owners = _owners(other)
    named = Counter(_name(word) for word in other)
    named_here = {_name(word) for word in own}
    for number, word in enumerate(own) if owners else ():
        if word.small != "own" or not number or own[number - 1].small not in _OWN:
            continue
        thing = next((one.small for one in own[number + 1 : number + 1 + _STEPS] if one.is_content), "")
        at = owners.get(thing)
        # Who is named elsewhere may be the one whose own it is.
        if at is not None and named[_name(other[at])] == 1 and _name(other[at]) not in named_here:
            start = at - 1 if at and other[at - 1].small in _BEFORE_ONE else at
            yield Span(number - 1, number + 1), Span(start, at + 1)


def _owners(words: Sequence[Word]) -> dict[str, int]:
    """Return the number of the owner of each thing that has one: `the tenant's …`, `… of the tenant`."""
    found: dict[str, int] = {}
    for at, word in enumerate(words):
        if word.small.endswith("'s") and word.small not in _OWN:
            for thing in words[at + 1 : at + 1 + _STEPS]:
                found.setdefault(thing.small, at)
        elif word.is_content and at > 2 and words[at - 1].small == "the" and words[at - 2].small == "of":
            found.setdefault(words[at - 3].small, at)
    return found


def _name(word: Word) -> str:
    small = word.small.removesuffix("'s")
    return small.removesuffix("s")
