"""Times of subtitles: cues far apart are never linked, if both files have one clock."""

from __future__ import annotations

import numpy as np
import pytest

from scorer.align.clock import Times, shared_clock

CUES = [(10.0 * n, 10.0 * n + 3) for n in range(6)]


@pytest.mark.parametrize(
    ("garbled", "shared"),
    [
        (CUES, True),
        ([(start + 0.4, end) for start, end in CUES], True),
        (CUES[:2], True),
        ([*CUES[:3], (400.0, 401.0), (500.0, 501.0)], True),
        ([(start + 5, end + 5) for start, end in CUES], False),
        ([(2.5 + start / 7, end) for start, end in CUES], False),
        ([], False),
    ],
)
def test_two_files_have_one_clock(garbled: Times, shared: bool) -> None:
    assert (shared_clock(CUES, garbled) is not None) == shared
    assert (shared_clock(garbled, CUES) is not None) == shared


def test_blocks_far_apart_in_time_are_told() -> None:
    clock = shared_clock(CUES, CUES)
    assert clock is not None
    nodes = np.arange(1, 4)
    assert clock.apart(1, 1, nodes, nodes).tolist() == [[False, True, True], [True, False, True], [True, True, False]]
    # The second and third cue together lie beside the second and beside the third.
    assert clock.apart(2, 1, np.array([3]), np.arange(1, 5)).tolist() == [[True, False, False, True]]
