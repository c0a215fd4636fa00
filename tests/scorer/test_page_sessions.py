"""A review of several days, windows or reviewers in the page: budgets, standing, coming back."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from scorer.review.events import Event, Graded
from scorer.review.lines import Lines
from scorer.review.session import Session
from scorer.review.store import Store
from tests.scorer.page_opened import Opener, at_line, at_place, count
from tests.scorer.page_reports import distinct
from tests.scorer.sample_report import ROWS, Row, report
from tests.scorer.tabs import progress, said, visit

pytestmark = pytest.mark.browser


def test_repeated_pairs_are_decided_once(review: Opener) -> None:
    tab = review(report((ROWS[2], ROWS[3], ROWS[2], ROWS[1])))
    progress(tab, "0 of 3 pairs")
    tab.keyboard.press("j")
    tab.locator("#card header", has_text="stands 2 times").wait_for()
    tab.keyboard.press("3")
    progress(tab, "1 of 3 pairs")
    visit(tab, "#line-2")
    tab.locator("#card .where .said", has_text="critical").wait_for()


def test_a_budget_ends_with_an_estimate(review: Opener) -> None:
    rows = tuple(Row(f"Line {n} of it.", f"Line {n} for it.", 50.0 + n, 0.5, "minor") for n in range(40))
    tab = review(report(rows, passages=False))
    tab.keyboard.press("b")
    tab.locator("#budget-dialog[open]").wait_for()
    tab.keyboard.type("12")  # over what stands there
    tab.keyboard.press("Enter")
    count(tab, "12 lines of a budget")
    for n in range(12):
        tab.keyboard.press("2" if n % 2 else "f")
    # The end is said in the status line; nothing lies over the page.
    said(tab, "Every line shown here has a verdict (12 lines).")
    words = tab.locator("#status").inner_text()
    assert re.search(r"About \d+% of the document's lines are damaged \(between \d+% and \d+%\)", words)
    assert "It rests on 12 lines with a verdict, 6 of them major or critical." in words
    assert "50% is chance" in words
    assert tab.locator("dialog[open]").count() == 0
    # The same budget is there again, by its address.
    hash_ = tab.evaluate("location.hash")
    assert "count=12" in hash_
    tab.reload()
    count(tab, "12 lines of a budget")


def test_a_budget_of_matched_lines(review: Opener) -> None:
    tab = review(report())
    tab.keyboard.press("b")
    tab.get_by_role("checkbox", name="matched lines only").check()
    tab.get_by_role("button", name="Start").click()
    count(tab, "8 lines of a budget of matched lines")
    for _ in range(8):
        tab.keyboard.press("2")
    said(tab, "About 100% of the document's matched lines are damaged")
    tab.reload()
    count(tab, "8 lines of a budget of matched lines")


def test_how_the_review_stands(review: Opener) -> None:
    tab = review(report())
    for key in "f22":
        tab.keyboard.press(key)
    progress(tab, "4 of 13")
    tab.keyboard.press("a")
    words = tab.locator("#standing-dialog .said")
    words.wait_for()
    assert words.inner_text() == "4 of 13 pairs decided: fine 1, major 3."


def test_two_windows_know_of_each_other_and_overwrite_nothing(review: Opener) -> None:
    sample = report()
    one, other = review(sample), review(sample)
    at_line(other, "The mayor promised")
    one.keyboard.press("3")
    progress(one, "1 of 13")
    progress(other, "1 of 13")  # after a moment
    other.locator("#card .where .said", has_text="critical").wait_for()
    # What was changed while one wrote is not overwritten, and what one wrote is not lost.
    other.keyboard.press("c")
    other.keyboard.type("seen in the other window")
    one.keyboard.press("k")
    at_line(one, "The mayor promised")
    one.keyboard.press("1")
    progress(one, "1 of 13")
    other.locator("#card .where .said", has_text="minor").wait_for()
    other.keyboard.press("Control+Enter")
    said(other, "was changed in another window")
    assert other.locator("#card .remark").count() == 0
    other.keyboard.press("c")
    other.locator("#card .editor textarea").wait_for()
    assert other.locator("#card .editor textarea").input_value() == "seen in the other window"
    other.keyboard.press("Control+Enter")
    one.keyboard.press("k")
    one.locator("#card .remark", has_text="seen in the other window").wait_for()


def test_another_reviewer_on_the_store_decides_apart_and_is_compared_with(browser: Any, tmp_path: Path) -> None:
    lines = Lines(report())
    review = Opener(browser, tmp_path, "served")
    tab = review(report())
    with Store(tmp_path / "verdicts.review.sqlite") as store:
        bea = Session(lines, store, "Bea")
        for line, grade in ((3, "critical"), (2, "none"), (6, "major")):
            bea.do(lines.keys[line], Graded(grade))
    for key in "332":
        tab.keyboard.press(key)
    progress(tab, "4 of 13")
    tab.keyboard.press("a")
    words = tab.locator("#standing-dialog .said", has_text="Bea")
    words.wait_for()
    assert "With Bea: 3 pairs decided by both, Cohen’s kappa 0.50." in words.inner_text()
    review.close()


def test_who_comes_back_goes_on_however_far_they_were(browser: Any, tmp_path: Path) -> None:
    sample = distinct(600)
    lines = Lines(sample)
    with Store(tmp_path / "verdicts.review.sqlite") as store:
        session = Session(lines, store, "Ann")
        store.append_all(
            [(Event("Ann", datetime.now(UTC), lines.keys[line], Graded("none")), 0) for line in lines.worst[:420]]
        )
        session.refresh()
    review = Opener(browser, tmp_path, "served")
    tab = review(sample)
    at_place(tab, 421, 600)
    tab.keyboard.press("Home")
    at_place(tab, 1, 600)
    tab.keyboard.press("n")
    at_place(tab, 421, 600)
    review.close()
