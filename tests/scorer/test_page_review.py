"""Reviewing in a real browser, with a server and in a file: the same page, so the same tests."""

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
from scorer.types import Report
from tests.patience import until
from tests.scorer.page_opened import Opener, at_line, count, progress, said
from tests.scorer.sample_report import ROWS, Row, report

pytestmark = pytest.mark.browser


def test_the_worst_line_stands_first_with_its_neighbours_in_grey(review: Opener) -> None:
    tab = review(report())
    at_line(tab, "The mayor promised a date.")
    assert tab.locator("#card .where").inner_text().startswith("1 of 13")
    before, after = tab.locator("#card .context").all()
    assert "spend 1,000 euros" in before.inner_text()
    assert "waited for enough time" in after.inner_text()
    marks = tab.locator("#card mark").all_inner_texts()
    assert [text.strip() for text in marks] == ["did", "not", "promise", "promised"]
    assert tab.locator("#card .findings b").all_inner_texts() == ["negation", "tense"]


def test_ten_lines_are_decided_by_keyboard_and_found_again(review: Opener) -> None:
    sample = report()
    tab = review(sample)
    first = [tab.locator("#card h2").inner_text()]
    for key in "f123us1233":
        tab.keyboard.press(key)
    progress(tab, "10 of 13 pairs decided")
    review.restart()
    tab = review(sample)
    progress(tab, "10 of 13 pairs decided")
    # One goes on where one stopped.
    assert tab.locator("#card .where").inner_text().startswith("11 of 13")
    tab.keyboard.press("Home")
    tab.locator("#card .where", has_text="1 of 13").wait_for()
    assert [tab.locator("#card h2").inner_text()] == first
    assert tab.locator("#card .where .said").inner_text() == "you: fine"
    grades = []
    for _ in range(10):
        grades.append(tab.locator("#card .verdicts [aria-pressed=true]").get_attribute("class").split()[-1])
        place = tab.locator("#card .where").inner_text()
        tab.keyboard.press("j")
        tab.wait_for_function("place => document.querySelector('.where').innerText !== place", arg=place)
    assert grades == ["none", "minor", "major", "critical", "unsure", "skip", "minor", "major", "critical", "critical"]


def test_undo_and_redo_come_back_to_their_line(review: Opener) -> None:
    tab = review(report())
    tab.keyboard.press("2")
    tab.keyboard.press("1")
    progress(tab, "2 of 13")
    tab.keyboard.press("z")
    progress(tab, "1 of 13")
    at_line(tab, "spend 100 euros")
    tab.get_by_role("button", name="Undo").click()
    progress(tab, "0 of 13")
    at_line(tab, "The mayor promised")
    assert tab.locator("#undo").is_disabled()
    tab.keyboard.press("z")
    said(tab, "nothing to undo")
    tab.keyboard.press("Shift+Z")
    progress(tab, "1 of 13")
    tab.keyboard.press("y")
    progress(tab, "2 of 13")
    assert tab.locator("#redo").is_disabled()


def test_a_verdict_can_be_changed_and_the_mouse_does_it_too(review: Opener) -> None:
    tab = review(report())
    tab.locator("#card").get_by_role("button", name="Critical").click()
    progress(tab, "1 of 13")
    tab.keyboard.press("k")
    tab.locator("#card .where .said", has_text="critical").wait_for()
    tab.locator("#card").get_by_role("button", name="Fine").click()
    tab.locator("#list .row").first.click()
    tab.locator("#card .where .said", has_text="fine").wait_for()
    progress(tab, "1 of 13")
    assert tab.locator("#list .row .said").all_inner_texts() == ["fine"]


