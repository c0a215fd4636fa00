"""Which findings count: each message once, and none whose words are part of a worse finding."""

from __future__ import annotations

from collections.abc import Sequence

from scorer.types import SEVERITIES, Finding, Severity


def weighed(findings: Sequence[Finding]) -> list[tuple[Severity, str]]:
    """Return (severity, message) of the findings that count.

    A finding is left out if its marked words lie within those of a finding of a higher severity.  The
    same message with the same severity counts once.
    """
    kept = [one for one in findings if not any(_within(one, other) for other in findings)]
    return list(dict.fromkeys((finding.severity, finding.message) for finding in kept))


def _within(one: Finding, worse: Finding) -> bool:
    if SEVERITIES.index(one.severity) >= SEVERITIES.index(worse.severity):
        return False
    sides = ((one.original_at, worse.original_at), (one.garbled_at, worse.garbled_at))
    if not any(inner for inner, _ in sides):
        return False
    return all(
        inner is None or (outer is not None and outer.start <= inner.start and inner.stop <= outer.stop)
        for inner, outer in sides
    )
