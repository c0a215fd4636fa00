"""The page with texts of every kind, in windows of every width, by keyboard, and for who does not see it."""

from __future__ import annotations

import pytest

from tests.scorer.page_opened import Opener, at_line, at_place, shown_words
from tests.scorer.sample_report import ROWS, Row, report
from tests.scorer.tabs import progress, visit
from tests.scorer.test_page_write import HOSTILE, hostile_report

pytestmark = pytest.mark.browser


# What texts may hold


def test_injected_text_does_not_run(review: Opener) -> None:
    tab = review(hostile_report())
    for text in HOSTILE:
        line = 2 * HOSTILE.index(text)
        visit(tab, f"#/review?order=document&line={line}")
        tab.locator("#card .where", has_text=f"{2 * HOSTILE.index(text) + 1} of").wait_for()
        tab.keyboard.press("c")
        tab.locator("#card .editor textarea").fill(text)
        tab.keyboard.press("Control+Enter")
        tab.locator("#card .remark").wait_for()
        if "\x00" not in text:
            assert shown_words(tab, "original") == text
            assert tab.locator("#card .remark p").inner_text() == text
    assert tab.evaluate("window.ran ?? null") is None
    assert tab.locator("img, body script ~ script ~ script").count() == 0


def test_bidi_and_control_characters_are_shown_as_symbols(review: Opener) -> None:
    tab = review(report((Row("a\u202eb\x07c", "d\u200be", 10.0, 0.9, "major"),)))
    assert shown_words(tab, "original") == "a<202E>b␇c"
    assert tab.locator("#card .unseen").all_inner_texts() == ["<202E>", "␇", "<200B>"]
    assert "\u202e" not in tab.locator("#list").inner_text()


def test_texts_keep_their_own_direction(review: Opener) -> None:
    tab = review(report((Row("שלום עולם", "hello world", 10.0, 0.9, "major"), Row("日本語の文。", "日本の文。", 50.0))))
    directions = "texts => texts.map(text => getComputedStyle(text).direction)"
    assert tab.eval_on_selector_all("#card .text", directions) == ["rtl", "ltr"]


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (800, "dark"), (1280, "light")])
def test_no_window_scrolls_sideways(review: Opener, width: int, scheme: str) -> None:
    long_lines = Row("x" * 5000, "https://example.org/" + "y " * 2500, 10.0, 0.9, "critical", ("z" * 300,))
    tab = review(report((*ROWS, long_lines)), width=width, scheme=scheme)
    at_line(tab, "y y y")
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    visit(tab, "#/report")
    tab.locator("#report:not([hidden])").wait_for()
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_a_narrow_window_is_for_reading_and_deciding(review: Opener) -> None:
    tab = review(report(), width=400)
    assert tab.locator("#card .verdict").first.is_visible()
    tab.locator("#card").get_by_role("button", name="Major").click()
    progress(tab, "1 of 13")
    boxes = [tab.locator(f"#card [data-side={side}]").bounding_box() for side in ("original", "garbled")]
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]  # one below the other


# Who does not use a mouse, or does not see


def test_everything_is_reached_by_keyboard(review: Opener) -> None:
    tab = review(report())
    reached = set()
    for _ in range(80):
        tab.keyboard.press("Tab")
        reached.add(
            tab.evaluate("document.activeElement.id || document.activeElement.innerText || document.activeElement.name")
        )
    for name in (
        "undo",
        "redo",
        "open-budget",
        "save",
        "open-load",
        "open-help",
        "list",
        "previous",
        "next",
        "next-open",
    ):
        assert name in reached or tab.locator(f"#{name}").is_disabled(), name
    assert {"Report", "Review"} <= reached
    tab.keyboard.press("?")
    tab.locator("#help-dialog[open]").wait_for()
    assert tab.evaluate("document.activeElement.closest('dialog')?.id") == "help-dialog"
    tab.keyboard.press("Escape")
    tab.locator("#help-dialog[open]").wait_for(state="detached")