def test_comment_correction_and_error_are_kept(review: Opener) -> None:
    sample = report()
    tab = review(sample)
    tab.keyboard.press("c")
    tab.keyboard.type("Says the opposite.")
    tab.keyboard.press("Control+Enter")
    tab.locator("#card .remark", has_text="Says the opposite.").wait_for()
    tab.keyboard.press("e")
    field = tab.locator("#text-dialog textarea")
    assert field.input_value() == "The mayor promised a date."
    field.fill("The mayor did not promise a date.")
    tab.get_by_role("button", name="Keep").click()
    tab.locator("#card .remark", has_text="corrected").wait_for()
    tab.keyboard.press("m")
    tab.locator("#error-dialog [name=words]").fill("promised")
    tab.keyboard.press("Enter")
    tab.locator("#card .text .error", has_text="promised").wait_for()
    review.restart()
    tab = review(sample)
    for text in ("Says the opposite.", "The mayor did not promise a date.", "Accuracy/Mistranslation, major"):
        assert tab.locator("#card .remark", has_text=text).count() == 1, text
    tab.get_by_role("button", name="take the correction back").click()
    tab.locator("#card .remark", has_text="corrected").wait_for(state="detached")
    tab.get_by_role("button", name="remove the error promised").click()
    tab.locator("#card .text .error").wait_for(state="detached")


def test_what_is_left_unsaid_changes_nothing(review: Opener) -> None:
    tab = review(report())
    for key in "cem":
        tab.keyboard.press(key)
        tab.locator("dialog[open]").wait_for()
        tab.keyboard.press("Escape")
        tab.locator("dialog[open]").wait_for(state="detached")
    tab.keyboard.press("e")
    tab.locator("dialog[open]").wait_for()
    tab.keyboard.press("Control+Enter")
    tab.locator("dialog[open]").wait_for(state="detached")
    assert tab.locator("#card .remark").count() == 0
    assert tab.locator("#undo").is_disabled()


SELECT = """([side, start, stop]) => {
  const box = document.querySelector(`#card [data-side=${side}]`);
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let at = 0, node; (node = walker.nextNode()); at += node.length) {
    if (at <= start && start <= at + node.length) range.setStart(node, start - at);
    if (at <= stop && stop <= at + node.length) { range.setEnd(node, stop - at); break; }
  }
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}"""


@pytest.mark.parametrize(
    ("text", "units", "points"),
    [
        ("The mayor promised a date.", (10, 18), (10, 18)),
        ("The mayor promised a date.", (9, 19), (10, 18)),  # white space at the ends is left out
        ("😀😀 promised 😀 a date.", (5, 13), (3, 11)),
    ],
)
def test_words_are_marked_where_they_are_selected(
    review: Opener, text: str, units: tuple[int, int], points: tuple[int, int]
) -> None:
    tab = review(report((Row("The mayor said no.", text, 10.0, 0.9, "major"),)))
    tab.evaluate(SELECT, ["garbled", *units])
    tab.keyboard.press("m")
    assert (
        tab.locator("#error-dialog [name=words]").input_value()
        == text.encode("utf-16-le").decode("utf-16-le")[points[0] : points[1]]
    )
    tab.locator("#error-dialog [name=category]").select_option("Fluency/Grammar")
    tab.get_by_role("radio", name="critical").check()
    tab.get_by_role("button", name="Mark", exact=True).click()
    tab.locator("#card .text .error.critical", has_text="promised").wait_for()
    assert tab.locator("#card .text .error").all_inner_texts() == ["promised"]


def test_words_that_are_not_there_are_not_marked(review: Opener) -> None:
    tab = review(report())
    tab.keyboard.press("m")
    tab.locator("#error-dialog [name=words]").fill("no such words")
    tab.keyboard.press("Enter")
    tab.locator("#error-dialog .problem", has_text="does not have these words").wait_for()
    tab.locator("#error-dialog [name=words]").fill("promised")
    tab.keyboard.press("Enter")
    tab.locator("#card .text .error", has_text="promised").wait_for()


