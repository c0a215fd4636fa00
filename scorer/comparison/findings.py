"""The findings of each version by check and severity, and how many more one version has than another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from scorer.comparison.paired import drawn
from scorer.comparison.types import FindingKind, KindContrast, Unit
from scorer.summary import PERCENTILES
from scorer.types import SEVERITIES


def counted(units: Sequence[Unit]) -> list[dict[FindingKind, int]]:
    """Return the number of findings of each kind of each version, worst first; every version has every kind."""
    found = [Counter(kind for unit in units for kind in _kinds(unit, at)) for at in range(len(units[0].parts))]
    names = sorted({kind for one in found for kind in one}, key=lambda kind: (-SEVERITIES.index(kind[1]), kind[0]))
    return [{kind: one[kind] for kind in names} for one in found]


def kind_contrasts(units: Sequence[Unit], resamples: int, seed: int) -> Iterator[KindContrast]:
    """Yield the difference of each kind between each two versions, with the interval of a paired bootstrap."""
    import numpy as np

    totals = counted(units)
    kinds = list(totals[0])
    if not kinds:
        return
    rows = [
        np.array([[counts[kind] for kind in kinds] for counts in (Counter(_kinds(unit, at)) for unit in units)])
        for at in range(len(totals))
    ]
    samples = list(drawn(len(units), resamples, seed))
    for first, second in combinations(range(len(rows)), 2):
        apart = rows[second] - rows[first]
        low, high = np.percentile(np.array([apart[chosen].sum(0) for chosen in samples]), PERCENTILES, axis=0)
        for at, (check, severity) in enumerate(kinds):
            value = int(apart[:, at].sum())
            yield KindContrast(check, severity, first, second, value, float(low[at]), float(high[at]))


def _kinds(unit: Unit, version: int) -> list[FindingKind]:
    return [(one.check, one.severity) for judged in unit.parts[version].judgements for one in judged.scored.findings]
