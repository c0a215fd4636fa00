"""Tell whether some words of a side are gone: what stood around them stands together on the other side."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache

from scorer.english.verb_forms import bases
from scorer.types import Span
from scorer.words.compared import Text, Word

AUXILIARIES = frozenset({"is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did"})
# Words that come or go with what is left out.
STRESSING = frozenset({"indeed", "actually", "really", "duly"})
_LOOSE = STRESSING | {",", "that", "—", "–", "-", "(", ")"}
# So many words on either side of a gap must stand together.
_BESIDE = 2
_ENDS = frozenset(".;:!?")
_Around = tuple[tuple[tuple[str, bool], ...], tuple[tuple[str, bool], ...]]


def joined(side: Text, other: Text, at: Span) -> int | None:
    """Return the word number on the other side at which the words around a phrase of this side meet; else None.

    Commas do not count.  An auxiliary may stand in the gap.  A phrase at the beginning of its side left a gap only at
    the beginning of the other.
    """
    left, right = _bare(side).around(at)
    if sum(word.is_word for word in (*left, *right)) < _BESIDE:
        return None
    return _bare(other).meeting(left, right)


def answers(pattern: re.Pattern[str], other: Text, side: Text, at: Span) -> bool:
    """Tell whether the other side has words of a pattern, beyond those that this side has outside a place."""
    said = _said(pattern, other)
    rest = f"{side.small[: at.start]} {side.small[at.stop :]}" if said else ""
    return any(one not in rest for one in said)


@lru_cache(maxsize=16)  # each phrase of a side asks
def _said(pattern: re.Pattern[str], side: Text) -> frozenset[str]:
    return frozenset(match[0] for match in pattern.finditer(side.small))


class _Bare:
    """The words of a side but those that come or go with what is left out, and where some of them meet."""

    def __init__(self, side: Text) -> None:
        numbers = [n for n, word in enumerate(side.words) if word.small not in _LOOSE]
        self._words = [side.words[n] for n in numbers]
        self._numbers = [*numbers, len(side.words)]
        self._starts = [word.at.start for word in self._words]
        self._met: dict[_Around, int | None] = {}

    def around(self, at: Span) -> tuple[list[Word], list[Word]]:
        """Return the last words before a place and the first after it."""
        start, stop = bisect_left(self._starts, at.start), bisect_left(self._starts, at.stop)
        return self._words[max(0, start - _BESIDE) : start], self._words[stop : stop + _BESIDE]

    def meeting(self, left: Sequence[Word], right: Sequence[Word]) -> int | None:
        """Return the word number at which words that stand on the left of a gap meet those on its right; else None."""
        key = tuple((word.small, word.is_word) for word in left), tuple((word.small, word.is_word) for word in right)
        if key not in self._met:
            self._met[key] = self._meeting(left, right)
        return self._met[key]

    def _meeting(self, left: Sequence[Word], right: Sequence[Word]) -> int | None:
        for start in self._places(left[0]) if left else range(len(self._words)):
            meets = start + len(left)
            if meets + len(right) > len(self._words):
                break
            if not _agree(left, self._words[start:meets]) or not (left or self._opens(meets)):
                continue
            for stop in (meets, meets + 1):
                between = {word.small for word in self._words[meets:stop]}
                if _agree(right, self._words[stop : stop + len(right)]) and between <= AUXILIARIES:
                    return self._numbers[stop]
        return None

    def _places(self, word: Word) -> Sequence[int]:
        """Return where the words are that may be a word or another form of it, in order."""
        forms = {word.small, *bases(word.small)}
        return sorted({place for form in forms for place in self._places_of.get(form, ())})

    @cached_property
    def _places_of(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._words):
            for form in {word.small, *bases(word.small)}:
                found[form].append(place)
        return found

    def _opens(self, meets: int) -> bool:
        return meets == 0 or self._words[meets - 1].small in _ENDS


_bare = lru_cache(maxsize=8)(_Bare)


def _agree(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Tell whether two runs of words are the same but for their forms."""
    return len(ours) == len(theirs) and all(
        one.small == two.small or (one.is_word and not bases(one.small).isdisjoint(bases(two.small)))
        for one, two in zip(ours, theirs, strict=True)
    )
