"""Save what can be read of a damaged store: all events and texts that SQLite still finds, or that stand in the file."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from scorer.review.events import Recorded
from scorer.review.key import Sides, read_texts
from scorer.review.pages import rows_in
from scorer.review.store import Store, StoreError
from scorer.review.stored_event import COLUMNS, recorded

# What SQLite keeps beside a file while it writes, and needs to finish or to take back what was cut off.
_BESIDE = ("-journal", "-wal")

_TEXTS = 2  # in a row of the texts of a pair: its key and they
# The latter where Python reads a message of SQLite with a name from the file.
_UNREADABLE = (sqlite3.DatabaseError, UnicodeDecodeError)


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was saved of a damaged store.

    events: the number of saved events.
    texts: the number of pairs whose texts are saved.
    lost: the numbers of those that are known to have been there and are not saved, in order.
    problems: for those of them whose row is there, what is wrong with it.
    kept: where the damaged file is now.
    """

    events: int
    texts: int
    lost: tuple[int, ...]
    problems: dict[int, str]
    kept: Path


def recover(damaged: Path, store: Path) -> Recovered:
    """Write every event that can be read in a damaged store into a new one, under its number, and all texts of pairs.

    If both are the same path, the damaged file is kept beside it under another name.  Raises StoreError if the file
    cannot be read, if it holds no event, or if there is another file where the new store should be.
    """
    same = os.path.lexists(store) and damaged.exists() and damaged.samefile(store)
    if os.path.lexists(store) and not same:
        raise StoreError(f"{store}: there is a file already: name another with --store")
    rows, texts, last = _read(damaged)
    events, problems = _understood(rows)
    if last > 2 * max(events, default=0) + 1000:
        last = 0
    if not events:
        raise StoreError(f"{damaged}: no event of a review can be read in it: take the file back from a backup")
    kept = _put_aside(damaged) if same else damaged
    with Store(store) as new:
        new.restore(events.values(), texts)
    lost = tuple(number for number in range(1, max(last, *events) + 1) if number not in events)
    problems = {number: why for number, why in problems.items() if number in lost}
    return Recovered(len(events), len(texts), lost, problems, kept)


def _read(damaged: Path) -> tuple[list[Sequence[object]], dict[str, Sides], int]:
    """Return the rows of events, the texts by the keys of their pairs, and the last number that an event was given."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            # A copy, because SQLite may write when it opens a file, and what is damaged must not get worse.
            copy = Path(folder) / "store"
            shutil.copyfile(damaged, copy)
            for ending in _BESIDE:
                with suppress(FileNotFoundError):
                    shutil.copyfile(f"{damaged}{ending}", f"{copy}{ending}")
            rows, pairs, last = _selected(copy)
            content = copy.read_bytes()
            rows += ((number, *row) for number, row in rows_in(content, len(COLUMNS.split(", ")) - 1))
            pairs += (row for _, row in rows_in(content, _TEXTS))
    except OSError as error:
        raise StoreError(f"{damaged}: cannot be read: {os.strerror(error.errno or 0)}") from None
    return rows, _fitting(pairs), last


def _fitting(rows: Iterable[Sequence[object]]) -> dict[str, Sides]:
    """Return the texts of the rows that hold them; a pair's key shows whether its texts are whole."""
    texts: dict[str, Sides] = {}
    for key, written in rows:
        if isinstance(key, bytes) and isinstance(written, bytes):
            with suppress(ValueError):
                texts[key.decode("ascii")] = read_texts(key.decode("ascii"), written.decode("ascii"))
    return texts


def _understood(rows: Iterable[Sequence[object]]) -> tuple[dict[int, Recorded], dict[int, str]]:
    """Return the events of rows by number, and what is wrong with rows that are none."""
    events: dict[int, Recorded] = {}
    problems: dict[int, str] = {}
    for row in rows:
        number = row[0]
        if not isinstance(number, int) or number in events:
            continue
        try:
            events[number] = recorded(row)
        except ValueError as error:
            problems.setdefault(number, str(error))
    # A number far beyond all others is damage too; a store counts on from its last event.
    in_order = sorted(events)
    while len(in_order) > 1 and in_order[-1] > 2 * in_order[-2] + 1000:
        problems[in_order.pop()] = "its number is damaged"
    return {number: events[number] for number in in_order}, problems


def _selected(copy: Path) -> tuple[list[Sequence[object]], list[Sequence[object]], int]:
    """Return the events and texts that SQLite finds from either end of the tables, and the last number that it gave."""
    rows: list[Sequence[object]] = []
    pairs: list[Sequence[object]] = []
    last = 0
    with suppress(*_UNREADABLE), closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.text_factory = bytes
        # Else one damaged description of a table keeps SQLite from all the others.
        connection.execute("PRAGMA writable_schema = ON")
        for order in ("", "DESC"):
            for found, columns in ((rows, f"{COLUMNS} FROM event"), (pairs, "pair, texts FROM pair_text")):
                with suppress(*_UNREADABLE):
                    for row in connection.execute(f"SELECT {columns} ORDER BY number {order}"):
                        found.append(row)
        with suppress(*_UNREADABLE):
            given = connection.execute("SELECT max(seq) FROM sqlite_sequence").fetchone()[0]
            last = given if isinstance(given, int) else 0
    return rows, pairs, last


def _put_aside(damaged: Path) -> Path:
    """Give the damaged file, and what SQLite keeps beside it, a name that is free; return it."""
    number, aside = 1, Path(f"{damaged}.damaged")
    while os.path.lexists(aside):
        number += 1
        aside = Path(f"{damaged}.damaged-{number}")
    for ending in ("", *_BESIDE):
        with suppress(FileNotFoundError):
            Path(f"{damaged}{ending}").rename(f"{aside}{ending}")
    return aside
