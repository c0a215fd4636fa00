"""Which findings count: each thing once, and nothing that a graver finding says already."""

from __future__ import annotations

from collections.abc import Sequence

from scorer.types import SEVERITIES, Finding, Severity


def weighed(findings: Sequence[Finding]) -> list[tuple[Severity, str]]:
    """Return (severity, message) of the findings that count.

    Left out is what only says again, of some words, what a graver finding says of them and more;
    and the same message a second time.
    """
    kept = [one for one in findings if not any(_within(one, other) for other in findings)]
    return list(dict.fromkeys((finding.severity, finding.message) for finding in kept))


def _within(one: Finding, graver: Finding) -> bool:
    if SEVERITIES.index(one.severity) >= SEVERITIES.index(graver.severity):
        return False
    sides = ((one.original_at, graver.original_at), (one.garbled_at, graver.garbled_at))
    if not any(inner for inner, _ in sides):
        return False
    return all(
        inner is None or (outer is not None and outer.start <= inner.start and inner.stop <= outer.stop)
        for inner, outer in sides
    )
