"""The figures of the benchmark on triples."""

from __future__ import annotations

import numpy as np

from benchmarks.triples import SHOWN, by_kind, ranked
from corpus.triples import Triple


def test_a_tie_is_wrong_in_its_triple_and_half_right_in_the_pool() -> None:
    rewordings = dict.fromkeys(SHOWN, np.array([3.0, 1.0]))
    damages = dict.fromkeys(SHOWN, np.array([2.0, 1.0]))
    for found in ranked(rewordings, damages).values():
        # 3 is above both, 1 is below 2 and ties with 1.
        assert found == {"rewording above": 0.5, "pooled": (2 + 0 + 0.5) / 4}


def test_kinds_are_counted_apart() -> None:
    own = [Triple(kind, "o", "r", "d") for kind in ("unit", "hedge", "unit")]
    assert by_kind(own, np.array([1.0, 0.0, 0.0]), np.array([0.0, 1.0, 1.0])) == {"unit": 0.5, "hedge": 0.0}
