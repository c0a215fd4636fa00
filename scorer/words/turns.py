"""Find the turns of phrase of a side that have a contrary: `fell on deaf ears`, `was heeded`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from scorer.english import tables
from scorer.words.compared import Text
from scorer.words.idioms import is_said

_ENDS = {"one": "other", "other": "one"}


class Turn(NamedTuple):
    """A turn of phrase: its scale, the end of that scale for which it stands, and the numbers of its words."""

    scale: str
    end: str
    words: range

    @property
    def side(self) -> tuple[str, str]:
        """What it says."""
        return self.scale, self.end

    @property
    def contrary(self) -> tuple[str, str]:
        """What its contraries say."""
        return self.scale, _ENDS[self.end]


@lru_cache(maxsize=8)  # two checks ask for both sides
def turns(side: Text) -> tuple[Turn, ...]:
    """Return the turns of phrase of a side, in the order of their last words."""
    known = _by_end()
    if side.small_words.isdisjoint(known):
        return ()
    found = []
    for n, word in enumerate(side.words):
        for scale, end, phrase in known.get(word.small, ()):
            start = n - len(phrase) + 1
            if start >= 0 and is_said(side.words[start : n + 1], phrase):
                found.append(Turn(scale, end, range(start, n + 1)))
    return tuple(found)


@cache
def _by_end() -> Mapping[str, tuple[tuple[str, str, tuple[str, ...]], ...]]:
    """Return the turns by their last words."""
    found: defaultdict[str, list[tuple[str, str, tuple[str, ...]]]] = defaultdict(list)
    for scale, end, cell in tables.rows("contrary_turns", "scale", "end", "turns"):
        for turn in cell.split("|"):
            words = tuple(turn.split())
            found[words[-1]].append((scale, end, words))
    return {word: tuple(known) for word, known in found.items()}
