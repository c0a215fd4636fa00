"""Find who has whom exchanged: `the widow's lawyer` and `the lawyer's widow`, or `the widow of the lawyer`."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.determiners import DETERMINERS
from scorer.english.word_lists import listed
from scorer.types import Span
from scorer.words.compared import Compared, Text

_BEFORE_OWNERS = DETERMINERS - {"its", "these", "those"}
# These may be said of a time or an amount, or both ways: the day's work, the work of the day.
_ANY_WAY = listed("day week month year night morning evening hour minute today yesterday tomorrow one other it that")


def turned_possessors(pair: Compared) -> Iterator[tuple[Span, Span]]:
    """Yield the word numbers of each thing and its owner that are owner and thing on the other side."""
    ours = _owned(pair.original)
    theirs = _owned(pair.garbled) if ours else {}
    for (owner, thing), (at, marked) in ours.items():
        there = theirs.get((thing, owner))
        if there and (marked or there[1]) and (owner, thing) not in theirs and (thing, owner) not in ours:
            yield at, there[0]


def _owned(side: Text) -> dict[tuple[str, str], tuple[Span, bool]]:
    """Return the place of each owner and thing, and whether an apostrophe tells which of them is the owner."""
    if not any("'" in word or word == "of" for word in side.small_words):
        return {}
    found: dict[tuple[str, str], tuple[Span, bool]] = {}
    words = side.words
    for number, word in enumerate(words[:-1]):
        after = words[number + 1]
        if word.is_content and word.small.endswith(("'s", "s'")) and after.is_content:
            found[_name(word.small[:-2]), _name(after.small)] = Span(number, number + 2), True
        elif word.small == "of" and 0 < number < len(words) - 2 and after.small in _BEFORE_OWNERS:
            owner, thing = words[number + 2], words[number - 1]
            if owner.is_content and thing.is_content:
                found[_name(owner.small), _name(thing.small)] = Span(number - 1, number + 3), False
    return {two: place for two, place in found.items() if _ANY_WAY.isdisjoint(two) and two[0] != two[1]}


def _name(small: str) -> str:
    return small.removesuffix("s")
