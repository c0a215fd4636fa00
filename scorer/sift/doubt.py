"""Lower the severity of findings where the learned metric holds that the meaning is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from scorer.types import Finding, Pair, Severity
from scorer.words.tokens import tokens

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
# These checks are doubted because a rewording may say the same.  With at most so many words on one side only, nothing
# is reworded: what they find is all that differs.
REWORDED = frozenset({"negation"})
_MOST_APART = 3


def is_near_copy(pair: Pair) -> bool:
    """Tell whether the sides have all but a few words in common, perhaps in another order."""
    if pair.original is None or pair.garbled is None:
        return False
    original, garbled = (_words(side.text.casefold()) for side in (pair.original, pair.garbled))
    return (original - garbled).total() + (garbled - original).total() <= _MOST_APART


def _words(text: str) -> Counter[str]:
    return Counter(text[at.start : at.stop] for at in tokens(text))


def doubted(finding: Finding, meaning: float | None, near_copy: bool = False) -> Finding:
    """Return a finding with its own severity, or with a lower one if the learned metric makes it doubtful.

    meaning: the probability that the meaning is kept; None if it is not known, and then nothing is doubted.
    near_copy: whether the sides hardly differ but for what was found.
    """
    if meaning is None or (near_copy and finding.check in REWORDED):
        return finding
    lower = _DOUBTS.get(finding.check, _LITTLE).get(finding.severity, ())
    return replace(
        finding, severity=next((severity for least, severity in lower if meaning >= least), finding.severity)
    )
