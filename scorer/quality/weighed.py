"""Which findings count, and as how grave: each message once, and none whose words are part of a worse finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scorer.types import SEVERITIES, Finding, Severity

# The learned metric may hold that the meaning is kept.  Then a finding is doubted, the more so the less often its check
# is right there.  From each probability of a kept meaning on, a finding counts as this severity at most.  In the
# training data, checks of the first row are right about such pairs.  Those of the others mostly meet sound rewordings:
# from .8 on, 207 sound pairs had a critical finding of `negation`, and 18 damaged ones.
_Caps = tuple[tuple[float, Severity], ...]
_CAPS: Mapping[str, _Caps] = {
    **dict.fromkeys(("number", "opposite"), ()),
    **dict.fromkeys(("addition", "omission"), ((0.6, "minor"),)),
    "negation": ((0.8, "minor"), (0.6, "major")),
}
_OTHERS: _Caps = ((0.6, "major"),)


def weighed(findings: Sequence[Finding], meaning: float | None = None) -> list[tuple[Severity, str]]:
    """Return (severity, message) of the findings that count.

    A finding is left out if its marked words lie within those of a finding of a higher severity.  The
    same message with the same severity counts once.

    meaning: the learned metric's probability that the meaning is kept, if known; see `counts_as`.
    """
    kept = [one for one in findings if not any(_within(one, other) for other in findings)]
    return list(dict.fromkeys((counts_as(finding, meaning), finding.message) for finding in kept))


def counts_as(finding: Finding, meaning: float | None) -> Severity:
    """Return the severity that a finding counts as: its own, or a lower one if the learned metric makes it doubtful.

    meaning: the probability that the meaning is kept, if known.
    """
    caps = _CAPS.get(finding.check, _OTHERS) if meaning is not None else ()
    most = next((severity for least, severity in caps if (meaning or 0) >= least), finding.severity)
    return min(finding.severity, most, key=SEVERITIES.index)


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
