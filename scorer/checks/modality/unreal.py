"""Find nouns that are what they name on one side alone: the would-be assassin, the assassin; the then director."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.modality.joined import answers
from scorer.english.antonyms import are_opposites
from scorer.english.determiners import DETERMINERS
from scorer.english.strength_words import CUE, are_apart
from scorer.english.unreal_words import (
    APART,
    BEFORE,
    CLASS_OF,
    COMPOUND,
    COMPOUND_WORDS,
    OTHERWISE,
    SET_PHRASES,
    TELLING,
)
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.halves import halves
from scorer.words.unanswered import Half

_CUES = frozenset(CLASS_OF)
# Before these words alone a `then` or `late` stands with a noun.
_CLOSE = frozenset({"then", "late", "near"})


def unreal(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each word such as `former` or `would-be` that is gone, is new or became its contrary."""
    for half in halves(pair):
        if not _CUES.isdisjoint(half.mine.small_words):
            yield from _gone(half)
        if not COMPOUND_WORDS.isdisjoint(half.mine.runs):
            yield from _split(half)


def _gone(half: Half) -> Iterator[Finding]:
    mine, other = half.mine, half.other
    for i in range(len(mine.words) - 1):
        kind = CLASS_OF.get(mine.words[i].small)
        place = _noun_across(half, i) if kind and _is_before_a_noun(mine, i) else None
        if kind is None or place is None:
            continue
        word = mine.words[i]
        before = other.words[place - 1] if place else None
        its = CLASS_OF.get(before.small) if before else None
        if before and its and frozenset({kind, its}) in APART and _is_before_a_noun(other, place - 1):
            if not half.added and not _is_told_elsewhere(word.small, before.small):
                yield half.pair.became("modality", "major", word.at, before.at)
        elif kind in TELLING and _stands_bare(half, i, place) and not answers(OTHERWISE, other, mine, word.at):
            yield _lost(half, word.at)


def _is_told_elsewhere(one: str, other: str) -> bool:
    """Tell whether the check of opposites or that of strengths reports two words."""
    return are_opposites(one, other) or are_apart(CUE.match(one), CUE.match(other))


def _lost(half: Half, at: Span) -> Finding:
    shown = f"“{half.mine.shown(at)}”"
    message = f"{shown} was added" if half.added else f"the {shown} is gone"
    return Finding("modality", "major", message, *((None, at) if half.added else (at, None)))


def _is_before_a_noun(side: Text, i: int) -> bool:
    """Tell whether word i says something of the noun after it."""
    if i + 1 >= len(side.words):
        return False
    word, follows = side.words[i].small, side.words[i + 1]
    if not follows.is_content or not follows.text[0].isalpha() or follows.small in SET_PHRASES:
        return False
    before = side.small_at(i - 1)
    # The then director, his late wife.
    if word in _CLOSE and not (before in DETERMINERS or before.endswith(("'s", "s'"))):
        return False
    return word not in BEFORE or follows.small in BEFORE[word] or _singular(follows.small) in BEFORE[word]


def _singular(noun: str) -> str:
    return noun[:-3] + "fe" if noun.endswith("ives") else noun.removesuffix("s")


def _noun_across(half: Half, i: int) -> int | None:
    """Return the number, on the other side, of the word after word i; None if it is not there."""
    link = half.links.get(i + 1)
    return half.across(link).start if link and link.op != "substituted" else None


def _stands_bare(half: Half, i: int, place: int) -> bool:
    """Tell whether nothing but what stands before word i stands before the noun on the other side."""
    if not place:
        return True
    before = half.other.words[place - 1]
    link = half.links.get(i - 1) if i else None
    same = link is not None and half.across(link).stop == place
    return same or before.small in DETERMINERS or not before.is_word


def _split(half: Half) -> Iterator[Finding]:
    """Yield a finding for each `ex-mayor` that is a plain `mayor` on the other side."""
    for match in COMPOUND.finditer(half.mine.small):
        noun, at = match["behind"] or match["near"] or match["before"], Span(*match.span())
        known = {noun, f"{noun}s", noun.removesuffix("s")}
        if known.isdisjoint(half.other.small_words) or not known.isdisjoint(half.mine.small_words):
            continue
        if not answers(OTHERWISE, half.other, half.mine, at):
            yield _lost(half, at)
