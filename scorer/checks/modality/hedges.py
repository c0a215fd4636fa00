"""Find hedges, sources and conditions that are gone or new."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from scorer.checks.modality.joined import STRESSING, answers, joined
from scorer.english import needed_words
from scorer.english.hedge_words import (
    CONDITION_OTHERWISE,
    CONDITIONAL,
    CONDITIONS,
    GRANTED,
    HEDGES,
    INDIRECT,
    NO_SOURCE,
    SAID_OTHERWISE,
    SAYING,
    SOURCES,
    Hedging,
)
from scorer.english.verb_forms import is_past
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text

_NEEDED = needed_words.HEDGES, needed_words.TRIED
# A word behind one of these is doubted as by quotation marks.
_DOUBTING = frozenset({"so-called", "supposed", "alleged", "purported"})
_WORD = late(r"\w+")
_QUOTED = late(r"[\"“„«‘'‚*_] ?(?=(\w+))")
# A phrase behind one of these may be a condition, and so many words may stand between.
_IN = frozenset({"in", "within", "on", "upon", "at", "under", "during"})
_REACH = 3
_PERFECT = frozenset({"has", "have", "had"})


def hedges(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each hedge that one side alone has, if the words around it stand together on the other."""
    for n, side, other in _both_ways(pair):
        for group, needed in zip(HEDGES, _NEEDED, strict=True):
            at = None if side.runs.isdisjoint(needed) else _gone(group, side, other)
            if at:
                yield _finding(n, side, at)


def sources(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for a statement of which one side alone says who makes it."""
    return gone_or_new(pair, _source_at, SAID_OTHERWISE)


def conditions(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for a condition that one side alone makes."""
    for finding in gone_or_new(pair, _condition_at, CONDITION_OTHERWISE):
        sides = (pair.original, pair.garbled) if finding.original_at else (pair.garbled, pair.original)
        at = finding.original_at or finding.garbled_at
        if at and not _is_phrase(*sides, at):
            yield finding


def gone_or_new(pair: Compared, find: Callable[[Text], Span | None], otherwise: re.Pattern[str]) -> Iterator[Finding]:
    """Yield a finding for words that one side alone has, if what stands around them stands together on the other.

    find: returns their place on a side.  otherwise: words with which the other side may say as much.
    """
    for n, side, other in _both_ways(pair):
        at = find(side)
        if at and not answers(otherwise, other, side, at) and joined(side, other, at) is not None:
            yield _finding(n, side, at)


@lru_cache(maxsize=8)  # two parts of this check ask for both sides
def source_of(side: Text) -> re.Match[str] | None:
    """Return the first place at which a side says who makes a statement; it has the group `who`."""
    quoted = not side.runs.isdisjoint(needed_words.SOURCES_QUOTED)
    for pattern in SOURCES if quoted else SOURCES[:3]:
        match = pattern.search(side.small)
        if match and not NO_SOURCE.match(match["who"].removeprefix("the ")):
            return match
    return None


def _both_ways(pair: Compared) -> Iterator[tuple[int, Text, Text]]:
    yield 0, pair.original, pair.garbled
    yield 1, pair.garbled, pair.original


def _finding(n: int, side: Text, at: Span) -> Finding:
    shown = f"“{side.shown(at)}”"
    message = f"the {shown} is gone" if n == 0 else f"{shown} was added"
    return Finding("modality", "major", message, *((at, None) if n == 0 else (None, at)))


def _gone(group: Hedging, side: Text, other: Text) -> Span | None:
    """Return the place of the first hedge that is gone."""
    for match in group.words.finditer(side.small):
        at = Span(*match.span())
        if GRANTED.match(side.small, match.end()) or answers(group.otherwise, other, side, at):
            continue
        if match[0] in _DOUBTING and (word := _WORD.search(side.small, match.end())) and word[0] in _quoted(other):
            continue  # quotation marks say as much
        place = joined(side, other, at)
        if place is not None and (not group.done or _is_done(other, place)):
            return at
    return None


@lru_cache(maxsize=8)  # each such hedge asks
def _quoted(side: Text) -> frozenset[str]:
    """Return the words that stand right behind a quotation mark."""
    return frozenset(_QUOTED.findall(side.small))


def _is_done(side: Text, place: int) -> bool:
    """Tell whether the verb at a place is past, or perfect."""
    if place >= len(side.words):
        return False
    before = place - 1
    while before > 0 and side.words[before].small in STRESSING:
        before -= 1  # had indeed read
    return is_past(side.words[place].small) or (before >= 0 and side.words[before].small in _PERFECT)


def _source_at(side: Text) -> Span | None:
    match = None if side.small_words.isdisjoint(SAYING) else source_of(side)
    return _trimmed(side, match) if match else None


def _condition_at(side: Text) -> Span | None:
    match = None if side.small_words.isdisjoint(CONDITIONAL) else _condition(side)
    return _trimmed(side, match) if match else None


def _is_phrase(side: Text, other: Text, at: Span) -> bool:
    """Tell whether the other side has a condition as a phrase: `if it's less than an hour`, `in less than an hour`."""
    told = [word.small for word in side.words if at.start <= word.at.start < at.stop and word.is_content]
    if not told or not other.small_words.issuperset(told):
        return False
    first = next(n for n, word in enumerate(other.words) if word.small in told)
    return any(
        word.small in _IN and word.small not in side.small_words for word in other.words[max(0, first - _REACH) : first]
    )


def _condition(side: Text) -> re.Match[str] | None:
    for pattern in CONDITIONS:
        match = pattern.search(side.small)
        if match and not INDIRECT.search(side.small, 0, match.start()):
            return match
    return None


def _trimmed(side: Text, match: re.Match[str]) -> Span:
    """Return the place of a match without the marks and spaces around it."""
    text = side.small
    start, stop = match.span()
    while start < stop and not text[start].isalnum():
        start += 1
    while stop > start and not text[stop - 1].isalnum():
        stop -= 1
    return Span(start, stop)
