"""Measure import and export of a review in the browser, and how long a key takes meanwhile."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scorer.command.review import _Files
from scorer.types import Report
from tests.scorer.page_opened import served_review

ROWS = 6000
FORMATS = ("xlsx", "tsv", "jsonl", "mqm.tsv")
_TIMEOUT = 120_000  # milliseconds
# Where an import ends, the line in front may become the one before.
_MOVED = """before => document.querySelector('#card .where').innerText !== before
    || document.querySelector('#status').innerText.includes('changed')"""


def exchanged(browser: Any, made: Report, folder: Path) -> dict[str, dict[str, float]]:
    """Return for each format the seconds of an export and of an import of all rows, and the longest wait for a key.

    Every pair is decided before the export. The import goes into an empty store. A key goes to the next line; its wait
    is until that line is in front.
    """
    found: dict[str, dict[str, float]] = {}
    with _opened(browser, made, folder / "full") as tab:
        tab.keyboard.press("Shift+A")
        tab.keyboard.press("2")
        tab.locator("#status", has_text="Every line shown here has a verdict").wait_for()
        for ending in FORMATS:
            tab.locator("#format").select_option(ending)
            start = time.perf_counter()
            files: list[Any] = []
            tab.once("download", lambda file, files=files: files.append(file))
            tab.get_by_role("button", name="Save verdicts").click()
            longest = _longest_key(tab, lambda files=files: bool(files))
            found[ending] = {"export": time.perf_counter() - start, "key_in_export": longest}
            files[0].save_as(folder / f"verdicts.{ending}")
    for ending in FORMATS:
        with _opened(browser, made, folder / f"empty.{ending}") as tab:
            start = time.perf_counter()
            tab.locator("#load").set_input_files(folder / f"verdicts.{ending}")
            longest = _longest_key(tab, lambda tab=tab: "changed" in tab.locator("#status").inner_text())
            found[ending] |= {"import": time.perf_counter() - start, "key_in_import": longest}
    return found


@contextmanager
def _opened(browser: Any, made: Report, store: Path) -> Iterator[Any]:
    with served_review(made, store, _Files) as url:
        tab = browser.new_page()
        tab.set_default_timeout(_TIMEOUT)
        tab.goto(url)
        tab.wait_for_selector("#card h2")
        yield tab
        tab.close()


def _longest_key(tab: Any, ended: Any) -> float:
    """Go from line to line until something has ended; return the longest time of a key, in seconds."""
    longest, key = 0.0, "j"
    while not ended():
        before, start = tab.locator("#card .where").inner_text(), time.perf_counter()
        tab.keyboard.press(key)
        tab.wait_for_function(_MOVED, arg=before)
        longest = max(longest, time.perf_counter() - start)
        key = "k" if key == "j" else "j"
    return longest
