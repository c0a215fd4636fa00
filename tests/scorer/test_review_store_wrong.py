"""What goes wrong with a store is one line, and takes nothing from what was kept."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from scorer.review import schema
from scorer.review.events import Commented, Graded
from scorer.review.key import text_key
from scorer.review.store import Store, StoreError
from tests.scorer.review_events import KEYS
from tests.scorer.stored_events import event, query


def test_the_first_schema_is_what_it_was() -> None:
    # What was released must not change: stores of it are out there.
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for statement in schema.MIGRATIONS[0]:
        connection.execute(statement)
    columns = connection.execute("SELECT name, type FROM pragma_table_info('event')").fetchall()
    connection.close()
    names = ["number", "reviewer", "happened", "pair", "action"]
    assert columns == list(zip(names, ["INTEGER", *["TEXT"] * 4], strict=True))


@pytest.mark.parametrize("statement", ["UPDATE pair_text SET texts = ''", "DELETE FROM pair_text"])
def test_texts_are_only_ever_added(file: Path, statement: str) -> None:
    with Store(file) as store:
        store.append(event(Graded("major")), 0, {text_key("a", None): ("a", None)})
    with pytest.raises(sqlite3.IntegrityError, match="a text is never"):
        query(file, statement)


@pytest.mark.parametrize("statement", ["UPDATE event SET reviewer = 'Eve'", "DELETE FROM event"])
def test_events_are_only_ever_added(file: Path, statement: str) -> None:
    with Store(file) as store:
        store.append(event(Graded("major")), 0)
    with pytest.raises(sqlite3.IntegrityError, match="an event is never"):
        query(file, statement)


def refused(file: Path | str) -> str:
    with pytest.raises(StoreError) as caught:
        Store(file)
    message = str(caught.value)
    assert message.startswith(f"{file}: ")
    assert "\n" not in message
    return message


def test_a_file_that_is_no_store(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a database, but long enough to have a head. " * 50)
    before = text.read_bytes()
    assert "not a review store" in refused(text)
    assert text.read_bytes() == before


def test_a_database_of_another_program(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    query(other, "CREATE TABLE event (number)")
    before = other.read_bytes()
    assert "not a review store" in refused(other)
    assert other.read_bytes() == before


def test_a_store_of_a_later_version(file: Path) -> None:
    Store(file).close()
    query(file, "UPDATE version SET number = number + 1")
    assert "later version of scorer" in refused(file)


def test_a_folder_or_a_place_that_is_not_there(tmp_path: Path) -> None:
    assert "cannot be opened" in refused(tmp_path)
    assert "cannot be opened" in refused(tmp_path / "none" / "store")


def test_a_damaged_store(file: Path) -> None:
    with Store(file) as store:
        for number in range(200):
            store.append(event(Commented("x" * 500)), number)
    content = bytearray(file.read_bytes())
    for start in range(4096, len(content), 4096):
        content[start : start + 64] = b"\xff" * 64
    file.write_bytes(content)
    with pytest.raises(StoreError, match="damaged") as caught, Store(file) as store:
        store.since()
    assert str(caught.value).startswith(f"{file}: ")


def test_an_event_that_cannot_be_understood(file: Path) -> None:
    Store(file).close()
    query(file, f"INSERT INTO event VALUES (1, 'Ann', '2026-03-01T12:00:00+00:00', '{KEYS[0]}', '{{}}')")
    with Store(file) as store, pytest.raises(StoreError, match="event 1 cannot be understood: not an action"):
        store.since()


@pytest.mark.parametrize(
    ("pragma", "words"),
    [("query_only = 1", "read-only: make it writable"), ("max_page_count = 1", "disk is full: make room")],
)
def test_a_store_that_does_not_take_any_more(file: Path, pragma: str, words: str) -> None:
    with Store(file) as store:
        kept = store.append(event(Graded("major")), 0)
        store._connection.execute(f"PRAGMA {pragma}")
        with pytest.raises(StoreError, match=words):
            store.append(event(Commented("x" * 100_000)), 1)
        assert store.since() == [kept]


def test_a_full_disk_takes_nothing_from_what_was_kept(file: Path) -> None:
    with Store(file) as store:
        kept = store.append(event(Graded("major")), 0)
        store._connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(StoreError, match="disk is full"):
            store.append(event(Commented("x" * 100_000)), 1)
        store._connection.execute("PRAGMA max_page_count = 100000")
        assert store.append(event(Commented("x" * 100_000)), 1).number == kept.number + 1


def test_a_store_that_another_program_holds(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scorer.review.store.PATIENCE", 0.05)
    Store(file).close()
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with Store(file) as store:
        assert store.since() == []
        with pytest.raises(StoreError, match="another program holds the store"):
            store.append(event(Graded("major")), 0)
        holder.execute("ROLLBACK")
        assert store.append(event(Graded("major")), 0).number == 1
    holder.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_store_that_may_not_be_written(file: Path) -> None:
    Store(file).close()
    file.chmod(0o400)
    with Store(file) as store, pytest.raises(StoreError, match="read-only"):
        store.append(event(Graded("major")), 0)
