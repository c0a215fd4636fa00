"""Count the keys of a review: `python -m benchmarks.review_keys ORIGINAL GARBLED [--print-only]`.

It scores two files and decides on all lines of the page in Chromium, by keys alone: a first pass through all lines,
worst first, and a second through the matched lines that the first called major. It needs Chromium.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.results import parse, record
from benchmarks.review import chromium
from benchmarks.table import show
from scorer import score_files
from scorer.review.lines import Lines
from scorer.types import Report
from tests.scorer.page_opened import at_place, served_review
from tests.scorer.tabs import visit

SECOND = "#/review?verdict=major&kind=match"


def passed(tab: Any, key: str) -> tuple[int, int]:
    """Decide on every line shown with a key, and return how many lines and keys there were.

    A line is decided once the next is in front, or the end is told.
    """
    lines = int(tab.locator("#card .where").inner_text().split()[2].replace(",", ""))
    keys = 0
    for place in range(1, lines + 1):
        at_place(tab, place, lines)
        tab.keyboard.press(key)
        keys += 1
    tab.locator("#status", has_text=f"Every line shown here has a verdict ({lines:,} line").wait_for()
    return lines, keys


def counted(browser: Any, made: Report, folder: Path) -> dict[str, int]:
    """Return the numbers of pairs, and of lines and keys in both passes."""
    with served_review(made, folder / "store") as url:
        tab = browser.new_page()
        tab.goto(url)
        tab.wait_for_selector("#card h2")
        lines, keys = passed(tab, "2")
        visit(tab, SECOND)
        tab.locator("#count", has_text="that match").wait_for()
        again, more = passed(tab, "f")
        tab.close()
    found = {"pairs": len(Lines(made).repeats), "lines": lines, "keys": keys}
    return found | {"second_lines": again, "second_keys": more}


def main() -> None:
    """Print a row, and record it under the digests of the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("original")
    parser.add_argument("garbled")
    choice, commit = parse(parser)
    made = score_files(choice.original, choice.garbled)
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        found = counted(browser, made, Path(folder))
    heads = ("files", "pairs", "lines", "keys", "second lines", "second keys")
    name = f"{Path(choice.original).name} {Path(choice.garbled).name}"
    show("keys of a review", heads, [(name, *found.values())])
    digests = [hashlib.sha256(Path(file).read_bytes()).hexdigest()[:12] for file in (choice.original, choice.garbled)]
    print(f"\n{record('review_keys', {' '.join(digests): found}, made.signature, commit)}")


if __name__ == "__main__":
    main()
