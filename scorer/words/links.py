"""Align the words of two texts; the only word alignment in the project.

It links equal words first, along the longest common subsequence (rapidfuzz).  Then it links forms
of one word between them, then words that moved.  Last come words with similar contextual vectors,
so that a paraphrase does not count as a loss.  This last step follows SimAlign (Jalili Sabet et al.
2020, "SimAlign: High Quality Word Alignments Without Parallel Training Data").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import count
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from rapidfuzz.distance import Indel

from scorer.english import tables
from scorer.english.stems import stems
from scorer.types import Span
from scorer.words.tokens import same_letters

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LinkOp = Literal["kept", "form", "substituted", "moved"]
Likeness = Callable[[Sequence[int], Sequence[int]], "NDArray[np.float32]"]

_FUNCTION_WORDS = tables.words("function_words")
# Least cosine at which two words are linked: in the same gap between equal words, and elsewhere in the sentence.
# Chosen on rated pairs of the training data.
ALIKE_IN_PLACE = 0.45
ALIKE_ELSEWHERE = 0.6
# The same for a function word (`of`, `the`) and a content word.  Two function words are linked in the same gap only.
ALIKE_ACROSS_CLASSES = 0.75
# If a pair needs more cosines than this, its words are linked by their letters alone.
MOST_COSINES = 4_000_000


class WordLink(NamedTuple):
    """Corresponding words of both sides, by their numbers; neither side is empty.

    kept: the same word in the same place.
    form: the same word except for case, punctuation, hyphens or an English ending.
    moved: the same word or a form of it, out of order.
    substituted: another word with a similar vector.

    `likeness` is the cosine of the words' vectors; it is 1 for all links but substituted ones.
    """

    op: LinkOp
    original: Span
    garbled: Span
    likeness: float = 1.0


def link_words(original: Sequence[str], garbled: Sequence[str], likeness: Likeness) -> tuple[WordLink, ...]:
    """Link two lists of words; the links are in the order of the original, and each word is in at most one.

    `likeness` returns the cosines of the given original words with the given garbled words, by their numbers.
    """
    linker = _Linker(original, garbled)
    linker.link_equals()
    if linker.free[0] and linker.free[1]:
        linker.link_compounds()
        linker.link_moved()
        linker.link_alike(likeness)
        linker.link_neighbours()
    return tuple(sorted(linker.links, key=attrgetter("original.start")))


class _Linker:
    """The links found so far, and in `free` the unlinked words of each side with the gap they stand in."""

    def __init__(self, original: Sequence[str], garbled: Sequence[str]) -> None:
        self.left, self.right = original, garbled
        self.links: list[WordLink] = []
        self.free: tuple[dict[int, int], dict[int, int]] = ({}, {})

    def link_equals(self) -> None:
        """Link equal words in order, and between them words that differ in form only."""
        numbers: dict[str, int] = defaultdict(count().__next__)
        keys = [[numbers[word.casefold()] for word in side] for side in (self.left, self.right)]
        for gap, (equal, a, b) in enumerate(_blocks(keys[0], keys[1])):
            if equal:
                self.links += [
                    _single("kept" if self.left[i] == self.right[j] else "form", i, j)
                    for i, j in zip(a, b, strict=True)
                ]
            elif a and b and same_letters(self.left[a.start : a.stop], self.right[b.start : b.stop]):
                self.links.append(WordLink("form", Span(a.start, a.stop), Span(b.start, b.stop)))
            else:
                self._link_forms(gap, a, b)

    def _link_forms(self, gap: int, a: range, b: range) -> None:
        found = dict(_inflected(self.left, self.right, a, b)) if a and b else {}
        if not found:
            self.free[0].update(dict.fromkeys(a, gap))
            self.free[1].update(dict.fromkeys(b, gap))
            return
        self.links += [_single("form", i, j) for i, j in found.items()]
        self.free[0].update((i, gap) for i in a if i not in found)
        taken = set(found.values())
        self.free[1].update((j, gap) for j in b if j not in taken)

    def link_compounds(self) -> None:
        """Link two neighbouring words to the compound of both: `front lines`, `frontline`."""
        for ours, theirs, swapped in ((0, 1, False), (1, 0, True)):
            words, others = (self.right, self.left) if swapped else (self.left, self.right)
            pairs = [i for i in self.free[ours] if i + 1 in self.free[ours]]
            whole: dict[str, int] = {}
            for j in self.free[theirs] if pairs else ():
                whole.update(dict.fromkeys(stems(others[j]), j))
            # What a word may be a form of begins as the word does.
            begun = {key[:2] for key in whole}
            for i in pairs:
                if i not in self.free[ours] or i + 1 not in self.free[ours]:
                    continue
                both_words = words[i] + words[i + 1]
                if both_words.casefold()[:2] not in begun:
                    continue
                found = next((whole[key] for key in sorted(stems(both_words)) if key in whole), None)
                if found is not None and found in self.free[theirs]:
                    both, one = Span(i, i + 2), Span(found, found + 1)
                    self.links.append(WordLink("form", one, both) if swapped else WordLink("form", both, one))
                    del self.free[ours][i], self.free[ours][i + 1], self.free[theirs][found]

    def link_moved(self) -> None:
        """Link the free content words to the same word elsewhere, or else to a form of it."""
        for keys in (lambda word: (word.casefold(),), stems):
            where: dict[str, list[int]] = {}
            for j in reversed(self.free[1]):
                if _is_content(self.right[j]):
                    for key in keys(self.right[j]):
                        where.setdefault(key, []).append(j)
            for i in list(self.free[0]):
                if not _is_content(self.left[i]):
                    continue
                for key in sorted(keys(self.left[i])):  # a set has another order in each run
                    waiting = where.get(key, [])
                    while waiting and waiting[-1] not in self.free[1]:
                        waiting.pop()
                    if waiting:
                        self._take("moved", i, waiting[-1])
                        break

    def link_alike(self, likeness: Likeness) -> None:
        """Link the remaining words by their vectors, the most similar first."""
        rows = [i for i in self.free[0] if self.left[i][0].isalnum()]
        columns = [j for j in self.free[1] if self.right[j][0].isalnum()]
        if not rows or not columns or len(rows) * len(columns) > MOST_COSINES:
            return
        cosines = likeness(rows, columns)
        lowest = min(ALIKE_IN_PLACE, ALIKE_ELSEWHERE, ALIKE_ACROSS_CLASSES)
        near = cosines >= lowest
        places = [numbers.tolist() for numbers in near.nonzero()]
        found = [
            (-cosine, abs(rows[r] - columns[c]), rows[r], columns[c])
            for cosine, r, c in zip(cosines[near].tolist(), *places, strict=True)
        ]
        for less, _, i, j in sorted(found):
            cosine = -less
            if i in self.free[0] and j in self.free[1] and cosine >= self._least(i, j):
                self._take("substituted", i, j, cosine)

    def link_neighbours(self) -> None:
        """Link equal free words beside a linked word: the `on` of an `on Monday` that moved."""
        ahead = [link for link in self.links if link.op != "kept"]
        while ahead and self.free[0] and self.free[1]:
            link = ahead.pop()
            for i, j in (
                (link.original.start - 1, link.garbled.start - 1),
                (link.original.stop, link.garbled.stop),
            ):
                if i in self.free[0] and j in self.free[1] and self.left[i].casefold() == self.right[j].casefold():
                    self._take("moved", i, j)
                    ahead.append(self.links[-1])

    def _least(self, i: int, j: int) -> float:
        """Return the least cosine at which two words are linked; more than 1 if they never are."""
        in_place = self.free[0][i] == self.free[1][j]
        content = _is_content(self.left[i]), _is_content(self.right[j])
        if content[0] is not content[1]:
            return ALIKE_ACROSS_CLASSES
        if in_place:
            return ALIKE_IN_PLACE
        return ALIKE_ELSEWHERE if content[0] else 2.0

    def _take(self, op: LinkOp, i: int, j: int, likeness: float = 1.0) -> None:
        self.links.append(_single(op, i, j, min(1.0, likeness)))
        del self.free[0][i]
        del self.free[1][j]


@lru_cache(maxsize=16_384)  # nearly all links are of single words, and many pairs have the same
def _single(op: LinkOp, i: int, j: int, likeness: float = 1.0) -> WordLink:
    """Return the link of two single words."""
    return WordLink(op, Span(i, i + 1), Span(j, j + 1), likeness)


@lru_cache(maxsize=50_000)
def _is_content(word: str) -> bool:
    return word[0].isalnum() and word.casefold() not in _FUNCTION_WORDS


def _blocks(left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[bool, range, range]]:
    """Yield (equal, left, right) for runs of words of both sides, alternately equal and different."""
    i = j = 0
    # As tuples they take less time than as objects with these as attributes.
    steps = cast("list[tuple[str, int, int, int, int]]", Indel.opcodes(left, right).as_list())
    for tag, start, stop, other_start, other_stop in steps:
        if tag == "equal":
            if start > i or other_start > j:
                yield False, range(i, start), range(j, other_start)
            yield True, range(start, stop), range(other_start, other_stop)
            i, j = stop, other_stop
    if i < len(left) or j < len(right):
        yield False, range(i, len(left)), range(j, len(right))


def _inflected(left: Sequence[str], right: Sequence[str], a: range, b: range) -> Iterator[tuple[int, int]]:
    """Yield pairs of words that are forms of one word, increasing on both sides."""
    where: dict[str, list[int]] = {}
    for j in reversed(b):
        for stem in stems(right[j]):
            where.setdefault(stem, []).append(j)
    free = b.start
    for i in a:
        found = None
        for stem in stems(left[i]) if where else ():
            ahead = where.get(stem, [])
            while ahead and ahead[-1] < free:
                ahead.pop()
            if ahead and (found is None or ahead[-1] < found):
                found = ahead[-1]
        if found is not None:
            yield i, found
            free = found + 1
