"""How far a run is, in one line: rows, rate, time left, and the share of degraded rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from scorer.bulk.manifest import Counts
from scorer.phrases import count


@dataclass
class Pace:
    """Measures the rate from the first line on, so that neither the models nor an earlier run count.

    clock: gives seconds.
    """

    clock: Callable[[], float] = monotonic
    first: tuple[float, int, float] | None = None

    def line(self, counts: Counts, share: float | None) -> str:
        """Return the line; `share` is how much of the input was read, from 0 to 1, or None if nobody knows."""
        self.first = self.first or (self.clock(), counts.rows, share or 0.0)
        passed, rows = self.clock() - self.first[0], counts.rows - self.first[1]
        parts = [count(counts.rows, "row")]
        if passed > 0:
            parts.append(_rate(rows / passed))
        if share is not None:
            parts.append(f"{share:.0%}")
            gained = share - self.first[2]
            if gained > 0 and share < 1:
                parts.append(f"{_duration(passed * (1 - share) / gained)} left")
        if counts.rated:
            parts.append(f"{counts.degraded / counts.rated:.1%} degraded")
        if counts.reasons:
            parts.append(f"{counts.rows - counts.kept:,} dropped")
        return ", ".join(parts)


def _rate(rows: float) -> str:
    return f"{rows:,.0f} a second" if rows >= 10 else f"{rows:.1f} a second"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"


def summary(counts: Counts) -> list[str]:
    """Return what a run did, in lines: rows, and how many were dropped for each reason, the most first."""
    lines = [count(counts.rows, "row")]
    if counts.rated:
        lines[0] += f", {counts.degraded / counts.rated:.1%} degraded"
    if counts.kept < counts.rows:
        lines[0] += f", {counts.kept:,} kept"
        ranked = sorted(counts.reasons.items(), key=lambda one: (-one[1], one[0]))
        lines.append("dropped for " + ", ".join(f"{reason} {number:,}" for reason, number in ranked))
    return lines
