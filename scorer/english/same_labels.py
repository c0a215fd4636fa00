"""Labels, signs and headings that say the same in other words: out of order, not working."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from scorer.english import tables
from scorer.english.noun_forms import singulars
from scorer.english.same_things import are_one_thing
from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Span

# No label of the tables has more words.
_LONGEST = 6
_WORD = late(r"[^\W_]+(?:['’][^\W_]+)*['’]?")
# A label may have these or not.
EMPTY = listed("the a an your my our this please")
# These say little beside the other words of a label.
_LIGHT = EMPTY | listed("to of for in on at by with and or from is are it us me you as be now here more")
# Where a label stands in the tables: the table, and the row there.
Place = tuple[str, int]


class Unit(NamedTuple):
    """A word or phrase of a label: its place in the text, its words, and the groups of labels in which it is."""

    at: Span
    words: tuple[str, ...]
    groups: frozenset[Place]

    @property
    def is_light(self) -> bool:
        """Tell whether it says little."""
        return len(self.words) == 1 and self.words[0] in _LIGHT


def units(small: str) -> tuple[Unit, ...]:
    """Return the words and phrases of a label in small letters, in order, without articles; phrases are the longest."""
    found = [(match.span(), match[0].replace("’", "'")) for match in _WORD.finditer(small)]
    words = [(Span(*at), word) for at, word in found if word not in EMPTY]
    cut: list[Unit] = []
    start = 0
    while start < len(words):
        stop = _stop(words, start)
        phrase = tuple(word for _, word in words[start:stop])
        at = Span(words[start][0].start, words[stop - 1][0].stop)
        cut.append(Unit(at, phrase, _groups(" ".join(phrase))))
        start = stop
    return tuple(cut)


def unanswered(ours: Iterable[Unit], theirs: Sequence[Unit]) -> list[Unit]:
    """Return the units of a label to which no unit of another label answers, but for those that say little.

    The words of a phrase may also be answered one by one: mark all as read, flag everything as seen.
    """
    there = [*theirs, *(word for unit in theirs for word in _words_of(unit))]
    return [one for one in ours if not one.is_light and not _is_answered(one, there)]


def _is_answered(one: Unit, there: Sequence[Unit]) -> bool:
    if any(_answers(one, other) for other in there):
        return True
    words = _words_of(one)
    return bool(words) and all(word.is_light or any(_answers(word, other) for other in there) for word in words)


def _words_of(unit: Unit) -> list[Unit]:
    """Return the words of a phrase, each as a unit; none of a single word."""
    if len(unit.words) == 1:
        return []
    return [Unit(unit.at, (word,), _groups(word)) for word in unit.words]


def is_listed_label(unit: Unit) -> bool:
    """Tell whether the table of whole labels has a word or phrase."""
    return " ".join(unit.words) in _rows()


def are_one_label(one: str, other: str) -> bool:
    """Tell whether two labels in small letters say the same by the tables."""
    ours, theirs = units(one), units(other)
    if not ours or not theirs:
        return False
    if not _rows_of(ours).isdisjoint(_rows_of(theirs)):
        return True
    return not unanswered(ours, theirs) and not unanswered(theirs, ours)


def _rows_of(label: Sequence[Unit]) -> frozenset[Place]:
    """Return the rows of a whole label."""
    return _rows().get(" ".join(word for unit in label for word in unit.words), frozenset())


def _answers(one: Unit, other: Unit) -> bool:
    if not one.groups.isdisjoint(other.groups):
        return True
    if len(one.words) > 1 or len(other.words) > 1:
        return one.words == other.words
    return _are_alike(one.words[0], other.words[0])


@lru_cache(maxsize=20_000)
def _are_alike(one: str, other: str) -> bool:
    """Tell whether two words are forms of one word, or name one thing."""
    forms = [bases(word) | singulars(word) | {word, word.removesuffix("'s").rstrip("'")} for word in (one, other)]
    return not forms[0].isdisjoint(forms[1]) or are_one_thing(one, other)


def _stop(words: Sequence[tuple[Span, str]], start: int) -> int:
    """Return the end of the longest phrase of the table that begins at a word, or the next word."""
    for stop in range(min(len(words), start + _LONGEST), start + 1, -1):
        if " ".join(word for _, word in words[start:stop]) in _rows():
            return stop
    return start + 1


@lru_cache(maxsize=20_000)
def _groups(phrase: str) -> frozenset[Place]:
    """Return the groups of a word or phrase; a phrase is also in the groups of the single words that say the same."""
    if " " not in phrase:
        return _rows().get(phrase, frozenset()) | _groups_of(phrase)
    rows = tables.rows("label_phrases", "phrases")
    own = _rows()[phrase]
    alike = {other for _, row in own for other in rows[row][0].split("|") if " " not in other}
    return own.union(*map(_groups_of, alike))


def _groups_of(word: str) -> frozenset[Place]:
    """Return the groups of single words that have a word, or else those of the words that it may be a form of."""
    return frozenset(("word", number) for number in groups_of_word(word))


def groups_of_word(word: str) -> frozenset[int]:
    """Return the rows of the table of single words that have a word, or else those of the words it may be a form of."""
    groups = tables.groups("label_words", "words")
    # `Saved items` are those that somebody saved.
    return groups.get(word) or frozenset(number for base in bases(word) for number in groups.get(base, ()))


@cache
def _rows() -> dict[str, frozenset[Place]]:
    """Return the rows of each phrase, as it is without articles."""
    known = tables.groups("label_phrases", "phrases")
    found: dict[str, frozenset[Place]] = {}
    for phrase, numbers in known.items():
        bare = " ".join(word for word in _WORD.findall(phrase) if word not in EMPTY)
        found[bare] = found.get(bare, frozenset()) | {("phrase", number) for number in numbers}
    return found
