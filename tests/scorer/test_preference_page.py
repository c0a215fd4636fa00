"""The page of two versions in a browser, with a server and as a file: answers, windows, names, and its looks."""

from __future__ import annotations

from typing import Any

import pytest

from scorer.preference.page import as_file
from scorer.preference.questions import ordered, shown_first
from scorer.preference.session import Sitting
from scorer.review.store import Store
from tests.scorer.preference_opened import Asker
from tests.scorer.preference_sittings import HOSTILE, NAMES, asked_of
from tests.scorer.tabs import progress, said

pytestmark = pytest.mark.browser
ASKED = asked_of()
APART = [ASKED.asked[n] for n in ordered(ASKED.asked, "apart")]


def at_segment(tab: Any, place: str) -> None:
    tab.locator("#card h2", has_text=place).wait_for()


def test_keys_answer_undo_and_move_and_all_is_there_after_a_restart(asking: Asker) -> None:
    first, second, third, fourth = (one.place for one in APART)
    tab = asking(ASKED)
    progress(tab, "0 of 4 segments decided")
    at_segment(tab, first)
    tab.keyboard.press("1")
    at_segment(tab, second)
    tab.keyboard.press("=")
    progress(tab, "2 of 4")
    tab.keyboard.press("z")
    said(tab, f"undone: {second}")
    progress(tab, "1 of 4")
    tab.keyboard.press("y")
    progress(tab, "2 of 4")
    tab.keyboard.press("c")
    tab.keyboard.type("both lose a word")
    tab.keyboard.press("Control+Enter")
    tab.locator(".remark", has_text="both lose a word").wait_for()
    tab.keyboard.press("n")
    at_segment(tab, third)
    tab.keyboard.press("s")
    at_segment(tab, fourth)
    tab.keyboard.press("0")
    at_segment(tab, third)
    tab.keyboard.press("2")
    said(tab, "Every segment has an answer: press a")
    tab.keyboard.press("a")
    tab.locator("#standing-dialog .said", has_text="4 of 4 segments decided").wait_for()
    asking.restart()
    tab = asking(ASKED, "#order=document&segment=1")
    progress(tab, "4 of 4")
    at_segment(tab, "line 2")
    tab.locator("#card .where", has_text="you: equal").wait_for()
    assert tab.locator("#filters select").input_value() == "document"


def test_a_file_tells_neither_names_nor_figures(filed: Asker) -> None:
    page = as_file(ASKED)
    assert [
        name for name in (*NAMES, "90.0", "quality") if name in page.split("</style>")[1].split("<script>")[0]
    ] == []
    tab = filed(ASKED)
    tab.keyboard.press("v")
    said(tab, "does not know which version is which")
    assert tab.locator("#names, #format").count() == 0


def test_a_name_that_is_typed_is_no_answer(filed: Asker) -> None:
    tab = filed(ASKED)
    tab.locator("#name").press_sequentially("1 2 0")
    tab.locator("#name").press("Enter")
    tab.locator("#card .reviewer", has_text="reviewer 1 2 0").wait_for()
    progress(tab, "0 of 4")


def test_a_second_window_learns_and_is_not_overwritten(served: Asker) -> None:
    one, other = (served(ASKED, "#order=document&segment=0") for _ in range(2))
    # It hears of nothing until it asks.
    other.evaluate("Answers.prototype.refresh = async () => {}")
    one.keyboard.press("1")
    progress(one, "1 of 4")
    other.keyboard.press("2")
    said(other, "changed in another window")
    other.locator("#card .where", has_text="you: 1 is better").wait_for()


def test_a_second_window_of_a_file_hears_of_answers(filed: Asker) -> None:
    one, other = (filed(ASKED, "#order=document&segment=0") for _ in range(2))
    one.keyboard.press("1")
    other.locator("#card .where", has_text="you: 1 is better").wait_for()
    progress(other, "1 of 4")


