"""Finding lines in the page: filters, search, links, the address and the list."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.patience import until
from tests.scorer.page_opened import Opener, at_line, at_place, count
from tests.scorer.page_reports import distinct
from tests.scorer.sample_report import ROWS, Row, report
from tests.scorer.tabs import progress, said, visit

pytestmark = pytest.mark.browser


def test_filters_stand_in_the_address_and_can_be_bookmarked(review: Opener) -> None:
    sample = report()
    tab = review(sample)
    count(tab, "11 lines")
    tab.locator("#filtered").click()
    tab.locator("#filters [name=severity][value=minor]").check()
    count(tab, "4 lines that match")
    tab.locator("#filters [name=kind][value=added]").check()
    count(tab, "1 line that match")
    tab.locator("#filters [name=order]").select_option("document")
    tab.wait_for_url("**order=document**")
    bookmark = tab.evaluate("location.hash")
    assert {"order=document", "severity=minor", "kind=added"} <= set(bookmark.partition("?")[2].split("&"))
    again = review(sample, bookmark)
    count(again, "2 lines that match")
    at_line(again, "Read more")
    assert again.locator("#filters [name=kind][value=added]").is_checked()
    assert again.locator("#filtered").inner_text() == "Filters (2)"
    again.get_by_role("button", name="Show all").click()
    count(again, "11 lines")
    again.go_back()
    count(again, "2 lines that match")


def test_search_check_verdict_and_backwards(review: Opener) -> None:
    tab = review(report())
    tab.keyboard.press("/")
    tab.keyboard.type("BRIDGE")
    tab.keyboard.press("Enter")
    count(tab, "2 lines that match")
    tab.keyboard.press("/")
    tab.keyboard.type(" and more")
    tab.keyboard.press("Escape")  # leaves the search as it was
    assert tab.locator("#filters [name=text]").input_value() == "BRIDGE"
    tab.keyboard.press("/")
    tab.locator("#filters [name=text]").fill("")
    tab.keyboard.press("Enter")
    count(tab, "11 lines")
    tab.keyboard.press("2")
    progress(tab, "1 of 13")
    for address, lines in [
        ("verdict=major", 1),
        ("verdict=open", 10),
        ("check=number", 1),
        ("check=number,tense", 2),
        ("severity=none&order=document&backwards=1", 4),
        ("passage=0", 1),
    ]:
        visit(tab, f"#/review?{address}")
        count(tab, f"{lines} line{'' if lines == 1 else 's'} that match")
    visit(tab, "#/review?text=no+such")
    tab.locator("#nothing:not([hidden])").wait_for()


def test_links_of_the_report_and_the_strip_lead_to_lines(review: Opener) -> None:
    tab = review(report(), "#/report")
    tab.locator("#report .lowest article a").nth(1).click()
    at_line(tab, "spend 100 euros")
    tab.keyboard.press("r")
    tab.locator("#report .checks a", has_text="tense").click()
    count(tab, "1 line that match")
    tab.locator("#strip a").nth(6).dispatch_event("click")
    visit(tab, "#line-6")
    at_line(tab, "Lorries will use")
    count(tab, "13 lines")
    assert tab.locator("#here").get_attribute("x") == "6"
    tab.keyboard.press("r")
    tab.locator("#report .passages a").first.click()
    tab.locator("#passage", has_text="passage 2").wait_for()


def test_the_order_is_swapped_without_losing_the_line(review: Opener) -> None:
    tab = review(report())
    tab.keyboard.press("j")
    at_line(tab, "spend 100 euros")
    tab.keyboard.press("o")
    at_place(tab, 3, 13)
    at_line(tab, "spend 100 euros")
    assert tab.locator("#list .row[aria-selected=true]").count() == 1


def test_filters_hold_within_a_budget(review: Opener) -> None:
    tab = review(report(), "#/review?count=8&since=0")
    count(tab, "8 lines of a budget")
    tab.evaluate("location.hash += '&severity=critical'")
    count(tab, "2 lines of a budget that match")
    assert tab.locator("#list .row.critical").count() == tab.locator("#list .row").count() == 2


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("#line-500", "no line 500"),
        ("#/review?order=nonsense", "order"),
        ("#/review?severity=foo", "severity=foo"),
        ("#/review?passage=99", "passage"),
        ("#/review?verdict=maybe", "verdict"),
    ],
)
def test_an_address_that_means_nothing_shows_all_and_says_so(review: Opener, address: str, problem: str) -> None:
    review.lenient = True  # a refusal of the server stands in the browser's console
    tab = review(report(), "#/report")
    visit(tab, address)
    said(tab, problem)
    count(tab, "11 lines")
    tab.keyboard.press("f")
    progress(tab, "1 of 13")


def test_slash_in_the_report_searches_whatever_follows(review: Opener) -> None:
    tab = review(report(), "#/report")
    tab.keyboard.press("/")
    tab.locator("#filters [name=text]:focus").wait_for()
    tab.keyboard.type("f12")
    assert tab.locator("#filters [name=text]").input_value() == "f12"
    progress(tab, "0 of 13")


def test_the_report_is_for_reading(review: Opener) -> None:
    tab = review(report())
    tab.keyboard.press("f")
    progress(tab, "1 of 13")
    tab.keyboard.press("r")
    tab.locator("#report:not([hidden])").wait_for()
    for key in "z12d":
        tab.keyboard.press(key)
    tab.wait_for_timeout(100)
    progress(tab, "1 of 13")
    assert tab.evaluate("location.hash").startswith("#/report")


def test_ten_thousand_pairs_are_gone_through(review: Opener) -> None:
    rows = tuple(
        Row(f"{n} {row.original}", f"{n} {row.garbled}", row.quality, row.degraded, row.severity)
        for n, row in enumerate(ROWS * 770)
        if row.original and row.garbled
    )
    tab = review(report(rows))
    count(tab, f"{len(rows):,} lines")
    assert tab.locator("#list .row").count() < 60
    tab.keyboard.press("End")
    tab.locator("#card .where", has_text=f"{len(rows):,} of").wait_for()
    tab.keyboard.press("1")
    progress(tab, f"1 of {len(rows):,}")


def test_what_is_typed_before_a_field_is_there_decides_nothing(review: Opener) -> None:
    tab = review(report())
    # All at once, as where the server takes its time: the field for the comment comes after the decision is kept.
    press = "key => dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))"
    tab.evaluate(f"['2', 'c', '3', 'f', 'z'].forEach({press})")
    tab.locator("#card .editor textarea").wait_for()
    progress(tab, "1 of 13")


def test_keys_decide_the_line_in_sight_however_far_the_list_was_scrolled(review: Opener) -> None:
    tab = review(distinct(6200))
    count(tab, "6,200 lines")
    for top in range(0, 6200 * 58, 58 * 40):
        tab.evaluate("top => { document.getElementById('list').scrollTop = top }", top)
        tab.wait_for_timeout(5)
    tab.keyboard.press("f")
    progress(tab, "1 of 6,200")
    tab.keyboard.press("j")
    tab.locator("#card .where", has_text="3 of").wait_for()


def test_the_list_shows_what_is_in_sight_when_an_answer_is_late(browser: Any, tmp_path: Path) -> None:
    review = Opener(browser, tmp_path, "served")
    tab = review(distinct(3000))
    count(tab, "3,000 lines")
    late: list[Any] = []
    tab.route("**/api/lines**", lambda route: late.append(route) if not late else route.continue_())
    tab.evaluate("document.getElementById('list').scrollTop = 58 * 2500")
    until(lambda: late, lambda: tab.wait_for_timeout(20))
    tab.evaluate("document.getElementById('list').scrollTop = 0")
    tab.locator("#list .row[data-place='0']").wait_for()
    late[0].continue_()
    tab.wait_for_timeout(200)
    assert tab.locator("#list .row").first.get_attribute("data-place") == "0"
    review.close()
