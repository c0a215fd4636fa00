"""Tell which of the things that both sides of a pair hold have exchanged their places.

The things are the same on both sides, so that no count tells.  What tells is what stands beside each: in "Copied
{file} to {folder}" the word before `{file}` is "Copied", in "Copied {folder} to {file}" it is "to".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from scorer.types import Span
from scorer.words.compared import Compared, Text
from scorer.words.once_each import once_each

# More things than this are a table, in which rows may move.
MOST = 30
# Things between which nothing else stands are a list, whose order says nothing.
_JOINTS = frozenset([",", ";", "/", "and", "or", "&", "nor", "|"])


@dataclass(frozen=True, slots=True)
class Held:
    """A thing that both sides hold once: its value and its places."""

    value: str
    original: Span
    garbled: Span


def held_once(original: Sequence[tuple[str, Span]], garbled: Sequence[tuple[str, Span]]) -> list[Held]:
    """Return the things, given with their values, that each side holds once, in the order of the original."""
    return [Held(value, at, there) for (value, at), (_, there) in once_each(original, garbled, itemgetter(0))]


def exchanged(pair: Compared, things: Sequence[Held]) -> Iterator[tuple[Held, Held]]:
    """Yield pairs of things of which each stands where the other stood; each thing is in at most one."""
    if not 1 < len(things) <= MOST or _ordered([one.garbled for one in things]):
        return
    sides = (
        _Neighbours(pair.original, [one.original for one in things]),
        _Neighbours(pair.garbled, [one.garbled for one in things]),
    )
    same = sides[0].others == sides[1].others
    turned = ("by" in pair.original.small_words) != ("by" in pair.garbled.small_words)
    taken: set[int] = set()
    for a, one in enumerate(things):
        for b, other in enumerate(things[a + 1 :], start=a + 1):
            if taken & {a, b} or one.garbled < other.garbled or sides[0].listed(a, b):
                continue
            own = _alike(pair, sides, a, a) + _alike(pair, sides, b, b)
            cross = _alike(pair, sides, a, b) + _alike(pair, sides, b, a)
            if (same and cross >= own) or (not turned and cross >= own + 2):
                taken |= {a, b}
                yield one, other


def _ordered(spans: Sequence[Span]) -> bool:
    return all(spans[k] < spans[k + 1] for k in range(len(spans) - 1))


class _Neighbours:
    """The words of a side that stand before and after each thing."""

    def __init__(self, side: Text, things: Sequence[Span]) -> None:
        words = side.words
        inside: set[int] = set()
        starts = [word.at.start for word in words]
        edges = []
        for at in things:
            first, stop = bisect_left(starts, at.start), bisect_left(starts, at.stop)
            inside.update(range(first, stop))
            edges.append((first, stop))
        self.others = [words[i].small for i in range(len(words)) if i not in inside]
        self._words, self._inside, self._edges = words, inside, edges
        self.around = [(self._next(first - 1, -1), self._next(stop, 1)) for first, stop in edges]

    def _next(self, i: int, step: int) -> int | None:
        while 0 <= i < len(self._words) and i not in self._inside:
            if self._words[i].is_word:
                return i
            i += step
        return None

    def listed(self, a: int, b: int) -> bool:
        """Tell whether only joints of a list stand between two things."""
        first, second = sorted((self._edges[a], self._edges[b]))
        between = {self._words[i].small for i in range(first[1], second[0]) if i not in self._inside}
        return bool(between) and between <= _JOINTS


def _alike(pair: Compared, sides: tuple[_Neighbours, _Neighbours], a: int, b: int) -> int:
    """Count the sides on which thing `a` of the original and thing `b` of the garbled text have the same neighbour."""
    return sum(
        one is not None and other is not None and _same(pair, one, other)
        for one, other in zip(sides[0].around[a], sides[1].around[b], strict=True)
    )


def _same(pair: Compared, i: int, j: int) -> bool:
    link = pair.garbled_of.get(i)
    linked = link is not None and link.garbled.start <= j < link.garbled.stop
    return linked or pair.original.words[i].small == pair.garbled.words[j].small
