"""Find `only`, `even` and `also` in each other's place, an `only` that is gone or new, and an `almost` that is gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scorer.checks.modality.hedges import gone_or_new
from scorer.english import needed_words
from scorer.english.focus_words import ALMOST, ALMOST_OTHERWISE, FOCUS, FOCUSING, ONLY, ONLY_OTHERWISE
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared, Text
from scorer.words.links import WordLink

_APART = tuple(frozenset(two.split()) for two in ("only also", "only even", "only mostly"))


def focus(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each word of focus that became another one, is gone or is new."""
    if pair.apart.isdisjoint(FOCUSING):
        return
    replaced = _replaced(pair)
    if replaced:
        yield replaced
    else:
        yield from _only(pair)
    yield from gone_or_new(pair, _almost_at, ALMOST_OTHERWISE)


def _replaced(pair: Compared) -> Finding | None:
    """Return a finding if each side has another class of focus, and the words around them are the same."""
    sides = pair.original, pair.garbled
    ours, theirs = (
        {
            name: found
            for name, cue in FOCUS.items()
            if not side.runs.isdisjoint(needed_words.FOCUS[name]) and (found := cue.search(side.small))
        }
        for side in sides
    )
    for one, before in ours.items():
        for other, after in theirs.items():
            if frozenset({one, other}) not in _APART or one in theirs or other in ours:
                continue
            at, there = Span(*before.span()), Span(*after.span())
            if _rest_is_kept(pair.original, pair.garbled_of, at) and _rest_is_kept(
                pair.garbled, pair.original_of, there
            ):
                return pair.became("modality", "major", at, there)
    return None


def _rest_is_kept(side: Text, links: Mapping[int, WordLink], at: Span) -> bool:
    """Tell whether the content words outside a place have counterparts."""
    outside = (n for n, word in enumerate(side.words) if word.is_content and not at.start <= word.at.start < at.stop)
    return all(n in links for n in outside)


def _only(pair: Compared) -> Iterator[Finding]:
    if pair.original.runs.isdisjoint(needed_words.ONLY) and pair.garbled.runs.isdisjoint(needed_words.ONLY):
        return
    before, after = ONLY.search(pair.original.small), ONLY.search(pair.garbled.small)
    if before and not after and not ONLY_OTHERWISE.search(pair.garbled.small):
        at = Span(*before.span())
        yield Finding("modality", _gravity(pair), f"the “{pair.original.shown(at)}” is gone", at, None)
    elif after and not before and not ONLY_OTHERWISE.search(pair.original.small):
        at = Span(*after.span())
        yield Finding("modality", _gravity(pair), "an “only” was added", None, at)


def _gravity(pair: Compared) -> Severity:
    """Return the severity: major if it is the only word that differs."""
    alone = (
        [n for n in pair.lost if pair.original.words[n].is_word],
        [n for n in pair.added if pair.garbled.words[n].is_word],
    )
    others = any(link.op in ("substituted", "moved") for link in pair.links)
    return "major" if len(alone[0]) + len(alone[1]) <= 1 and not others else "minor"


def _almost_at(side: Text) -> Span | None:
    match = None if side.runs.isdisjoint(needed_words.ALMOST) else ALMOST.search(side.small)
    return Span(match.start(), match.start() + len(match[0].rstrip())) if match else None
