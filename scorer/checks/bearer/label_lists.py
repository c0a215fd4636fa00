"""Tell whether two lists of labels say the same: `blue: pin 4; grey: pin 9`, and `pin 9: grey; pin 4: blue`."""

from __future__ import annotations

from scorer.patterns import late
from scorer.words.compared import Compared

_PARTS = late(r"[;.,\n|]+\s*")
_FEWEST = 2
_ENDS = 2

# The two ends of each label, in any order.
_Labels = frozenset[frozenset[str]]


def are_same_labels(pair: Compared) -> bool:
    """Tell whether both sides are lists of the same labels, in any order, each before or behind what it labels."""
    ours = _labels(pair.original.small)
    return len(ours) >= _FEWEST and ours == _labels(pair.garbled.small)


def _labels(small: str) -> _Labels:
    """Return the labels of a text; none if any part of it is something else."""
    ends = [[end.strip() for end in part.split(":")] for part in _PARTS.split(small) if part]
    if any(len(both) != _ENDS or not all(both) for both in ends):
        return frozenset()
    return frozenset(map(frozenset, ends))
