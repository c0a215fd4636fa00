"""Paired bootstrap and paired approximate randomisation over the units of the original.

The random draws and the precision of the sums are those of `sacrebleu.significance`, so that the trials of BLEU, chrF++
and TER come out as there, digit for digit, for the same seed and number of trials.  Its functions are not called,
because they would count the n-grams of a version again for each other version.

A p differs from sacrebleu's in one thing: a trial that comes out just as far apart as the versions are counts as well.
sacrebleu counts only what is farther.  Where two versions differ in one unit or in none, nothing is farther, and it
gives them the least p that there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from scorer.comparison.figures import Figure
from scorer.comparison.types import LEADING, Contrast, Estimate
from scorer.summary import PERCENTILES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from scorer.comparison.figures import Floats, Sums
# As sacrebleu.
SEED, RESAMPLES, TRIALS = 12345, 1000, 10_000
# So many trials are drawn at once, which bounds the memory.  A multiple of 32, for one number of the generator gives
# 32 draws, and the rest of it is dropped at the end of a call.
_AT_ONCE = 320
# A rounding error, by which a figure of exchanged units may miss the difference that it equals.
_TINY = 1e-9


def drawn(units: int, resamples: int, seed: int) -> Iterator[NDArray[np.int64]]:
    """Yield the units of each resample."""
    import numpy as np

    rng = np.random.default_rng(seed)
    for _ in range(resamples):
        yield rng.choice(units, size=units, replace=True)


def resampled(figure: Figure, resamples: int, seed: int) -> list[Floats]:
    """Return the figure of each version in each resample; the resamples are the same for all versions."""
    import numpy as np

    rows = [one.astype(np.float32) if figure.single else one for one in figure.rows]
    sums: list[list[Sums]] = [[] for _ in rows]
    for units in drawn(len(rows[0]), resamples, seed):
        for at, version in enumerate(rows):
            sums[at].append(version[units].sum(0))
    return [figure.reading.resampled(np.array(one)) for one in sums]


def exchanged(figure: Figure, first: int, second: int, trials: int, seed: int) -> Floats:
    """Return how far the two versions are apart after each trial, in which chance exchanges their units."""
    import numpy as np

    rng = np.random.default_rng(seed)
    one, other = figure.rows[first], figure.rows[second]
    # Sums of whole numbers are exact in double precision, whatever their order.
    kept, all_other, total = (one - other).astype(np.float64), other.sum(0), one.sum(0) + other.sum(0)
    found = []
    for at in range(0, trials, _AT_ONCE):
        chosen = rng.integers(2, size=(min(_AT_ONCE, trials - at), len(one)), dtype=bool)
        sums = (chosen.astype(np.float64) @ kept + all_other).astype(one.dtype)
        found.append(np.abs(figure.reading.together(sums) - figure.reading.together(total - sums)))
    return np.concatenate(found)


def estimate(figure: Figure, version: int, samples: Floats) -> Estimate:
    """Return a figure of one version with its interval."""
    import numpy as np

    low, high = np.percentile(samples, PERCENTILES)
    ordered = np.sort(samples)
    cut = len(ordered) // 40  # 2.5 % at either end, as sacrebleu
    margin = 0.5 * (ordered[len(ordered) - cut - 1] - ordered[cut])
    return Estimate(value(figure, version), float(low), float(high), float(ordered.mean()), float(margin))


def value(figure: Figure, version: int) -> float:
    """Return a figure of one version over all units."""
    return float(figure.reading.together(figure.rows[version].sum(0)[None])[0])


def contrasts(figure: Figure, samples: Sequence[Floats], trials: int, seed: int) -> Iterator[Contrast]:
    """Yield how far each two versions are apart in one figure.

    samples: the figure of each version in each resample.
    """
    import numpy as np

    for first, second in combinations(range(len(samples)), 2):
        apart = samples[second] - samples[first]
        low, high = np.percentile(apart, PERCENTILES)
        difference = value(figure, second) - value(figure, first)
        # sacrebleu takes the mean from the sizes of the differences, which makes its bootstrap one-sided.
        sizes = np.abs(apart) - np.abs(apart).mean() if figure.single else np.abs(apart - apart.mean())
        by_bootstrap = _p(sizes, difference)
        by_randomisation = _p(exchanged(figure, first, second, trials, seed), difference)
        yield Contrast(figure.name, first, second, difference, float(low), float(high), by_bootstrap, by_randomisation)


def _p(sizes: Floats, difference: float) -> float:
    """Return the share of sizes that reach a difference; one is added to both numbers, as in sacrebleu."""
    return (int((sizes >= abs(difference) - _TINY).sum()) + 1) / (len(sizes) + 1)


def clusters(versions: Sequence[float], higher: bool, sure: set[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Return groups of versions, best first, so that each version is surely apart from all versions of other groups.

    versions: a figure of each.  sure: which two, the smaller position first, are surely apart.
    """
    order = sorted(range(len(versions)), key=lambda at: -versions[at] if higher else versions[at])
    groups: list[list[int]] = [[]]
    for place, version in enumerate(order):
        if place and all((min(a, b), max(a, b)) in sure for a in order[:place] for b in order[place:]):
            groups.append([])
        groups[-1].append(version)
    return tuple(map(tuple, groups))


def leading(names: Sequence[str]) -> str:
    """Return which of some figures puts versions into groups."""
    return next(name for name in LEADING if name in names)
