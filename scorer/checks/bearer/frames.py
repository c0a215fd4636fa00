"""Judge what stands around words that changed places: does it matter which of them stands where?"""

from __future__ import annotations

from collections.abc import Sequence

from scorer.checks.bearer.atoms import is_number
from scorer.checks.bearer.blocks import Block
from scorer.english import tables
from scorer.english.determiners import DETERMINERS
from scorer.english.prepositions import PREPOSITIONS
from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.types import Span
from scorer.words.compared import Compared, Text, Word
from scorer.words.predicates import AUXILIARIES, predicates

GOVERNING = PREPOSITIONS | listed("of before after since until as than")
# Between two numbers or names, these say which of them is which.
_DIRECTED = listed("to of from for in on at over under into than against versus vs v before after above below : - –")
# What stands on both sides of these may change places.
_EVEN = listed("and or nor but & , with x × * + plus times by between both = equal equals together")
_SYMMETRIC = tables.words("symmetric_verbs")
_RELATIONS = listed(
    "near close next similar equal same married sister brother sisters brothers cousin neighbour neighbor friend twin "
    "different far parallel beside opposite adjacent partner colleague half distance difference relation relations "
    "relationship conflict war peace talks agreement border link gap ratio"
)
_JOINTS = listed("and or but while whereas nor yet then , ; : . — – ( ) ? !")
_SKIPPED = DETERMINERS | listed("about almost nearly only some $ £ € ¥")
_BE = listed("be is are was were been being am 's")


def governor(side: Text, block: Span) -> str:
    """Return the preposition before some words; empty if there is none."""
    number = block.start - 1
    while number >= 0 and side.words[number].small in _SKIPPED:
        number -= 1
    small = side.small_at(number)
    return small if small in GOVERNING else ""


def between(side: Text, one: Span, other: Span) -> Sequence[Word]:
    """Return the words between two runs of words, whichever is the first."""
    first, second = sorted((one, other))
    return side.words[first.stop : second.start]


def is_joined(words: Sequence[Word]) -> bool:
    """Tell whether clauses or members of a list meet between these words."""
    return any(word.small in _JOINTS for word in words)


def is_listed(words: Sequence[Word]) -> bool:
    """Tell whether the words around these are members of a list: a comma or an `and` is at both ends."""
    inner = [word.small for word in words if word.small not in _SKIPPED]
    while inner and inner[-1] in GOVERNING:
        inner.pop()
    return bool(inner) and inner[0] in _JOINTS and inner[-1] in _JOINTS


def is_directed(ours: Sequence[Word], theirs: Sequence[Word], *, plain: bool) -> bool:
    """Tell whether the same words stand between on both sides, and say which of the two is which.

    `plain`: the two are neither numbers nor names; `kinds of rules` and `rules of kinds` may be the same.
    """
    small = [word.small for word in ours]
    if not are_same(ours, theirs) or _DIRECTED.isdisjoint(small) or (plain and small == ["of"]):
        return False
    return _EVEN.isdisjoint(small) and not any(map(_is_even, ours)) and not _has_verb(ours)


def is_uneven(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Tell whether the same words stand between two numbers on both sides, and none says that both are alike."""
    small = [word.small for word in ours]
    return bool(ours) and are_same(ours, theirs) and _EVEN.isdisjoint(small) and not any(map(_is_even, ours))


def are_same(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Tell whether the same words stand between on both sides."""
    return [word.small for word in ours] == [word.small for word in theirs]


def is_verb(side: Text, number: int) -> bool:
    """Tell whether a word may be a finite verb."""
    start = max(0, number - 3)
    return any(start + one.head == number for one in predicates(side.words[start : number + 2]))


def _is_even(word: Word) -> bool:
    return word.small in _RELATIONS or (word.is_content and not _SYMMETRIC.isdisjoint(bases(word.small) - _BE))


def _has_verb(words: Sequence[Word]) -> bool:
    """Tell whether a verb stands between, other than `be`; who does something to whom is for the check of roles."""
    return any(words[one.head].small not in AUXILIARIES for one in predicates(words))


def is_passive(words: Sequence[Word]) -> bool:
    """Tell whether something is done, and more than what is done is told before by whom."""
    small = [word.small for word in words]
    start = next((at for at, word in enumerate(small) if word in _BE), None)
    if start is None or "by" not in small:
        return False
    rest = [word for word in words[start + 1 : len(small) - small[::-1].index("by") - 1] if word.is_content]
    done = next((word.small for word in rest if word.small.endswith(("ed", "en", "wn", "ne", "ught"))), None)
    return len(rest) > 1 and done is not None and all(word.is_word for word in words)


def is_plain(side: Text, block: Span) -> bool:
    """Tell whether words are written small and have no number among them."""
    return not has_number(side, block) and side.words[block.start].text.islower()


def took_place(pair: Compared, mover: Block, owner: Block) -> bool:
    """Tell whether a block stands on the garbled side behind or before the word that another block had there."""
    before, after = _neighbours(pair.original, owner.original)
    there = _neighbours(pair.garbled, mover.garbled)
    return before == there[0] or after == there[1]


def _neighbours(side: Text, at: Span) -> tuple[str, str]:
    """Return the words before and after some words; the first and the last word have a full stop beside them."""
    before = side.words[at.start - 1].small if at.start else "."
    return before, side.words[at.stop].small if at.stop < len(side.words) else "."


def has_number(side: Text, block: Span) -> bool:
    """Tell whether a number is among some words."""
    return any(is_number(word) for word in side.words[block.start : block.stop])


def are_alike(side: Text, one: Block, other: Block) -> bool:
    """Tell whether two blocks may stand in each other's place: numbers, names or other words."""
    first, second = _kind(side, one.original), _kind(side, other.original)
    return first[0] is second[0] and (first[1] is second[1] or None in (first[1], second[1]))


def _kind(side: Text, at: Span) -> tuple[bool, bool | None]:
    """Tell of some words whether one is a number, and whether one has a capital; None where any word has one."""
    words = side.words[at.start : at.stop]
    if any(word.text[0].isupper() for word in words):
        begins = at.start == 0 or not side.words[at.start - 1].is_word
        return any(map(is_number, words)), None if begins else True
    return any(map(is_number, words)), False
