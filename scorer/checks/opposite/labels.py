"""Compare short labels that differ in one word: `Save draft` and `Send draft`, `Reply` and `Reply all`."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.opposite.particles import PARTICLES
from scorer.english import tables
from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.types import Finding
from scorer.words.compared import Compared, Text, Word

# In a longer text, other words tell what is meant.
_MOST_WORDS = 4
_MOST_LETTERS = 60
_SENTENCE_ENDS = (".", "!", ".”", '."', "!”")
# A label may have these or not.
_EMPTY = listed("the a an your my our this please")
# Behind these verbs alone, `all` says what else is meant, and so does `as` behind `save`.
_OF_ALL = listed("reply select delete remove save close replace undo accept reject download mute unmute print forward")
_MORE = {"all": _OF_ALL, "everything": _OF_ALL, "everyone": _OF_ALL | {"invite"}, "as": frozenset({"save", "export"})}


def other_label(pair: Compared) -> Iterator[Finding]:
    """Yield a finding if two short labels differ in one word, and it is no synonym."""
    if pair.original.text.endswith(_SENTENCE_ENDS) or pair.garbled.text.endswith(_SENTENCE_ENDS):
        return
    ours, theirs = _label(pair.original), _label(pair.garbled)
    if not ours or not theirs:
        return
    if len(ours) != len(theirs):
        yield from _said_more(ours, theirs)
        return
    # `all rows` and `selected row` differ in one word.
    apart = [
        (one, other)
        for one, other in zip(ours, theirs, strict=True)
        if one.small != other.small and bases(one.small).isdisjoint(bases(other.small))
    ]
    if len(apart) == 1:
        one, other = apart[0]
        particles = one.small in PARTICLES and other.small in PARTICLES
        if not particles and _are_apart(one.small, other.small):
            yield pair.became("opposite", "major", one.at, other.at)


def _label(side: Text) -> list[Word]:
    """Return the words of a label; none for a longer text."""
    if len(side.text) > _MOST_LETTERS:
        return []
    words = [word for word in side.words if word.is_word and word.small not in _EMPTY]
    return words if len(words) <= _MOST_WORDS else []


def _said_more(ours: list[Word], theirs: list[Word]) -> Iterator[Finding]:
    """Yield a finding if one of two labels is a verb, and the other says `all` behind it."""
    short, long = sorted((ours, theirs), key=len)
    if len(short) != 1 or len(long) != len(short) + 1 or long[0].small != short[0].small:
        return
    more = long[1]
    if short[0].small in _MORE.get(more.small, ()):
        if long is ours:
            yield Finding("opposite", "major", f"“{more.text}” is missing", more.at, None)
        else:
            yield Finding("opposite", "major", f"“{more.text}” was added", None, more.at)


def _are_apart(one: str, other: str) -> bool:
    """Tell whether both words are known of labels, and no group has both."""
    ours, theirs = _groups_of(one), _groups_of(other)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _groups_of(word: str) -> frozenset[int]:
    """Return the groups of a word, or else those of the words that it may be a form of."""
    groups = tables.groups("label_words", "words")
    found = groups.get(word)
    # `Saved items` are those that somebody saved.
    return found or frozenset(number for base in bases(word) for number in groups.get(base, ()))
