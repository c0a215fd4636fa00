"""The pictures of a comparison as inline SVG: drawn here, since four plain pictures are no reason for a library.

Every picture is as wide as its place allows.  Colours come from the style sheet, by the number of a version.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil

from markupsafe import Markup, escape

from scorer.comparison.types import Comparison
from scorer.comparison.worse import LEAST
from scorer.report.json import quality
from scorer.report.visible import visible

_WIDE, _HIGH, _LEFT, _RIGHT, _LOW = 420, 190, 34, 16, 24  # a wide picture, with room for numbers around it
_SIDE = 360  # of the square of a scatter
_BINS = 20
_STEPS = 160  # of the line along the document: a person cannot tell apart more
_MOST_POINTS = 5000
_MOST_KINDS = 12
_COLOURS = 6  # of the style sheet


def colour(version: int) -> str:
    """Return the class that colours a version; from the seventh on, colours come again, with dashes."""
    return f"v{version % _COLOURS}" + (" again" if version >= _COLOURS else "")


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
    side = _SIDE - _LEFT - _RIGHT
    return _picture(
        _SIDE, side + 8 + _LOW, label, [*_grid(side, side), _line("equal", 0, side, side, 0), *drawn], role="group"
    )


def _point(comparison: Comparison, number: int, one: float, other: float, versions: tuple[int, int]) -> str:
    side = _SIDE - _LEFT - _RIGHT
    better = None if abs(one - other) < LEAST else versions[0] if one > other else versions[1]
    look = "even" if better is None else colour(better)
    title = f"{comparison.units[number].place}: {one:.1f} and {other:.1f}"
    return (
        f'<a href="#segment-{number}" tabindex="-1"><circle class="{look}" cx="{one / 100 * side:.1f}" '
        f'cy="{side - other / 100 * side:.1f}" r="4"><title>{escape(visible(title))}</title></circle></a>'
    )


def histogram(comparison: Comparison) -> Markup:
    """Return how many segments have which quality, the versions laid over each other."""
    counts = []
    for at in range(len(comparison.versions)):
        rated = [one for unit in comparison.units if (one := unit.parts[at].quality) is not None]
        bins = [min(_BINS - 1, int(one / 100 * _BINS)) for one in rated]
        counts.append([bins.count(number) for number in range(_BINS)])
    # A multiple of four, so that the numbers at the four lines are whole.
    most = 4 * ceil(max(max(one) for one in counts) / 4) or 4
    width, height = _WIDE - _LEFT - _RIGHT, _HIGH - _LOW - 8
    lines = []
    for at, bars in enumerate(counts):
        path = f"M0 {height}"
        for number, count in enumerate(bars):
            path += f"V{height - count / most * height:.1f}H{(number + 1) / _BINS * width:.1f}"
        lines.append(f'<path class="{colour(at)}" d="{path}V{height}"/>')
    label = "segments by quality, in steps of five points"
    return _picture(_WIDE, _HIGH, label, [*_grid(width, height, most), *lines])


def along(comparison: Comparison) -> Markup:
    """Return the quality along the original, a line for each version; a step is the mean of its segments."""
    width, height = _WIDE - _LEFT - _RIGHT, _HIGH - _LOW - 8
    steps = min(_STEPS, len(comparison.units))
    cuts = [number * len(comparison.units) // steps for number in range(steps + 1)]
    lines = []
    for at in range(len(comparison.versions)):
        places = []
        for number, (start, stop) in enumerate(pairwise(cuts)):
            rated = [one for unit in comparison.units[start:stop] if (one := unit.parts[at].quality) is not None]
            if rated:
                height_of = height - sum(rated) / len(rated) / 100 * height
                places.append(f"{(number + 0.5) / steps * width:.1f},{height_of:.1f}")
        lines.append(f'<polyline class="{colour(at)}" points="{" ".join(places)}"/>')
    return _picture(_WIDE, _HIGH, "quality from the beginning to the end", [*_grid(width, height, 100, False), *lines])


def kinds(comparison: Comparison) -> Markup:
    """Return the number of findings of the commonest kinds, a bar for each version."""
    found = [one.findings for one in comparison.versions]
    names = list(found[0])
    shown = sorted(names, key=lambda kind: -max(one[kind] for one in found))[:_MOST_KINDS]
    shown.sort(key=names.index)
    most = max((one[kind] for one in found for kind in shown), default=0) or 1
    bar, left = 10, 150
    group = bar * len(found) + 10
    parts = []
    for row, kind in enumerate(shown):
        top = row * group
        label = escape(visible(f"{kind[1]} {kind[0]}"))
        parts.append(f'<text class="name" x="-8" y="{top + group / 2:.1f}">{label}</text>')
        for at, one in enumerate(found):
            y, length = top + at * bar, one[kind] / most * (_WIDE - left - 60)
            parts.append(f'<rect class="{colour(at)}" x="0" y="{y}" width="{length:.1f}" height="{bar - 1}"/>')
            parts.append(f'<text class="count" x="{length + 5:.1f}" y="{y + bar - 2}">{one[kind]:,}</text>')
    return _picture(_WIDE, group * len(shown) + 12, "findings by kind", parts, left=left)


def _grid(width: float, height: float, most: int = 100, across: bool = True) -> Iterator[str]:
    """Yield lines and numbers: a quarter of the height each and, from 0 to 100, of the width."""
    for quarter in range(5):
        y, x = height - quarter / 4 * height, quarter / 4 * width
        yield _line("rule", 0, y, width, y)
        yield f'<text class="up" x="-6" y="{y + 4:.1f}">{most * quarter / 4:,.0f}</text>'
        if across:
            yield f'<text class="over" x="{x:.1f}" y="{height + 17:.1f}">{25 * quarter}</text>'


def _line(name: str, x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line class="{name}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _picture(width: int, height: int, label: str, parts: Sequence[str], role: str = "img", left: int = _LEFT) -> Markup:
    return Markup(
        f'<svg viewBox="0 0 {width} {height}" role="{role}" aria-label="{escape(label)}">'
        f'<g transform="translate({left} 8)">{"".join(parts)}</g></svg>'
    )
