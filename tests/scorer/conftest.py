"""What several files of tests open: a store, the window of a browser on it, sessions of a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from scorer.review.lines import Lines
    from scorer.review.session import Session
    from scorer.review.store import Store
    from scorer.web.guard import Guard
    from tests.scorer.preference_opened import Asker
    from tests.scorer.review_sessions import Open
    from tests.scorer.terminal_played import Sessions
    from tests.scorer.test_web_app import Window

# What they need is imported inside: most tests here need neither a web server nor a terminal.


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the store is."""
    return tmp_path / "store"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """Open a store, and close it."""
    from scorer.review.store import Store

    with Store(file) as store:
        yield store


@pytest.fixture
def window(store: Store) -> Window:
    """Return a browser that was let in to a review kept in the store."""
    from tests.scorer.test_web_app import Window

    return Window(store)


@pytest.fixture
def sessions(tmp_path: Path) -> Iterator[Sessions]:
    """Give what opens sessions on one store."""
    from tests.scorer.terminal_played import sessions_in

    yield from sessions_in(tmp_path)


@pytest.fixture
def open_session(file: Path) -> Iterator[Open]:
    """Return what opens a session on a connection of its own to one store, as another process would."""
    from scorer.review.session import Session
    from scorer.review.store import Store
    from tests.scorer.review_sessions import LINES, clock

    stores: list[Store] = []

    def opened(reviewer: str = "Ann", lines: Lines = LINES) -> Session:
        stores.append(Store(file))
        return Session(lines, stores[-1], reviewer, clock())

    yield opened
    for one in stores:
        one.close()


@pytest.fixture
def guard() -> Guard:
    """Return who lets one browser in."""
    from scorer.web.guard import Guard
    from tests.scorer.web_guarded import PORT

    return Guard(PORT)


@pytest.fixture
def client(guard: Guard) -> TestClient:
    """Return the browser that was let in."""
    from tests.scorer.web_guarded import client_of, key_in

    client = client_of(guard)
    client.headers.update(key_in(client.get(guard.url).text))
    return client


@pytest.fixture(params=["served", "file"])
def asking(request: pytest.FixtureRequest, browser: Any, tmp_path: Path) -> Iterator[Asker]:
    """Open questions about two versions both ways: as a file and from a server."""
    from tests.scorer.preference_opened import asker

    yield from asker(browser, tmp_path, request.param)


@pytest.fixture
def served(browser: Any, tmp_path: Path) -> Iterator[Asker]:
    """Open questions about two versions from a server."""
    from tests.scorer.preference_opened import asker

    yield from asker(browser, tmp_path, "served")


@pytest.fixture
def filed(browser: Any, tmp_path: Path) -> Iterator[Asker]:
    """Open questions about two versions as a file."""
    from tests.scorer.preference_opened import asker

    yield from asker(browser, tmp_path, "file")
