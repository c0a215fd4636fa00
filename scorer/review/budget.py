"""Which lines to look at when there is no time for all: the worst, and a random sample of the rest."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from scorer.errors import SettingsError
from scorer.review.events import Graded, Recorded
from scorer.review.lines import Lines

GUESS = 20.0  # seconds a line, before anything is known of the person
WEIGHT = 5  # lines that the guess counts for
BREAK = 300.0  # seconds after which nobody was reading
NOBODY = 0.2  # seconds within which nobody reads a line: several were decided at once


@dataclass(frozen=True, slots=True)
class Plan:
    """What to look at, and what the verdicts on it stand for.

    shown: keys in the order in which to show them, one decision each: the worst in their order, and between them,
      evenly, those of the sample as they were drawn, so that who stops early has some of both.
    census: keys of which every line is looked at: the worst, and what was decided before.
    sample: lines drawn at random from all others, without replacement, in the order in which they were drawn.
    rest: how many these others are.
    """

    shown: tuple[str, ...]
    census: frozenset[str]
    sample: tuple[int, ...]
    rest: int


def plan(lines: Lines, count: int, decided: Iterable[str] = (), seed: int = 0) -> Plan:
    """Return a plan for at most `count` decisions: one half the worst, the other a random sample of the rest.

    `decided` are keys on which the reviewer had decided before: they need no decision and are known.  It is the
    same plan for the same arguments, so whoever wants it again must keep which these were, or the number of the
    last event before.  Where all can be looked at, there is no sample.  Raises SettingsError for a count below 1.
    """
    if count < 1:
        raise SettingsError("a budget needs one line at least")
    known = frozenset(decided) & lines.repeats.keys()
    worst = [key for key in dict.fromkeys(lines.keys[line] for line in lines.worst) if key not in known]
    if len(worst) > count:
        worst = worst[: count - count // 2]
    census = known.union(worst)
    rest = [line for line, key in enumerate(lines.keys) if key not in census]
    sample = random.Random(seed).sample(rest, min(len(rest), count // 2))
    return Plan(
        _interleaved(worst, list(dict.fromkeys(lines.keys[line] for line in sample))),
        census,
        tuple(sample),
        len(rest),
    )


def pace(events: Iterable[Recorded], reviewer: str) -> float:
    """Return how many seconds a line takes a person, from the times between their first verdicts on each pair.

    Breaks do not count, nor what was decided together.  Until there is much to go by, a guess of 20 seconds a line
    has its part, as if five lines had taken that.
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
    """Return how many lines can be looked at in that time, one at least."""
    return max(1, int(minutes * 60 / seconds_a_line))


def _interleaved(one: list[str], other: list[str]) -> tuple[str, ...]:
    """Return the keys of both lists, each in its order, spread evenly."""
    placed = [
        ((place + 0.5) / len(keys), which, key)
        for which, keys in enumerate((one, other))
        for place, key in enumerate(keys)
    ]
    return tuple(key for _, _, key in sorted(placed, key=lambda item: item[:2]))