def test_findings_are_dismissed_here_everywhere_and_restored(review: Opener) -> None:
    row = ROWS[2]
    again = Row(row.original, "It agreed to spend 100 euros on the bridge.", 50.0, 0.8, "major", (), row.findings)
    tab = review(report((row, again)))
    tab.locator("#card").get_by_role("button", name="dismiss here").click()
    tab.locator("#card .dismissed", has_text="1,000 became 100").wait_for()
    assert tab.locator("#card mark").count() == 0
    tab.locator("#card").get_by_role("button", name="restore here").click()
    tab.locator("#card mark").first.wait_for()
    tab.keyboard.press("Shift+D")
    tab.locator("#card .dismissed").wait_for()
    tab.keyboard.press("j")
    tab.locator("#card .where", has_text="2 of 2").wait_for()
    assert tab.locator("#card .dismissed").count() == 1
    tab.locator("#card").get_by_role("button", name="restore everywhere").click()
    tab.locator("#card mark").first.wait_for()
    tab.keyboard.press("d")
    tab.locator("#card .dismissed").wait_for()
    tab.keyboard.press("d")
    said(tab, "no finding stands")


def test_filters_stand_in_the_address_and_can_be_bookmarked(review: Opener) -> None:
    sample = report()
    tab = review(sample)
    count(tab, "13 lines")
    tab.locator("#filtered").click()
    tab.locator("#filters [name=severity][value=minor]").check()
    count(tab, "5 lines that match")
    tab.locator("#filters [name=kind][value=added]").check()
    count(tab, "2 lines that match")
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
    count(again, "13 lines")
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
    count(tab, "13 lines")
    tab.keyboard.press("2")
    progress(tab, "1 of 13")
    for address, lines in [
        ("verdict=major", 1),
        ("verdict=open", 12),
        ("check=number", 1),
        ("check=number,tense", 2),
        ("severity=none&order=document&backwards=1", 4),
        ("passage=0", 1),
    ]:
        tab.evaluate("hash => { location.hash = hash }", f"#/review?{address}")
        count(tab, f"{lines} line{'' if lines == 1 else 's'} that match")
    tab.evaluate("location.hash = '#/review?text=no+such'")
    tab.locator("#nothing:not([hidden])").wait_for()


def test_links_of_the_report_and_the_strip_lead_to_lines(review: Opener) -> None:
    tab = review(report(), "#/report")
    tab.locator("#report .lowest article a").nth(1).click()
    at_line(tab, "spend 100 euros")
    tab.keyboard.press("r")
    tab.locator("#report .checks a", has_text="tense").click()
    count(tab, "1 line that match")
    tab.locator("#strip a").nth(6).dispatch_event("click")
    tab.evaluate("location.hash = '#line-6'")
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
    tab.locator("#card .where", has_text="3 of 13").wait_for()
    at_line(tab, "spend 100 euros")
    assert tab.locator("#list .row[aria-selected=true]").count() == 1


def test_repeated_pairs_are_decided_once(review: Opener) -> None:
    tab = review(report((ROWS[2], ROWS[3], ROWS[2], ROWS[1])))
    progress(tab, "0 of 3 pairs")
    tab.keyboard.press("j")
    tab.locator("#card header", has_text="stands 2 times").wait_for()
    tab.keyboard.press("3")
    progress(tab, "1 of 3 pairs")
    tab.evaluate("location.hash = '#line-2'")
    tab.locator("#card .where .said", has_text="critical").wait_for()


def test_a_budget_ends_with_an_estimate(review: Opener) -> None:
    rows = tuple(Row(f"Line {n} of it.", f"Line {n} for it.", 50.0 + n, 0.5, "minor") for n in range(40))
    tab = review(report(rows, passages=False))
    tab.keyboard.press("b")
    tab.locator("#budget-dialog [name=amount]").fill("12")
    tab.get_by_role("button", name="Start").click()
    count(tab, "12 lines of a budget")
    for n in range(12):
        tab.keyboard.press("2" if n % 2 else "f")
    words = tab.locator("#done-dialog .said")
    words.wait_for()
    assert "Every line shown here has a verdict (12 lines)." in words.inner_text()
    assert re.search(r"About \d+% of the document's lines are damaged \(between \d+% and \d+%\)", words.inner_text())
    assert "It rests on 12 lines with a verdict, 6 of them major or critical." in words.inner_text()
    assert "50% is chance" in words.inner_text()
    tab.get_by_role("button", name="Close").click()
    # The same budget is there again, by its address.
    hash_ = tab.evaluate("location.hash")
    assert "count=12" in hash_
    tab.reload()
    count(tab, "12 lines of a budget")


