"""The page of two versions in a browser: answers by keys, restart, two windows, names, hostile texts, and its looks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from scorer.preference.page import served as served_page
from scorer.preference.questions import Questions, ordered, shown_first
from scorer.preference.session import Sitting
from scorer.review.store import Store
from scorer.web.handlers import Page
from scorer.web.preferring import make_app
from scorer.web.serve import served
from tests.patience import PATIENCE_MS
from tests.scorer.page_opened import progress, said
from tests.scorer.preference_sittings import HOSTILE, NAMES, asked_of

pytestmark = pytest.mark.browser
ASKED = asked_of()
# Until then the page may still write its own address.
_SHOWN = "#card h2, #nothing:not([hidden])"


class Windows:
    """Windows of one browser on one review; a window may log nothing."""

    def __init__(self, context: Any, url: str, *, lax: bool) -> None:
        self._context, self._url, self._lax = context, url, lax
        self.complaints: list[str] = []

    def open(self, address: str = "", width: int = 1280) -> Any:
        tab = self._context.new_page()
        tab.set_viewport_size({"width": width, "height": 800})
        tab.set_default_timeout(PATIENCE_MS)
        if not self._lax:
            # Without the page's policy a browser looks for an icon, which there is not.
            tab.on("console", lambda one: "status of 409" in one.text or self.complaints.append(one.text))
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        tab.goto(self._url)
        tab.wait_for_selector(_SHOWN)
        if address:
            tab.goto(self._url.partition("?")[0] + address)
            tab.reload()
            tab.wait_for_selector(_SHOWN)
        return tab


@contextmanager
def review(
    browser: Any, file: Path, asked: Questions = ASKED, *, lax: bool = False, scheme: str = "light"
) -> Iterator[Windows]:
    """Serve a review while the block runs; `lax` where tools of the test need more than the page allows itself."""
    context = browser.new_context(bypass_csp=lax, color_scheme=scheme)
    with Store(file) as store:
        sitting = Sitting(asked, store, "Ann")
        page = Page(*served_page(sitting))
        with served(lambda guard: make_app(sitting, page, guard)) as url:
            windows = Windows(context, url, lax=lax)
            yield windows
            context.close()
    assert windows.complaints == []


def at_place(tab: Any, place: str) -> None:
    tab.locator("#card h2", has_text=place).wait_for()


def test_keys_answer_undo_and_move_and_all_is_there_after_a_restart(browser: Any, file: Path) -> None:
    first, second, *_ = (ASKED.asked[n] for n in ordered(ASKED.asked, "apart"))
    with review(browser, file) as windows:
        tab = windows.open()
        progress(tab, "0 of 4 segments decided")
        at_place(tab, first.place)
        tab.keyboard.press("1")
        at_place(tab, second.place)
        tab.keyboard.press("=")
        progress(tab, "2 of 4")
        tab.keyboard.press("z")
        said(tab, f"undone: {second.place}")
        progress(tab, "1 of 4")
        tab.keyboard.press("y")
        progress(tab, "2 of 4")
        tab.keyboard.press("c")
        tab.keyboard.type("both lose a word")
        tab.keyboard.press("Control+Enter")
        tab.locator(".remark", has_text="both lose a word").wait_for()
        tab.keyboard.press("n")
        tab.keyboard.press("2")
        progress(tab, "3 of 4")
        tab.keyboard.press("0")
        said(tab, "Every segment has an answer: press a")
        tab.keyboard.press("a")
        tab.locator("#standing-dialog .said", has_text="4 of 4 segments decided").wait_for()
        tab.keyboard.press("Escape")
        with tab.expect_download() as download:
            tab.click("#save")
        assert download.value.suggested_filename == "preferences.tsv"
    with review(browser, file) as windows:
        tab = windows.open("#order=document&segment=1")
        progress(tab, "4 of 4")
        at_place(tab, "line 2")
        assert tab.locator("#filters select").input_value() == "document"
    with Store(file) as store:
        kept = Sitting(ASKED, store, "Ann")
        better = kept.reviewed(first.key).preferred
        assert better is not None
        assert (better.better == "a") == (first.a == shown_first(first, "Ann"))
        assert better.blind


def test_a_second_window_learns_and_is_not_overwritten(browser: Any, file: Path) -> None:
    with review(browser, file) as windows:
        one, other = windows.open("#order=document&segment=0"), windows.open("#order=document&segment=0")
        # It hears of nothing until it asks.
        other.evaluate("Answers.prototype.refresh = async () => {}")
        one.keyboard.press("1")
        progress(one, "1 of 4")
        other.keyboard.press("2")
        said(other, "changed in another window")
        other.locator("#card .where", has_text="you: 1 is better").wait_for()


def test_names_are_hidden_until_they_are_asked_for(browser: Any, file: Path) -> None:
    with review(browser, file) as windows:
        tab = windows.open("#order=document&segment=0")
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
    with Store(file) as store:
        preferred = Sitting(ASKED, store, "Ann").reviewed(ASKED.asked[0].key).preferred
        assert preferred is not None
        assert not preferred.blind


def test_hostile_texts_are_texts(browser: Any, file: Path) -> None:
    rows = [(HOSTILE, f"{HOSTILE} one", f"{HOSTILE} two", 1.0, 2.0)]
    with review(browser, file, asked_of(rows, (HOSTILE, f"b{HOSTILE}"))) as windows:
        tab = windows.open()
        assert "window.ran = 2" in tab.locator("#card .text").nth(1).inner_text()
        tab.keyboard.press("v")
        tab.locator(".side .file").first.wait_for()
        tab.keyboard.press("1")
        progress(tab, "1 of 1")
        assert tab.evaluate("window.ran") is None
        assert tab.locator("main img, #card script").count() == 0
        assert "<202E>" in tab.locator("#card .text").first.inner_text()


def test_a_store_that_is_gone_is_gone_on_with(browser: Any, file: Path) -> None:
    with review(browser, file, lax=True) as windows:
        tab = windows.open()
        tab.keyboard.press("1")
        progress(tab, "1 of 4")
        file.unlink()
        tab.keyboard.press("2")
        tab.get_by_role("button", name="Go on in a new file").click()
        said(tab, "Everything is now kept in")
        tab.keyboard.press("2")
        progress(tab, "2 of 4")


def test_a_long_segment_scrolls(browser: Any, file: Path) -> None:
    long = "A sentence that is one of very many. " * 200
    with review(browser, file, asked_of([(long, f"{long}one", f"{long}two", 1.0, 2.0)])) as windows:
        tab = windows.open()
        tab.keyboard.press("PageDown")
        tab.wait_for_function("document.querySelector('#card .body').scrollTop > 100")
        tab.keyboard.press("1")
        progress(tab, "1 of 1")


def test_where_both_versions_are_equal_there_is_nothing_to_decide(browser: Any, file: Path) -> None:
    with review(browser, file, asked_of([("a", "b", "b", 1.0, 1.0)])) as windows:
        tab = windows.open()
        assert tab.locator("#nothing").is_visible()
        tab.keyboard.press("1")
        tab.keyboard.press("j")
        progress(tab, "0 of 0")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1024, "dark"), (400, "light"), (400, "dark")])
def test_it_fits_its_window_and_is_accessible(browser: Any, file: Path, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    with review(browser, file, lax=True, scheme=scheme) as windows:
        tab = windows.open(width=width)
        tab.keyboard.press("1")
        progress(tab, "1 of 4")
        tab.keyboard.press("v")
        tab.locator(".side .file").first.wait_for()
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        for name in ("1 is better", "Equal", "2 is better"):
            assert tab.get_by_role("button", name=name).evaluate(
                "one => one.getBoundingClientRect().bottom <= innerHeight"
            )
        found = Axe().run(tab).response
        assert found["violations"] == []
        assert found["passes"]
