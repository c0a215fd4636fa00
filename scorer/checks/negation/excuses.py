"""Words that may say the same as a negation: unhappy for not happy, open for not closed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from scorer.checks.negation.idle_turns import IdleTurns
from scorer.checks.negation.otherwise import denying, main_word
from scorer.checks.negation.sides import Denial, View, prefixed
from scorer.english.antonyms import are_opposites

# Two negations at most this many words apart concern one thing: not without, never … nothing.
NEAR = 4
# Words nearer than this share of their side may be in the same place.
_SHIFT = 0.35
# A text of at most this many words is about one thing.
_SHORT = 8


class Excuses:
    """The words of both sides that may replace a negation; each can replace only one.

    `n` is the side of a negation: 0 for the original, 1 for the garbled side.
    """

    def __init__(self, views: tuple[View, View], unanswered: tuple[Sequence[Denial], Sequence[Denial]]) -> None:
        self._views = views
        self._turns = IdleTurns(views[0]), IdleTurns(views[1])
        self._unanswered = _words(unanswered[0]), _words(unanswered[1])
        self.denying = _words(views[0].side.denials), _words(views[1].side.denials)
        self.used: tuple[set[int], set[int]] = (set(), set())

    def use(self, pairs: Iterable[tuple[Denial, Denial]]) -> None:
        """Note that these negations correspond, so that their words excuse nothing else."""
        for pair in pairs:
            for n in (0, 1):
                self.used[n].add(pair[n].words.start)

    def without_doubles(self, n: int, extra: Sequence[Denial]) -> list[Denial]:
        """Return the negations that are not cancelled by another negation nearby."""
        left: list[Denial] = []
        for denial in extra:
            if left and denial.words.start - left[-1].words.stop < NEAR:
                left.pop()
            elif not self._takes_back(n, denial):
                left.append(denial)
        return left

    def _takes_back(self, n: int, denial: Denial) -> bool:
        """Tell whether the next word cancels the negation (`not uncommon`) and the other side does not have it."""
        view = self._views[n]
        for i in list(view.side.after(denial))[:NEAR]:
            if i in view.side.opposites and i not in self.used[n] and not view.same(i):
                span = view.over(i)
                if span is None or span.start not in view.other.opposites:
                    self.used[n].add(i)
                    return True
        return False

    def excused(self, n: int, denial: Denial) -> bool:
        """Tell whether a word in its place on the other side may replace a negation."""
        view, used, free = self._views[n], self.used[1 - n], self.free[1 - n]
        others = view.other.words
        near = set(view.image(denial))
        near.update(place for i in view.side.after(denial) if (place := view.place(i)) is not None)
        if sum(word.is_word for word in others[: 2 * _SHORT]) <= _SHORT:
            near |= {j for j in range(min(len(others), 2 * _SHORT)) if self._views[1 - n].over(j) is None}
        near |= {k for j in near for k in (j - 1, j + 1)} & view.other.prefixed
        target = view.side.target(denial)
        opposite = self._made_by_prefix[1 - n].get(view.side.words[target].small) if target is not None else None
        found = [opposite.pop()] if opposite else sorted((near & free) - used)
        if found:
            used.add(found[0])
            return True
        return self._said_by_opposite(n, denial, near)

    def has_word(self, n: int, denial: Denial) -> bool:
        """Tell whether the other side has a word that may replace a negation about as far on in the sentence."""
        here, there = len(self._views[n].side.words), len(self._views[n].other.words)
        at = denial.words.start / here
        return any(abs(j / there - at) < _SHIFT for j in self.free[1 - n] - self.used[1 - n])

    @cached_property
    def _made_by_prefix(self) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
        """The word numbers of prefixed opposites that only one side has, by stem."""
        found: tuple[dict[str, list[int]], dict[str, list[int]]] = ({}, {})
        for n in (0, 1):
            for i in sorted(self.free[n], reverse=True):
                if stem := prefixed(self._views[n].side.words[i].small):
                    found[n].setdefault(stem, []).append(i)
        return found

    def is_turn(self, n: int, denial: Denial) -> bool:
        """Tell whether a negation is part of a turn of phrase of which the other side has nothing."""
        return self._turns[n].holds(denial.at)

    def said_otherwise(self, n: int) -> bool:
        """Tell whether a denying word (`except`, `far from`) of the other side alone may replace a negation.

        Only in a short text, which is about one thing.
        """
        view, back = self._views[n], self._views[1 - n]
        if sum(word.is_word for word in view.other.words[: 2 * _SHORT]) > _SHORT:
            return False
        return any(not back.same(main_word(view.other, word.words)) for word in denying(view.other))

    def _said_by_opposite(self, n: int, denial: Denial, near: set[int]) -> bool:
        view, back = self._views[n], self._views[1 - n]
        words = [view.other.words[j].small for j in near if 0 <= j < len(view.other.words) and not back.same(j)]
        targets = [view.side.words[i].small for i in view.side.after(denial) if not view.same(i)]
        return any(are_opposites(target, word) for target in targets for word in words)

    @cached_property
    def free(self) -> tuple[frozenset[int], frozenset[int]]:
        """The word numbers, on each side, of words that may hide a negation and have no equal on the other side."""
        ours, theirs = self._free(0), self._free(1)
        for i in sorted(ours):
            near = {j for k in range(i - 2, i + 3) if (span := self._views[0].over(k)) for j in _around(span.start)}
            if met := theirs & near:
                ours.remove(i)
                theirs.remove(min(met))
        return frozenset(ours), frozenset(theirs)

    def _free(self, n: int) -> set[int]:
        view = self._views[n]
        softs = view.other.softs - self._unanswered[1 - n]
        free = view.side.softs - self.denying[n]
        return {i for i in free if not view.same(i) and not ((span := view.over(i)) and span.start in softs)}


def _words(denials: Sequence[Denial]) -> set[int]:
    return {i for denial in denials for i in range(denial.words.start, denial.words.stop)}


def _around(j: int) -> range:
    return range(j - 2, j + 3)
