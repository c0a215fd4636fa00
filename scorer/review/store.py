"""The file that keeps the events of a review: an SQLite database; events are added and never changed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from types import MappingProxyType, TracebackType
from typing import Self

from scorer.errors import ScorerError
from scorer.review.events import Event, Recorded, Redone, Undone
from scorer.review.key import Sides, read_texts, written_texts
from scorer.review.replay import Reviewed, replay
from scorer.review.schema import Damaged, NotOurs, TooNew, prepare
from scorer.review.stored_event import COLUMNS, recorded, row_of

SUFFIX = ".review.sqlite"
PATIENCE = 10.0  # seconds to wait for another process that writes
_MOVED = sqlite3.SQLITE_READONLY | 4 << 8  # what SQLite itself says of a file that it finds replaced; Python lacks it

Texts = Mapping[str, Sides]
NO_TEXTS: Texts = MappingProxyType({})
_AT_ONCE = 500  # keys in one statement

_OTHER = "name another with --store"
_DAMAGED = f"the store is damaged: save what can be read of it with --recover, or {_OTHER}"
_GONE = (
    "the store was deleted, moved or replaced, so nothing more is kept: put it back, or go on in a new file with all "
    "that is known here; another review is kept elsewhere with --store"
)
_PROBLEMS = {
    sqlite3.SQLITE_NOTADB: f"not a review store: {_OTHER}",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
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


class StoreGone(StoreError):
    """The file of an open store was deleted, moved or replaced; nothing is written until it is back, or `renew`ed."""


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

    Every method raises StoreError, with the remedy, if the file cannot be used, and StoreGone if it is not there now.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self._lock = RLock()
        self._connection: sqlite3.Connection
        self._opened: tuple[int, int] | None
        self._open(self.path)

    def append(self, event: Event, after: int, texts: Texts = NO_TEXTS) -> Recorded:
        """Add an event, and texts of pairs by their keys; they are stored permanently when this returns.

        `after` is the number of the last event of this reviewer on this pair that the caller knows, 0 for none.  For
        an undo or redo it is the reviewer's last event on any pair.  Raises Conflict if there is a later one.
        """
        return self.append_all([(event, after)], texts)[0]

    def append_all(self, events: Sequence[tuple[Event, int]], texts: Texts = NO_TEXTS) -> list[Recorded]:
        """Add several events in their order, each with its `after` (see `append`); if one conflicts, add none.

        The numbers refer to the state before the first of them.
        """
        with self._explained(), self._transaction():
            for event, after in events:
                self._check(event, after)
            self._keep(texts)
            return [self._insert(event) for event, _ in events]

    def since(self, number: int = 0) -> list[Recorded]:
        """Return all events after that number, in order; a second window uses this to keep up."""
        with self._explained():
            self._see_that_it_is_there()
            rows = self._connection.execute(
                f"SELECT {COLUMNS} FROM event WHERE number > ? ORDER BY number", (number,)
            ).fetchall()
            return [self._understood(row) for row in rows]

    def texts(self, keys: Collection[str]) -> dict[str, Sides]:
        """Return the normal texts of the pairs with these keys, as far as the store has them."""
        with self._explained():
            self._see_that_it_is_there()
            found: dict[str, Sides] = {}
            wanted = sorted(keys)
            for some in (wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE)):
                places = ", ".join("?" * len(some))
                asked = f"SELECT pair, texts FROM pair_text WHERE pair IN ({places})"
                for pair, texts in self._connection.execute(asked, some):
                    key = pair.decode("ascii", "replace")
                    found[key] = self._fitting(key, texts)
            return found

    def restore(self, events: Iterable[Recorded], texts: Texts = NO_TEXTS) -> None:
        """Put events into a store that has none, under the numbers that they had, and texts."""
        with self._explained(), self._transaction():
            self._keep(texts)
            for one in events:
                self._insert(one.event, one.number)

    def renew(self, events: Sequence[Recorded], texts: Texts = NO_TEXTS) -> Path:
        """After StoreGone, go on in a new file that holds these events under their numbers, and texts; return its path.

        It is where the file was or, if another is there now, beside it.  A store that is there stays as it is.
        """
        with self._lock:
            if _identity(self.path) == self._opened:
                return self.path
            gone = self.path, self._connection, self._opened
            try:
                self.path = _free(self.path)
                self._open(self.path, events, texts)
            except BaseException:
                self.path, self._connection, self._opened = gone
                raise
            gone[1].close()
            return self.path

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

    def _open(self, path: Path, events: Sequence[Recorded] = (), texts: Texts = NO_TEXTS) -> None:
        with self._explained(path):
            connection = sqlite3.connect(
                path.absolute(), timeout=PATIENCE, isolation_level=None, check_same_thread=False
            )
            try:
                # An acknowledged event survives even a power cut.  A person does not notice the time that this takes.
                connection.execute("PRAGMA synchronous = EXTRA")
                # In a damaged file a text may be none.
                connection.text_factory = bytes
                prepare(connection, PATIENCE)
                self._connection, self._opened = connection, _identity(path)
                if events:
                    self.restore(events, texts)
            except BaseException:
                connection.close()
                raise

    def _see_that_it_is_there(self) -> None:
        if _identity(self.path) != self._opened:
            raise StoreGone(f"{self.path}: {_GONE}")

    def _understood(self, row: Sequence[object]) -> Recorded:
        try:
            return recorded(row)
        except ValueError as error:
            problem = f"event {row[0]} cannot be understood: {error}"
            raise StoreError(f"{self.path}: {problem}: {_DAMAGED}") from None

    def _fitting(self, key: str, written: bytes) -> Sides:
        try:
            return read_texts(key, written.decode("ascii"))
        except (ValueError, AttributeError):  # the latter if it is no text at all
            raise StoreError(f"{self.path}: the texts of pair {key} do not fit it: {_DAMAGED}") from None

    def _keep(self, texts: Texts) -> None:
        rows = [(key, written_texts(sides)) for key, sides in texts.items()]
        self._connection.executemany("INSERT OR IGNORE INTO pair_text (pair, texts) VALUES (?, ?)", rows)

    def _check(self, event: Event, after: int) -> None:
        last = self._last(event)
        if last != after:
            raise Conflict(event.key, replay(self.since()).of(event.reviewer, event.key), last)

    def _insert(self, event: Event, number: int | None = None) -> Recorded:
        given = self._connection.execute(
            f"INSERT INTO event ({COLUMNS}) VALUES (?, ?, ?, ?, ?)", (number, *row_of(event))
        )
        assert given.lastrowid is not None
        return Recorded(given.lastrowid, event)

    def _last(self, event: Event) -> int:
        if isinstance(event.action, Undone | Redone):
            found = self._connection.execute("SELECT max(number) FROM event WHERE reviewer = ?", (event.reviewer,))
        else:
            found = self._connection.execute(
                "SELECT max(number) FROM event WHERE reviewer = ? AND pair = ?", (event.reviewer, event.key)
            )
        return int(found.fetchone()[0] or 0)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._see_that_it_is_there()
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
            # What was replaced meanwhile is not acknowledged either.
            self._see_that_it_is_there()
        except BaseException:
            # If SQLite itself gave up, as on a full disk, the transaction is already gone.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def _explained(self, path: Path | None = None) -> Iterator[None]:
        """Allow one operation at a time, and turn an error of SQLite into one line with a remedy."""
        path = path or self.path
        with self._lock:
            try:
                yield
            except NotOurs:
                raise StoreError(f"{path}: {_PROBLEMS[sqlite3.SQLITE_NOTADB]}") from None
            except TooNew:
                raise StoreError(f"{path}: written by a later version of scorer: install that, or {_OTHER}") from None
            except (Damaged, UnicodeDecodeError):  # the latter where Python reads what SQLite says of such a file
                raise StoreError(f"{path}: {_DAMAGED}") from None
            except sqlite3.ProgrammingError:  # a bug of ours
                raise
            except sqlite3.DatabaseError as error:
                code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
                if code == _MOVED:
                    raise StoreGone(f"{path}: {_GONE}") from None
                problem = _PROBLEMS.get(code & 0xFF, f"{_DAMAGED} ({error})")
                raise StoreError(f"{path}: {problem}") from None


def _identity(path: Path) -> tuple[int, int] | None:
    """Return which file is at a path, by its device and number; None if there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _free(path: Path) -> Path:
    """Return this path or, if something is there, the first free one with a number in its name."""
    number, free = 1, path
    while os.path.lexists(free):
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free
