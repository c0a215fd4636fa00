"""What the negations of a side deny: `no fever but a cough` denies the fever alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from scorer.checks.negation.sides import Denial, Side
from scorer.english.determiners import DETERMINERS
from scorer.english.negation_cues import CLAUSE_ENDS, FINITE, INSTEAD, VERBAL
from scorer.english.subjects import SUBJECTS
from scorer.english.word_lists import listed
from scorer.types import Span

_AND = frozenset({"and", "or"})
# These deny what follows them and nothing before.
_FORWARD = frozenset({"no", "without", "none"})
# A list of denied words does not go on after these: no bread, only rice.
_AGAINST = frozenset({"but", "only", "just", "merely", "rather", "instead", "yet", ";", ":"})
# At most this many content words follow an `instead of`.
_MOST_INSTEAD = 3


class Scopes:
    """The content words of a side that are surely denied and surely asserted, by their numbers.

    A text is cut into clauses at marks and conjunctions.  In a clause with a `not`, everything is denied; in one with a
    `no` or `without`, what follows it.  Words of which it is not sure are in neither set.
    """

    def __init__(self, side: Side) -> None:
        self._side = side
        self._cues = {denial.words.start: denial for denial in side.denials if denial.kind != "nearly"}
        self._within_cues = {i for cue in self._cues.values() for i in range(cue.words.start, cue.words.stop)}
        self.denied: set[int] = set()
        self.asserted: set[int] = set()
        self._clause_of: dict[int, Span] = {}
        after_denial = False
        for clause in self._clauses():
            after_denial = self._read(clause, after_denial)
        self.instead = frozenset(self._instead())

    def _read(self, clause: Span, after_denial: bool) -> bool:
        """Sort the words of a clause; tell whether it denies something, or goes on with a list that does."""
        words = self._side.words
        content = [i for i in range(clause.start, clause.stop) if words[i].is_content]
        cues = [i for i in range(clause.start, clause.stop) if i in self._cues]
        self._clause_of.update(dict.fromkeys(cues, clause))
        if not cues:
            listed = after_denial and not any(
                _is_small(words[i].small) or words[i].small in _AGAINST for i in range(clause.start, clause.stop)
            )
            if not listed:
                self.asserted.update(content)
            return listed
        first = self._cues[cues[0]]
        inside = range(first.words.start, first.words.stop)
        if words[cues[0]].small in _FORWARD:
            self.denied.update(i for i in content if i >= first.words.stop)
        else:
            self.denied.update(i for i in content if i not in inside)
        return True

    def _instead(self) -> Iterator[int]:
        """Deny the words after each `instead of`, unless its clause is denied; yield the numbers of its own words."""
        words = self._side.words
        for match in INSTEAD.finditer(self._side.text.small):
            numbers = self._side.numbers(Span(*match.span()))
            yield from range(numbers.start, numbers.stop)
            found: list[int] = []
            for i in range(numbers.stop, len(words)):
                small = words[i].small
                if (
                    small in CLAUSE_ENDS
                    or small in SUBJECTS
                    or (small in FINITE and found)
                    or len(found) == _MOST_INSTEAD
                ):
                    break
                found += [i] if words[i].is_content else []
            if self.denied.isdisjoint(found):
                self.denied.update(found)
                self.asserted.difference_update(found)

    def _clauses(self) -> Iterator[Span]:
        start = 0
        for i in range(1, len(self._side.words)):
            if self._begins(i, start):
                yield Span(start, i)
                start = i
        if self._side.words:
            yield Span(start, len(self._side.words))

    def _begins(self, i: int, start: int) -> bool:
        """Tell whether a clause begins at word i, the one before beginning at `start`."""
        words = self._side.words
        small = words[i].small
        follows = words[i + 1] if i + 1 < len(words) else None
        if small == "yet" and i - 1 in self._within_cues:
            return False  # it has not yet been read
        if small == "whether" and any(words[k].small == "yet" for k in range(start, i)):
            return True  # what is not yet decided is an open question, and not denied
        if small in CLAUSE_ENDS or small == "without":
            return True
        if small == "not":
            return follows is not None and follows.small == "to"
        if small not in _AND or follows is None:
            return False
        if i + 1 in self._cues:
            return True
        if small == "or":
            return False
        return _is_small(follows.small) or follows.small[0].isdigit() or (self._finite(start, i) and self._finite_on(i))

    def _finite(self, start: int, stop: int) -> bool:
        return any(self._side.words[i].small in FINITE for i in range(start, stop))

    def _finite_on(self, start: int) -> bool:
        """Tell whether a finite auxiliary follows before the next mark."""
        for word in self._side.words[start + 1 : start + 8]:
            if word.small in CLAUSE_ENDS:
                return False
            if word.small in FINITE:
                return True
        return False

    def heads(self, denial: Denial) -> frozenset[int]:
        """Return the numbers of the words that a negation denies first: the next one, and the one before a verb."""
        clause, words = self._clause_of.get(denial.words.start), self._side.words
        if clause is None:
            return frozenset()
        after = [i for i in range(denial.words.stop, clause.stop) if words[i].is_content][:1]
        before = [i for i in range(clause.start, denial.words.start) if words[i].is_content][-1:]
        verbal = VERBAL.match(self._side.shown(denial.at)) is not None
        return frozenset(after + before if verbal or not after else after)

    @cached_property
    def neither(self) -> tuple[tuple[int, int], ...]:
        """The pairs of words that a `neither … nor` denies."""
        words = self._side.words
        found = []
        for i, word in enumerate(words):
            if word.small != "neither":
                continue
            nor = next((k for k in range(i + 1, min(i + 8, len(words))) if words[k].small == "nor"), None)
            if nor is not None:
                one = [k for k in range(i + 1, nor) if words[k].is_content]
                other = [k for k in range(nor + 1, min(nor + 4, len(words))) if words[k].is_content]
                found += [(one[-1], other[0])] if one and other else []
        return tuple(found)


def _is_small(small: str) -> bool:
    return small in FINITE or small in _SMALL or "'" in small


_SMALL = DETERMINERS | listed(
    """some any all every each he she it we they you i no many much more most few several both one two three to in
    on at with for from by of as not"""
)
