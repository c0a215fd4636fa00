"""Find what changed places: lay the words of both sides beside each other, and join those that stayed together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scorer.checks.bearer.atoms import Atom
from scorer.types import Span

# What changed places with more than this many others is no exchange, but another wording.
_MOST_BLOCKS = 13
# Two that changed places, one around which they did, and the one that went to the other end.
_FEWEST_BESIDE = 4


@dataclass(frozen=True, slots=True)
class Block:
    """Words that follow each other on both sides, by their numbers from the first to the last."""

    original: Span
    garbled: Span


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two or more blocks that took each other's places around `fixed` ones, all in the order of the original.

    `moved` has one block more than `fixed`; a gap without a fixed block holds None.
    """

    moved: tuple[Block, ...]
    fixed: tuple[Block | None, ...]


def exchanges(atoms: Sequence[Atom]) -> Iterator[Exchange]:
    """Yield the exchanges; the atoms are in the order of the original, and one part of them was not moved apart."""
    blocks = _blocks(atoms)
    places = sorted(range(len(blocks)), key=lambda number: blocks[number].garbled)
    start, furthest = 0, -1
    for at, place in enumerate(places):
        furthest = max(furthest, place)
        if furthest == at:
            if 0 < at - start < _MOST_BLOCKS:
                part = range(start, at + 1)
                found = list(_exchange(blocks, places, part))
                yield from found or _beside_one_that_moved(blocks, places, part)
            start = at + 1


def _beside_one_that_moved(blocks: Sequence[Block], places: Sequence[int], part: range) -> Iterator[Exchange]:
    """Yield the exchanges of a part of which one block went to the other end: `last winter` before all the rest."""
    first, last = part[0], part[-1]
    if len(part) < _FEWEST_BESIDE:
        return
    if places[first] == last:
        rest, there = blocks[first:last], list(places[first + 1 : last + 1])
        shift = first
    elif places[last] == first:
        rest, there = blocks[first + 1 : last + 1], list(places[first:last])
        shift = first + 1
    else:
        return
    yield from _exchange(rest, [place - shift for place in there], range(len(rest)))


def _blocks(atoms: Sequence[Atom]) -> list[Block]:
    order = {j: rank for rank, j in enumerate(sorted(j for _, j in atoms))}
    found: list[Block] = []
    last = -2
    for i, j in atoms:
        if order[j] == last + 1 and found:
            before = found[-1]
            found[-1] = Block(Span(before.original.start, i + 1), Span(before.garbled.start, j + 1))
        else:
            found.append(Block(Span(i, i + 1), Span(j, j + 1)))
        last = order[j]
    return found


def _exchange(blocks: Sequence[Block], places: Sequence[int], part: range) -> Iterator[Exchange]:
    """Yield a part of the blocks, none of which left it, if every second one at most kept its place."""
    moved = [at for at in part if places[at] != at]
    gaps = [(one, two - one) for one, two in pairwise(moved)]
    if len(moved) == 2 or all(gap == 2 for _, gap in gaps):
        fixed = tuple(blocks[one + 1] if gap == 2 else None for one, gap in gaps)
        yield Exchange(tuple(blocks[at] for at in moved), fixed)
