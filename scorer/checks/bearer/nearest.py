"""Tell to which of several values each word of a side belongs: to the nearest one, if another is clearly further."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from scorer.checks.bearer.values import Value
from scorer.types import Span
from scorer.words.compared import Text

# What parts two words, in words: a joint counts as so many.
_JOINTS = {
    **dict.fromkeys((".", ";", "!", "?", "|"), 12.0),
    **dict.fromkeys(("whereas", "while", "whilst", "but"), 8.0),
    **dict.fromkeys(("and", "or", "then"), 5.0),
    **dict.fromkeys((",", "–", "—", "/", ")"), 6.0),
    "than": 4.0,
    **dict.fromkeys(("a", "an", "the", "its", "their", "his", "her", "of", "'s", "$", "£", "€", "%", "-", "−"), 0.0),
    **dict.fromkeys((":", "(", "=", "only", "just", "about", "some", "nearly", "almost"), 0.5),
    **dict.fromkeys(("is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will"), 0.5),
}
# Before a number these begin what is set against something else.
_AGAINST = frozenset({"against", "versus", "vs", "compared", "from", "to"})
# A comma before one of these parts little.
_RELATIVE = frozenset({"which", "who", "whose", "aged"})
_SKIPPED = frozenset({"with", "to", "only", "just", "some", "about", "nearly", "almost"})
_CONTRAST = 6.0
# The next value must be so many words further than the nearest one.
_CLEARLY = 2.5
# What is further from a value than this does not belong to it.
_FURTHEST = 14.0
# A comma is further than this.
_CLOSE = 6.0


class Nearest:
    """The distances on a side, in words; a mark or a conjunction counts as several."""

    def __init__(self, side: Text, values: Sequence[Value]) -> None:
        starts = {value.at.start for value in values}
        lengths = [_JOINTS.get(word.small, 1.0) for word in side.words]
        for number, word in enumerate(side.words):
            if word.small in _AGAINST and _is_before_one(side, number, starts):
                lengths[number] = _CONTRAST
            elif word.small in _RELATIVE and number and side.words[number - 1].small == ",":
                lengths[number - 1] = 1.0
        self._until = [0.0, *accumulate(lengths)]
        self._values = values

    def of(self, number: int) -> tuple[Value, bool] | None:
        """Return the value to which a word belongs, and whether it is close; None where that is not clear."""
        near = sorted((self._distance(number, value.at), n) for n, value in enumerate(self._values))[:2]
        if near[0][0] > _FURTHEST or (len(near) > 1 and near[1][0] - near[0][0] < _CLEARLY):
            return None
        return self._values[near[0][1]], near[0][0] < _CLOSE

    def _distance(self, number: int, at: Span) -> float:
        """Return the length of the words between a word and a value."""
        if number < at.start:
            return self._until[at.start] - self._until[number + 1]
        return self._until[number] - self._until[at.stop]


def _is_before_one(side: Text, number: int, starts: set[int]) -> bool:
    """Tell whether the next word that counts begins a value."""
    number += 1
    while number < len(side.words) and side.words[number].small in _SKIPPED:
        number += 1
    return number in starts
