"""Measure how fast the review is: `python -m benchmarks.review [--pairs 40 10000 100000]`.

It makes synthetic reports of so many distinct pairs. It opens them in Chromium from a server on this machine and, up
to 10,000 pairs, from a file. Then it exports and imports 6,000 decided rows. It needs Chromium, and does not use DATA.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.results import parse, record
from benchmarks.review_exchange import ROWS as FILE_ROWS
from benchmarks.review_exchange import exchanged
from benchmarks.table import show
from scorer.page.write import write
from scorer.types import Report
from tests.scorer.page_opened import served_review
from tests.scorer.sample_report import ROWS, report
from tests.scorer.tabs import visit

SIZES = (40, 10_000, 100_000)
LARGEST_FILE = 10_000
DECISIONS = 100
RUNS = 3
FIRST_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def made_report(pairs: int) -> Report:
    """Return a report of so many distinct pairs; one in thirteen is critical, as in the sample of the tests."""

    def row(number: int) -> Any:
        found = ROWS[number % len(ROWS)]
        left, right = (text and f"{number} {text}" for text in (found.original, found.garbled))
        return replace(found, original=left, garbled=right)

    return report(tuple(map(row, range(pairs))))


@contextmanager
def chromium() -> Iterator[Any]:
    """Open a browser while the block runs; end the program if there is none."""
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium")
    if path is None:
        raise SystemExit("no Chromium on PATH: install it first")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def opened(browser: Any, url: str) -> tuple[Any, float, float]:
    """Return a tab, the seconds to its first paint, and the seconds until it shows the worst line."""
    tab = browser.new_page()
    start = time.perf_counter()
    tab.goto(url)
    tab.wait_for_selector("#card h2")
    ready = time.perf_counter() - start
    return tab, tab.evaluate(FIRST_PAINT) / 1000, ready


def decided(tab: Any, count: int) -> float:
    """Return the seconds for so many decisions by key, until all are counted as done."""
    start = time.perf_counter()
    for number in range(count):
        tab.keyboard.press("f123"[number % 4])
    tab.locator("#progress", has_text=re.compile(rf"^{count} of")).wait_for()
    return time.perf_counter() - start


def best(of: Callable[[], tuple[float, ...]]) -> tuple[float, ...]:
    """Return the median of each figure over several runs."""
    return tuple(map(statistics.median, zip(*(of() for _ in range(RUNS)), strict=True)))


def from_server(browser: Any, made: Report, folder: Path) -> dict[str, float]:
    start = time.perf_counter()
    with served_review(made, folder / "store") as url:
        up = time.perf_counter() - start
        first, *_ = opened(browser, url)

        def once() -> tuple[float, float]:
            # The same window, because the server knows it by its cookie.
            start = time.perf_counter()
            first.reload()
            first.wait_for_selector("#card h2")
            return first.evaluate(FIRST_PAINT) / 1000, time.perf_counter() - start

        paint, ready = best(once)
        # Worst first, a run of lines is decided by one key.
        visit(first, "#/review?order=document")
        count = min(DECISIONS, len(made.judgements) - 5)
        seconds = decided(first, count)
        first.close()
    return {"server_up": up, "first_paint": paint, "line_shown": ready, "decisions_a_minute": 60 * count / seconds}


def from_file(browser: Any, made: Report, folder: Path) -> dict[str, float]:
    file = folder / "report.html"
    start = time.perf_counter()
    content = write(made, 10)
    written = time.perf_counter() - start
    file.write_text(content, encoding="utf-8")

    def once() -> tuple[float, float]:
        tab, paint, ready = opened(browser, f"{file.as_uri()}#/review")
        tab.close()
        return paint, ready

    paint, ready = best(once)
    return {"megabytes": file.stat().st_size / 1e6, "written": written, "file_paint": paint, "file_line_shown": ready}


def main() -> None:
    """Print a row for each size, and record the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", help="not used; every benchmark takes it")
    parser.add_argument("--pairs", type=int, nargs="+", default=SIZES)
    choice, commit = parse(parser)
    found: dict[int, dict[str, float]] = {}
    with chromium() as browser:
        for pairs in choice.pairs:
            made = made_report(pairs)
            with tempfile.TemporaryDirectory() as folder:
                found[pairs] = from_server(browser, made, Path(folder))
                if pairs <= LARGEST_FILE:
                    found[pairs] |= from_file(browser, made, Path(folder))
        with tempfile.TemporaryDirectory() as folder:
            files = exchanged(browser, made_report(FILE_ROWS), Path(folder))
    names: tuple[str, ...] = ("server_up", "first_paint", "line_shown", "decisions_a_minute")
    names += ("megabytes", "written", "file_paint", "file_line_shown")
    heads = ("pairs", "up s", "paint s", "line s", "decisions/min", "file MB", "written s", "paint s", "line s")
    show("the review in a browser", heads, [(f"{pairs:,}", *map(row.get, names)) for pairs, row in found.items()])
    columns = ("format", "export s", "longest key s", "import s", "longest key s")
    show(f"{FILE_ROWS:,} rows as files", columns, [(ending, *row.values()) for ending, row in files.items()])
    figures: dict[str, object] = {str(pairs): row for pairs, row in found.items()}
    print(f"\n{record('review', figures | {'files': files}, {}, commit)}")


if __name__ == "__main__":
    main()
