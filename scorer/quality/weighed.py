"""Which findings count, and as how grave: each message once, and none whose words are part of a worse finding."""

from __future__ import annotations

from collections.abc import Sequence

from scorer.types import SEVERITIES, Finding, Severity

# From this probability that the meaning is kept, a critical finding counts as major, unless its check has earned it: in
# the training data, these two are right about a pair that the learned metric holds for sound.
HELD_SOUND = 0.6
EARNED = frozenset({"negation", "number"})


def weighed(findings: Sequence[Finding], meaning: float | None = None) -> list[tuple[Severity, str]]:
    """Return (severity, message) of the findings that count.

    A finding is left out if its marked words lie within those of a finding of a higher severity.  The
    same message with the same severity counts once.

    meaning: the learned metric's probability that the meaning is kept, if known; see `counts_as`.
    """
    kept = [one for one in findings if not any(_within(one, other) for other in findings)]
    return list(dict.fromkeys((counts_as(finding, meaning), finding.message) for finding in kept))


def counts_as(finding: Finding, meaning: float | None) -> Severity:
    """Return the severity that a finding counts as: its own, or major for a critical one that is doubted.

    It is doubted where the learned metric holds that the meaning is kept, and its check has not earned its word.
    """
    doubted = meaning is not None and meaning >= HELD_SOUND and finding.check not in EARNED
    return "major" if doubted and finding.severity == "critical" else finding.severity


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
