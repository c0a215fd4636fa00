"""Bring a store to what the rows of a file say: differences become events, all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from scorer.errors import ReadError
from scorer.exchange.rows import last_times
from scorer.exchange.said import Said, Setting, milliseconds
from scorer.review.events import Action, Commented, Corrected, Dismissed, Event, Graded, Marked, Preferred, Recorded
from scorer.review.known import not_before
from scorer.review.replay import NOTHING, Reviewed, replay
from scorer.review.store import Conflict, Store, Texts

_ATTEMPTS = 5
Rows = Mapping[tuple[str, str], Said]


@dataclass(frozen=True, slots=True)
class Clash:
    """A row that was not imported, because its reviewer changed the pair after it was exported.

    `line` is its line or row in the file, from 1.
    """

    line: int
    reviewer: str
    key: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file's rows.

    rows: the number of rows; rows of a repeated pair count once.
    pairs: the number of changed pairs; a pair changed by two reviewers counts twice.
    events: the number of events that changed them.
    conflicts: rows that would have overwritten newer decisions.
    unknown: lines of the rows that were left out, because they are of something that is not known.
    """

    rows: int
    pairs: int
    events: int
    conflicts: tuple[Clash, ...]
    unknown: tuple[int, ...]


def rows_by_reviewer(said: Iterable[Said], reviewer: str, name: str, check: Callable[[Said], None]) -> Rows:
    """Return the rows by reviewer and key, rows of the same once; raise ReadError for one that cannot become events.

    reviewer: the reviewer of rows that name nobody.  check: raises ValueError for an invalid row.
    """
    rows: dict[tuple[str, str], Said] = {}
    for row in said:
        who = row.reviewer if row.reviewer.strip() else reviewer
        try:
            _see_that_it_fits(row, who)
            check(row)
        except ValueError as error:
            raise ReadError(name, str(error), row.line) from None
        first = rows.setdefault((who, row.key), row)
        if (first.settings, first.dismissed) != (row.settings, row.dismissed):
            problem = f"says something else than line {first.line} of the same pair: give both the same, or remove one"
            raise ReadError(name, problem, row.line)
    return rows


def _see_that_it_fits(row: Said, reviewer: str) -> None:
    try:
        # Event itself checks its values.
        for action in (Graded(None), *_actions(row, NOTHING)):
            Event(reviewer, datetime.now(UTC), row.key, action)
    except ValueError as error:
        raise ValueError(f"{error}: correct it, or export again") from None


def put_in(
    store: Store,
    rows: Rows,
    is_known: Callable[[Said], bool],
    texts: Callable[[Collection[str]], Texts],
    now: Callable[[], datetime],
) -> Taken:
    """Write events for everything in which rows differ from the store.

    is_known: tells whether a row is of something that the store may keep.
    texts: returns what to keep of the texts of some keys.
    """
    for attempt in range(_ATTEMPTS):
        taken, events = _compared(rows, store, is_known, now())
        try:
            if events:
                store.append_all(events, texts({event.key for event, _ in events}))
            return taken
        except Conflict:
            # Somebody made a change just now: compare again with the present state.
            if attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


def _compared(
    said: Rows, store: Store, is_known: Callable[[Said], bool], now: datetime
) -> tuple[Taken, list[tuple[Event, int]]]:
    """Return what becomes of the rows, and the events to write, each with the number of the event before it."""
    recorded = store.since()
    nows = {who: not_before(recorded, who, now) for who in {who for who, _ in said}}
    times = _times(recorded)
    verdicts, decided = replay(recorded), last_times(recorded)
    conflicts, unknown, pairs = [], [], 0
    events: list[tuple[Event, int]] = []
    for (who, key), row in said.items():
        if not is_known(row):
            unknown.append(row.line)
            continue
        actions, last = list(_actions(row, verdicts.of(who, key))), decided.get((who, key))
        if actions and _is_late(row, last, times.get((who, key), frozenset())):
            # An empty row that was empty when it was exported is no conflict: it has nothing to import.
            if row.decided is not None or list(_actions(row, NOTHING)):
                conflicts.append(Clash(row.line, who, key))
            continue
        pairs += bool(actions)
        events += [(Event(who, _when(row, last, nows[who]), key, one), verdicts.last(who, key)) for one in actions]
    return Taken(len(said), pairs, len(events), tuple(conflicts), tuple(unknown)), events


def _times(events: Sequence[Recorded]) -> dict[tuple[str, str], set[datetime]]:
    """Return the times of all events, cut to milliseconds, by reviewer and key."""
    found: dict[tuple[str, str], set[datetime]] = {}
    for one in events:
        found.setdefault((one.event.reviewer, one.event.key), set()).add(milliseconds(one.event.when))
    return found


def _is_late(row: Said, last: datetime | None, times: Collection[datetime]) -> bool:
    """Tell whether the reviewer changed the pair in the store, at `last`, after the row was decided.

    `times` are those of all their changes of the pair.  A row with the time of one before the last is an earlier state,
    even if the clock was set back in between.
    """
    if last is None:
        return False
    if row.decided is None or milliseconds(row.decided) < milliseconds(last):
        return True
    return milliseconds(row.decided) != milliseconds(last) and milliseconds(row.decided) in times


def _when(row: Said, last: datetime | None, now: datetime) -> datetime:
    """Return the time for the events of a row.

    A row that is newer than the store was decided in another store, and keeps its own time.  So a change there after
    the export is still newer.  Any other row was edited by hand at an unknown time.
    """
    if row.decided is None or row.decided >= now:
        return now
    if last is not None and milliseconds(row.decided) <= milliseconds(last):
        return now
    # Just after that time, so that another copy of the row, edited by hand, comes too late.
    return row.decided + timedelta(milliseconds=1)


def _actions(row: Said, reviewed: Reviewed) -> Iterator[Action]:
    """Yield the actions that bring a pair to the state in a row."""
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
        case Preferred(better):
            return reviewed.preferred == (None if better is None else setting)
