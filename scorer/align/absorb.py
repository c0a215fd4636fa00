"""Link sentences that were joined or split beyond the limit of the search: a side may hold many of the other in one.

The search links at most four sentences.  More are joined where full stops were lost, as in captions, where one
sentence was split in five, or where a list became a sentence.  Such a sentence is left over beside a link whose other
side has its words, and has them beyond the words of the sentences that the link already holds.  Or the search found
none of them near enough to the long sentence; then nothing there has a link, and a new one is made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from scorer.patterns import late
from scorer.types import Link, Span

# At least this share of a sentence's words, and at least this many, must be left on the other side.
SHARE = 0.7
FEWEST = 2
# Least sentences on the longer side of a new link, and least share of the words of its other side that they fill.
FEWEST_JOINED = 2
HELD = 0.6
# Sentences of one gap times those of the other, up to which each is tried with each: so time grows as texts do.
MOST_TRIED = 10_000
_WORD = late(r"\w+")


def absorb(links: Sequence[Link], original: Sequence[str], garbled: Sequence[str]) -> list[Link]:
    """Return the links, widened over neighbouring sentences without a link whose words they have, and new links.

    The links are those with two sides.  A link stays where it is if it was moved.  A new link joins one sentence to
    two or more in a row; its confidence is the share of words that the two sides have in common, in [0, 1].
    """
    fixed = sorted((link for link in links if not link.moved), key=lambda link: link.original)
    moved = [link for link in links if link.moved]
    taken = _taken([link.original for link in moved]), _taken([link.garbled for link in moved])
    fixed = _widened(fixed, original, garbled, taken[0])
    fixed = _turned(_widened(_turned(fixed), garbled, original, taken[1]))
    fixed = _with_joined(fixed, original, garbled, taken)
    fixed = _turned(_with_joined(_turned(fixed), garbled, original, taken[::-1]))
    return [*fixed, *moved]


def _turned(links: Sequence[Link]) -> list[Link]:
    return [replace(link, original=link.garbled, garbled=link.original) for link in links]


def _taken(spans: Sequence[Span]) -> set[int]:
    return {number for span in spans for number in range(span.start, span.stop)}


def _widened(links: Sequence[Link], ours: Sequence[str], theirs: Sequence[str], taken: set[int]) -> list[Link]:
    """Widen the `original` side of the links, each first to the right and then to the left."""
    wide = list(links)
    for k, link in enumerate(wide):
        stop = wide[k + 1].original.start if k + 1 < len(wide) else len(ours)
        start = wide[k - 1].original.stop if k else 0
        if start == link.original.start and stop == link.original.stop:
            continue
        left = _words(theirs, link.garbled) - _words(ours, link.original)
        first, last = link.original.start, link.original.stop
        while last < stop and last not in taken and _takes(left, _count(ours[last])):
            last += 1
        while first > start and first - 1 not in taken and _takes(left, _count(ours[first - 1])):
            first -= 1
        wide[k] = replace(link, original=Span(first, last))
    return wide


def _with_joined(
    links: Sequence[Link], ours: Sequence[str], theirs: Sequence[str], taken: tuple[set[int], set[int]]
) -> list[Link]:
    """Add links between the links: one sentence of theirs that holds a run of ours."""
    edges = [Span(0, 0), *(link.original for link in links), Span(len(ours), len(ours))]
    across = [Span(0, 0), *(link.garbled for link in links), Span(len(theirs), len(theirs))]
    found = list(links)
    for (before, after), (above, below) in zip(pairwise(edges), pairwise(across), strict=True):
        free = [i for i in range(before.stop, after.start) if i not in taken[0]]
        other = [j for j in range(above.stop, below.start) if j not in taken[1]]
        if len(free) >= FEWEST_JOINED and 0 < len(other) * len(free) <= MOST_TRIED:
            found += _joined(free, other, ours, theirs)
    return sorted(found, key=lambda link: link.original)


def _joined(free: Sequence[int], other: Sequence[int], ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Link]:
    """Yield the links between two gaps, in order; `free` and `other` are the sentences without a link."""
    counted = {i: _count(ours[i]) for i in free}
    first = free[0]
    for j in other:
        words = _count(theirs[j])
        for start in range(first, free[-1] + 2 - FEWEST_JOINED):
            stop, held = _run(start, counted, words)
            if stop - start >= FEWEST_JOINED and held >= HELD:
                yield Link(Span(start, stop), Span(j, j + 1), held)
                first = stop
                break


def _run(start: int, counted: Mapping[int, Counter[str]], words: Counter[str]) -> tuple[int, float]:
    """Return where the sentences in a row end that a sentence with these words holds, and the share that they fill."""
    left = words.copy()
    stop = start
    while stop in counted and _takes(left, counted[stop]):
        stop += 1
    return stop, 1.0 - left.total() / max(1, words.total())


def _words(texts: Sequence[str], at: Span) -> Counter[str]:
    return sum((_count(texts[number]) for number in range(at.start, at.stop)), Counter())


def _count(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def _takes(left: Counter[str], words: Counter[str]) -> bool:
    """Take the words of a sentence out of those that are left; tell whether enough were there."""
    common = words & left
    if common.total() < max(FEWEST, SHARE * words.total()):
        return False
    left.subtract(common)
    return True
