"""How far a run is, in one line: rows, rate, time left, and the share of degraded rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from scorer.bulk.manifest import Counts
from scorer.pace import Pace
from scorer.phrases import count


@dataclass
class Shown:
    """Puts the line together; the rate is that since the first one, so neither the models nor an earlier run count."""

    pace: Pace = field(default_factory=Pace)

    def line(self, counts: Counts, share: float | None) -> str:
        """Return the line; `share` is how much of the input was read, from 0 to 1, or None if nobody knows."""
        parts = [count(counts.rows, "row"), *self.pace.words(counts.rows, share)]
        if counts.rated:
            parts.append(f"{counts.degraded / counts.rated:.1%} degraded")
        if counts.reasons:
            parts.append(f"{counts.rows - counts.kept:,} dropped")
        return ", ".join(parts)


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
