"""Tell which tokens changed places while the sentence around them was turned: from the passive into the active.

Then other words stand beside most tokens.  What lasts is the preposition before a token, its noun (`the file {0}`), and
whether it does what the verb says or has it done to it: `by {1}` becomes the subject.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scorer.english import tables
from scorer.english.determiners import DETERMINERS
from scorer.english.verb_forms import bases, is_participle
from scorer.english.word_lists import listed
from scorer.types import Span
from scorer.words.compared import Compared, Text, Word
from scorer.words.exchanged import MOST, Held

_PREPOSITIONS = listed(
    "into to onto from in at on for with under over before after via through as against towards toward between inside "
    "within above below until till"
)
_BEFORE_ONE = DETERMINERS - {"these", "those"}
_BE = listed("is are was were be been being am gets get got")
_BETWEEN = listed("not also already just now then never always often has have had will would can may must should")
_FUNCTION_WORDS = tables.words("function_words")
_SYMMETRIC = tables.words("symmetric_verbs")
# A token is the object of a verb at most so many words before it.
_NEAR = 4
# So many things that stand beside one token must now stand beside the other.
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside a token that a turned sentence keeps, each empty if there is none."""

    preposition: str
    noun: str
    noun_after: str


def turned(pair: Compared, things: Sequence[Held]) -> Iterator[tuple[Held, Held]]:
    """Yield the first two things of which each has what the other had beside it, and neither its own."""
    if not 1 < len(things) <= MOST:
        return
    sides = (
        _Side(pair.original, [one.original for one in things]),
        _Side(pair.garbled, [one.garbled for one in things]),
    )
    parties = _parties(*sides)
    for a, one in enumerate(things):
        for b, other in enumerate(things[a + 1 :], start=a + 1):
            if _own(sides, parties, a, b) == 0 and _crossed(sides, parties, a, b) >= _ENOUGH:
                yield one, other
                return


class _Side:
    """A side with its tokens, by their numbers."""

    def __init__(self, side: Text, tokens: Sequence[Span]) -> None:
        self.words = side.words
        self._token_of: dict[int, int] = {}
        self._first: list[int] = []
        self._stop: list[int] = []
        starts = [word.at.start for word in self.words]
        for number, at in enumerate(tokens):
            first, stop = bisect_left(starts, at.start), bisect_left(starts, at.stop)
            self._token_of.update(dict.fromkeys(range(first, stop), number))
            self._first.append(first)
            self._stop.append(stop)
        self.beside = [
            _Beside(self._preposition(first), self._noun(first - 1), self._noun(stop))
            for first, stop in zip(self._first, self._stop, strict=True)
        ]

    def _plain(self, i: int) -> Word | None:
        """Return a word that is outside all tokens; None for a mark, a token, and outside the text."""
        if not 0 <= i < len(self.words) or i in self._token_of or not self.words[i].is_word:
            return None
        return self.words[i]

    def _preposition(self, first: int) -> str:
        """Return the preposition before a token, with its article and one noun between: `into the page $1`."""
        nouns = 0
        for i in range(first - 1, first - 1 - _NEAR, -1):
            word = self._plain(i)
            if word is None:
                break
            if word.small in _PREPOSITIONS or word.small == "by":
                return word.small
            nouns += word.small not in _BEFORE_ONE
            if nouns > 1 or word.text[0].isupper():
                break
        return ""

    def _noun(self, i: int) -> str:
        word = self._plain(i)
        return word.small if word and word.small not in _FUNCTION_WORDS else ""

    def passives(self) -> Iterator[tuple[int, int | None, int | None]]:
        """Yield the number of each participle after a form of `be`, its agent (`by {0}`), and what is acted on."""
        for i, word in enumerate(self.words):
            if word.small in _FUNCTION_WORDS or not is_participle(word.small):
                continue
            # Two that are merged are equal, but not where one is merged into the other.
            if not _SYMMETRIC.isdisjoint(bases(word.small)) and all(one.preposition != "into" for one in self.beside):
                continue
            be = i - 1
            while be >= 0 and self.words[be].small in _BETWEEN:
                be -= 1
            if be >= 0 and self.words[be].small in _BE:
                yield i, self._agent(i), self.before(be)

    def _agent(self, verb: int) -> int | None:
        found = (number for number, one in enumerate(self.beside) if one.preposition == "by")
        return next((number for number in found if self._first[number] > verb), None)

    def before(self, i: int) -> int | None:
        """Return the token right before a verb and its auxiliaries, if no preposition has it."""
        i -= 1
        while i >= 0 and i not in self._token_of and self.words[i].small in (_BE | _BETWEEN):
            i -= 1
        number = self._token_of.get(i)
        return number if number is not None and not self.beside[number].preposition else None

    def after(self, verb: int) -> int | None:
        """Return the token soon behind a verb that no preposition has."""
        number = next((self._token_of[i] for i in range(verb + 1, verb + 1 + _NEAR) if i in self._token_of), None)
        return number if number is not None and not self.beside[number].preposition else None

    def actives(self, base: frozenset[str]) -> Iterator[int]:
        """Yield the number of each form of a verb that is not passive."""
        for i, word in enumerate(self.words):
            if i and self.words[i - 1].small in _BE:
                continue
            if word.is_content and not base.isdisjoint(bases(word.small)):
                yield i


# For each side, the token that does what a verb says, and the one to which it is done.
_Parties = tuple[tuple[int | None, int | None], tuple[int | None, int | None]]


def _parties(original: _Side, garbled: _Side) -> _Parties | None:
    """Return the parties of a verb that is passive on one side and active on the other; None if there is none."""
    for here, there, first in ((original, garbled, True), (garbled, original, False)):
        for verb, agent, patient in here.passives():
            for other in there.actives(bases(here.words[verb].small)):
                passive, active = (agent, patient), (there.before(other), there.after(other))
                return (passive, active) if first else (active, passive)
    return None


def _own(sides: tuple[_Side, _Side], parties: _Parties | None, a: int, b: int) -> int:
    """Count what tells two tokens apart and still stands beside the same one."""
    return _same(sides, a, b, a, b) + (_same_parties(parties, a, a) + _same_parties(parties, b, b))


def _crossed(sides: tuple[_Side, _Side], parties: _Parties | None, a: int, b: int) -> int:
    """Count what tells two tokens apart and now stands beside the other one."""
    return _same(sides, a, b, b, a) + (_same_parties(parties, a, b) + _same_parties(parties, b, a))


def _same(sides: tuple[_Side, _Side], a: int, b: int, c: int, d: int) -> int:
    """Count what the tokens a and b of the original have beside them as c and d of the garbled side have it."""
    one, other = sides[0].beside[a], sides[0].beside[b]
    third, fourth = sides[1].beside[c], sides[1].beside[d]
    told = 0
    for first, second, first_now, second_now in (
        (one.preposition, other.preposition, third.preposition, fourth.preposition),
        (one.noun, other.noun, third.noun, fourth.noun),
        (one.noun_after, other.noun_after, third.noun_after, fourth.noun_after),
    ):
        # What stands beside both tells nothing.
        if first != second and first_now != second_now:
            told += first not in ("", "by") and first == first_now
            told += second not in ("", "by") and second == second_now
    return told


def _same_parties(parties: _Parties | None, a: int, b: int) -> int:
    """Count the parts that token a plays in the original and token b on the garbled side."""
    if parties is None:
        return 0
    return sum(one == a and other == b for one, other in zip(*parties, strict=True))
