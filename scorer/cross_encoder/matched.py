"""Which word pieces of one side stand on the other side too: told to the network with each of them.

A small network would have to learn to find them; that is most of the way to seeing what changed.
"""

from __future__ import annotations

from collections.abc import Sequence

# A piece of special meaning; a piece of the longest common subsequence; one that stands
# elsewhere on the other side; one that does not.
SPECIAL, IN_ORDER, ELSEWHERE, ALONE = 0, 1, 2, 3
MARKS = 4


def matched(original: Sequence[int], garbled: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return the mark of each word piece of either side."""
    from rapidfuzz.distance import Indel

    there = set(original) & set(garbled)
    left, right = ([ELSEWHERE if piece in there else ALONE for piece in side] for side in (original, garbled))
    for block in Indel.opcodes(original, garbled).as_matching_blocks():
        left[block.a : block.a + block.size] = [IN_ORDER] * block.size
        right[block.b : block.b + block.size] = [IN_ORDER] * block.size
    return left, right
