"""A share with its interval, and whether wins and losses differ more than by chance."""

from __future__ import annotations

import math
from dataclasses import dataclass

# The quantile of the normal distribution for an interval of 95 %.
_Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `of` cases; low, high: the 95 % interval of the share, in [0, 1]."""

    part: int
    of: int
    low: float
    high: float

    @property
    def value(self) -> float | None:
        """The share; None of no cases."""
        return self.part / self.of if self.of else None


def share(part: int, of: int) -> Share:
    """Return a share with its score interval; of no cases the interval is the whole of 0 to 1.

    It holds its level for few cases and for shares of 0 and 1, where the usual interval shrinks to nothing.
    Source: Wilson 1927, Probable Inference, the Law of Succession, and Statistical Inference (JASA 22); without
    correction for continuity, as Newcombe 1998 (Statistics in Medicine 17) compares it.
    """
    if not of:
        return Share(part, of, 0.0, 1.0)
    middle = part + _Z**2 / 2
    reach = _Z * math.sqrt(part * (of - part) / of + _Z**2 / 4)
    # A rounding error may pass the ends, which the interval reaches exactly for shares of 0 and 1.
    low = 0.0 if part == 0 else (middle - reach) / (of + _Z**2)
    high = 1.0 if part == of else (middle + reach) / (of + _Z**2)
    return Share(part, of, low, high)


def sign_test(wins: int, losses: int) -> float:
    """Return the probability that two equally good versions are at least so far apart in wins; two-sided and exact.

    Ties do not count.  Without wins and losses it is 1.
    Source: Dixon and Mood 1946, The Statistical Sign Test (JASA 41).
    """
    cases, fewer = wins + losses, min(wins, losses)
    term = tail = 1
    for number in range(1, fewer + 1):
        term = term * (cases - number + 1) // number
        tail += term
    # Whole numbers may be larger than any float, but their ratio is one.
    return min(1.0, 2 * tail / (1 << cases))
