"""Plain plots as inline SVG: drawn here, since a histogram, lines and bars are no reason for a library.

Every plot is as wide as its place allows.  Colours come from the style sheet, by the number of a series.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil

from markupsafe import Markup, escape

from scorer.report.visible import visible

LEFT, RIGHT, LOW = 34, 16, 24  # room for numbers around a plot
_WIDE, _HIGH = 420, 190
_BINS = 20
_STEPS = 160  # of a line along a document: a person cannot tell apart more
_COLOURS = 6  # of the style sheet


def colour(series: int) -> str:
    """Return the class that colours a series; from the seventh on, colours come again, with dashes."""
    return f"v{series % _COLOURS}" + (" again" if series >= _COLOURS else "")


def histogram(series: Sequence[Sequence[float]], label: str) -> Markup:
    """Return how many values from 0 to 100 lie in each step of five, the series laid over each other."""
    counts = []
    for values in series:
        bins = [min(_BINS - 1, int(one / 100 * _BINS)) for one in values]
        counts.append([bins.count(number) for number in range(_BINS)])
    # A multiple of four, so that the numbers at the four lines are whole.
    most = 4 * ceil(max((max(one) for one in counts), default=0) / 4) or 4
    width, height = _WIDE - LEFT - RIGHT, _HIGH - LOW - 8
    lines = []
    for number, bars in enumerate(counts):
        path = f"M0 {height}"
        for step, count in enumerate(bars):
            path += f"V{height - count / most * height:.1f}H{(step + 1) / _BINS * width:.1f}"
        lines.append(f'<path class="{colour(number)}" d="{path}V{height}"/>')
    return picture(_WIDE, _HIGH, label, [*grid(width, height, most), *lines])


def along(
    series: Sequence[Sequence[float | None]], label: str, points: Sequence[tuple[int, float, str, str]] = ()
) -> Markup:
    """Return values from 0 to 100 along a document, a line for each series; a step is the mean of its values.

    points: number in the document, value, address and title of places that a reader can go to.
    """
    width, height = _WIDE - LEFT - RIGHT, _HIGH - LOW - 8
    number = max(map(len, series), default=0)
    cuts = [step * number // _STEPS for step in range(_STEPS + 1)] if number > _STEPS else list(range(number + 1))
    lines = []
    for at, values in enumerate(series):
        places = []
        for step, (start, stop) in enumerate(pairwise(cuts)):
            known = [one for one in values[start:stop] if one is not None]
            if known:
                y = height - sum(known) / len(known) / 100 * height
                places.append(f"{(step + 0.5) / (len(cuts) - 1) * width:.1f},{y:.1f}")
        lines.append(f'<polyline class="{colour(at)}" points="{" ".join(places)}"/>')
    dots = [
        point((one + 0.5) / number * width, height - value / 100 * height, address, title, "dot")
        for one, value, address, title in points
    ]
    drawn = [*grid(width, height, 100, across=False), *lines, *dots]
    return picture(_WIDE, _HIGH, label, drawn, role="group" if dots else "img")


def bars(rows: Sequence[tuple[str, Sequence[int]]], label: str) -> Markup:
    """Return a row of bars for each name, a bar for each series."""
    most = max((count for _, counts in rows for count in counts), default=0) or 1
    bar, left = 10, 176  # room for the longest name, also where a narrow picture has larger words
    group = bar * max((len(counts) for _, counts in rows), default=0) + 10
    parts = []
    for row, (name, counts) in enumerate(rows):
        top = row * group
        middle = top + (bar * len(counts) - 1) / 2
        parts.append(f'<text class="name" x="-8" y="{middle:.1f}">{escape(visible(name))}</text>')
        for at, count in enumerate(counts):
            y, length = top + at * bar, count / most * (_WIDE - left - 60)
            parts.append(f'<rect class="{colour(at)}" x="0" y="{y}" width="{length:.1f}" height="{bar - 1}"/>')
            parts.append(f'<text class="count" x="{length + 5:.1f}" y="{y + bar - 2}">{count:,}</text>')
    return picture(_WIDE, group * len(rows) + 12, label, parts, left=left)


def point(x: float, y: float, address: str, title: str, look: str) -> str:
    """Return a point that leads to an address of its page."""
    return (
        f'<a href="{escape(address)}" tabindex="-1"><circle class="{look}" cx="{x:.1f}" cy="{y:.1f}" r="4">'
        f"<title>{escape(visible(title))}</title></circle></a>"
    )


def grid(width: float, height: float, most: int = 100, *, across: bool = True) -> Iterator[str]:
    """Yield lines and numbers: a quarter of the height each and, from 0 to 100, of the width."""
    for quarter in range(5):
        y, x = height - quarter / 4 * height, quarter / 4 * width
        yield line("rule", 0, y, width, y)
        yield f'<text class="up" x="-6" y="{y + 4:.1f}">{most * quarter / 4:,.0f}</text>'
        if across:
            yield f'<text class="over" x="{x:.1f}" y="{height + 17:.1f}">{25 * quarter}</text>'


def line(name: str, x1: float, y1: float, x2: float, y2: float) -> str:
    """Return a straight line."""
    return f'<line class="{name}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def picture(width: int, height: int, label: str, parts: Sequence[str], role: str = "img", left: int = LEFT) -> Markup:
    """Return the parts as a picture of its own."""
    return Markup(
        f'<svg viewBox="0 0 {width} {height}" role="{role}" aria-label="{escape(label)}">'
        f'<g transform="translate({left} 8)">{"".join(parts)}</g></svg>'
    )
