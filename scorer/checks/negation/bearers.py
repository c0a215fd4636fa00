"""Find negations that went to another word: `no fever but a cough` that became `a fever but no cough`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from scorer.checks.negation.scopes import Scopes
from scorer.checks.negation.sides import Denial, Side
from scorer.english.amount_words import ALL
from scorer.english.negation_cues import CLAUSE_ENDS, INSTEAD_WORDS, RAISING
from scorer.english.verb_forms import PARTICIPLE, PAST, bases
from scorer.types import Finding, Severity
from scorer.words.compared import Compared

_CRITICAL: Severity = "critical"
# A text with more negations is not compared word by word.
_MOST = 12
# A word such as `avoid` may deny up to this many words after it.
_SOFT_WITHIN = 4
_IRREGULAR = frozenset({*PAST, *PARTICIPLE})
# These deny nothing that follows them.
_ONLY = frozenset({"only", "merely", "just", "too", "little", "few"})
# What someone does not think to be so, he thinks not to be so.  It is otherwise with what he dares or plans.
_THINK = frozenset({"think", "believe", "expect", "suppose", "imagine", "reckon", "guess", "feel", "seem", "appear"})
# A `not` near these denies its verb, not them.
_ADVERBS = frozenset({"now", "already", "still", "yet", "even", "also", "just", "then"})
# Clauses of at least so many words are compared, up to so many words after their negation.
_ALIKE, _CLAUSE = 4, 8


class Bearers:
    """The words that are denied on one side of a pair and asserted on the other."""

    def __init__(self, pair: Compared, sides: tuple[Side, Side]) -> None:
        self._pair, self._sides = pair, sides
        self._few = all(len(side.denials) <= _MOST for side in sides)

    @cached_property
    def scopes(self) -> tuple[Scopes, Scopes]:
        """The words that each side denies and asserts."""
        return Scopes(self._sides[0]), Scopes(self._sides[1])

    def share(self, ours: Denial, theirs: Denial) -> bool:
        """Tell whether two negations deny the same word first."""
        if self._read_alike(ours, theirs):
            return True
        there = {j for i in self.scopes[0].heads(ours) if (j := self._same(i)) is not None}
        return not there.isdisjoint(self.scopes[1].heads(theirs))

    def _read_alike(self, ours: Denial, theirs: Denial) -> bool:
        """Tell whether two negations stand in clauses that read alike from the word before: I don't trust her."""
        clauses = []
        for side, denial in zip(self._sides, (ours, theirs), strict=True):
            start = max(0, denial.words.start - 1)
            clause = [word.small for word in side.words[start : denial.words.stop + _CLAUSE]]
            stop = next((k for k, small in enumerate(clause) if k > 1 and small in CLAUSE_ENDS), len(clause))
            clauses.append(clause[:stop])
        return len(clauses[0]) >= _ALIKE and clauses[0] == clauses[1]

    def quantified(self, ours: Denial, theirs: Denial) -> bool:
        """Tell whether only one of two negations is right before an `all` (`not all are`, `all are not`)."""
        return self._before_all(0, ours) is not self._before_all(1, theirs)

    def _denies_all(self, n: int) -> bool:
        return any(self._before_all(n, denial) for denial in self._sides[n].denials)

    def _before_all(self, n: int, denial: Denial) -> bool:
        words, stop = self._sides[n].words, denial.words.stop
        return stop < len(words) and words[stop].small in ALL

    def turned(self) -> Iterator[Finding]:
        """Yield a finding if one word is no longer denied and another one is."""
        if not any(side.denials or not INSTEAD_WORDS.isdisjoint(side.text.small_words) for side in self._sides):
            return  # most pairs: nothing is denied
        if not self._few or self._denies_all(0) is not self._denies_all(1):
            return
        if self._raises(0) is not self._raises(1):
            return  # `do not think that the dam will hold`, `think that the dam will not hold`
        freed, bound = self._turned(0, 1), self._turned(1, 0)
        if freed and bound:
            yield self._finding(freed[0][0], bound[0][0])
            return
        for n in (0, 1):
            for pair in self.scopes[n].neither:
                found = self._parted(n, pair)
                if found:
                    yield found
                    return

    def _raises(self, n: int) -> bool:
        """Tell whether a side denies a verb such as `think`, which stands for what it thinks."""
        side = self._sides[n]
        targets = [target for denial in side.denials if (target := side.target(denial)) is not None]
        return any(not _THINK.isdisjoint(bases(side.words[target].small)) for target in targets)

    def _turned(self, n: int, m: int) -> list[tuple[int, int]]:
        """Return the words denied on side n and asserted on side m, by their numbers on both."""
        there = self.scopes[m]
        found = []
        for i in sorted(self.scopes[n].denied):
            j = self._same(i) if n == 0 else self._same_back(i)
            raised = not RAISING.isdisjoint(bases(self._sides[n].words[i].small))
            adverb = self._sides[n].words[i].small in _ADVERBS
            if j is not None and j in there.asserted and not raised and not adverb and not self._is_soft(m, j):
                found.append((i, j))
        return [(i, j) for i, j in found if self._once(i if n == 0 else j, j if n == 0 else i)]

    def _is_soft(self, n: int, i: int) -> bool:
        """Tell whether a word before may deny this one without a `not`: avoid, unless."""
        before = set(range(max(0, i - _SOFT_WITHIN), i)) & self._sides[n].softs - self.scopes[n].instead
        before = {k for k in before if self._sides[n].words[k].small not in _ONLY}
        return any(not any(d.words.start <= k < d.words.stop for d in self._sides[n].denials) for k in before)

    def _once(self, i: int, j: int) -> bool:
        """Tell whether a word is on each side once."""
        counts = self._counts
        return counts[0][self._pair.original.words[i].small] == counts[1][self._pair.garbled.words[j].small] == 1

    @cached_property
    def _counts(self) -> tuple[Counter[str], Counter[str]]:
        one, two = (Counter(word.small for word in side.words) for side in self._sides)
        return one, two

    def _parted(self, n: int, pair: Sequence[int]) -> Finding | None:
        """Return a finding if of two words after `neither` and `nor` the other side denies one and asserts one."""
        across = [self._same(i) if n == 0 else self._same_back(i) for i in pair]
        there = self.scopes[1 - n]
        for here, at, other in ((pair[0], across[0], across[1]), (pair[1], across[1], across[0])):
            if at is not None and at in there.asserted and not self._is_soft(1 - n, at) and other in there.denied:
                word = self._sides[n].words[here].text
                message = f"“{word}” is {'no longer' if n == 0 else 'now'} denied"
                ours, theirs = (here, at) if n == 0 else (at, here)
                return Finding(
                    "negation", _CRITICAL, message, self._sides[0].words[ours].at, self._sides[1].words[theirs].at
                )
        return None

    def _finding(self, freed: int, bound: int) -> Finding:
        one, other = self._pair.original.words[freed], self._pair.garbled.words[bound]
        message = f"“{other.text}” is denied, no longer “{one.text}”"
        return Finding("negation", _CRITICAL, message, one.at, other.at)

    def _same(self, i: int) -> int | None:
        link = self._pair.garbled_of.get(i)
        if link is None or link.op == "substituted":
            return self._form(0, i)
        return link.garbled.start if len(link.original) == len(link.garbled) == 1 else None

    def _same_back(self, j: int) -> int | None:
        link = self._pair.original_of.get(j)
        if link is None or link.op == "substituted":
            return self._form(1, j)
        return link.original.start if len(link.original) == len(link.garbled) == 1 else None

    def _form(self, n: int, i: int) -> int | None:
        """Return the number of the only other form of a verb on the other side, as `drove` of `driving`; else None."""
        small = self._sides[n].words[i].small
        known = bases(small)
        if not known.isdisjoint(RAISING):
            return None
        there = enumerate(self._sides[1 - n].words)
        found = [(j, word.small) for j, word in there if word.is_content and not known.isdisjoint(bases(word.small))]
        return found[0][0] if len(found) == 1 and not _IRREGULAR.isdisjoint({small, found[0][1]}) else None
