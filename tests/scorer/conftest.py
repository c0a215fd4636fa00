"""What several files of tests open: a store, the window of a browser on it, sessions of a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from scorer.review.store import Store
    from tests.scorer.test_terminal_screen import Sessions
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
    from tests.scorer.test_terminal_screen import sessions_in

    yield from sessions_in(tmp_path)
