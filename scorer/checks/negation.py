"""Negation: what one side denies, the other must not assert.

Each side's negations are counted: `not`, `n't`, `cannot`, `never`, `no`, `none`, `nobody`,
`nothing`, `nowhere`, `neither … nor` (one), `without`, `no longer`, `has yet to`.  Where the
counts differ, the negation that the other side lacks is a critical finding, dropped or added.

Not counted are words that negate in form only: `not only … but`, `no doubt`, `why not`,
`whether or not`, `No. 5`, `no later than`, the question tag `isn't it?`.  A difference is
excused where the other side may say the same in another way: a prefix (`not happy`,
`unhappy`), a verb or adjective (`did not succeed`, `failed`; `not allowed`, `banned`), or a
double negation (`not uncommon`, `common`).

Without a difference in count, an opposite made by a prefix (`possible`, `impossible`) is
critical, and `hardly`, `failed to`, `unable to`, `refused to` that the other side answers
with no negation of any kind is major.

What it does not see: opposites that share no stem (`rise`, `fall`), a negation moved to
another clause, and other languages than English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from scorer.checks.negation_cues import CUE, EVERYWHERE, NOT_PREFIXED, OPPOSITE, PREFIXED, SENTENCE_END, SOFT
from scorer.checks.unwrapped import Unwrapped, both_sides
from scorer.types import Finding, Pair, Severity, Span

# How many words around a negation tell which negation of the other side it answers to.
_WINDOW = 2
# Two negations so many words apart speak of one thing: not without, never … nothing.
_NEAR = 4
# A text of so few words is about one thing.
_SHORT = 6
# With more negations than this in one pair they are only counted.
_MOST_BY_CONTEXT = 40

_LIST = re.compile(r"(?: \w+){1,3},?(?: and| or)? ")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Change:
    """What is denied on one side only; `extra` and `other` are places in that side and in the opposite one."""

    extra: Span
    other: Span | None
    severity: Severity


def check(pair: Pair) -> Iterator[Finding]:
    """Yield a finding for each negation that one side has and the other lacks."""
    sides = both_sides(pair)
    if sides is None:
        return
    original, garbled = sides
    first, second = _Side(original.small), _Side(garbled.small)
    for change in _only_in(first, second):
        yield _finding(original, garbled, change, dropped=True)
    for change in _only_in(second, first):
        yield _finding(original, garbled, change, dropped=False)


def _finding(original: Unwrapped, garbled: Unwrapped, change: _Change, dropped: bool) -> Finding:
    original_at, garbled_at = (change.extra, change.other) if dropped else (change.other, change.extra)
    before, after = original.shown(original_at), garbled.shown(garbled_at)
    if before and after:
        message = f"“{before}” became “{after}”"
    else:
        article = "an" if after[:1].lower() in "aeiou" else "a"
        message = f"the “{before}” is gone" if dropped else f"{article} “{after}” was added"
    return Finding(
        "negation", change.severity, message, original.wrapped_at(original_at), garbled.wrapped_at(garbled_at)
    )


class _Side:
    """An unwrapped text in small letters and its negations; the rest is looked up only where it may matter."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sure: list[Span] = []
        self.nearly: list[Span] = []
        self.bounds: list[tuple[Span, str]] = []  # not only, no later than
        last: Span | None = None
        for match in CUE.finditer(self.text):
            at = self._whole(match) if match["tail"] else Span(*match.span())
            taken_back = match["taken_back"] or match["tail_taken_back"] or match["bound"]
            if taken_back:
                self.bounds.append((at, taken_back))
            elif match["sure"] or match["tail"]:
                if not (last and self._carries_on(last, at)):
                    self.sure.append(at)
                last = at
            elif match["nearly"]:
                self.nearly.append(at)

    def _whole(self, match: re.Match[str]) -> Span:
        """Return the place of `isn't` for its n't."""
        start = match.start()
        while start and self.text[start - 1].isalpha():
            start -= 1
        return Span(start, match.end())

    def _carries_on(self, last: Span, at: Span) -> bool:
        """Tell whether a `nor`, or a `no` in a list of them, only carries on the negation before it."""
        cue, between = self.text[at.start : at.stop], self.text[last.stop : at.start]
        if cue == "nor":
            return not SENTENCE_END.search(between)
        return cue == "no" and self.text[last.start : last.stop] == "no" and bool(_LIST.fullmatch(between))

    def soft(self, pattern: re.Pattern[str], other: _Side) -> list[Span]:
        """Return the words of a pattern that the other side has not."""
        return [
            Span(*match.span())
            for match in pattern.finditer(self.text)
            if other.stems.isdisjoint(_stems(match.group()))
        ]

    @cached_property
    def words(self) -> frozenset[str]:
        """All words, in small letters."""
        return frozenset(_WORD.findall(self.text))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of all words."""
        return _stems(self.text)

    def opposites(self, other: _Side) -> list[tuple[Span, Span]]:
        """Return the words made opposite by a prefix whose stem stands on the other side instead."""
        found = []
        seen: set[str] = set()
        for match in PREFIXED.finditer(self.text):
            stem, word = match["free"] or match["stem"], match.group()
            if word in NOT_PREFIXED or stem not in other.words or stem in self.words or stem in seen:
                continue
            seen.add(stem)
            place = re.search(rf"\b{stem}\b", other.text)
            if place and not re.search(rf"\b(?:un|non|in|im|il|ir|dis)[-– ]?{stem}\b", other.text):
                found.append((Span(*match.span()), Span(*place.span())))
        return found

    def context(self, at: Span) -> frozenset[str]:
        """Return the words around a place."""
        before = _WORD.findall(self.text, max(0, at.start - 60), at.start)[-_WINDOW:]
        after = _WORD.findall(self.text, at.stop, at.stop + 60)[:_WINDOW]
        return frozenset(before + after) - EVERYWHERE

    def stem(self, at: Span) -> frozenset[str]:
        """Return the word at a place without its first two letters, which may be un-, in- or im-."""
        return frozenset({self.text[at.start + 2 : at.stop]})

    def distance(self, one: Span, other: Span) -> int:
        """Return how many words stand between two places."""
        first, second = sorted((one, other))
        return len(_WORD.findall(self.text, first.stop, second.start)) if first.stop <= second.start else 0


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two surroundings have one long word or two short ones in common."""
    return sum(2 if len(word) > 3 else 1 for word in one & other) > 1


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in _WORD.findall(text.replace("non-", "non")))


