"""Modality and quantity: a statement must not become stronger or weaker.

The check compares words of one scale by their class. The scales are:

- obligation: `must`, `have to` / `should` / `will` / `may` / `can`, `allowed to`;
- quantity: `all`, `every` / `most` / `many` / `some`, `several` / `half` / `few`;
- frequency: `always` / `often` / `sometimes` / `rarely`;
- bounds of a number: `at least`, `at most`, `more than`, `less than`, `nearly`;
- certainty: `certainly` / `probably` / `perhaps`;
- what is settled or open: `proved`, `confirmed`, `adopted` / `suggest`, `suspected`, `proposed`;
- exactness: `about` / `exactly`;
- extent: `entirely` / `mostly`;
- condition: `if` / `only if` / `even if` / `because` / `although`;
- cause: `associated with` / `causes`;
- focus: `even` / `only`.

A finding needs a class in the place of another one that is clearly different. Two words are in the same place if they
are linked, or if the same words are beside them. The finding is:

- critical for opposite ends (`at least`, `at most`; `all`, `few`; `always`, `rarely`);
- major for `must` and `may`, and for `all` and `some`;
- minor for one step (`all`, `most`).

Steps that are mostly wording are excused (`should`, `must`; `may`, `can`; `many`, `most`). So is a pair of which only
one side has a negation (`not all`, `some`), because that is for the negation check.

An `only` that is gone or new is minor. It is major if nothing else differs or if an `also` replaces it. It is excused
if `just`, `alone`, `nothing but`, `not … until` and the like may say it.

A hedge (`allegedly`, `may have`, `is said to`) that is gone or new is major, if the words around it stayed and the
other side has no other word that hedges.

What it does not see: a class that is dropped without another in its place; `none` and `never`, which are for the
negation check; other languages than English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, pairwise

from scorer.english.strength_words import CHANGES, CUE, HEDGE, HEDGE_OTHERWISE, ONLY, ONLY_OTHERWISE, class_of
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared, Text
from scorer.words.links import WordLink

# Sides with more cues than this (a document read as one line) are not compared.
_MOST = 60
# This many words on either side of a cue show whether two cues are in the same place.
_BESIDE = 2
_AUXILIARIES = frozenset({"is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did"})
_ONLY_ALSO = frozenset({"only", "also"})
_NEGATION = re.compile(r"\b(?:not|no|never|none|nor|neither|without|cannot|\w*n['’]t)\b")


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each statement that became stronger or weaker."""
    yield from _changes(pair)
    yield from _only(pair)
    yield from _hedges(pair)


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


def _hedges(pair: Compared) -> Iterator[Finding]:
    """Yield a finding if one side alone hedges, and the words around the hedge are beside each other on the other."""
    sides = pair.original, pair.garbled
    for n in (0, 1):
        match = HEDGE.search(sides[n].small)
        if match is None or HEDGE_OTHERWISE.search(sides[1 - n].small):
            continue
        at, links = Span(*match.span()), pair.garbled_of if n == 0 else pair.original_of
        if _is_closed(sides[n], sides[1 - n], at, links, n):
            message = f"the “{sides[n].shown(at)}” is gone" if n == 0 else f"“{sides[n].shown(at)}” was added"
            yield Finding("modality", "major", message, *((at, None) if n == 0 else (None, at)))


def _is_closed(side: Text, other: Text, at: Span, links: Mapping[int, WordLink], n: int) -> bool:
    """Tell whether the two words on either side of a place stayed, beside each other or with an auxiliary between."""
    numbers = [i for i, word in enumerate(side.words) if at.start <= word.at.start < at.stop]
    if not numbers:
        return False
    around = [*range(numbers[0] - 2, numbers[0]), *range(numbers[-1] + 1, numbers[-1] + 3)]
    found = [links.get(i) for i in around if 0 <= i < len(side.words)]
    # A hedge that is all its side has stands beside nothing.
    if not found or not all(link and link.op in ("kept", "form") for link in found):
        return False
    places = [link.garbled if n == 0 else link.original for link in found if link]
    before = sum(0 <= i < numbers[0] for i in around)
    gaps = [after.start - before.stop for before, after in pairwise(places)]
    if not before:
        return places[0].start == 0 and not any(gaps)
    return all(
        gap == 0 or (gap == 1 and k == before - 1 and other.words[places[k].stop].small in _AUXILIARIES)
        for k, gap in enumerate(gaps)
    )
