"""Mark which word pieces of one side are also on the other side; the network reads these marks.

Finding them is most of the work of seeing what changed.  Without the marks, a small network would
have to learn it.
"""

from __future__ import annotations

from collections.abc import Sequence

# A special token; a word piece in the longest common subsequence; one that is elsewhere on the other side; one that is
# not there.
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
