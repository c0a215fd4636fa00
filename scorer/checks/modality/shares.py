"""Find a share that became the whole, or the whole that became a share: `part of the roof`, `nearly every child`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from scorer.english.strength_words import NEARLY
from scorer.english.word_lists import listed
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Word
from scorer.words.halves import halves
from scorer.words.unanswered import Half

_PARTS = listed("part parts some most many several much few half")
_DETERMINERS = listed("the this these those my your his her its our their")
_ALL = listed("all every everyone everybody everything each always")
_NONE = listed("no none nobody nothing never neither nowhere")
_ANY = listed("any anyone anybody anything anywhere ever")
# One of these on the other side may say that it is not all.
_LESS_THAN_ALL = (
    _PARTS
    | NEARLY
    | listed(
        """partly partially majority mostly largely mainly bulk portion section certain various numerous other others
        number among amongst percent per cent quarter third fifth tenth dozen dozens couple one two three four five
        rarely seldom usually often sometimes exception except but close only not fewer less about around roughly
        approximately generally handful minority any lot lots plenty"""
    )
)
# In a free rewording anything may say it.
_MOST_CHANGED = 2
# So many words may stand between a determiner and its noun.
_REACH = 3


def shares(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for the first share of each side that is the whole on the other one."""
    for half in halves(pair):
        small = half.mine.small_words
        if NEARLY.isdisjoint(small) and ("of" not in small or _PARTS.isdisjoint(small)):
            continue
        if not _LESS_THAN_ALL.isdisjoint(half.other.small_words) or _is_free(half):
            continue
        for at in (*_parts(half), *_nearly(half)):
            shown = f"“{half.mine.shown(at)}”"
            message = f"{shown} was added" if half.added else f"the {shown} is gone"
            yield Finding("modality", "major", message, *((None, at) if half.added else (at, None)))
            break


def _is_free(half: Half) -> bool:
    """Tell whether more than a word or two of either side have no counterpart."""
    lost = sum(i not in half.links for i in half.mine.content)
    new = sum(j not in half.back for j in half.other.content)
    return max(lost, new) > _MOST_CHANGED


def _parts(half: Half) -> Iterator[Span]:
    """Yield each `part of the` before a noun of which the other side speaks as a whole."""
    words = half.mine.words
    for i in range(1, len(words) - 2):
        if words[i].small != "of" or words[i - 1].small not in _PARTS or words[i + 1].small not in _DETERMINERS:
            continue
        if i > 1 and words[i - 2].small == "the":
            continue  # a mistake on the part of the driver
        noun = next((k for k in range(i + 2, min(i + 2 + _REACH, len(words))) if _is_kept(half, k)), None)
        if noun is not None and _is_whole(half, noun, words[i + 1]):
            first = i - 2 if i > 1 and words[i - 2].small == "a" else i - 1
            yield half.mine.over(Span(first, i + 1))


def _is_whole(half: Half, noun: int, determiner: Word) -> bool:
    """Tell whether the same determiner stands before the noun's counterpart, and no `of` before that."""
    there = half.across(half.links[noun]).start
    before = [word.small for word in half.other.words[max(0, there - _REACH) : there]]
    return determiner.small in before and "of" not in before[: before.index(determiner.small)]


def _nearly(half: Half) -> Iterator[Span]:
    """Yield each `nearly` before an `all` or `no` that stands bare on the other side."""
    words, other = half.mine.words, half.other.small_words
    for word, follows in pairwise(words):
        if word.small not in NEARLY:
            continue
        denied = follows.small in _ANY and not _NONE.isdisjoint(other)
        total = follows.small in _ALL | _NONE and follows.small in other
        if denied or total:
            yield word.at


def _is_kept(half: Half, i: int) -> bool:
    return half.mine.words[i].is_content and i in half.links and half.links[i].op in ("kept", "form")
