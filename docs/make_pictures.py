"""Take the screenshots of the README: the bundled sample in Chromium: `python -m docs.make_pictures`."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import chdir
from pathlib import Path
from typing import Any

from docs.make_outputs import DOCS, SAMPLE
from scorer import score_files
from scorer.page.write import write
from scorer.types import Report
from tests.scorer.page_opened import served_review

WIDE = {"width": 1240, "height": 860}
NARROW = {"width": 420, "height": 860}


def the_report(browser: Any, report: Report, folder: Path) -> None:
    """Take a screenshot of the report as a file."""
    file = folder / "report.html"
    file.write_text(write(report, 10), encoding="utf-8")
    tab = browser.new_page(viewport=WIDE)
    tab.goto(file.as_uri())
    tab.locator("#progress:not(:empty)").wait_for()
    tab.screenshot(path=DOCS / "report.png")


def the_review(browser: Any, report: Report, folder: Path) -> None:
    """Rate some pairs, take a finding as an error, comment, and take screenshots in a wide and a narrow window."""
    with served_review(report, folder / "store") as url:
        tab = browser.new_page(viewport=WIDE)
        tab.goto(url)
        tab.locator("#card h2").wait_for()
        for key in "3331":
            tab.keyboard.press(key)
        tab.locator("#progress", has_text="4 of").wait_for()
        tab.keyboard.press("Home")
        tab.locator("#card .where", has_text="1 of").wait_for()
        tab.keyboard.press("t")
        tab.locator("#card .remark").wait_for()
        tab.keyboard.press("c")
        tab.locator("#card .editor textarea").wait_for()
        tab.keyboard.type("The opposite of the original.")
        tab.keyboard.press("Control+Enter")
        tab.locator("#card .remark", has_text="The opposite").wait_for()
        tab.screenshot(path=DOCS / "review.png")
        tab.set_viewport_size(NARROW)
        tab.emulate_media(color_scheme="dark")
        tab.screenshot(path=DOCS / "review-narrow.png")


def main() -> None:
    """Take all screenshots."""
    from playwright.sync_api import sync_playwright

    # Run in the folder of the sample, so that no screenshot shows its path.
    with chdir(SAMPLE):
        report = score_files("original.txt", "garbled.txt")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        the_report(browser, report, Path(folder))
        the_review(browser, report, Path(folder))
        browser.close()


if __name__ == "__main__":
    main()
