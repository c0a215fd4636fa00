"""Tell whether a place of the original is reported already, so that nothing is reported twice."""

from __future__ import annotations

from collections.abc import Iterable

from scorer.types import Finding, Span


def is_told(told: Iterable[Finding], at: Span) -> bool:
    """Tell whether one of the findings marks a part of a place of the original."""
    places = (finding.original_at for finding in told)
    return any(place and place.start < at.stop and at.start < place.stop for place in places)
