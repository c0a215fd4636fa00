"""Estimate from the verdicts on some lines how much of the document is damaged, and how good the scores are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from scorer.report.json import quality
from scorer.review.budget import Plan
from scorer.review.events import Grade
from scorer.review.lines import Lines
from scorer.types import SEVERITIES, Severity

LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Share:
    """The share of damaged lines in the document: `share`, and the interval `low` to `high`, in [0, 1].

    `lines` is the number of lines known by a verdict, `damaged` the number of damaged ones among them.  `share` is
    None if a part of the document has no verdict at all.
    """

    share: float | None
    low: float
    high: float
    lines: int
    damaged: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """How well quality separates damaged from sound lines: `area` in [0, 1]; 0.5 is chance, 1 is perfect.

    It is the area under the ROC curve: the probability that a random damaged line of the document has a lower quality
    than a random sound line.  `damaged` and `sound` are the numbers of lines behind it.  It is None if either is 0.
    """

    area: float | None
    damaged: int
    sound: int


@dataclass(frozen=True, slots=True)
class _Counts:
    """The numbers of lines in one part: damaged, sound, and unknown (due or seen, but without such a verdict)."""

    damaged: int
    sound: int
    unknown: int

    @property
    def share(self) -> float | None:
        known = self.damaged + self.sound
        return self.damaged / known if known else None


def share_damaged(lines: Lines, plan: Plan, grades: Mapping[str, Grade], damaged_from: Severity = "major") -> Share:
    """Estimate the share of the lines that the plan is about that are damaged, with a 95 % interval.

    grades: the reviewer's verdicts by the key of the pair (`Verdicts.grades`).
    damaged_from: the least severity that counts as damage.

    The estimate is stratified.  The lines of the census are counted.  The rest is estimated from the random sample, up
    to the last line that was decided in the order of the plan.  The interval of the rest is exact for a finite
    population.  It holds all numbers of damaged lines that the hypergeometric distribution does not rule out at 2.5 %
    on either side.  So it needs no correction, and is valid for small counts and for 0.

    Unsure, skipped and passed-over lines may be damaged or sound.  They count as sound for the lower end and as damaged
    for the upper end.  Verdicts outside the plan only rule out numbers that they contradict.  In at least 95 % of
    samples, the interval covers the share that this person would find in the whole document.
    Source: Buonaccorsi 1987, A Note on Confidence Intervals for Proportions in Finite Populations (The American
    Statistician 41); Cochran 1977, Sampling Techniques, chapters 3 and 5.
    """
    told = _teller(grades, damaged_from)
    keys = lines.keys if plan.among is None else [lines.keys[line] for line in plan.among]
    census = _count(told(key) for key in keys if key in plan.census)
    drawn = _count(told(lines.keys[line]) for line in _reached(lines, plan, grades))
    rest = _count(told(key) for key in keys if key not in plan.census)
    low, high = _interval(plan.rest, drawn)
    # Lines of the rest outside the sample that were decided although they were not in the plan.
    low, high = max(low, rest.damaged), max(rest.damaged, min(high, plan.rest - rest.sound))
    low = min(low, high)
    total = len(keys)
    parts = [(total - plan.rest, census.share), (plan.rest, drawn.share)]
    known = [(size, share) for size, share in parts if size and share is not None]
    complete = total > 0 and sum(size for size, _ in known) == total
    return Share(
        share=sum(size * share for size, share in known) / total if complete else None,
        low=(census.damaged + low) / total if total else 0.0,
        high=(census.damaged + census.unknown + high) / total if total else 1.0,
        lines=census.damaged + census.sound + rest.damaged + rest.sound,
        damaged=census.damaged + rest.damaged,
    )


def ranked_right(lines: Lines, plan: Plan, grades: Mapping[str, Grade], damaged_from: Severity = "major") -> Ranking:
    """Return how well the quality of the lines agrees with the person's verdicts.

    It uses the lines of the plan that have a quality and are decided as damaged or sound.  A line of the sample counts
    as many times as the lines it represents, so that the area is that of the document and not of its worst part.
    Source: Hanley and McNeil 1982, The Meaning and Use of the Area under a Receiver Operating Characteristic Curve.
    """
    told = _teller(grades, damaged_from)
    drawn = [line for line in _reached(lines, plan, grades) if told(lines.keys[line]) is not None]
    # Integer weights in the ratio 1 : rest / drawn, so that the sums are exact.
    counted = [(line, max(1, len(drawn))) for line, key in enumerate(lines.keys) if key in plan.census]
    counted += [(line, plan.rest) for line in drawn]
    judged = []
    for line, weight in counted:
        damaged, shown = told(lines.keys[line]), quality(lines[line].quality)
        if damaged is not None and shown is not None:
            judged.append((shown, damaged, weight))
    found = sum(damaged for _, damaged, _ in judged)
    return Ranking(_area(judged), found, len(judged) - found)


def _area(judged: Iterable[tuple[float, bool, int]]) -> float | None:
    """Return the area under the ROC curve of (quality, damaged, weight); None if all are damaged or none is.

    It is the weighted share of the (damaged, sound) pairs in which the damaged line has the lower quality.  Pairs of
    equal quality count half.
    """
    # The weights of damaged and of sound lines so far, and twice the weight of the pairs in the right order.
    damaged, sound, right = 0, 0, 0
    for _, same in groupby(sorted(judged), key=itemgetter(0)):
        here = list(same)
        bad, good = (sum(weight for _, is_damaged, weight in here if is_damaged is kind) for kind in (True, False))
        right += good * (2 * damaged + bad)
        damaged, sound = damaged + bad, sound + good
    return right / (2 * damaged * sound) if damaged and sound else None


def _teller(grades: Mapping[str, Grade], damaged_from: Severity) -> Callable[[str], bool | None]:
    """Return a function that tells whether the pair of a key is damaged; None if no verdict says."""
    least = SEVERITIES.index(damaged_from)
    said: dict[Grade, bool] = {severity: rank >= least for rank, severity in enumerate(SEVERITIES)}

    def told(key: str) -> bool | None:
        grade = grades.get(key)
        return None if grade is None else said.get(grade)

    return told


def _count(told: Iterable[bool | None]) -> _Counts:
    all_told = list(told)
    return _Counts(all_told.count(True), all_told.count(False), all_told.count(None))


def _reached(lines: Lines, plan: Plan, grades: Mapping[str, Grade]) -> tuple[int, ...]:
    """Return the lines of the sample up to the last one that the person decided.

    The sample is in the order of drawing, so its first lines are a random sample too, wherever the person stopped.  A
    repeat of a line that was drawn before does not count, because the verdict on the first one covers it.
    """
    seen: set[str] = set()
    end = 0
    for place, line in enumerate(plan.sample):
        key = lines.keys[line]
        if key in grades and key not in seen:
            end = place + 1
        seen.add(key)
    return plan.sample[:end]


def _interval(population: int, drawn: _Counts) -> tuple[int, int]:
    """Return the interval (by LEVEL) of the number of damaged lines in a population, given a random sample of it."""
    size = drawn.damaged + drawn.sound + drawn.unknown
    least, most = drawn.damaged, drawn.damaged + drawn.unknown
    if size == 0 or size == population:
        return least, most if size else population
    from scipy.stats import hypergeom

    tail = (1 - LEVEL) / 2
    low = _first(least, population, lambda damaged: hypergeom.sf(least - 1, population, damaged, size) > tail)
    # One below the first number for which so few in the sample would be rare.
    high = (
        _first(
            most,
            population + 1,
            lambda damaged: damaged > population or hypergeom.cdf(most, population, damaged, size) <= tail,
        )
        - 1
    )
    return low, high


def _first(low: int, high: int, holds: Callable[[int], bool]) -> int:
    """Return the least number from `low` on for which `holds` is true; it must be true from there up to `high`."""
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low
