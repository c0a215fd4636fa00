"""The tables of a store, and their migration from earlier versions."""

from __future__ import annotations

import sqlite3
import time

# SQLite writes it into the header of the file, so that another program's database is not taken for a store.
APPLICATION = 0x53435256  # "SCRV"

# Statements that turn each version into the next, beginning with the empty file.  Never change one that was released;
# add another.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE event (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            reviewer TEXT NOT NULL,
            happened TEXT NOT NULL,
            pair TEXT NOT NULL,
            action TEXT NOT NULL
        )
        """,
        "CREATE INDEX event_of_pair ON event (reviewer, pair, number)",
        """
        CREATE TRIGGER event_stays BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END
        """,
        """
        CREATE TRIGGER event_is_kept BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END
        """,
        "CREATE TABLE version (number INTEGER NOT NULL)",
        "INSERT INTO version VALUES (0)",
        f"PRAGMA application_id = {APPLICATION}",
    ),
)


class NotOurs(Exception):
    """The database belongs to another program."""


class TooNew(Exception):
    """The store was written by a later version."""


def prepare(connection: sqlite3.Connection, patience: float) -> None:
    """Create our tables in an empty database, or migrate those of an earlier version; all or nothing.

    The connection is in autocommit mode.  Other processes may do the same at the same time; `patience` is how long
    to wait for them, in seconds.  Raises NotOurs, TooNew and the errors of SQLite.
    """
    if _version(connection) < len(MIGRATIONS):
        _migrate(connection)
    _write_ahead(connection, patience)


def _version(connection: sqlite3.Connection) -> int:
    """Return the version of the tables, 0 for none."""
    # Read in this order: another process that creates the tables now makes them and the mark appear together.
    if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return 0
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise NotOurs
    version = int(connection.execute("SELECT number FROM version").fetchone()[0])
    if version > len(MIGRATIONS):
        raise TooNew
    return version


def _migrate(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Read again: another process may have migrated before we got the lock.
        for statements in MIGRATIONS[_version(connection) :]:
            for statement in statements:
                connection.execute(statement)
            connection.execute("UPDATE version SET number = number + 1")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _write_ahead(connection: sqlite3.Connection, patience: float) -> None:
    """Switch to write-ahead logging, so that reading and writing do not wait for each other.

    If the file system does not support it, SQLite keeps its present journal, which is as safe.
    """
    until = time.monotonic() + patience
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            # SQLite's own timeout does not apply to this statement.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