def _only_in(side: _Side, other: _Side) -> Iterator[_Change]:
    """Yield what `side` denies and `other` does not."""
    if len(side.sure) > _MOST_BY_CONTEXT:
        yield from (_Change(at, None, "critical") for at in side.sure[len(other.sure) :])
    elif len(side.sure) > len(other.sure):
        extra = _without_doubles(side, other, _unanswered(side, other))
        yield from (_Change(at, None, "critical") for at in _without_excused(side, other, extra))
    elif len(side.sure) == len(other.sure):
        yield from (_Change(at, None, "critical") for at, word in side.bounds if _stands_bare(word, side, other))
        opposites = side.opposites(other)
        yield from (_Change(at, stem, "critical") for at, stem in opposites)
        alone = len(side.nearly) > len(other.nearly) and not (side.sure or opposites)
        if alone and not other.soft(SOFT, side):
            yield _Change(side.nearly[0], None, "major")


def _stands_bare(word: str, side: _Side, other: _Side) -> bool:
    """Tell whether the other side says the `only` of `not only` but not the `not`."""
    return not other.bounds and 0 < side.text.count(word) <= other.text.count(word)


def _unanswered(side: _Side, other: _Side) -> list[Span]:
    """Return the negations of `side` that are left when each of `other` has chosen the one most like it."""
    ours = [side.context(at) for at in side.sure]
    theirs = [other.context(at) for at in other.sure]
    likeness = sorted((-len(one & two), abs(i - j), i, j) for i, one in enumerate(ours) for j, two in enumerate(theirs))
    answered: set[int] = set()
    used: set[int] = set()
    for _, _, i, j in likeness:
        if i not in answered and j not in used:
            answered.add(i)
            used.add(j)
    return [at for i, at in enumerate(side.sure) if i not in answered]


def _without_doubles(side: _Side, other: _Side, extra: Sequence[Span]) -> list[Span]:
    """Return the negations that no other negation close by takes back."""
    left: list[Span] = []
    opposite = _unmatched(side, other, OPPOSITE) if extra else []
    for at in extra:
        if left and side.distance(left[-1], at) < _NEAR:
            left.pop()
        elif not any(at.stop <= place.start and side.distance(at, place) < _NEAR for place in opposite):
            left.append(at)
    return left


def _without_excused(side: _Side, other: _Side, extra: Sequence[Span]) -> list[Span]:
    """Return the negations that no word of the other side, in like surroundings, may stand for."""
    places = _unmatched(other, side, SOFT) + other.nearly if extra else []
    excuses = [other.context(at) | other.stem(at) for at in places]
    short = len(other.words) <= _SHORT
    left = []
    for at in extra:
        around = side.context(at)
        excuse = next((context for context in excuses if short or _alike(context, around)), None)
        if excuse is None:
            left.append(at)
        else:
            excuses.remove(excuse)
    return left


def _unmatched(side: _Side, other: _Side, pattern: re.Pattern[str]) -> list[Span]:
    """Return the words of a pattern in `side` that none of `other`, in like surroundings, may translate."""
    theirs = [other.context(at) for at in other.soft(pattern, side)[:_MOST_BY_CONTEXT]]
    left = []
    for at in side.soft(pattern, other)[:_MOST_BY_CONTEXT]:
        around = side.context(at)
        match = next((context for context in theirs if _alike(context, around)), None)
        if match is None:
            left.append(at)
        else:
            theirs.remove(match)
    return left
