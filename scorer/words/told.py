"""Tell whether a place is reported already, so that nothing is reported twice."""

from __future__ import annotations

from collections.abc import Iterable

from scorer.types import Finding, Span


def overlaps(at: Span, places: Iterable[Span]) -> bool:
    """Tell whether a place overlaps any of the others."""
    return any(at.start < place.stop and place.start < at.stop for place in places)


def is_told(told: Iterable[Finding], at: Span) -> bool:
    """Tell whether one of the findings marks a part of a place of the original."""
    return overlaps(at, (finding.original_at for finding in told if finding.original_at))
