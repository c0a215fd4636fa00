"""Find statements that became somebody else's: `the company said`, `the union said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.checks.modality.hedges import source_of
from scorer.english import tables
from scorer.english.hedge_words import ESTIMATES, ESTIMATING_WORDS, SAYING
from scorer.english.stems import stems
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text, Word

# Words before which a speaker's own noun ends: the head of the village, the man who left.
_ENDS = frozenset({"of", "in", "at", "from", "for", "who", "which", "that", "on", "with", ",", "near", "to", "by"})
# A name may end behind one of these where a mark ends the search: warned Dr. Hale.
_TITLES = frozenset({"dr", "mr", "mrs", "ms", "prof", "st", "sir"})


def speakers(pair: Compared) -> Iterator[Finding]:
    """Yield a finding if the speakers of both sides are of kinds that are never the same."""
    ours = _source(pair.original)
    theirs = _source(pair.garbled) if ours else None
    if not ours or not theirs:
        return
    one, other = _speaker(pair.original, ours), _speaker(pair.garbled, theirs)
    if one and other and (_differ(pair, one, other) or _exchanged(pair, (ours, theirs), (one, other))):
        yield pair.became("modality", "major", one.at, other.at)


def _source(side: Text) -> re.Match[str] | None:
    """Return the place at which a side says who makes a statement, or who estimates or confirms something."""
    found = None if side.small_words.isdisjoint(SAYING) else source_of(side)
    if found or side.small_words.isdisjoint(ESTIMATING_WORDS):
        return found
    return next((match for pattern in ESTIMATES if (match := pattern.search(side.small))), None)


def _exchanged(pair: Compared, sources: tuple[re.Match[str], re.Match[str]], speakers: tuple[Word, Word]) -> bool:
    """Tell whether who says it on one side is whom it is said of on the other, both ways."""
    one, other = speakers
    if one.small == other.small or not _TITLES.isdisjoint((one.small, other.small)):
        return False
    sides = pair.original, pair.garbled
    told = [
        f" {side.small[: who.start()]} {side.small[who.end() :]} " for side, who in zip(sides, sources, strict=True)
    ]
    named = [_is_named(told[n], speakers[1 - n].small) for n in (0, 1)]
    return all(named) and all(pair.garbled_of.get(n) for n in pair.original.content if pair.original.words[n] != one)


def _is_named(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


def _speaker(side: Text, match: re.Match[str]) -> Word | None:
    """Return the noun of who says it."""
    at = Span(*match.span("who"))
    words = [word for word in side.words if at.start <= word.at.start < at.stop]
    for n, word in enumerate(words):
        if _is_own(word):
            owner = words[n - 1] if n else None
            return owner if owner and owner.small.endswith(("'s", "s'")) else word
    stop = next((n for n, word in enumerate(words) if n and word.small in _ENDS), len(words))
    return next((word for word in reversed(words[:stop]) if word.is_content), None)


def _differ(pair: Compared, one: Word, other: Word) -> bool:
    ours, theirs = _kinds(one.small), _kinds(other.small)
    if _is_own(one) is not _is_own(other):
        named, told = (other, pair.original) if _is_own(one) else (one, pair.garbled)
        kinds = _kinds(named.small)
        its = frozenset().union(*(_kinds(word.small) for word in told.words if word.is_content))
        return bool(kinds) and kinds.isdisjoint(its) and named.small not in told.small_words
    elsewhere = other.small in pair.original.small_words or one.small in pair.garbled.small_words
    return bool(ours and theirs) and ours.isdisjoint(theirs) and not elsewhere


def _is_own(word: Word) -> bool:
    """Tell whether a speaker is whom the statement is about: by its own account."""
    return word.small == "own"


def _kinds(word: str) -> frozenset[str]:
    """Return the kinds of speakers that a noun may stand for."""
    known = tables.kinds("speakers")
    word = word.rstrip("'").removesuffix("'s")
    return frozenset().union(*(known.get(form, frozenset()) for form in {word, *stems(word)}))
