"""How far reviewers agree beyond chance on the pairs that they all decided.

Verdicts are by the key of the pair, so that a line that is repeated counts once.  Unsure and skip say nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from scorer.review.events import Grade
from scorer.types import SEVERITIES

Grades = Mapping[str, Grade]


def kappa(one: Grades, other: Grades) -> float | None:
    """Return Cohen's kappa of two reviewers' verdicts, in [-1, 1]: 1 is agreement, 0 what chance gives.

    The four severities count as names: minor against critical is no worse than minor against major.  None where
    the two have no pair in common, or know only one verdict, the same.
    Source: Cohen 1960, A Coefficient of Agreement for Nominal Scales.
    """
    decided = [_decided(grades) for grades in (one, other)]
    both = sorted(decided[0].keys() & decided[1].keys())
    left, right = ([grades[key] for key in both] for grades in decided)
    if len({*left, *right}) < 2:
        return None
    observed = sum(grade == answer for grade, answer in zip(left, right, strict=True)) / len(both)
    of_left, of_right = Counter(left), Counter(right)
    expected = sum(of_left[rank] * of_right[rank] for rank in of_left) / len(both) ** 2
    return (observed - expected) / (1 - expected)


def shared(one: Grades, other: Grades) -> int:
    """Return how many pairs both decided."""
    return len(_decided(one).keys() & _decided(other).keys())


def alpha(reviewers: Sequence[Grades]) -> float | None:
    """Return Krippendorff's alpha of any number of reviewers' verdicts, at most 1: 1 is agreement, 0 what chance gives.

    Verdicts are ordered from none to critical, and two of them are further apart the more verdicts lie between
    them (the ordinal difference).  A pair counts that two reviewers or more decided.  None where there is no such
    pair, or only one verdict among them.
    Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section D.  The libraries that have it
    are under the GPL or bring what this package does without.
    """
    units = _units(reviewers)
    totals: Counter[int] = Counter()
    for unit in units:
        totals.update(unit)
    if len(totals) < 2:
        return None
    apart = _ordinal(totals)
    observed = sum(_spread(unit, apart) / (unit.total() - 1) for unit in units)
    expected = _spread(totals, apart) / (totals.total() - 1)
    return 1 - observed / expected


def _decided(grades: Grades) -> dict[str, int]:
    ranks = {severity: rank for rank, severity in enumerate(SEVERITIES)}
    return {key: ranks[grade] for key, grade in grades.items() if grade in ranks}


def _units(reviewers: Sequence[Grades]) -> list[Counter[int]]:
    """Return how often each rank was given to each pair that has two verdicts or more."""
    units: dict[str, Counter[int]] = {}
    for grades in reviewers:
        for key, rank in _decided(grades).items():
            units.setdefault(key, Counter())[rank] += 1
    return [unit for unit in units.values() if unit.total() > 1]


def _ordinal(totals: Counter[int]) -> dict[tuple[int, int], float]:
    """Return the squared ordinal difference of every two ranks: how many verdicts lie from the one to the other."""
    apart = {}
    for low in totals:
        for high in totals:
            if low <= high:
                between = sum(totals[rank] for rank in range(low, high + 1)) - (totals[low] + totals[high]) / 2
                apart[low, high] = apart[high, low] = between**2 if low != high else 0.0
    return apart


def _spread(counts: Counter[int], apart: Mapping[tuple[int, int], float]) -> float:
    """Return the sum of the differences of all ordered pairs of verdicts."""
    return math.fsum(counts[one] * counts[other] * apart[one, other] for one in counts for other in counts)
