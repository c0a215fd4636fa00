"""Take the rows of a file into a store: what differs becomes events, all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from scorer.errors import ReadError
from scorer.exchange.formats import format_of
from scorer.exchange.rows import last_times
from scorer.exchange.said import Said, Setting, Sides, check_spans, same_time
from scorer.read.source import shown
from scorer.review.events import Action, Commented, Corrected, Dismissed, Event, Graded, Marked
from scorer.review.lines import Lines
from scorer.review.replay import NOTHING, Reviewed, replay
from scorer.review.store import Conflict, Store
from scorer.types import Pair

_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Clash:
    """A row that was not taken in, since its reviewer decided on the pair after it was exported.

    `line` is its line or row in the file, from 1.
    """

    line: int
    reviewer: str
    key: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file's rows.

    rows: how many there are, those of repeated pairs once.
    pairs: how many pairs were changed, one by two reviewers twice, and by how many events.
    conflicts: rows that would have overwritten what was decided since.
    unknown: lines of the rows that were left out, since neither the report nor the row has the texts of their pair.
    """

    rows: int
    pairs: int
    events: int
    conflicts: tuple[Clash, ...]
    unknown: tuple[int, ...]


def take_in(
    store: Store,
    lines: Lines,
    reviewer: str,
    data: bytes,
    name: str,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Taken:
    """Make of what a file says, and the store does not, events of the reviewers named in its rows.

    reviewer: whose the rows are that name nobody.
    Raises FormatError for an ending that no format has, and ReadError, with nothing written, for a file that is
    not sound.
    """
    said = _checked(format_of(name).read(data, shown(name)), lines, reviewer, shown(name))
    for attempt in range(_ATTEMPTS):
        taken, events = _compared(said, store, lines, now())
        try:
            if events:
                store.append_all(events)
            return taken
        except Conflict:
            # Somebody decided in this very moment: compare again with what holds now.
            if attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


def _checked(said: Sequence[Said], lines: Lines, reviewer: str, name: str) -> dict[tuple[str, str], Said]:
    """Return the rows by reviewer and key, those of repeated pairs once; raise ReadError for what is not sound."""
    rows: dict[tuple[str, str], Said] = {}
    for row in said:
        who = row.reviewer if row.reviewer.strip() else reviewer
        try:
            _check(row, who, _sides(row, lines))
        except ValueError as error:
            raise ReadError(name, str(error), row.line) from None
        first = rows.setdefault((who, row.key), row)
        if (first.settings, first.dismissed) != (row.settings, row.dismissed):
            problem = f"says something else than line {first.line} of the same pair: give both the same, or remove one"
            raise ReadError(name, problem, row.line)
    return rows


def _check(row: Said, reviewer: str, sides: Sides | None) -> None:
    """Raise ValueError for a row of which no events can be made."""
    try:
        # An event itself tells whether it can be one.
        for action in (Graded(None), *_actions(row, NOTHING)):
            Event(reviewer, datetime.now(UTC), row.key, action)
    except ValueError as error:
        raise ValueError(f"{error}: correct it, or export again") from None
    if sides is not None:
        check_spans(row, sides)


def _compared(
    said: dict[tuple[str, str], Said], store: Store, lines: Lines, when: datetime
) -> tuple[Taken, list[tuple[Event, int]]]:
    """Return what becomes of the rows, and the events that make it so, each with the one it comes after."""
    recorded = store.since()
    verdicts, decided = replay(recorded), last_times(recorded)
    conflicts, unknown, pairs = [], [], 0
    events: list[tuple[Event, int]] = []
    for (who, key), row in said.items():
        if _sides(row, lines) is None:
            unknown.append(row.line)
            continue
        actions = list(_actions(row, verdicts.of(who, key)))
        if actions and _is_late(row, decided.get((who, key))):
            # One that says nothing, and said nothing when it was exported, has nothing to be taken in.
            if row.decided is not None or list(_actions(row, NOTHING)):
                conflicts.append(Clash(row.line, who, key))
            continue
        pairs += bool(actions)
        events += [(Event(who, when, key, action), verdicts.last(who, key)) for action in actions]
    return Taken(len(said), pairs, len(events), tuple(conflicts), tuple(unknown)), events


def _is_late(row: Said, decided: datetime | None) -> bool:
    """Tell whether the reviewer has done something to the pair that the row does not know of."""
    return decided is not None and not same_time(row.decided, decided)


def _sides(row: Said, lines: Lines) -> Sides | None:
    """Return the texts of a row's pair, its own or those of the report; None where neither has them."""
    if row.sides is not None:
        return row.sides
    found = lines.repeats.get(row.key)
    return None if found is None else _texts(lines[found[0]].pair)


def _texts(pair: Pair) -> Sides:
    original, garbled = (None if side is None else side.text for side in (pair.original, pair.garbled))
    return original, garbled


def _actions(row: Said, reviewed: Reviewed) -> Iterator[Action]:
    """Yield what has to be done for a pair to be as a row says."""
    yield from (setting for setting in row.settings if not _holds(setting, reviewed))
    if row.dismissed is not None:
        yield from (Dismissed(finding) for finding in sorted(row.dismissed - reviewed.dismissed))
        yield from (Dismissed(finding, withdrawn=True) for finding in sorted(reviewed.dismissed - row.dismissed))


def _holds(setting: Setting, reviewed: Reviewed) -> bool:
    match setting:
        case Graded(grade):
            return reviewed.grade == grade
        case Commented(text):
            return reviewed.comment == text
        case Corrected(text):
            return reviewed.corrected == text
        case Marked(errors):
            return reviewed.errors == errors
