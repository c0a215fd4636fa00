"""Turn the sentences of two documents into links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scorer.align.absorb import absorb
from scorer.align.clock import Clock, Times, shared_clock
from scorer.align.costs import TEMPERATURE, Block, Embed, measure
from scorer.align.dynamic import best_path, posterior
from scorer.align.moved import find_moved, take_out
from scorer.align.path import search
from scorer.align.refine import IN_QUESTION, Joined, refine
from scorer.types import Link, Segment, Span


def align(
    original: Sequence[Segment], garbled: Sequence[Segment], embed: Embed, times: tuple[Times, Times] = ((), ())
) -> tuple[Link, ...]:
    """Link the sentences of two documents.

    `times` are the times of the sentences of each, if they are subtitles: cues far apart in time are never linked,
    provided that both files have the same clock.

    Each sentence is in exactly one link, and the links are in document order.  An omitted or added
    sentence is a link of its own with one empty side.  A moved block stands where its original is.
    Swapping the documents swaps the sides of the links and changes nothing else.
    """
    left, right = [segment.text for segment in original], [segment.text for segment in garbled]
    if right < left:  # so that ties fall the same way whichever document comes first
        clock = shared_clock(times[1], times[0])
        return _complete(_matches(right, left, embed, clock).swapped(), len(left), len(right))
    return _complete(_matches(left, right, embed, shared_clock(*times)), len(left), len(right))


@dataclass(frozen=True, slots=True)
class Matches:
    """The links with two sides, and for each sentence the probability that it has no link."""

    links: list[Link]
    omitted: NDArray[np.float64]
    added: NDArray[np.float64]

    def swapped(self) -> Matches:
        """Return the same matches with the two documents swapped."""
        links = [Link(link.garbled, link.original, link.confidence, link.moved) for link in self.links]
        return Matches(links, self.added, self.omitted)


def _matches(original: list[str], garbled: list[str], embed: Embed, clock: Clock | None) -> Matches:
    if not original or not garbled:
        return Matches([], np.ones(len(original)), np.ones(len(garbled)))
    costs = measure(original, garbled, embed, clock)
    lattice = search(costs)
    sure = refine(costs, lattice, Joined(costs, original, garbled, embed))
    steps = best_path(lattice)[0]
    # What is said at another time did not move: the same words are said twice.
    moved = find_moved(costs, lattice, steps) if clock is None else {}
    if moved:
        take_out(lattice, moved)
        sure = posterior(replace(lattice, temperature=TEMPERATURE), IN_QUESTION)
    links = [_link(step, sure.blocks.get(step, 0.0)) for step in steps if step[0] < step[1] and step[2] < step[3]]
    links += [_link(block, confidence, moved=True) for block, confidence in moved.items()]
    return Matches(absorb(links, original, garbled), sure.omitted, sure.added)


def _link(block: Block, confidence: float, *, moved: bool = False) -> Link:
    i0, i1, j0, j1 = block
    return Link(Span(i0, i1), Span(j0, j1), confidence, moved)


def _complete(matches: Matches, originals: int, garbleds: int) -> tuple[Link, ...]:
    """Add a link for each sentence that has none, and sort the links.

    A gap between two links of the main path holds first its original sentences, omitted or moved,
    and then what was added.
    """
    fixed = sorted((link for link in matches.links if not link.moved), key=lambda link: link.original)
    moved = {link.original.start: link for link in matches.links if link.moved}
    taken = {j for link in moved.values() for j in range(link.garbled.start, link.garbled.stop)}
    links: list[Link] = []
    i = j = 0
    end = Link(Span(originals, originals), Span(garbleds, garbleds), 1.0)
    for link in (*fixed, end):
        while i < link.original.start:
            gone = Link(Span(i, i + 1), Span(j, j), float(matches.omitted[i]))
            links.append(moved.get(i, gone))
            i = links[-1].original.stop
        for k in range(j, link.garbled.start):
            if k not in taken:
                links.append(Link(Span(i, i), Span(k, k + 1), float(matches.added[k])))
        links.append(link)
        i, j = link.original.stop, link.garbled.stop
    return tuple(links[:-1])


def link_rows(original: Sequence[Segment], garbled: Sequence[Segment], rows: int) -> tuple[Link, ...]:
    """Link the segments in the same row of aligned documents; a segment's `block` is its row.

    The segments of a row form one link with confidence 1.  If one side of a row is empty, each
    segment of the other side is a link of its own.
    """
    left, right = _by_row(original, rows), _by_row(garbled, rows)
    links: list[Link] = []
    for row in range(rows):
        a, b = left[row], right[row]
        if len(a) and len(b):
            links.append(Link(a, b, 1.0))
            continue
        links += [Link(Span(i, i + 1), Span(b.start, b.start), 1.0) for i in range(a.start, a.stop)]
        links += [Link(Span(a.start, a.start), Span(j, j + 1), 1.0) for j in range(b.start, b.stop)]
    return tuple(links)


def _by_row(segments: Sequence[Segment], rows: int) -> list[Span]:
    """Return the segment numbers of each row; a row without segments has an empty span in its place."""
    counts = [0] * (rows + 1)
    for segment in segments:
        counts[segment.block + 1] += 1
    spans, start = [], 0
    for count in counts[1:]:
        spans.append(Span(start, start + count))
        start += count
    return spans
