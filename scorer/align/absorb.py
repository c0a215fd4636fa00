"""Widen links over sentences that belong to them: a side may hold many sentences of the other in one.

The search links at most four sentences.  More are joined where full stops were lost, as in captions, or where one
sentence was split in five.  Such a sentence is left over beside a link whose other side has its words, and has them
beyond the words of the sentences that the link already holds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from scorer.types import Link, Span

# At least this share of a sentence's words, and at least this many, must be left on the other side.
SHARE = 0.7
FEWEST = 2
_WORD = re.compile(r"\w+")


def absorb(links: Sequence[Link], original: Sequence[str], garbled: Sequence[str]) -> list[Link]:
    """Return the links, widened over neighbouring sentences without a link whose words they have.

    The links are those with two sides.  A link stays where it is if it was moved.
    """
    fixed = sorted((link for link in links if not link.moved), key=lambda link: link.original)
    moved = [link for link in links if link.moved]
    fixed = _widened(fixed, original, garbled, _taken([link.original for link in moved]))
    turned = [replace(link, original=link.garbled, garbled=link.original) for link in fixed]
    turned = _widened(turned, garbled, original, _taken([link.garbled for link in moved]))
    return [*(replace(link, original=link.garbled, garbled=link.original) for link in turned), *moved]


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
        while last < stop and last not in taken and _takes(left, ours[last]):
            last += 1
        while first > start and first - 1 not in taken and _takes(left, ours[first - 1]):
            first -= 1
        wide[k] = replace(link, original=Span(first, last))
    return wide


def _words(texts: Sequence[str], at: Span) -> Counter[str]:
    return Counter(word for number in range(at.start, at.stop) for word in _WORD.findall(texts[number].casefold()))


def _takes(left: Counter[str], sentence: str) -> bool:
    """Take the words of a sentence out of those that are left; tell whether enough were there."""
    words = Counter(_WORD.findall(sentence.casefold()))
    common = words & left
    if common.total() < max(FEWEST, SHARE * words.total()):
        return False
    left.subtract(common)
    return True
