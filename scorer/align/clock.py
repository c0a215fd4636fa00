"""Use the times of subtitles in alignment: cues that are far apart in time do not belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Times = Sequence[tuple[float, float]]
"""Start and end of each sentence, in seconds, in the order of the document."""

APART = 3.0  # seconds between two cues from which they are not counterparts
NEAR = 1.0  # seconds between the starts of two cues of the same moment
SHARED = 0.5  # share of cues that must begin together, for the two files to have the same clock


@dataclass(frozen=True, slots=True)
class Clock:
    """The times of both documents: float64 (n, 2) and (m, 2)."""

    original: NDArray[np.float64]
    garbled: NDArray[np.float64]

    def apart(self, a: int, b: int, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> NDArray[np.bool_]:
        """Tell which blocks of `a` and `b` sentences that end before these nodes are far apart in time.

        Shape (rows, columns).  A node with fewer sentences before it has no such block, and any answer will do.
        """
        ours = _block(self.original, a, rows)
        theirs = _block(self.garbled, b, columns)
        gap = np.maximum(ours[0][:, None] - theirs[1][None, :], theirs[0][None, :] - ours[1][:, None])
        return np.asarray(gap > APART)


def shared_clock(original: Times, garbled: Times) -> Clock | None:
    """Return the times of both documents; None if either has none, or if their clocks differ."""
    if not original or not garbled:
        return None
    ours, theirs = np.array(original, dtype=np.float64), np.array(garbled, dtype=np.float64)
    fewer, more = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
    starts = np.sort(more[:, 0])
    place = np.searchsorted(starts, fewer[:, 0])
    before, after = starts[np.maximum(place - 1, 0)], starts[np.minimum(place, len(starts) - 1)]
    nearest = np.minimum(np.abs(fewer[:, 0] - before), np.abs(fewer[:, 0] - after))
    return Clock(ours, theirs) if float((nearest <= NEAR).mean()) >= SHARED else None


def _block(times: NDArray[np.float64], size: int, nodes: NDArray[np.intp]) -> tuple[NDArray[np.float64], ...]:
    """Return the start and the end of the block of `size` sentences before each node."""
    first, last = np.clip(nodes - size, 0, len(times) - 1), np.clip(nodes - 1, 0, len(times) - 1)
    return times[first, 0], times[last, 1]
