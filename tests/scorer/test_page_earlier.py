"""The earlier version of a line whose text changed, and what was said of it, on the page."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scorer.changed_texts import MAYOR, edited
from tests.scorer.page_opened import Opener, at_line
from tests.scorer.sample_report import report
from tests.scorer.stored_events import query
from tests.scorer.tabs import progress, said

pytestmark = pytest.mark.browser


def told(tab: Any) -> list[str]:
    """Return what the card says of earlier versions, without the times."""
    words = tab.locator("#card .earlier p").all_inner_texts()
    return [one.partition(", ")[2] if one[:2] == "20" else one for one in words]


def decided(review: Opener) -> Any:
    """Decide on the sample, edit its texts, and open it again."""
    tab = review(report(), f"#/review?order=document&line={MAYOR}")
    at_line(tab, "The mayor promised a date.")
    tab.keyboard.press("c")
    tab.keyboard.type("not what she said")
    tab.keyboard.press("Control+Enter")
    tab.locator("#card .remark", has_text="not what she said").wait_for()
    tab.keyboard.press("2")
    progress(tab, "1 of 13")
    review.restart()
    return review(edited(), f"#/review?order=document&line={MAYOR}")


def test_the_earlier_version_stands_on_the_card_and_in_the_history(review: Opener) -> None:
    tab = decided(review)
    at_line(tab, "The mayor promised nothing.")
    progress(tab, "0 of 13")
    who = "you" if review.way == "file" else "Ann"
    tab.locator("#card .earlier").wait_for()
    assert told(tab) == ["garbled “The mayor promised a date.”", f"{who}: major, “not what she said”"]
    tab.keyboard.press("h")
    words = tab.locator("#history-dialog .said", has_text="Earlier version")
    words.wait_for()
    lines = [one.partition(", ")[2] or one for one in words.inner_text().splitlines() if one]
    assert lines == [
        "Nobody has said anything of this line.",
        "Earlier version: garbled “The mayor promised a date.”",
        f"{who}: major",
        f"{who}: comment “not what she said”",
    ]
    tab.keyboard.press("Escape")
    tab.keyboard.press("j")
    at_line(tab, "Residents have waited")
    assert told(tab) == []


def test_what_was_taken_back_is_not_shown(review: Opener) -> None:
    tab = decided(review)
    tab.locator("#card .earlier").wait_for()
    review.restart()
    tab = review(report(), f"#/review?order=document&line={MAYOR}")
    for _ in range(2):
        tab.keyboard.press("z")
    said(tab, "undone")
    tab.locator("#undo[disabled]").wait_for()
    review.restart()
    tab = review(edited(), f"#/review?order=document&line={MAYOR}")
    at_line(tab, "The mayor promised nothing.")
    assert told(tab) == []


def test_an_earlier_text_that_was_not_kept_is_said_to_be_unknown(review: Opener) -> None:
    tab = decided(review)
    tab.locator("#card .earlier").wait_for()
    if review.way == "file":
        tab.evaluate("keptTexts.forget()")
    review.restart()
    if review.way == "served":
        for statement in ("DROP TABLE pair_text", "UPDATE version SET number = 1"):
            query(review.folder / "verdicts.review.sqlite", statement)
    tab = review(edited(), f"#/review?order=document&line={MAYOR}")
    at_line(tab, "The mayor promised nothing.")
    assert told(tab) == []
    tab.keyboard.press("h")
    unknown = "1 pair with a verdict is not in this report, and the earlier text is not known"
    tab.locator("#history-dialog .said", has_text=unknown).wait_for()


def test_verdicts_come_before_texts_where_the_browser_has_no_room(review: Opener) -> None:
    if review.way == "served":
        pytest.skip("a server keeps the verdicts")
    tab = review(report())
    tab.keyboard.press("Shift+A")
    tab.keyboard.press("f")
    progress(tab, "13 of 13")
    # Fill what the browser keeps, up to the last few letters.
    tab.evaluate(
        """() => {
          for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
            try { for (let n = 0; ; n += 1) localStorage.setItem(`full ${size} ${n}`, "x".repeat(size)); } catch {}
          }
        }"""
    )
    kept = "() => Object.keys(localStorage).filter((place) => place.startsWith('scorer texts')).length"
    assert tab.evaluate(kept) == 13
    tab.keyboard.press("2")
    said(tab, "major")
    assert tab.evaluate(kept) == 1  # the one that was decided last
    assert tab.locator("#warning").is_hidden()
    tab.reload()
    progress(tab, "13 of 13")
    tab.locator("#list .row .said", has_text="major").wait_for()
