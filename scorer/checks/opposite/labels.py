"""Compare short labels that say something else: `Save draft` and `Send draft`, `Reply` and `Reply all`."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.opposite.other_things import other_thing
from scorer.checks.opposite.particles import PARTICLES
from scorer.english.same_labels import EMPTY, are_one_label, groups_of_word
from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.types import Finding
from scorer.words.compared import Compared, Text, Word

# In a longer text, other words tell what is meant.
_MOST_WORDS = 4
_MOST_LETTERS = 60
_SENTENCE_ENDS = (".", "!", ".”", '."', "!”")
# Behind these verbs alone, `all` says what else is meant, and so does `as` behind `save`.
_OF_ALL = listed("reply select delete remove save close replace undo accept reject download mute unmute print forward")
_MORE = {"all": _OF_ALL, "everything": _OF_ALL, "everyone": _OF_ALL | {"invite"}, "as": frozenset({"save", "export"})}


def other_label(pair: Compared) -> Iterator[Finding]:
    """Yield a finding if two short labels differ in one word, or say something else altogether."""
    if pair.original.text.endswith(_SENTENCE_ENDS) or pair.garbled.text.endswith(_SENTENCE_ENDS):
        return
    ours, theirs = _label(pair.original), _label(pair.garbled)
    if not ours or not theirs:
        return
    more = list(_said_more(ours, theirs)) if len(ours) != len(theirs) else []
    if more or are_one_label(pair.original.small, pair.garbled.small):
        yield from more
        return
    apart = _apart(ours, theirs)
    if len(apart) == 1 and _are_known(*apart[0]):
        yield from _one_word(pair, *apart[0])
    else:
        yield from other_thing(pair)


def _apart(ours: list[Word], theirs: list[Word]) -> list[tuple[Word, Word]]:
    """Return the words of two labels that are not forms of one word, place by place; none if one label has more."""
    if len(ours) != len(theirs):
        return []
    # `All rows` and `selected row` differ in one word.
    return [
        (one, other)
        for one, other in zip(ours, theirs, strict=True)
        if one.small != other.small and bases(one.small).isdisjoint(bases(other.small))
    ]


def _one_word(pair: Compared, one: Word, other: Word) -> Iterator[Finding]:
    """Yield a finding if the only words in which two labels differ are no synonyms."""
    particles = one.small in PARTICLES and other.small in PARTICLES
    if not particles and _are_apart(one.small, other.small):
        yield pair.became("opposite", "major", one.at, other.at)


def _label(side: Text) -> list[Word]:
    """Return the words of a label; none for a longer text."""
    if len(side.text) > _MOST_LETTERS:
        return []
    words = [word for word in side.words if word.is_word and word.small not in EMPTY]
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


def _are_known(one: Word, other: Word) -> bool:
    return bool(groups_of_word(one.small)) and bool(groups_of_word(other.small))


def _are_apart(one: str, other: str) -> bool:
    """Tell whether no group of words of labels has both."""
    return groups_of_word(one).isdisjoint(groups_of_word(other))
