"""Select and order the lines that a review shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from scorer.errors import SettingsError
from scorer.report.json import degraded, metric, quality
from scorer.review.events import Grade
from scorer.review.lines import Lines, searchable
from scorer.review.replay import Verdicts
from scorer.review.runs import Folded, fold
from scorer.types import Kind, Severity

ORDERS = ("worst", "document", "quality", "degraded")


@dataclass(frozen=True, slots=True)
class Query:
    """Which lines to show, and in what order; all conditions must hold, and an empty field is no condition.

    order: "worst" first, "document", or by "quality", "degraded" or a metric, least first; lines without a value last.
    backwards: reverse the order; lines without a value are still last.
    checks: lines with a finding of one of these checks that is not dismissed.
    severities, kinds: lines of one of these.
    verdicts: lines to which the reviewer gave one of these; "open" means no verdict.
    passage: lines of the passage with this number in the report, from 0.
    text: lines with this text in one of their sides, ignoring case and white space.
    opened: the starts of the runs whose lines are shown one by one; see `runs.fold`.  It leaves no line out.
    """

    order: str = "worst"
    backwards: bool = False
    checks: frozenset[str] = frozenset()
    severities: frozenset[Severity] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    verdicts: frozenset[Grade | Literal["open"]] = frozenset()
    passage: int | None = None
    text: str = ""
    opened: frozenset[int] = frozenset()

    @property
    def filters(self) -> bool:
        """Whether any condition may leave lines out."""
        chosen = (self.checks, self.severities, self.kinds, self.verdicts, self.text)
        return any(chosen) or self.passage is not None


def select(lines: Lines, verdicts: Verdicts, reviewer: str, query: Query) -> tuple[int, ...]:
    """Return the lines of a query, in its order; of repeated lines, only the first in that order.

    Raises SettingsError for an order or a passage that the report does not have.
    """
    wanted = _conditions(lines, verdicts, reviewer, query)
    shown: dict[str, int] = {}
    for line in _ordered(lines, query):
        if lines.keys[line] not in shown and all(holds(line) for holds in wanted):
            shown[lines.keys[line]] = line
    return tuple(shown.values())


def folded(lines: Lines, verdicts: Verdicts, reviewer: str, query: Query) -> Folded:
    """Return the lines of a query, worst first with each run as one line; raise SettingsError as `select` does."""
    selected = select(lines, verdicts, reviewer, query)
    return fold(lines.runs, selected, query.opened) if query.order == "worst" else Folded(selected, {})


def next_open(lines: Lines, shown: Folded, verdicts: Verdicts, reviewer: str, after: int = -1) -> int | None:
    """Return the place in `shown` of the next undecided line after place `after`; a run is decided if all of it is.

    After the last line comes the first again.  Returns None if all are decided.
    """
    number = len(shown.shown)
    for step in range(1, number + 1):
        place = (after + step) % number
        if not is_decided(lines, shown, verdicts, reviewer, place):
            return place
    return None


def is_decided(lines: Lines, shown: Folded, verdicts: Verdicts, reviewer: str, place: int) -> bool:
    """Tell whether the line at a place in `shown` has a verdict; for a line that stands for a run, whether all have."""
    grades, line = verdicts.pairs(reviewer), shown.shown[place]
    reviewed = [grades.get(lines.keys[one]) for one in shown.members.get(line, (line,))]
    return all(one is not None and one.grade is not None for one in reviewed)


def _ordered(lines: Lines, query: Query) -> Sequence[int]:
    if query.order == "worst":
        return lines.worst[::-1] if query.backwards else lines.worst
    if query.order == "document":
        return range(len(lines))[:: -1 if query.backwards else 1]
    values = _values(lines, query.order)
    known = [line for line in range(len(lines)) if values[line] is not None]
    unknown = [line for line in range(len(lines)) if values[line] is None]
    return sorted(known, key=lambda line: values[line] or 0.0, reverse=query.backwards) + unknown


def _values(lines: Lines, order: str) -> list[float | None]:
    """Return the values to order by, rounded as in a written report, so that a loaded report has the same order."""
    judgements = lines.report.judgements
    if order == "quality":
        return [quality(one.quality) for one in judgements]
    if order == "degraded":
        return [degraded(one.degraded) for one in judgements]
    there = {name: None for one in judgements for name in one.scored.scores}
    if order not in there:
        raise SettingsError(f"there is no order {order!r}: use one of {', '.join((*ORDERS, *there))}")
    return [metric(order, one.scored.scores.get(order)) for one in judgements]


def _conditions(lines: Lines, verdicts: Verdicts, reviewer: str, query: Query) -> list[Callable[[int], bool]]:
    """Return the conditions on a line, the fast ones first."""
    conditions: list[Callable[[int], bool]] = []
    if query.passage is not None:
        passages = lines.report.passages
        if not 0 <= query.passage < len(passages):
            raise SettingsError(f"there is no passage {query.passage}: the report has {len(passages)}, from 0")
        at = passages[query.passage].at
        conditions.append(lambda line: at.start <= line < at.stop)
    if query.kinds:
        conditions.append(lambda line: lines[line].pair.kind in query.kinds)
    if query.severities:
        conditions.append(lambda line: lines[line].severity in query.severities)
    if query.verdicts:
        conditions.append(lambda line: (verdicts.of(reviewer, lines.keys[line]).grade or "open") in query.verdicts)
    if query.text:
        searched = searchable(query.text)
        conditions.append(lambda line: searched in lines.searched[line])
    if query.checks:
        conditions.append(
            lambda line: any(one.check in query.checks for one in lines.standing(line, verdicts, reviewer))
        )
    return conditions
