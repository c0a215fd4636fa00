"""Several who use one store at once, and processes that are killed: nothing is lost or doubled."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from scorer.review.events import Commented, Graded
from scorer.review.store import Conflict, Store
from tests.patience import PATIENCE
from tests.scorer.review_events import KEYS
from tests.scorer.stored_events import event

ROOT = Path(__file__).parents[2]


def test_many_events_are_taken_in_as_one(file: Path) -> None:
    with Store(file) as store:
        changes = [(event(Graded("major")), 0), (event(Commented("why?")), 0), (event(Graded("none"), KEYS[1]), 0)]
        assert [one.number for one in store.append_all(changes)] == [1, 2, 3]
        with pytest.raises(Conflict):
            store.append_all([(event(Graded("minor"), KEYS[2]), 0), (event(Graded("minor")), 0)])
        assert len(store.since()) == 3
        assert store.append_all([]) == []


WRITER = """
import sys
from datetime import UTC, datetime
from scorer.review.events import Event, Graded, GRADES
from scorer.review.store import Conflict, Store
file, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
print("opening", flush=True)
store, last = Store(file), 0
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


def writer(file: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(file), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)


def acknowledged(output: str) -> list[int]:
    """Return the numbers of the events of which a writer was told that they are kept; a torn last line is none."""
    lines = [line for line in output.splitlines(keepends=True) if line.endswith("\n")]
    return [int(line.split()[0]) for line in lines if line not in ("opening\n", "ready\n")]


@pytest.mark.parametrize("names", [("Ann", "Bob"), ("Ann", "Ann")])
def test_two_processes_write_at_once(file: Path, names: tuple[str, str]) -> None:
    both = [writer(file, name, 40) for name in names]
    outputs = [process.communicate(timeout=PATIENCE) for process in both]
    assert [process.returncode for process in both] == [0, 0], outputs
    numbers = sorted(number for output, _ in outputs for number in acknowledged(output))
    with Store(file) as store:
        assert [recorded.number for recorded in store.since()] == numbers == list(range(1, 81))


def test_two_threads_write_at_once(file: Path) -> None:
    with Store(file) as store:

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


def test_nothing_is_lost_or_doubled_when_the_process_is_killed(file: Path) -> None:
    chance = random.Random(5)
    kept: list[int] = []
    for turn in range(50):
        process = writer(file, "Ann", 1_000_000)
        assert process.stdout is not None
        assert [process.stdout.readline() for _ in range(2)] == ["opening\n", "ready\n"]
        time.sleep(chance.uniform(0, 0.03))
        process.send_signal(signal.SIGKILL)
        # By the reader that read the first two lines, which may hold more of them already.
        told = acknowledged(process.stdout.read())
        process.communicate(timeout=PATIENCE)
        with Store(file) as store:
            events = store.since()
        numbers = [recorded.number for recorded in events]
        assert len(numbers) - len(kept) - len(told) in (0, 1), turn  # the last may be kept before it was told
        assert set(kept) | set(told) <= set(numbers)
        assert numbers == list(range(1, len(numbers) + 1))
        kept = numbers
    assert kept
    with sqlite3.connect(file) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_store_whose_making_was_killed_is_made_again(tmp_path: Path) -> None:
    chance = random.Random(5)
    for turn in range(15):
        file = tmp_path / str(turn)
        process = writer(file, "Ann", 1)
        assert process.stdout is not None
        assert process.stdout.readline() == "opening\n"
        time.sleep(chance.uniform(0, 0.015))
        process.send_signal(signal.SIGKILL)
        told = acknowledged(process.communicate(timeout=PATIENCE)[0])
        with Store(file) as store:
            assert len(told) <= len(store.since()) <= 1
            store.append(event(Graded("none"), reviewer="Bob"), 0)
