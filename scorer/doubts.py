"""Which words of a pair a metric doubts, as runs of whole words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from scorer.compared import Compared, Text
from scorer.types import Doubted, Span
from scorer.word_links import WordLink
from scorer.words import is_punctuation

# What may stand between two words of one run.
_BETWEEN = re.compile(r"[\s\-‐‑]*")


def doubted(pair: Compared, marks: Doubted) -> Doubted:
    """Return the words that `marks` touch, neighbours joined, in the order of each side.

    marks: places in the texts of the pair's sides, in any order, whole words or not.
    Punctuation alone is not doubted, nor is a word that stands on the other side too in the same
    place: what is said of it can only be meant of its neighbours.
    """
    if not (marks.original or marks.garbled):
        return Doubted()
    equal = [link for link in pair.links if _equal(pair, link)]
    original = {number for link in equal for number in _numbers(link.original)}
    garbled = {number for link in equal for number in _numbers(link.garbled)}
    return Doubted(
        tuple(_joined(pair.original.wrapped, _words(pair.original, marks.original, original))),
        tuple(_joined(pair.garbled.wrapped, _words(pair.garbled, marks.garbled, garbled))),
    )


def _numbers(at: Span) -> range:
    return range(at.start, at.stop)


def _equal(pair: Compared, link: WordLink) -> bool:
    """Tell whether a link is of the same words in the same place, whatever their case and apostrophes."""
    if link.op == "moved":
        return False
    left = [word.small for word in pair.original.words[link.original.start : link.original.stop]]
    return left == [word.small for word in pair.garbled.words[link.garbled.start : link.garbled.stop]]


def _words(side: Text, marks: Iterable[Span], equal: set[int]) -> Iterator[Span]:
    """Yield where the marked words stand in the text as it is."""
    marked = {place for mark in marks for place in _numbers(mark)}
    for number, word in enumerate(side.words):
        at = side.wrapped_at(word.at)
        if number not in equal and not all(map(is_punctuation, word.text)) and not marked.isdisjoint(_numbers(at)):
            yield at


def _joined(text: str, words: Iterable[Span]) -> Sequence[Span]:
    runs: list[Span] = []
    for word in words:
        if runs and _BETWEEN.fullmatch(text, runs[-1].stop, word.start):
            runs[-1] = Span(runs[-1].start, word.stop)
        else:
            runs.append(word)
    return runs
