"""Which content words of one side nothing on the other side answers to, in runs, and how bad that is.

A translation says things in other words, so that a word without a counterpart is no loss by
itself.  What tells a loss from a paraphrase, on rated translations and on the same with words
taken out, is how many words a run has beyond those of the other side that stand near the same
place and have no counterpart either: these may say the same.  For a single word that is not
enough; there must be no trace of it where it stood, and no word beside it that holds its sense.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from scorer.english import tables
from scorer.english.stems import stems
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared, Text
from scorer.words.links import MOST_COSINES, WordLink

_FUNCTION_WORDS = tables.words("function_words")
_LIGHT_WORDS = tables.words("light_words")
_COUNTED_WORDS = tables.words("counted_words")
# Where a run would stand on the other side is known within so many words, and less well when
# what is around it stands in another order there.
_NEAR, _NEAR_IF_MOVED = 6, 8
# A word that may go silently says so much of what another says.
_LIGHT = 0.625
# So many words without a counterpart are a loss, whatever is around them; of 100 sound
# translations of the training data one has as many, and mostly it did lose them.
_MANY = 3
# So many are if both ends of the run are kept and stand in the same order, and are doubtful if not.
_SOME = 2
# A word whose vector is this close to that of its neighbour over there may be said by it, the
# more so by a neighbour that is another word ("excessive intake", "overuse").
_SAID_BY_NEIGHBOUR = 0.5
_SAID_BY_OTHER_NEIGHBOUR = 0.35
# Shorter ones are initials and signs.
_SHORT_WORD = 3
# With more words of the other side without a counterpart than one, or this share, it is a loose
# paraphrase, of which a single word may be missing.
_LOOSE = 0.1
# A side with fewer function words than this share of its words is no English prose.
_LEAST_FUNCTION_WORDS = 0.15
# When more than this share of the content words are capitalised, capitals tell no names.
_TITLE_CASE = 0.6
_LONGEST_ACRONYM = 6
_SENTENCE_ENDS = frozenset(".!?…")
# No more of a run than this is shown in a message.
_LONGEST = 58


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring content words of one side without a counterpart, by their numbers.

    `words` reaches from the first to the last, with the function words right before them that
    have no counterpart either.  `net` is how many of them say something, less those of the
    other side that may stand for them.  `firm` tells that what is on both sides is kept, in
    the same order, `whole` that nothing else is left of a sentence.
    """

    words: Span
    content: tuple[int, ...]
    net: float
    firm: bool
    whole: bool


