"""Modality and quantity: a statement must not become stronger or weaker.

The check compares words of one scale by their class. The scales are:

- obligation: `must`, `have to` / `should` / `will` / `may` / `can`, `allowed to`;
- quantity: `all`, `every` / `most` / `many` / `some`, `several` / `half` / `few`;
- frequency: `always` / `often` / `sometimes` / `rarely`;
- bounds of a number: `at least`, `at most`, `more than`, `less than`, `nearly`;
- certainty: `certainly` / `probably` / `perhaps`;
- what is settled or open: `proved`, `confirmed`, `adopted` / `suggest`, `suspected`, `proposed`;
- exactness: `about` / `exactly`;
- extent: `entirely` / `mostly`.

A finding needs a class in the place of another one that is clearly different. Two words are in the same place if they
are linked, or if the same words are beside them. The finding is:

- critical for opposite ends (`at least`, `at most`; `all`, `few`; `always`, `rarely`);
- major for `must` and `may`, and for `all` and `some`;
- minor for one step (`all`, `most`).

Steps that are mostly wording are excused (`should`, `must`; `may`, `can`; `many`, `most`). So is a pair of which only
one side has a negation (`not all`, `some`), because that is for the negation check.

An `only` that is gone or new is minor. It is major if nothing else differs or if an `also` replaces it. It is excused
if `just`, `alone`, `nothing but`, `not … until` and the like may say it.

What it does not see: a class that is dropped without another in its place; `none` and `never`, which are for the
negation check; other languages than English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from scorer.english.strength_words import CHANGES, CUE, ONLY, ONLY_OTHERWISE, class_of
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared, Text

# Sides with more cues than this (a document read as one line) are not compared.
_MOST = 60
# This many words on either side of a cue show whether two cues are in the same place.
_BESIDE = 2
_ONLY_ALSO = frozenset({"only", "also"})
_NEGATION = re.compile(r"\b(?:not|no|never|none|nor|neither|without|cannot|\w*n['’]t)\b")


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each statement that became stronger or weaker."""
    yield from _changes(pair)
    yield from _only(pair)


@dataclass(frozen=True, slots=True)
class _Cue:
    """The words that say how strong a statement is, with their places and word numbers."""

    scale: str
    strength: str
    at: Span
    words: range


def _changes(pair: Compared) -> Iterator[Finding]:
    before = _cues(pair.original)
    after = _cues(pair.garbled) if 0 < len(before) <= _MOST else []
    if not 0 < len(after) <= _MOST:
        return
    if bool(_NEGATION.search(pair.original.small)) is not bool(_NEGATION.search(pair.garbled.small)):
        return  # `not all` and `some`: the negation check reports it
    kinds = {(one.scale, one.strength) for one in before}, {(one.scale, one.strength) for one in after}
    used: set[int] = set()
    for one in before:
        for number, other in enumerate(after):
            severity = CHANGES.get((one.scale, frozenset({one.strength, other.strength})))
            if one.scale != other.scale or severity is None or number in used:
                continue
            if _denied(pair.original, one) and _denied(pair.garbled, other):
                continue  # `must not` and `may not` both forbid
            gone = (one.scale, one.strength) not in kinds[1] and (other.scale, other.strength) not in kinds[0]
            if _same_place(pair, one, other, strictly=not gone):
                used.add(number)
                yield _finding(pair, severity, one, other)
                break


def _finding(pair: Compared, severity: Severity, one: _Cue, other: _Cue) -> Finding:
    message = f"“{pair.original.shown(one.at)}” became “{pair.garbled.shown(other.at)}”"
    return Finding("modality", severity, message, one.at, other.at)


def _denied(side: Text, cue: _Cue) -> bool:
    """Tell whether a `not` follows directly."""
    return cue.words.stop < len(side.words) and side.words[cue.words.stop].small == "not"


def _cues(side: Text) -> list[_Cue]:
    matches = list(islice(CUE.finditer(side.small), _MOST + 1))
    starts = {word.at.start: number for number, word in enumerate(side.words)} if matches else {}
    found = []
    for match in matches:
        first = starts.get(match.start())
        if first is None or (first and _NEGATION.fullmatch(side.words[first - 1].small)):
            continue  # `not all`
        length = sum(1 for word in side.words[first : first + 6] if word.at.start < match.end())
        found.append(_Cue(*class_of(match), Span(*match.span()), range(first, first + length)))
    return found


def _same_place(pair: Compared, one: _Cue, other: _Cue, *, strictly: bool) -> bool:
    """Tell whether two cues correspond: they are linked, or have linked words right beside them.

    `strictly`: they must be linked and have kept words on both sides.  It is for classes that are on both sides of the
    pair, where a cue may correspond to another one.
    """
    linked = any(j in other.words for j in _answer(pair, one.words))
    if strictly:
        around = pair.garbled_of.get(one.words.start - 1), pair.garbled_of.get(one.words.stop)
        return linked and all(link is not None and link.op == "kept" for link in around)
    if linked:
        return True
    after = _answer(pair, range(one.words.stop, one.words.stop + _BESIDE))
    before = _answer(pair, range(max(0, one.words.start - _BESIDE), one.words.start))
    follows = any(other.words.stop <= j < other.words.stop + _BESIDE for j in after)
    precedes = any(other.words.start - _BESIDE <= j < other.words.start for j in before)
    return follows and (precedes or not before)


def _answer(pair: Compared, numbers: range) -> list[int]:
    """Return the word numbers of the garbled side that correspond to words of the original."""
    return [pair.garbled_of[i].garbled.start for i in numbers if i in pair.garbled_of]


def _only(pair: Compared) -> Iterator[Finding]:
    replaced = next(_also(pair), None)
    if replaced:
        yield replaced
        return
    before, after = ONLY.search(pair.original.small), ONLY.search(pair.garbled.small)
    if before and not after and not ONLY_OTHERWISE.search(pair.garbled.small):
        at = Span(*before.span())
        yield Finding("modality", _gravity(pair), f"the “{pair.original.shown(at)}” is gone", at, None)
    elif after and not before and not ONLY_OTHERWISE.search(pair.original.small):
        at = Span(*after.span())
        yield Finding("modality", _gravity(pair), "an “only” was added", None, at)


def _also(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each `only` linked to an `also`, or the reverse."""
    if not (pair.original.small_words & _ONLY_ALSO and pair.garbled.small_words & _ONLY_ALSO):
        return
    for link in pair.links:
        one, other = pair.original.words[link.original.start], pair.garbled.words[link.garbled.start]
        if link.op == "substituted" and {one.small, other.small} == _ONLY_ALSO:
            yield Finding("modality", "major", f"“{one.text}” became “{other.text}”", one.at, other.at)


def _gravity(pair: Compared) -> Severity:
    """Return the severity: major if it is the only word that differs."""
    alone = (
        [n for n in pair.lost if pair.original.words[n].is_word],
        [n for n in pair.added if pair.garbled.words[n].is_word],
    )
    others = any(link.op in ("substituted", "moved") for link in pair.links)
    return "major" if len(alone[0]) + len(alone[1]) <= 1 and not others else "minor"
