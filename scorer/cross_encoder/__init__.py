"""The learned metric: a network that reads both sides of a pair as one text."""

from __future__ import annotations

from functools import lru_cache

from scorer.cross_encoder.reader import PairReader, Reading, Tags
from scorer.encoder import ON_CPU, Runtime

__all__ = ["PairReader", "Reading", "Tags", "load_reader"]


def load_reader(runtime: Runtime = ON_CPU) -> PairReader:
    """Return the reader; raise ModelError if its weights cannot be loaded.

    The reader has no state, so it is loaded once.
    """
    return _load(runtime)


@lru_cache(maxsize=2)
def _load(runtime: Runtime) -> PairReader:
    return PairReader(runtime=runtime)
