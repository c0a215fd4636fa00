"""Where one version is worse than another: unit by unit, and in runs of units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby

from scorer.comparison.types import Tally, Unit, Worsening
from scorer.report.json import quality
from scorer.types import SEVERITIES, Span
from scorer.words.tokens import weight_of

# A smaller difference of quality ends a passage: a reader would hardly see it, and nearly all lines have one.
LEAST = 5.0


def tallies(units: Sequence[Unit]) -> Iterator[Tally]:
    """Yield how often each of two versions is ahead, by order or else by quality; figures shown as equal are ties."""
    figure = "order" if any(part.order is not None for unit in units for part in unit.parts) else "quality"
    for first, second in combinations(range(len(units[0].parts)), 2):
        apart = [_apart(unit, first, second, figure) for unit in units]
        both = [one for one in apart if one is not None]
        won, lost = sum(one < 0 for one in both), sum(one > 0 for one in both)
        yield Tally(figure, first, second, won, len(both) - won - lost, lost)


def worsenings(units: Sequence[Unit], baseline: int | None = None) -> tuple[Worsening, ...]:
    """Return the passages in which one version is worse than another by LEAST points or more, largest difference first.

    Neighbouring units in which the same version is worse are one passage.  With a baseline, only passages in which
    another version is worse than it.
    """
    found: list[Worsening] = []
    for first, second in combinations(range(len(units[0].parts)), 2):
        apart = [_apart(unit, first, second) or 0.0 for unit in units]
        numbered = groupby(range(len(units)), key=lambda at: _side(apart[at]))
        for side, run in numbered:
            if side:
                places = list(run)
                better, worse = (first, second) if side < 0 else (second, first)
                if baseline in (None, better):
                    found.append(_worsening(units, Span(places[0], places[-1] + 1), better, worse, apart))
    return tuple(sorted(found, key=lambda one: (-round(one.difference, 1), -round(one.lost, 6), one.at, one.worse)))


def got_worse(unit: Unit, before: int, now: int) -> bool:
    """Tell whether a version is worse in a unit than another: by its worst severity, or by LEAST points of quality."""
    one, other = (SEVERITIES.index(unit.parts[at].severity) for at in (before, now))
    return other > one or (_apart(unit, before, now) or 0.0) <= -LEAST


def _worsening(units: Sequence[Unit], at: Span, better: int, worse: int, apart: Sequence[float]) -> Worsening:
    words = [weight_of(units[one].original) for one in range(at.start, at.stop)]
    lost = sum(abs(apart[at.start + n]) / 100 * weight for n, weight in enumerate(words))
    return Worsening(at, better, worse, 100 * lost / sum(words), lost)


def _apart(unit: Unit, first: int, second: int, figure: str = "quality") -> float | None:
    """Return the figure of the second version less that of the first, as shown; None if one has none."""
    parts = unit.parts[first], unit.parts[second]
    one, other = (quality(part.order if figure == "order" else part.quality) for part in parts)
    return None if one is None or other is None else round(other - one, 1)


def _side(apart: float) -> int:
    return 0 if abs(apart) < LEAST else 1 if apart > 0 else -1
