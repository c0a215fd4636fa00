"""What many tests share: two short documents, a saved report, and one browser for them all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.command import GARBLED, STORY
from tests.scorer.page_opened import Opener

# Before anybody imports torch: two processes that run tests, with two threads each, would wait for each other busily.
os.environ.setdefault("OMP_NUM_THREADS", "1")
# How long an example takes is nothing a test may fail on: the machine may be busy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Files in which a single test takes long.
LONG = ("test_train_whole.py", "test_engines_ray.py", "test_quality_of_damage.py", "test_reread.py")


def chromium_path() -> str | None:
    """Return where Chromium is, None where there is none."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to begin where CI would skip the tests of the pages."""
    if os.environ.get("CI") and "browser" not in (config.option.markexpr or "") and chromium_path() is None:
        raise pytest.UsageError("CI is set, and there is no Chromium on PATH for the tests of the pages: install it")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the files with tests of half a minute begin: at the end one core would wait for the other."""
    items.sort(key=lambda item: item.path.name not in LONG)


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


@pytest.fixture
def documents(tmp_path: Path) -> tuple[Path, Path]:
    """Return the files of an original and of a garbled version."""
    files = tmp_path / "original.txt", tmp_path / "garbled.txt"
    for file, text in zip(files, (STORY, GARBLED), strict=True):
        file.write_text(text, encoding="utf-8")
    return files


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """Return the file of a report, as JSON."""
    from scorer.report.json import write
    from tests.scorer.sample_report import report

    file = tmp_path / "report.json"
    file.write_text(write(report(), 10), encoding="utf-8")
    return file
