"""Lower the severity of findings where the learned metric holds that the meaning is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from scorer.english.stems import stems
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
# How much is reworded matters to these checks.  With at most three words on one side only, forms of one word aside,
# nothing is: a negation found there is all that differs, and is not doubted.  Where at least two fifths of the words
# are on one side only, a rewording may well say without a "not" what had one.  Of contrasts that the network had not
# read, with a probability from .4 on, .56 of 785 were damaged where a negation was gone or new, and .58 of 2,439 where
# none was; where one became something else, .71 of 41.  Where words were missing, .55 of 130 were, and .58 of the
# others.  Where `number` had a major finding, .46 of 54 were with a probability from .6 to .8, and .42 of all; where it
# had a critical one, .67 of 36 (`training.studies.doubts`).
_SURE_OF_COPIES = frozenset({"negation"})
# Of a near copy, these checks call critical only a lost or new word that carries the point: `deliberately`, `again`.
_OF_THE_POINT = frozenset({"addition", "omission"})
_KEPT = 0.6
_MOST_APART, _REWORDED = 3, 0.4
# What a verb that is denied needs is no rewording: of so many words on one side only, some may be forms of one word.
_MOST_IN_FORM = 8
_SUPPORT = frozenset({"do", "does", "did"})
# In a shorter sentence, two fifths are a few words, and what was found may be all of them.
_LEAST_REWORDED = 8
_GONE_OR_NEW: _Doubt = {"critical": ((0.4, "minor"),), "major": ((0.4, "minor"),)}
REWORDED: Mapping[str, _Doubt] = {
    "negation": _GONE_OR_NEW,
    "omission": _GONE_OR_NEW,
    "number": {"major": ((0.6, "minor"),)},
}
# Only what is gone or new may have been said without a word for it.
_OF_ONE_SIDE = frozenset({"negation", "omission"})
Wording = Literal["near copy", "reworded", "between"]


def wording_of(pair: Pair) -> Wording:
    """Tell how many words are on one side only, whatever their order: a few, two fifths at least, or between these."""
    if pair.original is None or pair.garbled is None:
        return "between"
    original, garbled = (_words(side.text.casefold()) for side in (pair.original, pair.garbled))
    lost, new = original - garbled, garbled - original
    apart = lost.total() + new.total()
    if apart <= _MOST_APART or (apart <= _MOST_IN_FORM and _apart_in_form(lost, new) <= _MOST_APART):
        return "near copy"
    long = min(original.total(), garbled.total()) >= _LEAST_REWORDED
    return "reworded" if long and apart >= _REWORDED * (original.total() + garbled.total()) else "between"


def _apart_in_form(lost: Counter[str], new: Counter[str]) -> int:
    """Count the words on one side only, without forms of one word and without `does`: `does not apply`, `applies`."""
    left, right = ([word for word in side.elements() if word not in _SUPPORT] for side in (lost, new))
    alone = 0
    for word in left:
        same = next((other for other in right if not stems(word).isdisjoint(stems(other))), None)
        if same is None:
            alone += 1
        else:
            right.remove(same)
    return alone + len(right)


def _words(text: str) -> Counter[str]:
    return Counter(text[at.start : at.stop] for at in tokens(text))


def doubted(finding: Finding, meaning: float | None, wording: Wording = "between") -> Finding:
    """Return a finding with its own severity, or with a lower one if the learned metric makes it doubtful.

    meaning: the probability that the meaning is kept; None if it is not known, and then nothing is doubted.
    """
    if meaning is None or (wording == "near copy" and finding.check in _SURE_OF_COPIES):
        return finding
    if wording == "near copy" and finding.severity == "critical" and finding.check in _OF_THE_POINT:
        return replace(finding, severity="major") if meaning >= _KEPT else finding
    alone = finding.original_at is None or finding.garbled_at is None
    reworded = wording == "reworded" and finding.check in REWORDED and (alone or finding.check not in _OF_ONE_SIDE)
    doubt = REWORDED[finding.check] if reworded else _DOUBTS.get(finding.check, _LITTLE)
    lower = doubt.get(finding.severity, ())
    return replace(
        finding, severity=next((severity for least, severity in lower if meaning >= least), finding.severity)
    )