def test_names_are_hidden_until_they_are_asked_for(served: Asker) -> None:
    tab = served(ASKED, "#order=document&segment=0")
    at_segment(tab, "line 1")
    assert not [name for name in NAMES if name in tab.content()]
    tab.keyboard.press("v")
    tab.locator(".side .file").nth(1).wait_for()
    one = shown_first(ASKED.asked[0], "Ann")
    assert tab.locator(".side .file").all_inner_texts() == [NAMES[one], NAMES[1 - one]]
    assert "order 100.0" in tab.locator(".side h3").nth(one).inner_text()
    tab.keyboard.press("1")
    progress(tab, "1 of 4")
    tab.keyboard.press("v")
    tab.wait_for_selector(".side .file", state="detached")
    with Store(served.store) as store:
        preferred = Sitting(ASKED, store, "Ann").reviewed(ASKED.asked[0].key).preferred
        assert preferred is not None
        assert not preferred.blind


def test_hostile_texts_are_texts(asking: Asker) -> None:
    rows = [(HOSTILE, f"{HOSTILE} one", f"{HOSTILE} two", 1.0, 2.0)]
    tab = asking(asked_of(rows, (HOSTILE, f"b{HOSTILE}")))
    assert "window.ran = 2" in tab.locator("#card .text").nth(1).inner_text()
    tab.keyboard.press("v")
    if asking.way == "served":
        tab.locator(".side .file").first.wait_for()
    tab.keyboard.press("1")
    progress(tab, "1 of 1")
    assert tab.evaluate("window.ran") is None
    assert tab.locator("main img, #card script").count() == 0
    assert "<202E>" in tab.locator("#card .text").first.inner_text()


def test_a_store_that_is_gone_is_gone_on_with(served: Asker) -> None:
    served.lenient = True  # a browser logs each answer that refuses
    tab = served(ASKED)
    tab.keyboard.press("1")
    progress(tab, "1 of 4")
    served.store.unlink()
    tab.keyboard.press("2")
    tab.get_by_role("button", name="Go on in a new file").click()
    said(tab, "Everything is now kept in")
    tab.keyboard.press("2")
    progress(tab, "2 of 4")


def test_a_long_segment_scrolls(asking: Asker) -> None:
    long = "A sentence that is one of very many. " * 200
    tab = asking(asked_of([(long, f"{long}one", f"{long}two", 1.0, 2.0)]))
    tab.keyboard.press("PageDown")
    tab.wait_for_function("document.querySelector('#card .body').scrollTop > 100")
    tab.keyboard.press("1")
    progress(tab, "1 of 1")


def test_where_both_versions_are_equal_there_is_nothing_to_decide(asking: Asker) -> None:
    tab = asking(asked_of([("a", "b", "b", 1.0, 1.0)]))
    assert tab.locator("#nothing").is_visible()
    tab.keyboard.press("1")
    tab.keyboard.press("j")
    progress(tab, "0 of 0")


def test_a_file_says_what_to_do(filed: Asker) -> None:
    tab = filed(ASKED, width=400)
    said(tab, "Say for each segment which text is the better version of the original. Write your name")
    assert tab.get_by_role("heading", name="Which version is better?").bounding_box()["height"] > 10


def test_what_is_printed_is_the_segment_in_front(asking: Asker) -> None:
    tab = asking(ASKED)
    at_segment(tab, APART[0].place)
    tab.emulate_media(media="print")
    assert tab.locator("#card .sides .text, #card .sides .quiet").first.is_visible()
    assert tab.locator("h1").is_visible()
    assert [name for name in ("#list", "#save", ".deciding") if tab.locator(name).first.is_visible()] == []


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1024, "dark"), (400, "light"), (400, "dark")])
def test_it_fits_its_window_and_is_accessible(asking: Asker, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    tab = asking(ASKED, width=width, scheme=scheme, lax=True)
    tab.keyboard.press("1")
    progress(tab, "1 of 4")
    if asking.way == "served":
        tab.keyboard.press("v")
        tab.locator(".side .file").first.wait_for()
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    for name in ("1 is better", "Equal", "2 is better"):
        assert tab.get_by_role("button", name=name).evaluate("one => one.getBoundingClientRect().bottom <= innerHeight")
    found = Axe().run(tab).response
    assert found["violations"] == []
    assert found["passes"]
