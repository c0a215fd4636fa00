"""Find the turns of phrase of a side that have a contrary: `fell on deaf ears`, `was heeded`."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from scorer.english import tables
from scorer.words.compared import Text
from scorer.words.phrases_said import ByLastWord, by_last_word, said

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
    return tuple(Turn(*what, words) for words, what in said(side, _turns()))


@cache
def _turns() -> ByLastWord[tuple[str, str]]:
    rows = tables.rows("contrary_turns", "scale", "end", "turns")
    return by_last_word((turn, (scale, end)) for scale, end, cell in rows for turn in cell.split("|"))
