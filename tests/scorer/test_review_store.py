"""The file of a review: what is acknowledged stays, once; who would overwrite is told; what goes wrong is one line."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from scorer.errors import ScorerError
from scorer.review import schema
from scorer.review.events import Action, Commented, Event, Graded, Recorded, Redone, Undone
from scorer.review.replay import Reviewed, replay
from scorer.review.store import Conflict, Store, StoreError, default_store
from tests.patience import PATIENCE
from tests.scorer.test_review_replay import KEYS, everything, sequences

WHEN = datetime(2026, 3, 1, 12, tzinfo=UTC)
ROOT = Path(__file__).parents[2]


def event(action: Action, key: str = KEYS[0], reviewer: str = "Ann") -> Event:
    return Event(reviewer, WHEN, key, action)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "report.json.review.sqlite"


# What is kept


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sequences())
def test_events_come_back_as_they_went_in(tmp_path: Path, events: list[Recorded]) -> None:
    path = tmp_path / "store"
    path.unlink(missing_ok=True)
    with Store(path) as store:
        verdicts = replay([])
        for one in (recorded.event for recorded in events):
            after = verdicts.last(one.reviewer, None if isinstance(one.action, Undone | Redone) else one.key)
            verdicts.apply(store.append(one, after))
        assert store.since() == events
    with Store(path) as again:
        assert again.since() == events
        assert everything(replay(again.since())) == everything(verdicts)


def test_any_text_comes_back(path: Path) -> None:
    texts = ["", "a\0b", "\ud800", "'; DROP TABLE event; --", "日本語\n\r\u2028", "x" * 100_000]
    with Store(path) as store:
        for number, text in enumerate(texts):
            store.append(event(Commented(text)), number)
    with Store(path) as store:
        assert [one.event.action for one in store.since()] == [Commented(text) for text in texts]


def test_a_second_window_follows(path: Path) -> None:
    with Store(path) as one, Store(path) as other:
        assert other.since() == []
        first = one.append(event(Graded("major")), 0)
        assert other.since() == [first]
        second = other.append(event(Graded("none"), KEYS[1]), 0)
        assert one.since(first.number) == [second]
        assert one.since(second.number) == []


def test_a_closed_store_is_one_file(path: Path) -> None:
    with Store(path) as one, Store(path) as other:
        one.append(event(Graded("major")), 0)
        other.append(event(Graded("none"), KEYS[1]), 0)
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_the_default_place_is_beside_the_report() -> None:
    assert default_store("out/report.json") == Path("out/report.json.review.sqlite")
    assert default_store("novel.txt") == Path("novel.txt.review.sqlite")
    with pytest.raises(StoreError, match="--store"):
        default_store("-")


# Conflicts


def test_nobody_overwrites_what_they_have_not_seen(path: Path) -> None:
    with Store(path) as one, Store(path) as other:
        one.append(event(Graded("major")), 0)
        last = one.append(event(Commented("why?")), 1).number
        with pytest.raises(Conflict) as caught:
            other.append(event(Graded("none")), 0)
        assert (caught.value.key, caught.value.now, caught.value.last) == (KEYS[0], Reviewed("major", "why?"), last)
        assert isinstance(caught.value, ScorerError)
        assert len(other.since()) == 2
        other.append(event(Graded("none")), last)
        assert replay(one.since()).of("Ann", KEYS[0]) == Reviewed("none", "why?")


@pytest.mark.parametrize(
    ("before", "then", "after", "taken"),
    [
        # another pair, or another reviewer, is no conflict
        ([event(Graded("major"))], event(Graded("none"), KEYS[1]), 0, True),
        ([event(Graded("major"))], event(Graded("none"), reviewer="Bob"), 0, True),
        ([event(Graded("major"))], event(Graded("major")), 0, False),
        # a number that is not there yet is of another store
        ([event(Graded("major"))], event(Graded("none")), 7, False),
        ([], event(Graded("none")), 1, False),
        # an undo or redo concerns the latest change of all
        ([event(Graded("major")), event(Graded("none"), KEYS[1])], event(Undone()), 1, False),
        ([event(Graded("major")), event(Graded("none"), KEYS[1])], event(Undone(), KEYS[1]), 2, True),
        ([event(Graded("major")), event(Graded("none"), KEYS[1], "Bob")], event(Undone()), 1, True),
        ([event(Graded("major")), event(Undone())], event(Redone()), 1, False),
        ([event(Graded("major")), event(Undone())], event(Redone()), 2, True),
        # an undo is a change of its pair
        ([event(Graded("major")), event(Undone())], event(Graded("none")), 1, False),
    ],
)
def test_what_is_a_conflict(path: Path, before: Sequence[Event], then: Event, after: int, taken: bool) -> None:
    with Store(path) as store:
        verdicts = replay([])
        for one in before:
            undo = isinstance(one.action, Undone | Redone)
            verdicts.apply(store.append(one, verdicts.last(one.reviewer, None if undo else one.key)))
        if taken:
            assert store.append(then, after).number == len(before) + 1
        else:
            with pytest.raises(Conflict) as caught:
                store.append(then, after)
            assert caught.value.now == verdicts.of(then.reviewer, then.key)
            assert len(store.since()) == len(before)


def test_many_events_are_taken_in_as_one(path: Path) -> None:
    with Store(path) as store:
        changes = [(event(Graded("major")), 0), (event(Commented("why?")), 0), (event(Graded("none"), KEYS[1]), 0)]
        assert [one.number for one in store.append_all(changes)] == [1, 2, 3]
        with pytest.raises(Conflict):
            store.append_all([(event(Graded("minor"), KEYS[2]), 0), (event(Graded("minor")), 0)])
        assert len(store.since()) == 3
        assert store.append_all([]) == []


# Several at once


WRITER = """
import sys
from datetime import UTC, datetime
from scorer.review.events import Event, Graded, GRADES
from scorer.review.store import Conflict, Store
path, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
print("opening", flush=True)
store, last = Store(path), 0
print("ready", flush=True)
for number in range(count):
    while True:
        event = Event(name, datetime.now(UTC), "a" * 32, Graded(GRADES[number % len(GRADES)]))
        try:
            last = store.append(event, last).number
        except Conflict as conflict:
            last = conflict.last
            continue
        break
    print(last, number, flush=True)
