"""Both sides of a pair as halves, each seen against the other: made once for all checks."""

from __future__ import annotations

from functools import lru_cache

from scorer.words.compared import Compared
from scorer.words.unanswered import Half


@lru_cache(maxsize=2)  # many rules ask for both halves of a pair, one pair after another
def halves(pair: Compared) -> tuple[Half, Half]:
    """Return the half of the original and that of the garbled side."""
    return Half(pair, added=False), Half(pair, added=True)
