"""Find runs of content words of one side that have no counterpart on the other, and rate them.

A translation uses other words, so a word without a counterpart is not yet a loss.  The words of the
other side that stand near the same place and have no counterpart either may say the same.  What
tells a loss from a paraphrase is how many more words the run has than these.  We saw this on rated
translations, and on the same translations with words removed.  For a single word it is not enough:
no trace of the word may be left in its place, and no word beside it may carry its meaning.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from scorer.english import tables
from scorer.english.point_words import AFTER_LATE, AGAIN, AGAIN_OTHERWISE, BEFORE_LATE, LATE, POINTS
from scorer.english.stems import stems
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared
from scorer.words.idioms import words_of_idioms
from scorer.words.links import MOST_COSINES, WordLink
from scorer.words.out_of_count import SENTENCE_ENDS, OutOfCount

_LIGHT_WORDS = tables.words("light_words")
# Words around the place where a run would stand on the other side.  If its surroundings are in another order there,
# the place is less certain, so more words are searched.
_NEAR, _NEAR_IF_MOVED = 6, 8
# Weight of a word that may be left out without a loss; other words weigh 1.
_LIGHT = 0.625
_OF_IDIOM = 2.0
# So many words without a counterpart are a loss in any context.  In the training data 1 in 100 sound translations
# has as many, and most of these did lose something.
_MANY = 3
# So many are a loss if the words at both ends of the run are kept in order; otherwise they are a doubtful case.
_SOME = 2
# From this cosine on, a neighbour's counterpart may carry the meaning of the lost word.  Less is enough if that
# counterpart is another word than the neighbour ("excessive intake", "overuse").
_SAID_BY_NEIGHBOUR = 0.5
_SAID_BY_OTHER_NEIGHBOUR = 0.35
# Shorter words are initials and signs.
_SHORT_WORD = 3
# If more than one word of the other side, and more than this share, has no counterpart, the pair is a loose paraphrase.
# There a single missing word is not a loss.
_LOOSE = 0.1
# English prose has at least this share of function words.
_LEAST_FUNCTION_WORDS = 0.15
# With so many words on one side only, nothing is reworded.
_FEW = 3
# Most characters of a run that a message shows.
_LONGEST = 58


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring content words of one side without a counterpart, by their numbers.

    words: from the first to the last of them, with the function words right before that have no
    counterpart either.
    net: their total weight, less that of the other side's words that may stand for them.  Below 1, where no run is a
    loss, it is an upper bound.
    firm: the words at both ends of the run are kept, in the same order.
    whole: the run has all content words of a sentence.
    """

    words: Span
    content: tuple[int, ...]
    net: float
    firm: bool
    whole: bool


