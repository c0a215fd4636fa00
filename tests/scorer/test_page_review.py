"""Deciding in a real browser, with a server and in a file: the same page, so the same tests."""

from __future__ import annotations

import pytest

from tests.scorer.page_opened import Opener, at_line, at_place
from tests.scorer.sample_report import ROWS, Row, report
from tests.scorer.tabs import progress, said

pytestmark = pytest.mark.browser


def test_the_worst_line_stands_first_with_its_neighbours_in_grey(review: Opener) -> None:
    tab = review(report())
    at_line(tab, "The mayor promised a date.")
    assert tab.locator("#card .where").inner_text().startswith("1 of 11")
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
    progress(tab, "12 of 13 pairs decided")  # two of the lines are runs
    review.restart()
    tab = review(sample)
    progress(tab, "12 of 13 pairs decided")  # two of the lines are runs
    # One goes on where one stopped.
    assert tab.locator("#card .where").inner_text().startswith("11 of 11")
    tab.keyboard.press("Home")
    at_place(tab, 1, 11)
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
    field = tab.locator("#card .editor textarea")
    assert field.input_value() == "The mayor promised a date."
    field.fill("The mayor did not promise a date.")
    tab.get_by_role("button", name="Keep").click()
    tab.locator("#card .remark", has_text="corrected").wait_for()
    tab.keyboard.press("m")  # the first words that differ are chosen
    tab.locator("#card .marker").wait_for()
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
        tab.locator("#card .editor").wait_for()
        tab.keyboard.press("Escape")
        tab.locator("#card .editor").wait_for(state="detached")
    tab.keyboard.press("e")
    tab.locator("#card .editor").wait_for()
    tab.keyboard.press("Control+Enter")
    tab.locator("#card .editor").wait_for(state="detached")
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
    words = text.encode("utf-16-le").decode("utf-16-le")[points[0] : points[1]]
    tab.locator("#card .marker .label b", has_text=words).wait_for()
    for key in "233":  # Fluency, Grammar, critical
        tab.keyboard.press(key)
    tab.locator("#card .text .error.critical", has_text="promised").wait_for()
    assert tab.locator("#card .text .error").all_inner_texts() == ["promised"]


def test_words_are_chosen_by_keyboard(review: Opener) -> None:
    tab = review(report())
    chosen = tab.locator("#card .marker .label b")
    tab.keyboard.press("m")
    tab.locator("#card .marker").wait_for()
    for key, words in [
        ("ArrowLeft", "mayor"),
        ("Shift+ArrowRight", "mayor promised"),
        ("Shift+ArrowRight", "mayor promised a"),
        ("ArrowRight", "date"),
        ("Home", "The"),
        ("Shift+End", "The mayor promised a date."),
        ("ArrowUp", "The"),
    ]:
        tab.keyboard.press(key)
        tab.wait_for_function("words => document.querySelector('.marker b').textContent === words", arg=words)
    assert chosen.inner_text() == "The"
    tab.locator("#card .marker", has_text="Error in the original").wait_for()
    tab.keyboard.press("1")
    tab.keyboard.press("Backspace")
    for key in "61":  # Source error, minor
        tab.keyboard.press(key)
    tab.locator("#card .remark", has_text="Source error, minor").wait_for()
    assert tab.locator("#card [data-side=original] .error").all_inner_texts() == ["The"]


def test_a_finding_becomes_an_error_and_the_error_a_verdict(review: Opener) -> None:
    tab = review(report())
    tab.keyboard.press("t")
    tab.locator("#card .remark", has_text="Accuracy/Mistranslation, critical").wait_for()
    assert tab.locator("#card [data-side=original] .error").all_inner_texts() == ["not"]
    said(tab, "marked; Enter for the verdict critical")
    assert tab.locator("#card .verdict.proposed").inner_text().startswith("Critical")
    tab.keyboard.press("t")
    tab.locator("#card .remark", has_text="Fluency/Grammar, minor").wait_for()
    tab.keyboard.press("t")
    said(tab, "no finding is left to mark")
    tab.keyboard.press("Enter")
    progress(tab, "1 of 13")
    tab.keyboard.press("k")
    tab.locator("#card .where .said", has_text="critical").wait_for()
    assert tab.locator("#card .verdict.proposed").count() == 0


@pytest.mark.parametrize("key", ["c", "e", "m"])
def test_the_pair_is_in_sight_while_one_writes(review: Opener, key: str) -> None:
    long_line = Row("word " * 90, "words " * 90, 10.0, 0.9, "critical")
    tab = review(report((long_line, *ROWS)))
    tab.keyboard.press(key)
    tab.locator("#card .editor").wait_for()
    for part in ("[data-side=original]", ".editor", ".verdicts"):
        box = tab.locator(f"#card {part}").bounding_box()
        assert 0 <= box["y"] < 800, part
    if key != "m":
        assert "Ctrl-Enter" in tab.get_by_role("button", name="Keep").inner_text()


def test_what_was_typed_and_left_is_there_again(review: Opener) -> None:
    tab = review(report())
    tab.keyboard.press("c")
    tab.locator("#card .editor textarea").fill("half a thought")
    tab.keyboard.press("Escape")
    tab.keyboard.press("j")
    at_place(tab, 2, 11)
    tab.keyboard.press("k")
    at_place(tab, 1, 11)
    tab.keyboard.press("c")
    assert tab.locator("#card .editor textarea").input_value() == "half a thought"


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
    at_place(tab, 2, 2)
    assert tab.locator("#card .dismissed").count() == 1
    tab.locator("#card").get_by_role("button", name="restore everywhere").click()
    tab.locator("#card mark").first.wait_for()
    tab.keyboard.press("d")
    tab.locator("#card .dismissed").wait_for()
    tab.keyboard.press("d")
    said(tab, "no finding stands")


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


def test_a_selection_that_goes_too_far_marks_the_side_in_which_it_began(review: Opener) -> None:
    tab = review(report())
    tab.locator("#card [data-side=original]").click(click_count=3)
    tab.keyboard.press("m")
    words = tab.locator("#card .marker .label", has_text="Error in the original")
    words.wait_for()
    assert words.locator("b").inner_text() == "The mayor did not promise a date."
    assert tab.locator("#card .said-category").inner_text() == "Accuracy/Omission, major"
    tab.keyboard.press("Escape")
    tab.locator("#card .marker").wait_for(state="detached")
    tab.keyboard.press("m")
    tab.locator("#card .said-category", has_text="Accuracy/Mistranslation, major").wait_for()


def test_words_that_stand_twice_are_marked_one_after_the_other(review: Opener) -> None:
    tab = review(report((Row("Now or never.", "no 😀 no", 10.0, 0.9, "major"),)))
    for marked in (1, 2):
        tab.keyboard.press("m")
        tab.locator("#card .marker").wait_for()
        tab.keyboard.press("Home" if marked == 1 else "End")
        tab.keyboard.press("Enter")
        tab.locator("#card .remark").nth(marked - 1).wait_for()
    assert tab.locator("#card .text .error").all_inner_texts() == ["no", "no"]
