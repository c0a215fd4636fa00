"""The file that keeps the events of a review: an SQLite database; events are added and never changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Self

from scorer.errors import ScorerError
from scorer.review.action_json import from_json, to_json
from scorer.review.events import Event, Recorded, Redone, Undone
from scorer.review.replay import Reviewed, replay
from scorer.review.schema import NotOurs, TooNew, prepare

SUFFIX = ".review.sqlite"
PATIENCE = 10.0  # seconds to wait for another process that writes

_OTHER = "name another with --store"
_PROBLEMS = {
    sqlite3.SQLITE_NOTADB: f"not a review store: {_OTHER}",
    sqlite3.SQLITE_CORRUPT: f"the store is damaged: take it back from a backup, or {_OTHER}",
    sqlite3.SQLITE_READONLY: f"the store is read-only: make it writable, or copy it and {_OTHER}",
    sqlite3.SQLITE_PERM: f"no permission to write the store: {_OTHER}",
    sqlite3.SQLITE_CANTOPEN: f"the store cannot be opened: see that its folder is there and writable, or {_OTHER}",
    sqlite3.SQLITE_FULL: "the disk is full: make room and try again; all that was decided before is kept",
    sqlite3.SQLITE_BUSY: "another program holds the store: close it and try again",
    sqlite3.SQLITE_LOCKED: "another program holds the store: close it and try again",
    sqlite3.SQLITE_IOERR: f"the store cannot be read or written: see that the disk is well, or {_OTHER}",
}


class StoreError(ScorerError):
    """A store cannot be opened, read or written; the message names the file and the remedy."""


class Conflict(ScorerError):
    """The reviewer has changed the pair elsewhere in the meantime; nothing was written.

    `now` is what they say of the pair.  `last` is the number to pass as `after` once they have seen it.
    """

    def __init__(self, key: str, now: Reviewed, last: int) -> None:
        super().__init__("this pair was changed in another window in the meantime: look at it again")
        self.key = key
        self.now = now
        self.last = last


def default_store(document: str) -> Path:
    """Return the default path of the store: beside the report, or beside the original.

    Raises StoreError for standard input, which has no folder.
    """
    if document == "-":
        raise StoreError("standard input has no place for a store beside it: name one with --store")
    return Path(f"{document}{SUFFIX}")


class Store:
    """An open store; the file is created if there is none.  Several threads and processes may use it.

    Every method raises StoreError, with the remedy, if the file cannot be used.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self._lock = RLock()
        with self._explained():
            self._connection = sqlite3.connect(
                self.path.absolute(), timeout=PATIENCE, isolation_level=None, check_same_thread=False
            )
            try:
                # An acknowledged event survives even a power cut.  A person does not notice the time that this takes.
                self._connection.execute("PRAGMA synchronous = FULL")
                prepare(self._connection, PATIENCE)
            except BaseException:
                self._connection.close()
                raise

    def append(self, event: Event, after: int) -> Recorded:
        """Add an event; it is stored permanently when this returns.

        `after` is the number of the last event of this reviewer on this pair that the caller knows, 0 for none.  For
        an undo or redo it is the reviewer's last event on any pair.  Raises Conflict if there is a later one.
        """
        return self.append_all([(event, after)])[0]

    def append_all(self, events: Sequence[tuple[Event, int]]) -> list[Recorded]:
        """Add several events in their order, each with its `after` (see `append`); if one conflicts, add none.

        The numbers refer to the state before the first of them.
        """
        with self._explained(), self._transaction():
            for event, after in events:
                self._check(event, after)
            return [self._insert(event) for event, _ in events]

    def since(self, number: int = 0) -> list[Recorded]:
        """Return all events after that number, in order; a second window uses this to keep up."""
        with self._explained():
            rows = self._connection.execute(
                "SELECT number, reviewer, happened, pair, action FROM event WHERE number > ? ORDER BY number", (number,)
            ).fetchall()
            return [self._recorded(*row) for row in rows]

    def close(self) -> None:
        """Close the file; the store cannot be used afterwards."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _check(self, event: Event, after: int) -> None:
        last = self._last(event)
        if last != after:
            raise Conflict(event.key, replay(self.since()).of(event.reviewer, event.key), last)

    def _insert(self, event: Event) -> Recorded:
        row = (event.reviewer, event.when.isoformat(), event.key, to_json(event.action))
        number = self._connection.execute(
            "INSERT INTO event (reviewer, happened, pair, action) VALUES (?, ?, ?, ?)", row
        ).lastrowid
        assert number is not None
        return Recorded(number, event)

    def _last(self, event: Event) -> int:
        if isinstance(event.action, Undone | Redone):
            found = self._connection.execute("SELECT max(number) FROM event WHERE reviewer = ?", (event.reviewer,))
        else:
            found = self._connection.execute(
                "SELECT max(number) FROM event WHERE reviewer = ? AND pair = ?", (event.reviewer, event.key)
            )
        return int(found.fetchone()[0] or 0)

    def _recorded(self, number: int, reviewer: str, happened: str, key: str, action: str) -> Recorded:
        try:
            return Recorded(number, Event(reviewer, datetime.fromisoformat(happened), key, from_json(action)))
        except ValueError as error:
            raise StoreError(f"{self.path}: event {number} cannot be understood: {error}") from None

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            # If SQLite itself gave up, as on a full disk, the transaction is already gone.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Allow one operation at a time, and turn an error of SQLite into one line with a remedy."""
        with self._lock:
            try:
                yield
            except NotOurs:
                raise StoreError(f"{self.path}: {_PROBLEMS[sqlite3.SQLITE_NOTADB]}") from None
            except TooNew:
                raise StoreError(
                    f"{self.path}: written by a later version of scorer: install that, or {_OTHER}"
                ) from None
            except sqlite3.DatabaseError as error:
                problem = _PROBLEMS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
                if problem is None:
                    raise
                raise StoreError(f"{self.path}: {problem}") from None