def test_the_next_line_is_announced_and_the_focus_stays(review: Opener) -> None:
    tab = review(report())
    fine = tab.locator("#card").get_by_role("button", name="Fine")
    fine.focus()
    tab.keyboard.press("Enter")
    progress(tab, "1 of 13")
    tab.locator("#announced", has_text="line 3 → 2, critical: It agreed to spend 100 euros").wait_for()
    assert tab.evaluate("document.activeElement.innerText").startswith("Fine")
    tab.keyboard.press("c")
    tab.keyboard.type("why")
    tab.keyboard.press("Control+Enter")
    tab.locator("#card .remark").wait_for()
    assert tab.evaluate("document.activeElement.innerText").startswith("Fine")


def test_the_next_line_begins_at_its_beginning(review: Opener) -> None:
    long_line = Row("word " * 900, "words " * 900, 10.0, 0.9, "critical")
    tab = review(report((long_line, *ROWS)))
    box = tab.locator("#card .body")
    tab.keyboard.press("PageDown")
    tab.wait_for_function("() => document.querySelector('#card .body').scrollTop > 100")
    tab.keyboard.press("PageUp")
    tab.wait_for_function("() => document.querySelector('#card .body').scrollTop < 100")
    tab.keyboard.press("Space")
    tab.wait_for_function("() => document.querySelector('#card .body').scrollTop > 100")
    tab.keyboard.press("f")
    progress(tab, "1 of")
    assert box.evaluate("box => box.scrollTop") == 0


def test_in_a_narrow_window_a_line_chosen_from_the_list_comes_into_sight(review: Opener) -> None:
    tab = review(report(), width=400)
    tab.locator("#list .row").nth(4).scroll_into_view_if_needed()
    tab.locator("#list .row").nth(4).click()
    at_place(tab, 5, 11)
    assert -1 <= tab.locator("#card").bounding_box()["y"] < 400


def test_the_filters_leave_room_for_the_list(review: Opener) -> None:
    tab = review(report())
    tab.set_viewport_size({"width": 1366, "height": 625})
    tab.locator("#filtered").click()
    tab.keyboard.press("End")
    tab.locator("#list .row[aria-selected=true]").wait_for()
    box = tab.locator("#list .row[aria-selected=true]").bounding_box()
    assert box["y"] + box["height"] <= 625


def test_keys_mean_nothing_while_one_writes(review: Opener) -> None:
    tab = review(report())
    tab.keyboard.press("/")
    tab.keyboard.type("f123")
    assert tab.locator("#filters [name=text]").input_value() == "f123"
    progress(tab, "0 of 13")


@pytest.mark.parametrize("width", [400, 1280])
def test_no_violation_of_accessibility_is_found(review: Opener, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    # Seven looks take seconds, so each way of opening has each width and each scheme, and both together have all pairs.
    scheme = "dark" if (width == 400) == (review.way == "file") else "light"
    tab = review(report(), width=width, scheme=scheme, lax=True)
    tab.keyboard.press("2")
    progress(tab, "1 of 13")
    tab.keyboard.press("c")
    tab.keyboard.type("why")
    tab.keyboard.press("Control+Enter")
    tab.locator("#card .remark").wait_for()
    tab.keyboard.press("d")
    tab.locator("#filtered").click()
    found = {"review": Axe().run(tab).response["violations"]}
    for field, key in [("text", "e"), ("error", "m")]:
        tab.keyboard.press(key)
        tab.locator("#card .editor").wait_for()
        found[field] = Axe().run(tab).response["violations"]
        tab.keyboard.press("Escape")
        tab.locator("#card .editor").wait_for(state="detached")
    for dialog, key in [("help", "?"), ("budget", "b"), ("standing", "a")]:
        tab.keyboard.press(key)
        tab.locator(f"#{dialog}-dialog[open]").wait_for()
        found[dialog] = Axe().run(tab).response["violations"]
        tab.keyboard.press("Escape")
        tab.locator("dialog[open]").wait_for(state="detached")
    tab.keyboard.press("r")
    tab.locator("#report:not([hidden])").wait_for()
    found["report"] = Axe().run(tab).response["violations"]
    shown = {
        where: [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in ones]
        for where, ones in found.items()
    }
    assert shown == {where: [] for where in found}
