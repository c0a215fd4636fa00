"""The first and the second pass through the lines of the page: a key a line, and nothing lies over the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.review_keys import SECOND, passed
from scorer import Settings, score_files
from scorer.review.lines import Lines
from tests.scorer.page_opened import Opener, at_line, at_place, count
from tests.scorer.sample_report import report
from tests.scorer.tabs import progress, said, visit

pytestmark = pytest.mark.browser


def test_in_a_filtered_list_a_key_decides_and_the_next_line_comes(review: Opener) -> None:
    tab = review(report())
    visit(tab, "#/review?order=document")
    for key in "2f2f2f2f2f2f2":
        tab.keyboard.press(key)
    progress(tab, "13 of 13")
    said(tab, "Every line shown here has a verdict (13 lines).")
    visit(tab, "#/review?verdict=major&order=document")
    count(tab, "7 lines that match")
    for place in range(1, 8):
        at_place(tab, place, 7)
        tab.keyboard.press("1")
    said(tab, "minor. Every line shown here has a verdict (7 lines).")
    at_place(tab, 7, 7)
    assert tab.locator("dialog[open]").count() == 0
    visit(tab, "#/review?verdict=minor")
    count(tab, "7 lines that match")


def test_who_decides_all_lines_again_meets_each_of_them(review: Opener) -> None:
    tab = review(report())
    visit(tab, "#/review?order=document")
    for _ in range(13):
        tab.keyboard.press("f")
    progress(tab, "13 of 13")
    tab.keyboard.press("Home")
    at_place(tab, 1, 13)
    for place in range(1, 14):
        at_place(tab, place, 13)
        tab.keyboard.press("2")
    said(tab, "Every line shown here has a verdict (13 lines).")
    tab.keyboard.press("a")
    tab.locator("#standing-dialog .said", has_text="13 of 13 pairs decided: major 13.").wait_for()


def test_what_is_left_at_the_end_is_said(review: Opener) -> None:
    tab = review(report(), "#/review?severity=critical")
    tab.keyboard.press("j")
    at_line(tab, "spend 100 euros")
    tab.keyboard.press("f")
    said(tab, "This is the last line shown. 1 line shown has no verdict: press n.")
    tab.keyboard.press("n")
    at_line(tab, "The mayor promised")


@pytest.mark.parametrize("width", [400, 1024, 1280])
def test_the_verdicts_stay_in_their_place_in_sight(review: Opener, width: int) -> None:
    tab = review(report(), width=width)
    for height in (300, 480, 800):
        tab.set_viewport_size({"width": width, "height": height})
        boxes = []
        for key in ("f", "c", "Escape", "j", "i"):
            tab.keyboard.press(key)
            tab.wait_for_timeout(50)
            boxes.append(tab.locator("#card .verdicts").bounding_box())
        assert all(box["y"] >= 0 and box["y"] + box["height"] <= height for box in boxes)
        assert len({box["y"] for box in boxes}) == 1


def test_the_strip_shows_what_is_decided(review: Opener) -> None:
    tab = review(report(), "#/review?order=document")
    tab.keyboard.press("f")
    tab.keyboard.press("f")
    tab.locator("#decided rect:nth-child(2)[opacity='1']").wait_for()
    full = "bars => bars.map((bar) => Number(bar.getAttribute('opacity')))"
    assert tab.eval_on_selector_all("#decided rect", full) == [1, 1, *[0] * 11]
    tab.keyboard.press("z")
    tab.locator("#decided rect:nth-child(2)[opacity='0']").wait_for()


def test_who_decides_and_what_is_read_stands_on_the_card(review: Opener) -> None:
    tab = review(report())
    if review.way == "file":
        tab.locator("#name").fill("Ann")
        tab.keyboard.press("Enter")
    tab.locator("#card .reviewer", has_text="reviewer Ann").wait_for()
    assert tab.locator("#card .file").all_inner_texts() == ["original.txt", "garbled.txt"]


def test_the_sample_takes_no_more_than_a_key_a_line_in_either_pass(review: Opener) -> None:
    folder = Path(__file__).parents[2] / "scorer" / "sample"
    made = score_files(str(folder / "original.txt"), str(folder / "garbled.txt"), Settings(model="none"))
    tab = review(made)
    lines, keys = passed(tab, "2")
    # The five sentences after the end are one line.
    assert keys <= lines == len(Lines(made).repeats) - 4
    visit(tab, SECOND)
    tab.locator("#count", has_text="that match").wait_for()
    lines, keys = passed(tab, "f")
    assert keys <= lines
    visit(tab, f"{SECOND}&order=document")
    tab.locator("#nothing:not([hidden])").wait_for()


def test_a_run_is_one_line_and_is_opened_at_will(review: Opener) -> None:
    tab = review(report())
    count(tab, "11 lines")
    tab.keyboard.press("j")
    tab.keyboard.press("j")
    tab.locator("#card header", has_text="2 sentences omitted: one verdict for all").wait_for()
    assert tab.locator("#card .run li").all_inner_texts() == [
        "Lorries will use the northern road.",
        "Cyclists may cross at any time.",
    ]
    tab.keyboard.press("l")
    count(tab, "12 lines")
    at_place(tab, 3, 12)
    at_line(tab, "Lorries will use")
    tab.keyboard.press("l")
    count(tab, "11 lines")
    tab.keyboard.press("2")
    progress(tab, "2 of 13")
    said(tab, "2 lines: major")
    tab.keyboard.press("z")
    progress(tab, "0 of 13")
    tab.keyboard.press("Shift+Z")
    progress(tab, "2 of 13")


def test_one_verdict_for_a_passage_and_for_all_lines_shown(review: Opener) -> None:
    tab = review(report())
    tab.keyboard.press("p")
    said(tab, "the next verdict is for the whole passage")
    tab.keyboard.press("Escape")
    tab.keyboard.press("f")
    progress(tab, "1 of 13")
    tab.keyboard.press("Shift+A")
    said(tab, "the next verdict is for all 11 lines shown")
    tab.keyboard.press("3")
    progress(tab, "13 of 13")
    said(tab, "12 lines: critical. Every line shown here has a verdict (11 lines).")
    tab.keyboard.press("z")
    progress(tab, "1 of 13")


def test_matched_lines_only_are_one_key_away(review: Opener) -> None:
    tab = review(report())
    tab.keyboard.press("Shift+M")
    count(tab, "8 lines that match")
    tab.keyboard.press("Shift+M")
    count(tab, "11 lines")


def test_the_history_of_a_line(review: Opener) -> None:
    tab = review(report())
    tab.keyboard.press("h")
    tab.locator("#history-dialog .said", has_text="Nobody has said anything of this line.").wait_for()
    tab.keyboard.press("Escape")
    for key in "2kfkz":
        tab.keyboard.press(key)
    said(tab, "undone")
    tab.keyboard.press("h")
    who = "you" if review.way == "file" else "Ann"
    words = tab.locator("#history-dialog .said", has_text="major")
    words.wait_for()
    told = [one.partition(", ")[2] for one in words.inner_text().splitlines() if one]
    assert told == [f"{who}: undid the last change", f"{who}: fine", f"{who}: major"]
