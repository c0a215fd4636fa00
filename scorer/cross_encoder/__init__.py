"""The learned metric: a network that reads both sides of a pair as one text."""

from __future__ import annotations

from functools import lru_cache

from scorer.cross_encoder.reader import PairReader, Reading, Tags

__all__ = ["PairReader", "Reading", "Tags", "load_reader"]


@lru_cache(maxsize=1)
def load_reader() -> PairReader:
    """Return the reader; raise ModelError if its weights cannot be loaded.

    The reader has no state, so it is loaded once.
    """
    return PairReader()
