"""Which lines a gate does not count: those that a baseline has too, and those that a person called fine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set

from scorer.comparison.types import Comparison
from scorer.comparison.worse import got_worse
from scorer.phrases import count
from scorer.review.key import pair_key
from scorer.review.replay import Verdicts
from scorer.types import SEVERITIES, Report

BASELINE, FINE = "in the baseline", "called fine in the review"
NO_WORSE = "no worse than in the baseline"


def excused(report: Report, baseline: Report | None, fine: Set[str]) -> dict[int, str]:
    """Return the index of each damaged pair that does not count, with the reason.

    A pair is in the baseline if that has one of the same texts and at least the same severity.  A baseline that has a
    pair once excuses it once.  `fine` are keys of pairs.
    """
    found: dict[int, str] = {}
    known = Counter((pair_key(one.pair), one.severity) for one in baseline.judgements) if baseline else Counter()
    for judgement in report.worst():
        key, severity = pair_key(judgement.pair), judgement.severity
        if severity == "none":
            continue
        if key in fine:
            found[judgement.pair.index] = FINE
            continue
        as_bad = [(key, other) for other in SEVERITIES[SEVERITIES.index(severity) :] if known[key, other]]
        if as_bad:
            known[as_bad[0]] -= 1
            found[judgement.pair.index] = BASELINE
    return found


def no_worse(comparison: Comparison, fine: Set[str]) -> dict[int, str]:
    """Return the index of each damaged pair of the later version that does not count, with the reason.

    Besides the pairs that `excused` names, these are the pairs of a segment that did not get worse.  The comparison
    is of two versions, and one of them is its baseline.
    """
    before = comparison.baseline or 0
    now = 1 - before
    found = excused(comparison.versions[now].report, comparison.versions[before].report, fine)
    for unit in comparison.units:
        if not got_worse(unit, before, now):
            for judgement in unit.parts[now].judgements:
                if judgement.severity != "none":
                    found.setdefault(judgement.pair.index, NO_WORSE)
    return found


def called_fine(verdicts: Verdicts) -> set[str]:
    """Return the keys of the pairs that a reviewer called fine and none called damaged."""
    said = [(key, one.grade) for name in verdicts.reviewers() for key, one in verdicts.pairs(name).items()]
    damaged = {key for key, grade in said if grade in SEVERITIES[1:]}
    return {key for key, grade in said if grade == "none"} - damaged


def told(reasons: Mapping[int, str]) -> list[str]:
    """Return one line for each reason, with the number of lines that do not count for it."""
    return [f"{count(number, 'line')} left out: {reason}" for reason, number in Counter(reasons.values()).items()]
