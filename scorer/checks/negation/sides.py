"""The negations of each side of a pair, and the places on the other side that correspond to a place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from scorer.english.needed_words import CUES
from scorer.english.negation_cues import (
    CLAUSE_ENDS,
    CUE,
    NOT_PREFIXED,
    OPPOSITE,
    PREFIXED,
    SENTENCE_END,
    SOFT,
    SUPPORT,
    VERBAL,
)
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text
from scorer.words.links import WordLink

# This many words before and after a negation show what it negates.
BEFORE, AFTER = 3, 5
_LIST = late(r"(?: [\w-]+){1,3},?(?: and| or)? ")


@lru_cache(maxsize=50_000)
def prefixed(word: str) -> str | None:
    """Return the word without its negative prefix, as `happy` for `unhappy`; None if it has none."""
    match = None if word in NOT_PREFIXED else PREFIXED.fullmatch(word)
    if not match:
        return None
    return (match["head"] or "") + (match["free"] or match["stem"] + (match["ly"] or ""))


# The signs for `is not equal to`.
_UNEQUAL = late("≠|!=")
_HYPHEN = late(r" ?- ?")
Kind = Literal["sure", "carried", "nearly"]


@dataclass(frozen=True, slots=True)
class Denial:
    """A negation, with its place in the text and its word numbers.

    carried: it only continues the negation before it, as a `nor` or the `no` of a list does.
    nearly: hardly, failed to.
    """

    kind: Kind
    at: Span
    words: Span


class Side:
    """A text and its negations; the rest is computed only when needed."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.words = text.words
        self.denials: list[Denial] = []
        self.bounds: list[tuple[Span, str]] = []  # not only, no later than
        last: Span | None = None
        for match in CUE.finditer(text.small) if not text.runs.isdisjoint(CUES) else ():
            at = self._whole(match) if match["tail"] else Span(*match.span())
            taken_back = match["taken_back"] or match["tail_taken_back"] or match["bound"] or match["bare"]
            if taken_back:
                self.bounds.append((at, taken_back))
            elif match["sure"] or match["tail"]:
                carried = last is not None and self._carries_on(last, at)
                self.denials.append(Denial("carried" if carried else "sure", at, self.numbers(at)))
                last = at
            elif match["idiom"] == "or not to" and last is not None and self._carries_on(last, at):
                self.denials.append(Denial("carried", at, self.numbers(at)))
            elif match["nearly"]:
                self.denials.append(Denial("nearly", at, self.numbers(at)))

    def _whole(self, match: re.Match[str]) -> Span:
        """Return the place of the whole word `isn't` for its `n't`."""
        small, start = self.text.small, match.start()
        while start and small[start - 1].isalpha():
            start -= 1
        return Span(start, match.end("tail"))

    def _carries_on(self, last: Span, at: Span) -> bool:
        """Tell whether a negation only continues the one before it: `nor`, `not either`, `not even`, `no` in a list."""
        cue, between = self.shown(at), self.text.small[last.stop : at.start]
        either = self.text.small.startswith(" either", at.stop)
        even = between.endswith((", ", "– ", "— ")) and self.text.small.startswith(" even ", at.stop)
        if cue in ("nor", "or not to") or either or (cue == "not" and even):
            return SENTENCE_END.isdisjoint(between)
        return cue == "no" == self.shown(last) and bool(_LIST.fullmatch(between))

    def shown(self, at: Span) -> str:
        """Return the text at a place, in lower case."""
        return self.text.small[at.start : at.stop]

    def has(self, word: str) -> bool:
        """Tell whether the text has a word in small letters, also with spaces at its hyphens: `non - essential`."""
        if word in self.text.small_words:
            return True
        return "-" in word and (word in self._without_spaces or word.replace("-", " ") in self.text.small)

    @cached_property
    def _without_spaces(self) -> str:
        return _HYPHEN.sub("-", self.text.small)

    @cached_property
    def _starts(self) -> list[int]:
        return [word.at.start for word in self.words]

    def numbers(self, at: Span) -> Span:
        """Return the numbers of the words at a place of the text."""
        return Span(bisect_right(self._starts, at.start) - 1, bisect_left(self._starts, at.stop))

    def group(self, denial: Denial) -> Span:
        """Return the words of a negation, with the `do`, `does` or `did` that it needs."""
        words = denial.words
        if words.start and VERBAL.match(self.shown(denial.at)) and self.words[words.start - 1].small in SUPPORT:
            return Span(words.start - 1, words.stop)
        return words

    def before(self, denial: Denial) -> range:
        """Return the numbers of the words before a negation that show what it negates, the nearest first."""
        start = denial.words.start
        return range(start - 1, max(-1, start - 1 - BEFORE), -1)

    def after(self, denial: Denial) -> range:
        """Return the numbers of the words after a negation that show what it negates."""
        stop = denial.words.stop
        return range(stop, min(len(self.words), stop + AFTER))

    def target(self, denial: Denial) -> int | None:
        """Return the number of the first content word after a negation, in its sentence."""
        for i in self.after(denial):
            if self.words[i].small in SENTENCE_END:
                return None
            if self.words[i].is_content:
                return i
        return None

    @cached_property
    def clause_ends(self) -> tuple[int, ...]:
        """The numbers of the words and marks that end a clause, in order."""
        return tuple(i for i, word in enumerate(self.words) if word.small in CLAUSE_ENDS)

    @cached_property
    def _stops(self) -> list[int]:
        return [denial.words.stop for denial in self.denials]

    def last_denial(self, i: int) -> Denial | None:
        """Return the last negation before a word."""
        count = bisect_right(self._stops, i)
        return self.denials[count - 1] if count else None

    @cached_property
    def softs(self) -> frozenset[int]:
        """The numbers of the words that may hide a negation."""
        return frozenset(self._matching(SOFT)) | frozenset(self._matching(_UNEQUAL)) | self.prefixed

    @cached_property
    def opposites(self) -> frozenset[int]:
        """The numbers of the words that a `not` before them cancels."""
        return frozenset(self._matching(OPPOSITE)) | self.prefixed

    @cached_property
    def prefixed(self) -> frozenset[int]:
        """The numbers of the words with a negative prefix."""
        return frozenset(i for i, word in enumerate(self.words) if prefixed(word.small))

    def _matching(self, pattern: re.Pattern[str]) -> list[int]:
        return [self.numbers(Span(*match.span())).start for match in pattern.finditer(self.text.small)]


