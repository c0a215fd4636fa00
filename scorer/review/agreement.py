"""How far reviewers agree beyond chance on the pairs that they all decided.

Verdicts are looked up by the key of the pair, so a repeated line counts once.  The verdicts unsure and skip do not
count.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from scorer.review.events import Grade
from scorer.types import SEVERITIES

Grades = Mapping[str, Grade]


def kappa(one: Grades, other: Grades) -> float | None:
    """Return Cohen's kappa of two reviewers' verdicts, in [-1, 1]: 1 is full agreement, 0 is chance.

    The four severities are nominal: minor against critical is no worse than minor against major.  Returns None if the
    two have no pair in common, or both gave the same single verdict throughout.
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
    """Return the number of pairs that both decided."""
    return len(_decided(one).keys() & _decided(other).keys())


def alpha(reviewers: Sequence[Grades]) -> float | None:
    """Return Krippendorff's alpha of any number of reviewers' verdicts: 1 is full agreement, 0 is chance.

    Verdicts are ordered from none to critical.  Two verdicts differ more, the more given verdicts lie between them
    (the ordinal difference).  A pair counts if at least two reviewers decided it.  Returns None if there is no such
    pair, or if all verdicts on them are the same.
    Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section D.  The libraries that offer it
    are under the GPL or have dependencies that this package avoids.
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
    """Return, for each pair with at least two verdicts, how often each rank was given."""
    units: dict[str, Counter[int]] = {}
    for grades in reviewers:
        for key, rank in _decided(grades).items():
            units.setdefault(key, Counter())[rank] += 1
    return [unit for unit in units.values() if unit.total() > 1]


def _ordinal(totals: Counter[int]) -> dict[tuple[int, int], float]:
    """Return the squared ordinal difference of every two ranks, from the number of verdicts between them."""
    apart = {}
    for low in totals:
        for high in totals:
            if low <= high:
                between = sum(totals[rank] for rank in range(low, high + 1)) - (totals[low] + totals[high]) / 2
                apart[low, high] = apart[high, low] = between**2 if low != high else 0.0
    return apart


def _spread(counts: Counter[int], apart: Mapping[tuple[int, int], float]) -> float:
    """Return the sum of the differences over all ordered pairs of verdicts."""
    return math.fsum(counts[one] * counts[other] * apart[one, other] for one in counts for other in counts)
