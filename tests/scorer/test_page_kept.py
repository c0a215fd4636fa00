"""What a person typed or a browser kept is not lost: drafts, and a browser's storage whatever it holds."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.scorer.page_opened import Opener, at_line
from tests.scorer.sample_report import report
from tests.scorer.tabs import progress, said

pytestmark = pytest.mark.browser
PLACE = "scorer review 1: original.txt | garbled.txt"


def typed(tab: Any) -> str:
    """Return what is in the field that opens."""
    field = tab.locator("#card .editor textarea")
    field.wait_for()
    return str(field.input_value())


def left(tab: Any) -> None:
    """Leave the field; keys mean something else again when it is gone."""
    tab.keyboard.press("Escape")
    tab.locator("#card .editor").wait_for(state="detached")


def test_what_was_typed_survives_escape_another_line_and_a_reload(review: Opener) -> None:
    tab = review(report())
    at_line(tab, "The mayor promised")
    tab.keyboard.press("c")
    assert typed(tab) == ""
    tab.keyboard.type("half a thought")
    left(tab)
    said(tab, "What you typed is there when you come back.")
    tab.keyboard.press("j")
    tab.keyboard.press("c")
    assert typed(tab) == ""
    left(tab)
    tab.keyboard.press("k")
    at_line(tab, "The mayor promised")
    tab.keyboard.press("c")
    assert typed(tab) == "half a thought"
    tab.reload()
    tab.wait_for_selector("#card h2")
    at_line(tab, "The mayor promised")
    tab.keyboard.press("c")
    assert typed(tab) == "half a thought"
    tab.keyboard.press("End")
    tab.keyboard.type(", and the rest")
    tab.keyboard.press("Control+Enter")
    tab.locator("#card .remark", has_text="half a thought, and the rest").wait_for()
    # A draft that was kept is none any more.
    assert tab.evaluate("Object.keys(localStorage).filter(key => key.startsWith('scorer draft'))") == []
    tab.keyboard.press("c")
    assert typed(tab) == "half a thought, and the rest"
    left(tab)


def test_a_correction_has_a_draft_of_its_own(review: Opener) -> None:
    tab = review(report())
    tab.keyboard.press("e")
    before = typed(tab)
    tab.keyboard.press("End")
    tab.keyboard.type(" Really.")
    left(tab)
    tab.keyboard.press("c")
    assert typed(tab) == ""
    left(tab)
    tab.keyboard.press("e")
    assert typed(tab) == f"{before} Really."
    # Who takes it back has no draft.
    tab.locator("#card .editor textarea").fill(before)
    left(tab)
    assert tab.evaluate("Object.keys(localStorage).filter(key => key.startsWith('scorer draft'))") == []


EVENT = {"when": "2026-03-01T12:00:00.000Z", "key": "0" * 32, "action": {"do": "comment", "text": "kept"}}


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{",
        "null",
        "3",
        '"text"',
        "{}",
        "[null]",
        "[3, [], {}]",
        json.dumps([{**EVENT, "key": 3}]),
        json.dumps([{**EVENT, "when": "soon"}]),
        json.dumps([{**EVENT, "action": None}]),
        json.dumps([{**EVENT, "action": {"do": "fly"}}]),
        json.dumps([{**EVENT, "action": {"do": "constructor"}}]),
        json.dumps([{**EVENT, "action": {"do": "grade", "grade": "awful"}}]),
        json.dumps([{**EVENT, "action": {"do": "mark", "errors": [None]}}]),
        json.dumps([{**EVENT, "action": {"do": "mark", "errors": [{"side": "garbled", "at": "x"}]}}]),
        json.dumps([{**EVENT, "action": {"do": "dismiss", "finding": {}}}]),
    ],
)
def test_the_page_opens_whatever_the_browser_holds(browser: Any, tmp_path: Any, kept: str) -> None:
    review = Opener(browser, tmp_path, "file")
    tab = review(report())
    tab.evaluate("([place, kept]) => localStorage.setItem(place, kept)", [PLACE, kept])
    tab.reload()
    tab.locator("#warning", has_text="was set aside").wait_for()
    tab.wait_for_selector("#card h2")
    aside = tab.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.includes('(set aside ')).map(([, v]) => v)"
    )
    assert aside == [kept]
    tab.keyboard.press("3")
    progress(tab, "1 of 13")
    tab.reload()
    progress(tab, "1 of 13")
    assert tab.locator("#warning").is_hidden()
    review.close()


def test_what_can_be_read_is_kept(browser: Any, tmp_path: Any) -> None:
    review = Opener(browser, tmp_path, "file")
    tab = review(report())
    for key in "32":
        tab.keyboard.press(key)
    progress(tab, "2 of 13")
    tab.evaluate(
        "place => localStorage.setItem(place, JSON.stringify([...JSON.parse(localStorage.getItem(place)), {}]))", PLACE
    )
    tab.reload()
    tab.locator("#warning", has_text="2 changes of it still can").wait_for()
    progress(tab, "2 of 13")
    review.close()
