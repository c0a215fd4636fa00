"""The pictures of a comparison as inline SVG; a colour is the number of a version."""

from __future__ import annotations

from markupsafe import Markup

from scorer.comparison.types import Comparison
from scorer.comparison.worse import LEAST
from scorer.report import plots
from scorer.report.json import quality
from scorer.report.plots import colour
from scorer.report.visible import visible

_SIDE = 360  # of the square of a scatter
_MOST_POINTS = 5000
_MOST_KINDS = 12


def scatter(comparison: Comparison, first: int, second: int) -> Markup:
    """Return the quality of each segment in two versions, with the line of equality; a point leads to its segment."""
    names = [visible(comparison.versions[at].name) for at in (first, second)]
    points: list[tuple[float, int, float, float]] = []
    for number, unit in enumerate(comparison.units):
        one, other = (quality(unit.parts[at].quality) for at in (first, second))
        if one is not None and other is not None:
            points.append((abs(one - other), number, one, other))
    # Those furthest from equality come last, so that they lie on top, and are kept if there are too many.
    points = sorted(points)[-_MOST_POINTS:]
    drawn = [_point(comparison, *point[1:], (first, second)) for point in points]
    label = f"quality of {len(points):,} segments: {names[0]} across, {names[1]} upwards"
    side = _SIDE - plots.LEFT - plots.RIGHT
    equal = plots.line("equal", 0, side, side, 0)
    return plots.picture(_SIDE, side + 8 + plots.LOW, label, [*plots.grid(side, side), equal, *drawn], role="group")


def _point(comparison: Comparison, number: int, one: float, other: float, versions: tuple[int, int]) -> str:
    side = _SIDE - plots.LEFT - plots.RIGHT
    better = None if abs(one - other) < LEAST else versions[0] if one > other else versions[1]
    look = "even" if better is None else colour(better)
    title = f"{comparison.units[number].place}: {one:.1f} and {other:.1f}"
    return plots.point(one / 100 * side, side - other / 100 * side, f"#segment-{number}", title, look)


def histogram(comparison: Comparison) -> Markup:
    """Return how many segments have which quality, the versions laid over each other."""
    series = _qualities(comparison)
    rated = [[one for one in values if one is not None] for values in series]
    return plots.histogram(rated, "segments by quality, in steps of five points")


def along(comparison: Comparison) -> Markup:
    """Return the quality along the original, a line for each version; a step is the mean of its segments."""
    return plots.along(_qualities(comparison), "quality from the beginning to the end")


def _qualities(comparison: Comparison) -> list[list[float | None]]:
    return [[unit.parts[at].quality for unit in comparison.units] for at in range(len(comparison.versions))]


def kinds(comparison: Comparison) -> Markup:
    """Return the number of findings of the commonest kinds, a bar for each version."""
    found = [one.findings for one in comparison.versions]
    names = list(found[0])
    shown = sorted(names, key=lambda kind: -max(one[kind] for one in found))[:_MOST_KINDS]
    shown.sort(key=names.index)
    rows = [(f"{severity} {check}", [one[check, severity] for one in found]) for check, severity in shown]
    return plots.bars(rows, "findings by kind")