def test_how_the_review_stands(review: Opener) -> None:
    tab = review(report())
    for key in "f22":
        tab.keyboard.press(key)
    progress(tab, "3 of 13")
    tab.keyboard.press("a")
    words = tab.locator("#standing-dialog .said")
    words.wait_for()
    assert words.inner_text() == "3 of 13 pairs decided: fine 1, major 2."


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
    tab.evaluate("hash => { location.hash = hash }", address)
    said(tab, problem)
    count(tab, "13 lines")
    tab.keyboard.press("f")
    progress(tab, "1 of 13")


def test_a_mistake_of_ours_does_not_end_the_review(review: Opener) -> None:
    review.lenient = True
    tab = review(report())
    tab.evaluate("VirtualList.prototype.reveal = () => { throw new Error('out of order') }; 0")
    tab.keyboard.press("j")
    said(tab, "out of order")
    tab.keyboard.press("f")
    progress(tab, "1 of 13")


def test_a_key_that_is_held_or_a_double_click_decides_one_line(review: Opener) -> None:
    tab = review(report())
    press = "repeat => dispatchEvent(new KeyboardEvent('keydown', { key: 'f', repeat }))"
    tab.evaluate(f"[false, true, true, true].forEach({press})")
    progress(tab, "1 of 13")
    tab.locator("#card").get_by_role("button", name="Major").dblclick()
    progress(tab, "2 of 13")
    tab.wait_for_timeout(100)
    progress(tab, "2 of 13")


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


def test_a_selection_that_goes_too_far_marks_the_side_in_which_it_began(review: Opener) -> None:
    tab = review(report())
    tab.locator("#card [data-side=original]").click(click_count=3)
    tab.keyboard.press("m")
    tab.locator("#error-dialog[open]").wait_for()
    assert tab.locator("#error-dialog [name=side]").input_value() == "original"
    assert tab.locator("#error-dialog [name=words]").input_value() == "The mayor did not promise a date."
    assert tab.locator("#error-dialog [name=category]").input_value() == "Accuracy/Omission"
    tab.keyboard.press("Escape")
    tab.locator("dialog[open]").wait_for(state="detached")
    tab.evaluate("getSelection().removeAllRanges()")
    tab.keyboard.press("m")
    tab.locator("#error-dialog[open]").wait_for()
    assert tab.locator("#error-dialog [name=category]").input_value() == "Accuracy/Mistranslation"


def test_words_that_stand_twice_are_marked_one_after_the_other(review: Opener) -> None:
    tab = review(report((Row("Now or never.", "no 😀 no", 10.0, 0.9, "major"),)))
    for marked in (1, 2):
        tab.keyboard.press("m")
        tab.locator("#error-dialog [name=words]").fill("no")
        tab.keyboard.press("Enter")
        tab.locator("#card .remark").nth(marked - 1).wait_for()
    assert tab.locator("#card .text .error").all_inner_texts() == ["no", "no"]


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
    other.locator("#text-dialog[open]").wait_for()
    assert other.locator("#text-dialog textarea").input_value() == "seen in the other window"
    other.keyboard.press("Control+Enter")
    one.keyboard.press("k")
    one.locator("#card .remark", has_text="seen in the other window").wait_for()


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
    tab.locator("#text-dialog[open]").wait_for()
    progress(tab, "1 of 13")


def distinct(number: int) -> Report:
    return report(
        tuple(
            Row(f"{n} {row.original}", f"{n} {row.garbled}", row.quality, row.degraded, row.severity)
            for n, row in enumerate(ROWS * (number // 8 + 1))
            if row.original and row.garbled
        )[:number]
    )


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
    progress(tab, "3 of 13")
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
    tab.locator("#card .where", has_text="421 of 600").wait_for()
    tab.keyboard.press("Home")
    tab.locator("#card .where", has_text="1 of 600").wait_for()
    tab.keyboard.press("n")
    tab.locator("#card .where", has_text="421 of 600").wait_for()
    review.close()
