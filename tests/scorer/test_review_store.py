"""The file of a review: what is acknowledged stays, and who would overwrite is told."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from scorer.errors import ScorerError
from scorer.review import schema
from scorer.review.events import Commented, Event, Graded, Recorded, Redone, Undone
from scorer.review.replay import Reviewed, replay
from scorer.review.store import Conflict, Store, StoreError, default_store
from tests.scorer.review_events import KEYS, everything, sequences
from tests.scorer.stored_events import event, query

# What is kept


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sequences())
def test_events_come_back_as_they_went_in(tmp_path: Path, events: list[Recorded]) -> None:
    file = tmp_path / "store"
    file.unlink(missing_ok=True)
    with Store(file) as store:
        verdicts = replay([])
        for one in (recorded.event for recorded in events):
            after = verdicts.last(one.reviewer, None if isinstance(one.action, Undone | Redone) else one.key)
            verdicts.apply(store.append(one, after))
        assert store.since() == events
    with Store(file) as again:
        assert again.since() == events
        assert everything(replay(again.since())) == everything(verdicts)


def test_any_text_comes_back(file: Path) -> None:
    texts = ["", "a\0b", "\ud800", "'; DROP TABLE event; --", "日本語\n\r\u2028", "x" * 100_000]
    with Store(file) as store:
        for number, text in enumerate(texts):
            store.append(event(Commented(text)), number)
    with Store(file) as store:
        assert [one.event.action for one in store.since()] == [Commented(text) for text in texts]


def test_a_second_window_follows(file: Path) -> None:
    with Store(file) as one, Store(file) as other:
        assert other.since() == []
        first = one.append(event(Graded("major")), 0)
        assert other.since() == [first]
        second = other.append(event(Graded("none"), KEYS[1]), 0)
        assert one.since(first.number) == [second]
        assert one.since(second.number) == []


def test_a_closed_store_is_one_file(file: Path) -> None:
    with Store(file) as one, Store(file) as other:
        one.append(event(Graded("major")), 0)
        other.append(event(Graded("none"), KEYS[1]), 0)
    assert [found.name for found in file.parent.iterdir()] == [file.name]


def test_the_default_place_is_beside_the_report() -> None:
    assert default_store("out/report.json") == Path("out/report.json.review.sqlite")
    assert default_store("novel.txt") == Path("novel.txt.review.sqlite")
    with pytest.raises(StoreError, match="--store"):
        default_store("-")


# Conflicts


def test_nobody_overwrites_what_they_have_not_seen(file: Path) -> None:
    with Store(file) as one, Store(file) as other:
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
def test_what_is_a_conflict(file: Path, before: Sequence[Event], then: Event, after: int, taken: bool) -> None:
    with Store(file) as store:
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


def test_several_may_make_the_store_at_once(tmp_path: Path) -> None:
    for turn in range(20):
        stores: list[Store] = []
        together = threading.Barrier(8)

        def make(file: Path, stores: list[Store] = stores, together: threading.Barrier = together) -> None:
            together.wait()
            stores.append(Store(file))

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

LATER = ("CREATE TABLE note (text TEXT)", "INSERT INTO note SELECT reviewer FROM event")


def test_a_store_of_an_earlier_version_is_brought_up_to_date(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(file) as store:
        events = [store.append(event(Graded("major")), 0), store.append(event(Undone()), 1)]
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, LATER))
    with Store(file) as store:
        assert store.since() == events
        store.append(event(Graded("none")), 2)
    with Store(file) as store:
        assert len(store.since()) == 3
    assert query(file, "SELECT text FROM note") == [("Ann",), ("Ann",)]
    assert query(file, "SELECT number FROM version") == [(len(schema.MIGRATIONS),)]


def test_an_upgrade_that_fails_leaves_the_store_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(file) as store:
        events = [store.append(event(Graded("major")), 0)]
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, (*LATER, "NONSENSE")))
        with pytest.raises(StoreError, match="NONSENSE"):
            Store(file)
    with Store(file) as store:
        assert store.since() == events
    assert query(file, "SELECT name FROM sqlite_master WHERE name = 'note'") == []