class View:
    """One side with its counterparts: for each word, the words of the other side that correspond to it."""

    def __init__(
        self, side: Side, other: Side, links: Mapping[int, WordLink], across: Callable[[WordLink], Span]
    ) -> None:
        self.side, self.other = side, other
        self._links, self._across = links, across

    def over(self, i: int) -> Span | None:
        """Return the word numbers of the other side that correspond to a word."""
        link = self._links.get(i)
        return self._across(link) if link else None

    def keeps(self, share: float, outside: Span) -> bool:
        """Tell whether the other side has at least this share of the content words outside a place; also if none is."""
        here = self.side.text.within(outside)
        rest = [i for i in self.side.text.content if i not in here]
        return sum(self.over(i) is not None for i in rest) >= share * len(rest)

    @cached_property
    def has_nothing_new(self) -> bool:
        """Whether each content word of the other side has a counterpart."""
        spans = [span for i in range(len(self.side.words)) if (span := self.over(i))]
        return {j for span in spans for j in range(span.start, span.stop)}.issuperset(self.other.text.content)

    def place(self, i: int) -> int | None:
        """Return the number of the word linked to a word, or else of the single word between its neighbours."""
        if span := self.over(i):
            return span.start
        before, after = self.over(i - 1), self.over(i + 1)
        return before.stop if before and after and after.start - before.stop == 1 else None

    def same(self, i: int) -> bool:
        """Tell whether the other side has a word in the same or another form."""
        link = self._links.get(i)
        return link is not None and link.op != "substituted"

    def image(self, denial: Denial) -> Iterator[int]:
        """Yield the word numbers of the other side that correspond to the words around a negation."""
        for i in (*self.side.before(denial), *range(denial.words.start, denial.words.stop), *self.side.after(denial)):
            span = self.over(i)
            if span:
                yield from range(span.start, span.stop)
