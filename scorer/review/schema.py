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
    # The texts of the pairs that have an event (`key.written_texts`), for when a document has changed since.
    (
        """
        CREATE TABLE pair_text (
            number INTEGER PRIMARY KEY,
            pair TEXT NOT NULL UNIQUE,
            texts TEXT NOT NULL
        )
        """,
        """
        CREATE TRIGGER text_stays BEFORE UPDATE ON pair_text
        BEGIN SELECT RAISE(ABORT, 'a text is never changed'); END
        """,
        """
        CREATE TRIGGER text_is_kept BEFORE DELETE ON pair_text
        BEGIN SELECT RAISE(ABORT, 'a text is never deleted'); END
        """,
    ),
)


_LEAVING = 0.5  # seconds to wait for other programs to leave a store of an earlier version


class NotOurs(Exception):
    """The database belongs to another program."""


class Damaged(Exception):
    """The database is damaged."""


class TooNew(Exception):
    """The store was written by a later version."""


def prepare(connection: sqlite3.Connection, patience: float) -> None:
    """Create our tables in an empty database, or migrate those of an earlier version; all or nothing.

    The connection is in autocommit mode.  Other processes may do the same at the same time; `patience` is how long
    to wait for them, in seconds.  Raises NotOurs, TooNew, Damaged and the errors of SQLite.
    """
    version = _version(connection)
    _check_all(connection)
    if version < len(MIGRATIONS):
        _migrate(connection)
    _keep_one_file(connection, min(patience, _LEAVING))


def _version(connection: sqlite3.Connection) -> int:
    """Return the version of the tables, 0 for none."""
    # Read in this order: another process that creates the tables now makes them and the mark appear together.
    if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return 0
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise NotOurs
    versions = connection.execute("SELECT number FROM version").fetchall()
    if len(versions) != 1 or not isinstance(version := versions[0][0], int) or version < 1:
        raise Damaged
    if version > len(MIGRATIONS):
        raise TooNew
    return version


def _check_all(connection: sqlite3.Connection) -> None:
    """Raise Damaged if SQLite finds anything wrong with the file, so that nothing is written into a damaged one."""
    found = connection.execute("PRAGMA integrity_check(1)").fetchall()
    if found not in ([("ok",)], [(b"ok",)]):
        raise Damaged


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


def _keep_one_file(connection: sqlite3.Connection, patience: float) -> None:
    """See that the main file alone holds every event that was acknowledged, so that a mere copy of it is whole.

    Write-ahead logging, which stores of earlier versions have, keeps the latest events in a second file for hours.
    Besides, only a rollback journal makes SQLite itself notice that the file was replaced.
    """
    # While another program holds such a store, logging cannot be left.  Then each commit goes on into the main file.
    connection.execute("PRAGMA wal_autocheckpoint = 1")
    until = time.monotonic() + patience
    while connection.execute("PRAGMA journal_mode").fetchone()[0] in ("wal", b"wal"):
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as error:
            # SQLite's own timeout does not apply to this statement.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            if time.monotonic() > until:
                return
            time.sleep(0.01)