class Half:
    """One side of a pair, seen against the other: the garbled side if `added`.

    links, back: the link of each word of this side and of the other that has one, by the word's number.
    """

    def __init__(self, pair: Compared, *, added: bool) -> None:
        self.pair, self.added = pair, added
        self.mine, self.other = (pair.garbled, pair.original) if added else (pair.original, pair.garbled)
        self.links, self.back = (pair.original_of, pair.garbled_of) if added else (pair.garbled_of, pair.original_of)

    def across(self, link: WordLink) -> Span:
        """Return the word numbers of a link on the other side."""
        return link.original if self.added else link.garbled

    def as_sides(self, at: Span, there: Span) -> tuple[Span, Span]:
        """Return a place of this side and one of the other as one of the original and one of the garbled side."""
        return (there, at) if self.added else (at, there)

    @cached_property
    def content(self) -> tuple[int, ...]:
        """The numbers of the content words."""
        return self.mine.content

    @cached_property
    def _out(self) -> OutOfCount:
        return OutOfCount(self.mine, self.other, self.links, self.content)

    def runs(self) -> Iterator[Run]:
        """Yield the runs of content words without a counterpart, except those that another check judges."""
        run: list[int] = []
        out = self._out
        for i in (*self.content, -1):
            if i >= 0 and i not in self.links and i not in out.numerals:
                run.append(i)
            elif run:
                if not out.has(run):
                    yield self._run(run)
                run = []

    def severity(self, run: Run) -> Severity | None:
        """Return the severity of a run without a counterpart; None if it may be no error at all."""
        if run.net >= _MANY + self.added:
            return "major"
        if not self._is_prose or run.net < 1:
            return None
        if run.whole or (run.net >= _SOME and run.firm):
            return "major"
        if self.added and not run.firm:
            return "minor" if run.net >= _MANY else None
        no_trace = self._left_no_trace(run)
        if no_trace and self._is_the_point(run):
            return "critical" if self._is_near_copy else "major"
        return "minor" if run.net >= _SOME or no_trace else None

    def again(self) -> int | None:
        """Return the number of an `again` of this side that the other side says in no way, if all else is kept."""
        words, other = self.mine.words, self.other.small_words
        if AGAIN not in self.mine.small_words or not self._is_near_copy or not AGAIN_OTHERWISE.isdisjoint(other):
            return None
        if any(word.startswith("re") and word not in self.mine.small_words for word in other):
            return None
        at = [i for i, word in enumerate(words) if word.small == AGAIN and i not in self.links]
        beside = (words[at[0] - 1 : at[0] + 2 : 2]) if at and at[0] else ()
        repeated = any(word.small in ("and", "once", "then", "time") for word in beside)
        return at[0] if len(at) == 1 and not repeated and self._run(at).firm else None

    def _is_the_point(self, run: Run) -> bool:
        """Tell whether a run is a word that carries the point of what it stands beside."""
        words = self.mine.words
        if len(run.content) != 1:
            return False
        i = run.content[0]
        before, after = words[i - 1].small if i else "", words[i + 1].small if i + 1 < len(words) else ""
        if words[i].small == LATE:
            return before in BEFORE_LATE and after.removesuffix("'s") in AFTER_LATE
        return words[i].small in POINTS

    @cached_property
    def _is_near_copy(self) -> bool:
        """Tell whether hardly any other word differs."""
        apart = sum(link.op == "substituted" for link in self.pair.links) * 2
        sides = (self.pair.original, self.pair.lost), (self.pair.garbled, self.pair.added)
        return apart + sum(side.words[n].is_word for side, gone in sides for n in gone) <= _FEW

    def finding(self, words: Span, severity: Severity, *, listed: bool = False) -> Finding:
        """Return the finding that these words, given by their numbers, are missing or were added; `listed`: an item."""
        at = self.mine.over(words)
        shown = self.mine.shown(at)
        if len(shown) > _LONGEST:
            shown = f"{shown[: _LONGEST // 2].rsplit(' ', 1)[0]} … {shown[-_LONGEST // 2 :].split(' ', 1)[-1]}"
        if self.added:
            return Finding("addition", severity, f"“{shown}” was added{' to the list' if listed else ''}", None, at)
        return Finding("omission", severity, f"“{shown}” is missing{' from the list' if listed else ''}", at, None)

    def weight(self, i: int) -> float:
        """Return the weight of a word: 1, or less if it is light, in an idiom or has a counterpart elsewhere."""
        if i in self._in_idioms:
            return 0.0
        small = self.mine.words[i].small
        said = small in _LIGHT_WORDS or small[0].isdigit() or small in self._answered
        return _LIGHT if said or not stems(small).isdisjoint(self._answered) else 1.0

    def _run(self, content: list[int]) -> Run:
        words, numerals = self.mine.words, self._out.numerals
        before, after = self._neighbour(content[0], -1), self._neighbour(content[-1], 1)
        start = self.across(before).stop if before else 0
        stop = self.across(after).start if after else len(self.other.words)
        if start <= stop:
            rivals = self._free_between(start - _NEAR, stop + _NEAR)
        else:
            rivals = self._free_between(start - _NEAR_IF_MOVED, start + _NEAR_IF_MOVED)
            rivals += self._free_between(stop - _NEAR_IF_MOVED, stop + _NEAR_IF_MOVED)
        # No word weighs more than 1.  Most runs have so many rivals that their words need not be weighed.
        net = len(content) - rivals
        first = content[0]
        while first and first - 1 not in self.links and first - 1 not in numerals and words[first - 1].is_word:
            first -= 1
        return Run(
            Span(first, content[-1] + 1),
            tuple(content),
            net=sum(map(self.weight, content)) - rivals if net >= 1 else net,
            firm=start <= stop and all(link is None or link.op in ("kept", "form") for link in (before, after)),
            whole=self._is_whole_sentence(content),
        )

    def _neighbour(self, i: int, step: int) -> WordLink | None:
        """Return the link of the nearest linked content word from i on, in the direction of step."""
        while 0 <= i < len(self.mine.words):
            if i in self.links and self.mine.words[i].is_content:
                return self.links[i]
            i += step
        return None

    @cached_property
    def _in_idioms(self) -> frozenset[int]:
        return words_of_idioms(self.mine)

    @cached_property
    def _answered(self) -> frozenset[str]:
        """The content words with a counterpart, and the words that they may be forms of."""
        found: set[str] = set()
        for i in self.content:
            if i in self.links:
                found.add(self.mine.words[i].small)
                found |= stems(self.mine.words[i].small)
        return frozenset(found)

    @cached_property
    def _repeats(self) -> frozenset[int]:
        """The other side's content words without a counterpart that repeat a linked word: a city near the city."""
        said = {self.other.words[j].small for j in self.back if self.other.words[j].is_content}
        return frozenset(j for j in self.other.content if j not in self.back and self.other.words[j].small in said)

    @cached_property
    def _free(self) -> tuple[tuple[int, ...], tuple[float, ...]]:
        """The other side's content words without a counterpart, and the total weight of the first 0, 1, 2 … of them."""
        free = tuple(j for j in self.other.content if j not in self.back and j not in self._repeats)
        sums = [0.0]
        # The words of an idiom may be put in many ways, each in more words than these.
        idioms = words_of_idioms(self.other) if free else frozenset()
        for j in free:
            light = _LIGHT if self.other.words[j].small in _LIGHT_WORDS else 1
            sums.append(sums[-1] + (_OF_IDIOM if j in idioms else light))
        return free, tuple(sums)

    def _free_between(self, start: int, stop: int) -> float:
        free, sums = self._free
        return max(0.0, sums[bisect_left(free, stop)] - sums[bisect_left(free, start)])

    def _left_no_trace(self, run: Run) -> bool:
        """Tell whether the surroundings of a run are now adjacent, and no neighbour carries its meaning."""
        plain = [i for i in run.content if self.weight(i) == 1]
        if not any(len(self.mine.words[i].small) >= _SHORT_WORD for i in plain):
            return False
        if not self.added and len(self._free[0]) > max(1, _LOOSE * len(self.content)):
            return False
        start, stop = self._bound(run.words.start - 1, -1), self._bound(run.words.stop, 1)
        if start is None or stop is None or start > stop:
            return False
        between = range(start, min(stop, start + _NEAR))
        if any(self.other.words[j].is_word for j in between) and self._repeats.isdisjoint(between):
            return False
        # No neighbour says that it was done deliberately.
        if len(self.mine.words) * len(self.other.words) > MOST_COSINES or self._is_the_point(run):
            return True
        beside = [self._neighbour(run.content[0], -1), self._neighbour(run.content[-1], 1)]
        there = [j for link in beside if link for j in range(self.across(link).start, self.across(link).stop)]
        most = _SAID_BY_NEIGHBOUR if run.firm else _SAID_BY_OTHER_NEIGHBOUR
        rows, columns = (there, plain) if self.added else (plain, there)
        return not there or float(self.pair.cosines(rows, columns).max()) < most

    def _bound(self, i: int, step: int) -> int | None:
        """Return where the other side goes on beside a run, past punctuation; None if the word there has no link."""
        while 0 <= i < len(self.mine.words) and i not in self.links and not self.mine.words[i].is_word:
            i += step
        if not 0 <= i < len(self.mine.words):
            return 0 if step < 0 else len(self.other.words)
        link = self.links.get(i)
        return None if link is None else self.across(link).stop if step < 0 else self.across(link).start

    @cached_property
    def _is_prose(self) -> bool:
        words = len([word for word in self.mine.words if word.is_word])
        # All words but the content words are function words.
        return words - len(self.content) >= _LEAST_FUNCTION_WORDS * words

    @cached_property
    def _sentences(self) -> tuple[int, ...]:
        """The numbers of the marks between sentences, with -1 before all words and the number of words after them."""
        words = self.mine.words
        inner = (i for i, word in enumerate(words) if word.text in SENTENCE_ENDS and i + 1 < len(words))
        return (-1, *inner, len(words))

    def _is_whole_sentence(self, content: list[int]) -> bool:
        """Tell whether a run contains all content words of a sentence of a side with several sentences."""
        bounds = self._sentences
        if len(bounds) == 2:
            return False
        for at in range(bisect_left(bounds, content[0]) - 1, bisect_left(bounds, content[-1])):
            first, last = (bisect_left(self.content, bound) for bound in bounds[at : at + 2])
            if first < last and content[0] <= self.content[first] and self.content[last - 1] <= content[-1]:
                return True
        return False