"""


def writer(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)


def acknowledged(output: str) -> list[int]:
    """Return the numbers of the events of which a writer was told that they are kept; a torn last line is none."""
    lines = [line for line in output.splitlines(keepends=True) if line.endswith("\n")]
    return [int(line.split()[0]) for line in lines if line not in ("opening\n", "ready\n")]


@pytest.mark.parametrize("names", [("Ann", "Bob"), ("Ann", "Ann")])
def test_two_processes_write_at_once(path: Path, names: tuple[str, str]) -> None:
    both = [writer(path, name, 40) for name in names]
    outputs = [process.communicate(timeout=PATIENCE) for process in both]
    assert [process.returncode for process in both] == [0, 0], outputs
    numbers = sorted(number for output, _ in outputs for number in acknowledged(output))
    with Store(path) as store:
        assert [recorded.number for recorded in store.since()] == numbers == list(range(1, 81))


def test_two_threads_write_at_once(path: Path) -> None:
    with Store(path) as store:

        def write(name: str) -> None:
            last = 0
            for _ in range(30):
                last = store.append(event(Graded("major"), reviewer=name), last).number

        threads = [threading.Thread(target=write, args=(name,)) for name in ("Ann", "Bob", "Eve")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(one.event.reviewer for one in store.since()) == ["Ann"] * 30 + ["Bob"] * 30 + ["Eve"] * 30


def test_nothing_is_lost_or_doubled_when_the_process_is_killed(path: Path) -> None:
    chance = random.Random(5)
    kept: list[int] = []
    for turn in range(50):
        process = writer(path, "Ann", 1_000_000)
        assert process.stdout is not None
        assert [process.stdout.readline() for _ in range(2)] == ["opening\n", "ready\n"]
        time.sleep(chance.uniform(0, 0.03))
        process.send_signal(signal.SIGKILL)
        # By the reader that read the first two lines, which may hold more of them already.
        told = acknowledged(process.stdout.read())
        process.communicate(timeout=PATIENCE)
        with Store(path) as store:
            events = store.since()
        numbers = [recorded.number for recorded in events]
        assert len(numbers) - len(kept) - len(told) in (0, 1), turn  # the last may be kept before it was told
        assert set(kept) | set(told) <= set(numbers)
        assert numbers == list(range(1, len(numbers) + 1))
        kept = numbers
    assert kept
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_store_whose_making_was_killed_is_made_again(tmp_path: Path) -> None:
    chance = random.Random(5)
    for turn in range(15):
        path = tmp_path / str(turn)
        process = writer(path, "Ann", 1)
        assert process.stdout is not None
        assert process.stdout.readline() == "opening\n"
        time.sleep(chance.uniform(0, 0.015))
        process.send_signal(signal.SIGKILL)
        told = acknowledged(process.communicate(timeout=PATIENCE)[0])
        with Store(path) as store:
            assert len(told) <= len(store.since()) <= 1
            store.append(event(Graded("none"), reviewer="Bob"), 0)


def test_several_may_make_the_store_at_once(tmp_path: Path) -> None:
    for turn in range(20):
        stores: list[Store] = []
        together = threading.Barrier(8)

        def make(path: Path, stores: list[Store] = stores, together: threading.Barrier = together) -> None:
            together.wait()
            stores.append(Store(path))

        threads = [threading.Thread(target=make, args=(tmp_path / str(turn),)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        stores[0].append(event(Graded("none")), 0)
        assert [len(store.since()) for store in stores] == [1] * 8
        for store in stores:
            store.close()


# Versions


SECOND = ("CREATE TABLE note (text TEXT)", "INSERT INTO note SELECT reviewer FROM event")


def test_a_store_of_an_earlier_version_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(path) as store:
        events = [store.append(event(Graded("major")), 0), store.append(event(Undone()), 1)]
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, SECOND))
    with Store(path) as store:
        assert store.since() == events
        store.append(event(Graded("none")), 2)
    with Store(path) as store:
        assert len(store.since()) == 3
    assert query(path, "SELECT text FROM note") == [("Ann",), ("Ann",)]
    assert query(path, "SELECT number FROM version") == [(2,)]


def test_an_upgrade_that_fails_leaves_the_store_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(path) as store:
        events = [store.append(event(Graded("major")), 0)]
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, (*SECOND, "NONSENSE")))
        with pytest.raises(sqlite3.OperationalError, match="NONSENSE"):
            Store(path)
    with Store(path) as store:
        assert store.since() == events
    assert query(path, "SELECT name FROM sqlite_master WHERE name = 'note'") == []


def test_the_first_schema_is_what_it_was() -> None:
    # What was released must not change: stores of it are out there.
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for statement in schema.MIGRATIONS[0]:
        connection.execute(statement)
    columns = connection.execute("SELECT name, type FROM pragma_table_info('event')").fetchall()
    connection.close()
    names = ["number", "reviewer", "happened", "pair", "action"]
    assert columns == list(zip(names, ["INTEGER", *["TEXT"] * 4], strict=True))


@pytest.mark.parametrize("statement", ["UPDATE event SET reviewer = 'Eve'", "DELETE FROM event"])
def test_events_are_only_ever_added(path: Path, statement: str) -> None:
    with Store(path) as store:
        store.append(event(Graded("major")), 0)
    with pytest.raises(sqlite3.IntegrityError, match="an event is never"):
        query(path, statement)


def query(path: Path, statement: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


# What goes wrong


def refused(path: Path | str) -> str:
    with pytest.raises(StoreError) as caught:
        Store(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
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


def test_a_store_of_a_later_version(path: Path) -> None:
    Store(path).close()
    query(path, "UPDATE version SET number = number + 1")
    assert "later version of scorer" in refused(path)


def test_a_folder_or_a_place_that_is_not_there(tmp_path: Path) -> None:
    assert "cannot be opened" in refused(tmp_path)
    assert "cannot be opened" in refused(tmp_path / "none" / "store")


def test_a_damaged_store(path: Path) -> None:
    with Store(path) as store:
        for number in range(200):
            store.append(event(Commented("x" * 500)), number)
    content = bytearray(path.read_bytes())
    for start in range(4096, len(content), 4096):
        content[start : start + 64] = b"\xff" * 64
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged") as caught, Store(path) as store:
        store.since()
    assert str(caught.value).startswith(f"{path}: ")


def test_an_event_that_cannot_be_understood(path: Path) -> None:
    Store(path).close()
    query(path, f"INSERT INTO event VALUES (1, 'Ann', '2026-03-01T12:00:00+00:00', '{KEYS[0]}', '{{}}')")
    with Store(path) as store, pytest.raises(StoreError, match="event 1 cannot be understood: not an action"):
        store.since()


@pytest.mark.parametrize(
    ("pragma", "words"),
    [("query_only = 1", "read-only: make it writable"), ("max_page_count = 1", "disk is full: make room")],
)
def test_a_store_that_does_not_take_any_more(path: Path, pragma: str, words: str) -> None:
    with Store(path) as store:
        kept = store.append(event(Graded("major")), 0)
        store._connection.execute(f"PRAGMA {pragma}")
        with pytest.raises(StoreError, match=words):
            store.append(event(Commented("x" * 100_000)), 1)
        assert store.since() == [kept]


def test_a_full_disk_takes_nothing_from_what_was_kept(path: Path) -> None:
    with Store(path) as store:
        kept = store.append(event(Graded("major")), 0)
        store._connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(StoreError, match="disk is full"):
            store.append(event(Commented("x" * 100_000)), 1)
        store._connection.execute("PRAGMA max_page_count = 100000")
        assert store.append(event(Commented("x" * 100_000)), 1).number == kept.number + 1


def test_a_store_that_another_program_holds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scorer.review.store.PATIENCE", 0.05)
    Store(path).close()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with Store(path) as store:
        assert store.since() == []
        with pytest.raises(StoreError, match="another program holds the store"):
            store.append(event(Graded("major")), 0)
        holder.execute("ROLLBACK")
        assert store.append(event(Graded("major")), 0).number == 1
    holder.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_store_that_may_not_be_written(path: Path) -> None:
    Store(path).close()
    path.chmod(0o400)
    with Store(path) as store, pytest.raises(StoreError, match="read-only"):
        store.append(event(Graded("major")), 0)
