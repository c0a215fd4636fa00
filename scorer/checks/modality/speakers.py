"""Find statements that became somebody else's: `the company said`, `the union said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.checks.modality.hedges import source_of
from scorer.english import tables
from scorer.english.hedge_words import SAYING
from scorer.english.stems import stems
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text, Word

# Words before which a speaker's own noun ends: the head of the village, the man who left.
_ENDS = frozenset({"of", "in", "at", "from", "for", "who", "which", "that", "on", "with", ",", "near", "to", "by"})


def speakers(pair: Compared) -> Iterator[Finding]:
    """Yield a finding if the speakers of both sides are of kinds that are never the same."""
    if any(side.small_words.isdisjoint(SAYING) for side in (pair.original, pair.garbled)):
        return
    ours, theirs = source_of(pair.original), source_of(pair.garbled)
    if not ours or not theirs:
        return
    one, other = _speaker(pair.original, ours), _speaker(pair.garbled, theirs)
    if one and other and _differ(pair, one, other):
        yield Finding("modality", "major", f"“{one.text}” became “{other.text}”", one.at, other.at)


def _speaker(side: Text, match: re.Match[str]) -> Word | None:
    """Return the noun of who says it."""
    at = Span(*match.span("who"))
    words = [word for word in side.words if at.start <= word.at.start < at.stop]
    stop = next((n for n, word in enumerate(words) if n and word.small in _ENDS), len(words))
    return next((word for word in reversed(words[:stop]) if word.is_content), None)


def _differ(pair: Compared, one: Word, other: Word) -> bool:
    ours, theirs = _kinds(one.small), _kinds(other.small)
    elsewhere = other.small in pair.original.small_words or one.small in pair.garbled.small_words
    return bool(ours and theirs) and ours.isdisjoint(theirs) and not elsewhere


def _kinds(word: str) -> frozenset[str]:
    """Return the kinds of speakers that a noun may stand for."""
    known = tables.kinds("speakers")
    return frozenset().union(*(known.get(form, frozenset()) for form in {word, *stems(word)}))
