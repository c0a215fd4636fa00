"""Find conditions that became others in other words: `unless it rains`, `even if it rains`; `in full`, `any part`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from scorer.english.verb_forms import bases
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.told import is_told

_UNLESS = late(r"\bunless\b(?! otherwise)")
_EVEN = late(r"\b(?:even (?:if|when)|whether or not|regardless of whether|no matter (?:if|whether))\b")
# With one of these a side may say either.
_EXCEPT = frozenset({"except", "otherwise", "only"})
_IN_FULL = late(
    r"\b(?:until|till|before|once|after|when|as soon as|only if|unless)\b[^.;:!?]{3,80}"
    r"\b(?P<share>in full|fully|completely|entirely)\b"
)
_IN_PART = late(
    r"\b(?:as soon as|once|when|after|if|until|till|before|unless)\b[^.;:!?]{3,80}"
    r"\b(?P<share>any part|some part|part|partly|in part|partially)\b"
)
_WHOLE_WORDS = frozenset({"full", "fully", "completely", "entirely", "all", "whole"})
_PART_WORDS = frozenset({"part", "parts", "partly", "partially"})
# So many words of a condition are read, up to the end of its clause.
_REACH = 8


def conditions_turned(pair: Compared, told: Collection[Finding]) -> Iterator[Finding]:
    """Yield a finding for each condition that became another, unless it was `told`."""
    first, second = pair.original, pair.garbled
    for one, other, is_turned in ((first, second, False), (second, first, True)):
        for here, there in (_unless(one, other), _in_full(one, other)):
            if not here or not there:
                continue
            places = (there, here) if is_turned else (here, there)
            if not is_told(told, places[0]):
                yield pair.became("modality", "major", *places)


def _unless(one: Text, other: Text) -> tuple[Span | None, Span | None]:
    """Return the places of an `unless` and of the `even if` that has its condition on the other side."""
    if "unless" not in one.runs or "unless" in other.runs or not _EXCEPT.isdisjoint(other.runs):
        return None, None
    unless, even = _UNLESS.search(one.small), _EVEN.search(other.small)
    if not unless or not even or _EVEN.search(one.small):
        return None, None
    if _condition(one, unless).isdisjoint(_condition(other, even)):
        return None, None
    return Span(*unless.span()), Span(*even.span())


def _condition(side: Text, cue: re.Match[str]) -> frozenset[str]:
    """Return the base forms of the content words of the clause behind a cue."""
    begin = side.within(Span(cue.end(), len(side.text))).start
    found: set[str] = set()
    for word in side.words[begin : begin + _REACH]:
        if not word.is_word:
            break
        if word.is_content:
            found |= bases(word.small)
    return frozenset(found)


def _in_full(one: Text, other: Text) -> tuple[Span | None, Span | None]:
    """Return the places of what must be done in full, and of what must be done in part on the other side."""
    if one.runs.isdisjoint(_WHOLE_WORDS) or not one.runs.isdisjoint(_PART_WORDS):
        return None, None
    if other.runs.isdisjoint(_PART_WORDS) or not other.runs.isdisjoint(_WHOLE_WORDS):
        return None, None
    full, part = _IN_FULL.search(one.small), _IN_PART.search(other.small)
    return (Span(*full.span("share")), Span(*part.span("share"))) if full and part else (None, None)
