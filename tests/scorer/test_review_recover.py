"""A damaged store is one line, never a traceback, and what can be read of it is saved."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from scorer.review.events import Commented, Graded, Recorded
from scorer.review.key import Sides, read_texts, text_key, written_texts
from scorer.review.pages import rows_in
from scorer.review.recover import recover
from scorer.review.store import Store, StoreError
from tests.patience import PATIENCE
from tests.scorer.review_events import KEYS
from tests.scorer.stored_events import event, query

COUNT = 120
SIDES: list[Sides] = [(f"{n} {'a long text, ' * (n % 7) ** 4}", None if n % 5 == 0 else f"é {n}") for n in range(40)]
TEXTS = ["short", "é" * 300, "a long comment that goes on over several pages, " * 300, "日本語\n"]
WHOLE = {read_texts(text_key(*sides), written_texts(sides)) for sides in SIDES}


@pytest.fixture
def events(file: Path) -> list[Recorded]:
    """Fill the store with events of all lengths and with texts, and return the events."""
    with Store(file) as store:
        return store.append_all(
            [
                (event(Commented(TEXTS[n % 4] + str(n)) if n % 3 else Graded("major"), f"{n:032x}"), 0)
                for n in range(COUNT)
            ],
            {text_key(*sides): sides for sides in SIDES},
        )


def texts_in(store: Store) -> set[Sides]:
    return {*store.texts([text_key(*sides) for sides in SIDES]).values()}


def saved(file: Path, store: Path | None = None, least: float = 1.0) -> list[Recorded]:
    """Recover a store into another that holds at least such a share of the texts, and return the events in it."""
    place = store or file.with_name("new")
    place.unlink(missing_ok=True)
    found = recover(file, place)
    with Store(place) as new:
        inside, texts = new.since(), texts_in(new)
    assert len(inside) == found.events
    # A text is whole or not there.
    assert texts <= WHOLE
    assert len(texts) == found.texts >= least * len(SIDES)
    # What is not saved is told, as far as anybody can know of it.
    numbers = {one.number for one in inside}
    assert not numbers & set(found.lost)
    assert set(range(1, max(numbers) + 1)) - numbers <= set(found.lost)
    return inside


def test_a_sound_store_is_saved_whole(file: Path, events: list[Recorded]) -> None:
    before = file.read_bytes()
    assert saved(file) == events
    assert file.read_bytes() == before


def test_every_row_is_found_without_sqlite(file: Path, events: list[Recorded]) -> None:
    rows = dict(rows_in(file.read_bytes(), 4))
    assert sorted(rows) == list(range(1, COUNT + 1))
    assert rows[3][2] == events[2].event.key.encode()
    assert {row[0].decode() for _, row in rows_in(file.read_bytes(), 2)} == {text_key(*sides) for sides in SIDES}
    assert list(rows_in(b"", 4)) == []
    assert list(rows_in(random.Random(1).randbytes(200_000), 4)) == []


@pytest.mark.parametrize("seed", range(60))
def test_a_flipped_bit_costs_little_and_no_traceback(file: Path, events: list[Recorded], seed: int) -> None:
    content = bytearray(file.read_bytes())
    # A third of them where a flip hurts most: in the first two pages, and at the beginning of others.
    chance = random.Random(seed)
    pages = len(content) // 4096
    at = chance.choice(
        [chance.randrange(len(content)), chance.randrange(8192), 4096 * chance.randrange(pages) + chance.randrange(12)]
    )
    content[at] ^= 1 << chance.randrange(8)
    file.write_bytes(content)
    refused = ""
    try:
        with Store(file) as store:
            assert len(store.since()) <= COUNT
    except StoreError as error:
        refused = str(error)
    assert not refused or (refused.startswith(f"{file}: ") and "\n" not in refused)
    inside = saved(file, least=1 - 1 / len(SIDES))
    # A flip inside a text may change what is said there; it takes one event at most.
    assert len(inside) >= COUNT - 1
    assert len(set(inside) - set(events)) <= 1


@pytest.mark.parametrize("seed", range(10))
def test_lost_pages_cost_their_own_events_only(file: Path, events: list[Recorded], seed: int) -> None:
    content = bytearray(file.read_bytes())
    chance = random.Random(seed)
    for _ in range(3):
        start = 4096 * chance.randrange(1, len(content) // 4096)
        content[start : start + 4096] = b"\xff" * 4096
    file.write_bytes(content)
    inside = saved(file, least=1 / 3)
    assert set(inside) <= set(events)
    assert len(inside) >= COUNT // 3


def test_a_file_without_its_head_is_saved(file: Path, events: list[Recorded]) -> None:
    content = bytearray(file.read_bytes())
    content[:4096] = b"\0" * 4096
    file.write_bytes(content)
    with pytest.raises(StoreError, match="--store"):
        Store(file)
    assert saved(file) == events


def test_a_byte_that_is_no_text(file: Path, events: list[Recorded]) -> None:
    content = file.read_bytes()
    file.write_bytes(content.replace(b"short1", b"shor\xff1", 1))
    assert file.read_bytes() != content
    with pytest.raises(StoreError, match=r"cannot be understood.*--recover"), Store(file) as store:
        store.since()
    assert len(saved(file)) == COUNT - 1
    with pytest.raises(StoreError, match="there is a file already"):
        recover(file, file.with_name("new"))


@pytest.mark.parametrize(
    "row",
    [
        f"'Ann', '2026-03-01T12:00:00+00:00', '{KEYS[0]}', '{{}}'",
        f"'Ann', '0001-01-01T00:00:00+14:00', '{KEYS[0]}', '{{\"do\": \"undo\"}}'",
        f"'Ann', 'soon', '{KEYS[0]}', '{{\"do\": \"undo\"}}'",
        f"x'ff', 'soon', '{KEYS[0]}', 7",
        f"'', '2026-03-01T12:00:00+00:00', '{KEYS[0]}', '{{\"do\": \"undo\"}}'",
        "'Ann', '2026-03-01T12:00:00+00:00', 'no key', '{\"do\": \"undo\"}'",
        f"'Ann', '2026-03-01T12:00:00+00:00', '{KEYS[0]}', '{'[' * 20000}'",
    ],
)
def test_one_bad_event_does_not_take_the_others(file: Path, events: list[Recorded], row: str) -> None:
    query(file, f"INSERT INTO event (reviewer, happened, pair, action) VALUES ({row})")
    with pytest.raises(StoreError, match=f"event {COUNT + 1} cannot be understood"), Store(file) as store:
        store.since()
    new = file.with_name("new")
    found = recover(file, new)
    assert (found.events, found.lost, list(found.problems)) == (COUNT, (COUNT + 1,), [COUNT + 1])
    with Store(new) as store:
        assert store.since() == events


@pytest.mark.parametrize(
    "statements",
    [
        ["DELETE FROM version"],
        ["UPDATE version SET number = 'x'"],
        ["UPDATE version SET number = 0"],
        ["INSERT INTO version VALUES (1)"],
        ["PRAGMA writable_schema = ON", "UPDATE sqlite_master SET sql = 'CREATE TABLE' WHERE name = 'event'"],
        ["PRAGMA writable_schema = ON", "UPDATE sqlite_master SET name = x'ff' WHERE name = 'event_stays'"],
        ["PRAGMA writable_schema = ON", "DELETE FROM sqlite_master WHERE name = 'event'"],
    ],
)
def test_tables_that_are_damaged(file: Path, events: list[Recorded], statements: list[str]) -> None:
    connection = sqlite3.connect(file, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    with pytest.raises(StoreError) as caught, Store(file) as store:
        store.since()
    assert "--recover" in str(caught.value)
    assert saved(file) == events


def test_what_is_no_store_has_nothing_to_save(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a database. " * 1000)
    with pytest.raises(StoreError, match="no event of a review can be read"):
        recover(text, tmp_path / "new")
    with pytest.raises(StoreError, match="cannot be read"):
        recover(tmp_path / "none", tmp_path / "new")
    assert [found.name for found in tmp_path.iterdir()] == ["notes.txt"]


def test_the_command_saves_into_the_place_of_the_damaged_file(file: Path, events: list[Recorded]) -> None:
    for turn in range(2):
        content = file.read_bytes()
        shutil.copy(file, file.with_name("before"))
        file.write_bytes(content.replace(b"short1", b"shor\xff1") if turn == 0 else content)
        command = [sys.executable, "-m", "scorer", "review", "a.txt", "b.txt", "--recover", "store", "--store", "store"]
        done = subprocess.run(command, cwd=file.parent, capture_output=True, text=True, check=False, timeout=PATIENCE)
        assert done.returncode == 0, done.stderr
        kept = "store.damaged" if turn == 0 else "store.damaged-2"
        assert f", and the texts of {len(SIDES)} pairs saved into store; the damaged file is {kept}" in done.stderr
        assert "lost: " in done.stderr
        assert (file.with_name(kept)).is_file()
        with Store(file) as store:
            assert 0 < len(store.since()) < COUNT
