"""What the tests of web pages share: one browser for them all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.scorer.page_opened import Opener

# Before anybody imports torch: two processes that run tests, with two threads each, would wait for each other busily.
os.environ.setdefault("OMP_NUM_THREADS", "1")
# How long an example takes is nothing a test may fail on: the machine may be busy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def chromium_path() -> str | None:
    """Return where Chromium is, None where there is none."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to begin where CI would skip the tests of the pages."""
    if os.environ.get("CI") and "browser" not in (config.option.markexpr or "") and chromium_path() is None:
        raise pytest.UsageError("CI is set, and there is no Chromium on PATH for the tests of the pages: install it")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Start Chromium once; skip where there is none and this is not CI."""
    path = chromium_path()
    if path is None:
        pytest.skip("no Chromium on PATH")
    from playwright.sync_api import sync_playwright

    flags = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    flags += " --disable-component-update --disable-sync"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=flags.split())
        yield chromium
        chromium.close()


@pytest.fixture(params=["file", "served"])
def review(request: pytest.FixtureRequest, browser: Any, tmp_path: Path) -> Iterator[Opener]:
    """Open reports both ways: as a file and from a server."""
    opener = Opener(browser, tmp_path, request.param)
    yield opener
    opener.close()
