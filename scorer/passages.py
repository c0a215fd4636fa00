"""Group runs of damaged pairs into passages.

The log-odds of damage are positive if a pair is more likely damaged than not.  Passages are the
maximal-scoring runs of these log-odds, found in linear time (Ruzzo and Tompa 1999, "A linear time
algorithm for finding all maximal scoring subsequences").  One sound pair between two damaged ones does
not end a passage; two in a row do.  Every passage begins and ends with a damaged pair, and every
damaged pair is in a passage.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scorer.phrases import one_sided
from scorer.types import MAJOR_OR_CRITICAL, SEVERITIES, Judgement, Passage, Severity, Span
from scorer.words.tokens import weight_of

# Log-odds are limited to this range, so that a clearly damaged pair outweighs a sound pair beside it.
MOST, LEAST = 2.0, -1.0
# The log-odds for a severity when the probability of damage is not known.
_SAID: Mapping[Severity, float] = {"none": LEAST, "minor": -0.5, "major": MOST, "critical": MOST}
# This many sound pairs in a row end a passage, however damaged the pairs around them are.
GAP = 2
# A run of at least so many omitted or added sentences is a passage of its own, whatever its neighbours are.
OWN_RUN = 3
# Most pairs of a passage.  A longer run is cut at its least damaged pairs, so that a passage can be read in one go.
LONGEST = 8
# Most reasons that a passage takes over from its worst pairs.
REASONS = 3


def passages(judgements: Sequence[Judgement]) -> tuple[Passage, ...]:
    """Return the damaged passages, disjoint and in document order."""
    found: list[Passage] = []
    at = 0
    for run in _one_sided_runs(judgements):
        found += _damaged(judgements, Span(at, run.start))
        found.append(_passage(judgements, run))
        at = run.stop
    found += _damaged(judgements, Span(at, len(judgements)))
    return tuple(found)


def _one_sided_runs(judgements: Sequence[Judgement]) -> list[Span]:
    runs: list[Span] = []
    at = 0
    while at < len(judgements):
        kind = judgements[at].pair.kind
        stop = at + 1
        while stop < len(judgements) and judgements[stop].pair.kind == kind:
            stop += 1
        if kind != "match" and stop - at >= OWN_RUN:
            runs.append(Span(at, stop))
        at = stop
    return runs


def _damaged(judgements: Sequence[Judgement], within: Span) -> list[Passage]:
    scores = [_log_odds(judgement) for judgement in judgements[within.start : within.stop]]
    runs = [
        Span(stretch.start + run.start, stretch.start + run.stop)
        for stretch in _stretches(scores)
        for run in maximal_runs(scores[stretch.start : stretch.stop])
    ]
    parts = [part for run in runs for part in _cut(scores, run)]
    return [_passage(judgements, Span(within.start + part.start, within.start + part.stop)) for part in parts]


def _stretches(scores: Sequence[float]) -> list[Span]:
    """Split the scores at runs of GAP or more that are not positive; each part begins and ends with a positive one."""
    found: list[Span] = []
    for at, score in enumerate(scores):
        if score <= 0:
            continue
        if found and at - found[-1].stop < GAP:
            found[-1] = Span(found[-1].start, at + 1)
        else:
            found.append(Span(at, at + 1))
    return found


def _cut(scores: Sequence[float], run: Span) -> list[Span]:
    """Cut a run into parts of at most LONGEST pairs, at the pairs with the least scores.

    A sound pair at a cut belongs to no part.  A damaged one begins the right part.
    """
    parts: list[Span] = []
    waiting = [run]
    while waiting:
        part = waiting.pop()
        if len(part) <= LONGEST:
            parts.append(part)
            continue
        middle = (part.start + part.stop) / 2
        at = min(range(part.start + 1, part.stop - 1), key=lambda k: (scores[k], abs(k - middle)))
        waiting += [Span(at + (scores[at] <= 0), part.stop), Span(part.start, at)]
    return parts


def _log_odds(judgement: Judgement) -> float:
    if judgement.degraded is None:
        return _SAID[judgement.severity]
    likely = min(max(judgement.degraded, 1e-9), 1 - 1e-9)
    odds = max(LEAST, min(MOST, math.log(likely / (1 - likely))))
    # A major or critical severity is damage, whatever the probability.
    return max(odds, 0.5) if judgement.severity in MAJOR_OR_CRITICAL else min(odds, -0.5)


@dataclass(slots=True)
class _Run:
    start: int
    stop: int
    before: float  # cumulative score before the run
    after: float  # cumulative score at its end
    left: int  # number of the nearest earlier run with a lower `before`; -1 if there is none


def maximal_runs(scores: Sequence[float]) -> list[Span]:
    """Return the maximal-scoring runs of `scores`, in order (Ruzzo and Tompa 1999)."""
    runs: list[_Run] = []
    total = 0.0
    for index, score in enumerate(scores):
        before, total = total, total + score
        if score <= 0:
            continue
        start, left = index, _lower(runs, len(runs) - 1, before)
        while left >= 0 and runs[left].after < total:
            start, before = runs[left].start, runs[left].before
            del runs[left:]
            left = _lower(runs, len(runs) - 1, before)
        runs.append(_Run(start, index + 1, before, total, left))
    return [Span(run.start, run.stop) for run in runs]


def _lower(runs: Sequence[_Run], at: int, before: float) -> int:
    """Return the number of the last run up to `at` with a lower `before`; following `left` keeps this linear."""
    while at >= 0 and runs[at].before >= before:
        at = runs[at].left
    return at


def _passage(judgements: Sequence[Judgement], at: Span) -> Passage:
    part = judgements[at.start : at.stop]
    qualities = [
        (one.quality, weight_of(one.pair.original.text))
        for one in part
        if one.quality is not None and one.pair.original is not None
    ]
    weight = sum(words for _, words in qualities)
    return Passage(
        at=at,
        quality=sum(quality * words for quality, words in qualities) / weight if weight else None,
        severity=max((one.severity for one in part), key=SEVERITIES.index),
        reasons=_reasons(judgements, at),
    )


def _reasons(judgements: Sequence[Judgement], at: Span) -> tuple[str, ...]:
    part = judgements[at.start : at.stop]
    kinds = {one.pair.kind for one in part}
    if len(kinds) == 1 and "match" not in kinds:
        return (one_sided(len(part), kinds.pop(), at, len(judgements)),)
    worst = sorted(part, key=lambda one: (-SEVERITIES.index(one.severity), one.quality or 0.0, one.pair.index))
    spoken = (reason for one in worst for reason in one.reasons)
    return tuple(dict.fromkeys(spoken))[:REASONS]
