"""Lower the severity of findings where the learned metric holds that the meaning is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from scorer.types import Finding, Severity

# The learned metric may hold that the meaning is kept.  Then a finding is doubted, the more so the less often its check
# is right there.  For each severity: from which probability of a kept meaning on a finding gets which lower one.
# In the training data, `number` and `opposite` are right about such pairs.  The others often meet sound rewordings:
# from .8 on, 143 sound pairs had a critical finding of `negation`, and 31 damaged ones; from .6 on, 33 sound pairs had
# a major finding of `pronoun`, and 11 damaged ones.
_Doubt = Mapping[Severity, tuple[tuple[float, Severity], ...]]
_LITTLE: _Doubt = {"critical": ((0.6, "major"),)}
_MORE: _Doubt = {**_LITTLE, "major": ((0.6, "minor"),)}
_MOST: _Doubt = {"critical": ((0.6, "minor"),), "major": ((0.6, "minor"),)}
_DOUBTS: Mapping[str, _Doubt] = {
    "number": {},
    "opposite": {},
    "pronoun": _MORE,
    **dict.fromkeys(("addition", "omission"), _MOST),
    "negation": {"critical": ((0.8, "minor"), (0.6, "major")), "major": ((0.8, "minor"),)},
}


def doubted(finding: Finding, meaning: float | None) -> Finding:
    """Return a finding with its own severity, or with a lower one if the learned metric makes it doubtful.

    meaning: the probability that the meaning is kept; None if it is not known, and then nothing is doubted.
    """
    if meaning is None:
        return finding
    lower = _DOUBTS.get(finding.check, _LITTLE).get(finding.severity, ())
    return replace(
        finding, severity=next((severity for least, severity in lower if meaning >= least), finding.severity)
    )
