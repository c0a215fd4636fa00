"""A store that is copied alone is whole; one that is deleted, moved or replaced takes nothing that would be lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scorer.review.events import Commented, Graded
from scorer.review.lines import Lines
from scorer.review.session import Session
from scorer.review.store import Store, StoreGone
from tests.scorer.page_opened import Opener
from tests.scorer.review_events import KEYS
from tests.scorer.sample_report import report
from tests.scorer.stored_events import event
from tests.scorer.tabs import progress, said
from tests.scorer.terminal_played import Sessions, play
from tests.scorer.test_web_app import MAJOR, Window

# A copy of the one file


def test_a_copy_of_the_file_alone_has_every_event(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    with Store(file) as store:
        for number in range(50):
            store.append(event(Graded("major" if number % 2 else "none")), number)
            if number % 10 == 9:
                shutil.copy(file, copy)
                with Store(copy) as copied:
                    assert copied.since() == store.since()
        assert [found.name for found in sorted(tmp_path.iterdir())] == ["copy", "store"]


def test_a_copy_of_a_store_of_an_earlier_version_is_whole_too(file: Path, tmp_path: Path) -> None:
    Store(file).close()
    other = sqlite3.connect(file)
    assert other.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    other.execute("SELECT * FROM event").fetchall()
    with Store(file) as store:  # which cannot leave write-ahead logging while another program holds the file
        for number in range(5):
            store.append(event(Graded("major" if number % 2 else "none")), number)
        shutil.copy(file, tmp_path / "copy")
        with Store(tmp_path / "copy") as copied:
            assert copied.since() == store.since()
    other.close()
    Store(file).close()
    assert file.read_bytes()[18:20] == b"\x01\x01"  # of the format: a rollback journal, so one file


# A store that is gone


def deleted(file: Path) -> None:
    file.unlink()


def moved(file: Path) -> None:
    file.rename(file.with_name("elsewhere"))


def replaced(file: Path) -> None:
    shutil.copy(file, file.with_name("new"))
    os.replace(file.with_name("new"), file)


WAYS = pytest.mark.parametrize("way", [deleted, moved, replaced])


@WAYS
def test_nothing_is_acknowledged_that_would_be_lost(file: Path, way: Callable[[Path], None]) -> None:
    with Store(file) as store:
        store.append(event(Graded("major")), 0)
        way(file)
        before = sorted(found.name for found in file.parent.iterdir())
        for _ in range(2):
            with pytest.raises(StoreGone, match="deleted, moved or replaced") as caught:
                store.append(event(Graded("none")), 1)
            assert str(caught.value).startswith(f"{file}: ")
            assert "\n" not in str(caught.value)
            with pytest.raises(StoreGone):
                store.since()
        assert sorted(found.name for found in file.parent.iterdir()) == before


def test_a_store_that_is_put_back_goes_on(file: Path) -> None:
    with Store(file) as store:
        store.append(event(Graded("major")), 0)
        moved(file)
        with pytest.raises(StoreGone):
            store.append(event(Graded("none")), 1)
        file.with_name("elsewhere").rename(file)
        assert store.append(event(Graded("none")), 1).number == 2
    with Store(file) as store:
        assert len(store.since()) == 2


def test_a_store_replaced_between_the_check_and_the_commit_is_not_acknowledged(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(file) as store:
        store.append(event(Graded("major")), 0)
        insert = store._insert

        def late(*what: Any) -> Any:
            replaced(file)
            return insert(*what)

        monkeypatch.setattr(store, "_insert", late)
        with pytest.raises(StoreGone):
            store.append(event(Graded("none")), 1)
    with Store(file) as store:
        assert len(store.since()) == 1


@WAYS
def test_a_review_goes_on_in_a_new_file_with_all_that_it_knows(file: Path, way: Callable[[Path], None]) -> None:
    lines = Lines(report())
    with Store(file) as store:
        session = Session(lines, store, "Ann")
        session.do(lines.keys[0], Graded("major"))
        session.do(lines.keys[1], Commented("why?"))
        known = session.events()
        way(file)
        with pytest.raises(StoreGone):
            session.do(lines.keys[2], Graded("none"))
        there = file.read_bytes() if file.exists() else None
        path = session.renew()
        assert path == (file if there is None else file.with_name("store-2"))
        session.do(lines.keys[2], Graded("none"))
        assert session.renew() == path  # nothing is gone any more
    if there is not None:
        assert file.read_bytes() == there
    with Store(path) as store:
        assert tuple(store.since())[:2] == known
        assert [one.number for one in store.since()] == [1, 2, 3]


def test_a_new_file_that_cannot_be_made_leaves_everything_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with Store(folder / "store") as store:
        kept = store.append(event(Graded("major")), 0)
        folder.rename(tmp_path / "away")
        with pytest.raises(Exception, match="cannot be opened"):
            store.renew([kept])
        (tmp_path / "away").rename(folder)
        assert store.since() == [kept]
        assert store.append(event(Graded("none"), KEYS[1]), 0).number == 2


# What a person sees


def test_the_server_refuses_and_goes_on_when_told(window: Window, store: Store, file: Path) -> None:
    window.act(3, MAJOR)
    file.unlink()
    told = window.act(2, MAJOR, status=503)
    assert told["gone"] is True
    assert "--store" in told["problem"]
    window.get("/api/news?since=0", 503)
    assert window.post("/api/renew", {"seen": 0})["progress"]["decided"] == 1
    window.act(2, MAJOR)
    with Store(file) as again:
        assert len(again.since()) == 2
    window.post("/api/renew", {"seen": -1}, 400)


@pytest.mark.browser
def test_the_page_warns_and_offers_to_go_on(browser: Any, tmp_path: Path) -> None:
    review = Opener(browser, tmp_path, "served")
    review.lenient = True  # a browser logs each answer that refuses
    tab = review(report())
    tab.keyboard.press("3")
    progress(tab, "1 of 13")
    (tmp_path / "verdicts.review.sqlite").unlink()
    tab.keyboard.press("2")
    tab.locator("#warning", has_text="deleted, moved or replaced").wait_for()
    progress(tab, "1 of 13")
    tab.get_by_role("button", name="Go on in a new file").click()
    said(tab, "Everything is now kept in")
    tab.locator("#warning").wait_for(state="hidden")
    tab.keyboard.press("2")
    progress(tab, "2 of 13")
    with Store(tmp_path / "verdicts.review.sqlite") as store:
        assert [one.event.action for one in store.since()] == [Graded("critical"), Graded("major")]
    review.close()


def test_the_terminal_says_it_and_goes_on(sessions: Sessions, tmp_path: Path) -> None:
    from scorer.review.order import Query
    from scorer.terminal.app import ReviewApp

    session = sessions()
    session.do(session.lines.keys[3], Graded("major"))
    (tmp_path / "test.review.sqlite").unlink()
    screen = play(ReviewApp(session, Query()), "2", size=(200, 40))
    assert "deleted, moved or replaced" in screen
    assert "W goes on in a new file" in screen
    assert "Everything is now kept in" in play(ReviewApp(session, Query()), "2", "W", size=(200, 40))
    session.do(session.lines.keys[2], Graded("none"))
    with Store(tmp_path / "test.review.sqlite") as store:
        assert len(store.since()) == 2
