"""Reports of versions of one original, scored without a model, for the tests of the comparison."""

from __future__ import annotations

import random
from functools import cache

from scorer import Report, Settings, score_pairs, score_texts
from scorer.comparison import Comparison, compare

QUICK = Settings(model="none")
_WORDS = "the old harbour bridge was closed in March because of heavy frost and snow near a small town"


@cache
def lines(count: int, seed: int) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return an original of many lines, and two versions of it that have lost and exchanged words."""
    rng = random.Random(seed)
    original = [" ".join(rng.choices(_WORDS.split(), k=rng.randint(4, 14))).capitalize() + "." for _ in range(count)]
    return tuple(original), _worn(original, 0.08, rng), _worn(original, 0.2, rng)


def _worn(original: list[str], share: float, rng: random.Random) -> tuple[str, ...]:
    texts = [
        [word if rng.random() > share else rng.choice(("stone", "often", "")) for word in one.split()]
        for one in original
    ]
    return tuple(" ".join(word for word in one if word) or "Nothing." for one in texts)


@cache
def aligned(count: int = 60, seed: int = 1) -> tuple[Report, ...]:
    """Return the reports of both versions, aligned by line."""
    original, *versions = lines(count, seed)
    settings = Settings(model="none", ter=True)
    return tuple(score_pairs(zip(original, one, strict=True), settings) for one in versions)


ORIGINAL = """The bridge was closed in March. It had been damaged by frost. Nobody was hurt that day.

The council met on Tuesday. It agreed to spend 1,000 euros on the repair. Work will begin in May."""
# It merges two sentences and omits one.
MERGED = """The bridge was closed in March, and it had been damaged by frost.

The council met on Tuesday. It agreed to spend 100 euros on the repair. Work will begin in May."""
# It keeps all and adds one.
ADDED = """The bridge was closed in March. It had been damaged by frost. Nobody was hurt that day.

The council met on Tuesday. Every member of it came by boat. It agreed to spend 1,000 euros on the repair. Work will
not begin in May."""


@cache
def documents() -> tuple[Report, ...]:
    """Return the reports of three versions of one short text, the last one equal to the original."""
    return tuple(score_texts(ORIGINAL, one, QUICK) for one in (MERGED, ADDED, ORIGINAL))


@cache
def compared() -> Comparison:
    """Return the comparison of these three, with few trials."""
    return compare(documents(), ("merged", "added", "same"), resamples=50, trials=50)