class Half:
    """One side of a pair, seen against the other: the garbled side if `added`."""

    def __init__(self, pair: Compared, *, added: bool) -> None:
        self.pair, self.added = pair, added
        self.mine, self.other = (pair.garbled, pair.original) if added else (pair.original, pair.garbled)
        self.links, self._back = (pair.original_of, pair.garbled_of) if added else (pair.garbled_of, pair.original_of)

    def across(self, link: WordLink) -> Span:
        """Return where a link is on the other side."""
        return link.original if self.added else link.garbled

    @cached_property
    def content(self) -> tuple[int, ...]:
        """The numbers of the content words."""
        return _content(self.mine)

    def runs(self) -> Iterator[Run]:
        """Yield the runs of content words without a counterpart that are not for another check to judge."""
        run: list[int] = []
        for i in (*self.content, -1):
            if i >= 0 and i not in self.links:
                run.append(i)
            elif run:
                if not self._is_for_another_check(run) and not self._is_expansion(run):
                    yield self._run(run)
                run = []

    def severity(self, run: Run) -> Severity | None:
        """Return how bad it is that a run has no counterpart; None where it need not be bad at all."""
        if run.net >= _MANY + self.added:
            return "major"
        if not self._is_prose or run.net < 1:
            return None
        if run.whole or (run.net >= _SOME and run.firm):
            return "major"
        if self.added and not run.firm:
            return "minor" if run.net >= _MANY else None
        return "minor" if run.net >= _SOME or self._left_no_trace(run) else None

    def finding(self, words: Span, severity: Severity) -> Finding:
        """Return the finding that words, by their numbers, are missing or were added."""
        at = self.mine.over(words)
        shown = self.mine.shown(at)
        if len(shown) > _LONGEST:
            shown = f"{shown[: _LONGEST // 2].rsplit(' ', 1)[0]} … {shown[-_LONGEST // 2 :].split(' ', 1)[-1]}"
        if self.added:
            return Finding("addition", severity, f"“{shown}” was added", None, at)
        return Finding("omission", severity, f"“{shown}” is missing", at, None)

    def weight(self, i: int) -> float:
        """Return how much a word says: little if it is light, or stands elsewhere on this side with a counterpart."""
        small = self.mine.words[i].small
        said = small in _LIGHT_WORDS or small[0].isdigit() or small in self._answered
        return _LIGHT if said or not stems(small).isdisjoint(self._answered) else 1.0

    def _run(self, content: list[int]) -> Run:
        words = self.mine.words
        before, after = self._neighbour(content[0], -1), self._neighbour(content[-1], 1)
        start = self.across(before).stop if before else 0
        stop = self.across(after).start if after else len(self.other.words)
        if start <= stop:
            rivals = self._free_between(start - _NEAR, stop + _NEAR)
        else:
            rivals = self._free_between(start - _NEAR_IF_MOVED, start + _NEAR_IF_MOVED)
            rivals += self._free_between(stop - _NEAR_IF_MOVED, stop + _NEAR_IF_MOVED)
        first = content[0]
        while first and first - 1 not in self.links and words[first - 1].is_word:
            first -= 1
        return Run(
            Span(first, content[-1] + 1),
            tuple(content),
            net=sum(map(self.weight, content)) - rivals,
            firm=start <= stop and all(link is None or link.op in ("kept", "form") for link in (before, after)),
            whole=self._is_whole_sentence(content),
        )

    def _neighbour(self, i: int, step: int) -> WordLink | None:
        """Return the link of the next content word that has one."""
        while 0 <= i < len(self.mine.words):
            if i in self.links and self.mine.words[i].is_content:
                return self.links[i]
            i += step
        return None

    @cached_property
    def _answered(self) -> frozenset[str]:
        """What the content words with a counterpart may be forms of."""
        found: set[str] = set()
        for i in self.content:
            if i in self.links:
                found.add(self.mine.words[i].small)
                found |= stems(self.mine.words[i].small)
        return frozenset(found)

    @cached_property
    def _repeats(self) -> frozenset[int]:
        """The other side's content words without a counterpart that stand there a second time: a city near the city."""
        said = {self.other.words[j].small for j in self._back if self.other.words[j].is_content}
        return frozenset(j for j in _content(self.other) if j not in self._back and self.other.words[j].small in said)

    @cached_property
    def _free(self) -> tuple[tuple[int, ...], tuple[float, ...]]:
        """The other side's content words without a counterpart, and what the first 0, 1, 2 … of them say together."""
        free = tuple(j for j in _content(self.other) if j not in self._back and j not in self._repeats)
        sums = [0.0]
        for j in free:
            sums.append(sums[-1] + (_LIGHT if self.other.words[j].small in _LIGHT_WORDS else 1))
        return free, tuple(sums)

    def _free_between(self, start: int, stop: int) -> float:
        free, sums = self._free
        return max(0.0, sums[bisect_left(free, stop)] - sums[bisect_left(free, start)])

    def _left_no_trace(self, run: Run) -> bool:
        """Tell whether what stands around a run now adjoins, and no neighbour holds its sense."""
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
        if len(self.mine.words) * len(self.other.words) > MOST_COSINES:
            return True
        beside = [self._neighbour(run.content[0], -1), self._neighbour(run.content[-1], 1)]
        there = [j for link in beside if link for j in range(self.across(link).start, self.across(link).stop)]
        likeness = self.pair.likeness.T if self.added else self.pair.likeness
        most = _SAID_BY_NEIGHBOUR if run.firm else _SAID_BY_OTHER_NEIGHBOUR
        return not there or float(likeness[plain][:, there].max()) < most

    def _bound(self, i: int, step: int) -> int | None:
        """Return where the other side goes on beside a run, marks passed over; None if the word there has no link."""
        while 0 <= i < len(self.mine.words) and i not in self.links and not self.mine.words[i].is_word:
            i += step
        if not 0 <= i < len(self.mine.words):
            return 0 if step < 0 else len(self.other.words)
        link = self.links.get(i)
        return None if link is None else self.across(link).stop if step < 0 else self.across(link).start

    @cached_property
    def _is_prose(self) -> bool:
        words = [word.small for word in self.mine.words if word.is_word]
        return sum(word in _FUNCTION_WORDS for word in words) >= _LEAST_FUNCTION_WORDS * len(words)

    @cached_property
    def _sentences(self) -> tuple[int, ...]:
        """The numbers of the marks between sentences, and of what is before and after all words."""
        words = self.mine.words
        inner = (i for i, word in enumerate(words) if word.text in _SENTENCE_ENDS and i + 1 < len(words))
        return (-1, *inner, len(words))

    def _is_whole_sentence(self, content: list[int]) -> bool:
        """Tell whether a run holds all content words of one of several sentences."""
        bounds = self._sentences
        if len(bounds) == 2:
            return False
        for at in range(bisect_left(bounds, content[0]) - 1, bisect_left(bounds, content[-1])):
            first, last = (bisect_left(self.content, bound) for bound in bounds[at : at + 2])
            if first < last and content[0] <= self.content[first] and self.content[last - 1] <= content[-1]:
                return True
        return False

    @cached_property
    def _capitals_are_names(self) -> bool:
        capitals = sum(self.mine.words[i].text[0].isupper() for i in self.content)
        return capitals <= _TITLE_CASE * len(self.content)

    def _is_for_another_check(self, content: list[int]) -> bool:
        """Tell whether a run is but names, numbers and negations."""
        words = self.mine.words
        for i in content:
            opens = i == 0 or words[i - 1].text in _SENTENCE_ENDS
            is_name = words[i].text[0].isupper() and not opens and self._capitals_are_names
            if not is_name and words[i].small not in _COUNTED_WORDS and not words[i].text[0].isdigit():
                return False
        return True

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        """The other side's words that may stand for the initials of several, in small letters."""
        if self.other.text.isupper():
            return frozenset()
        words = self.other.words
        return frozenset(word.small for word in words if 1 < len(word.text) <= _LONGEST_ACRONYM and word.text.isupper())

    @cached_property
    def _acronym_parts(self) -> frozenset[str]:
        return frozenset(part for word in self._acronyms for part in _parts(word))

    def _is_expansion(self, content: list[int]) -> bool:
        """Tell whether a run says what letters stand for on the other side: China International Import Expo, CIIE."""
        if not 1 < len(content) <= _LONGEST_ACRONYM or not self._acronyms:
            return False
        initials = "".join(self.mine.words[i].small[0] for i in content)
        return initials in self._acronym_parts or not self._acronyms.isdisjoint(_parts(initials))


def _parts(letters: str) -> Iterator[str]:
    """Yield all parts of two letters or more."""
    for start in range(len(letters) - 1):
        for stop in range(start + 2, len(letters) + 1):
            yield letters[start:stop]


def _content(side: Text) -> tuple[int, ...]:
    return tuple(i for i, word in enumerate(side.words) if word.is_content)
