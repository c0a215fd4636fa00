"""Tell whether going and coming lead to one place: the patient went to the clinic, and came to the clinic."""

from __future__ import annotations

from scorer.english.antonyms import bases
from scorer.words.compared import Compared, Text

_GO, _COME = frozenset({"go", "going"}), frozenset({"come"})
_TO = frozenset({"to", "into"})
# The place is within so many words.
_REACH = 6


def lead_to_one_place(pair: Compared, i: int, j: int) -> bool:
    """Tell whether one word is a form of `go` and the other of `come`, both before the same place.

    Who comes to a place goes there; only where the speaker stands is told in another way.
    """
    one, other = bases(pair.original.words[i].small), bases(pair.garbled.words[j].small)
    if not any(first & _GO and second & _COME for first, second in ((one, other), (other, one))):
        return False
    here, there = _place(pair.original, i), _place(pair.garbled, j)
    link = pair.garbled_of.get(here) if here is not None else None
    return link is not None and link.op != "substituted" and there == link.garbled.start


def _place(side: Text, n: int) -> int | None:
    """Return the number of the first content word behind a verb and its `to`; None where there is no `to`."""
    if side.small_at(n + 1) not in _TO:
        return None
    near = range(n + 2, min(n + 2 + _REACH, len(side.words)))
    return next((m for m in near if side.words[m].is_content), None)
