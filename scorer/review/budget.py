"""Which lines to review if there is no time for all: the worst, and a random sample of the rest."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from scorer.errors import SettingsError
from scorer.review.events import Graded, Recorded
from scorer.review.lines import Lines

GUESS = 20.0  # seconds per line, before the person's own pace is known
WEIGHT = 5  # number of lines that the guess counts as
BREAK = 300.0  # seconds; a longer gap is a break
NOBODY = 0.2  # seconds; a shorter gap means that several lines were decided at once


@dataclass(frozen=True, slots=True)
class Plan:
    """The lines to review within a budget, and the groups that the estimates need.

    shown: the keys in the order in which they are shown, one decision each.  The worst are in their order.  The sample
      is spread evenly between them, in the order of drawing, so that a person who stops early has some of both.
    census: the keys of which every line counts: the worst, and those decided before.
    sample: the lines drawn at random from all others, without replacement, in the order of drawing.
    rest: the number of these others.
    among: the lines that the plan is about; None for all lines of the report.
    """

    shown: tuple[str, ...]
    census: frozenset[str]
    sample: tuple[int, ...]
    rest: int
    among: tuple[int, ...] | None = None


def plan(lines: Lines, count: int, decided: Iterable[str] = (), seed: int = 0, *, matched_only: bool = False) -> Plan:
    """Return a plan for at most `count` decisions: half for the worst lines, half for a random sample of the rest.

    `decided` are the keys that the reviewer decided before; they need no decision.  The same arguments give the same
    plan.  So to make a plan again, keep these keys, or the number of the last event before the plan.  If `count` is
    enough for all lines, there is no sample.  `matched_only` leaves out what was omitted or added, in the plan and in
    its estimates.  Raises SettingsError for a count below 1, and where nothing is matched.
    """
    if count < 1:
        raise SettingsError("a budget needs one line at least")
    among = [line for line in range(len(lines)) if not matched_only or lines[line].pair.kind == "match"]
    if matched_only and not among:
        raise SettingsError("a budget of matched lines, but no line is matched")
    keys = {lines.keys[line] for line in among}
    known = keys.intersection(decided)
    due = keys - known
    worst = [key for key in dict.fromkeys(lines.keys[line] for line in lines.worst) if key in due]
    if len(worst) > count:
        worst = worst[: count - count // 2]
    census = known.union(worst)
    rest = [line for line in among if lines.keys[line] not in census]
    sample = random.Random(seed).sample(rest, min(len(rest), count // 2))
    return Plan(
        _interleaved(worst, list(dict.fromkeys(lines.keys[line] for line in sample))),
        frozenset(census),
        tuple(sample),
        len(rest),
        tuple(among) if matched_only else None,
    )


def pace(events: Iterable[Recorded], reviewer: str) -> float:
    """Return a person's seconds per line, from the times between their first verdicts on each pair.

    Breaks do not count, nor do lines decided together.  A guess of 20 seconds per line counts as five lines, so that
    a few verdicts alone do not set the pace.
    """
    times: dict[str, float] = {}
    for recorded in events:
        event = recorded.event
        if event.reviewer == reviewer and isinstance(event.action, Graded) and event.action.grade is not None:
            times.setdefault(event.key, event.when.timestamp())
    ordered = sorted(times.values())
    gaps = [after - before for before, after in pairwise(ordered)]
    own = [gap for gap in gaps if NOBODY < gap <= BREAK]
    return (WEIGHT * GUESS + sum(own)) / (WEIGHT + len(own))


def lines_in(minutes: float, seconds_a_line: float) -> int:
    """Return the number of lines that can be reviewed in that time, at least 1."""
    return max(1, int(minutes * 60 / seconds_a_line))


def _interleaved(one: list[str], other: list[str]) -> tuple[str, ...]:
    """Return the keys of both lists, evenly mixed; each list keeps its order."""
    placed = [
        ((place + 0.5) / len(keys), which, key)
        for which, keys in enumerate((one, other))
        for place, key in enumerate(keys)
    ]
    return tuple(key for _, _, key in sorted(placed, key=lambda item: item[:2]))
