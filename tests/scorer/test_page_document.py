"""The document on the page: the whole text in order, to read in context and to print."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from sample_report import ROWS, long_report, report, unrated

from scorer.page.write import write

if TYPE_CHECKING:
    from tests.scorer.page_opened import Opener
from tests.scorer.tabs import visit

TEXTS = "rows => rows.map((row) => ['original', 'garbled'].map((side) => row.querySelector(`.${side}`).textContent))"


def drawn(tab: Any, number: int) -> None:
    tab.locator(f"#whole .pair:nth-child({number})").wait_for()


def print_it(tab: Any) -> None:
    """Show the page as it is printed."""
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    tab.emulate_media(media="print")


def test_every_sentence_of_both_texts_stands_in_order(review: Opener) -> None:
    tab = review(report(), "#/document")
    drawn(tab, len(ROWS))
    wanted = [[row.original or "added", row.garbled or "omitted"] for row in ROWS]
    assert tab.eval_on_selector_all("#whole .pair", TEXTS) == wanted
    assert tab.locator("nav a[aria-current]").inner_text() == "Document"
    assert [tab.locator(f"#{name}").is_visible() for name in ("report", "document", "review")] == [False, True, False]


def test_damage_is_marked_as_on_the_card_and_said_where_it_is_major(review: Opener) -> None:
    tab = review(report(), "#/document")
    drawn(tab, len(ROWS))
    row = tab.locator("#whole .pair").nth(3)
    shown = [row.locator(f".{side}").inner_html() for side in ("original", "garbled")]
    assert row.locator(".note").inner_text() == 'critical negation: "not" is missing'
    assert tab.locator("#whole .note").count() == 2
    row.locator(".number").click()
    tab.locator("#card [data-side=garbled]", has_text="The mayor promised").wait_for()
    assert [tab.locator(f"#card [data-side={side}]").inner_html() for side in ("original", "garbled")] == shown


def test_what_is_dismissed_is_no_longer_marked(review: Opener) -> None:
    tab = review(report(), "#/document")
    drawn(tab, len(ROWS))
    assert tab.locator("#whole .pair").nth(3).locator("mark.critical").count() == 1
    visit(tab, "#line-3")
    tab.locator("#card [data-side=garbled]", has_text="The mayor promised").wait_for()
    for _ in range(2):
        tab.keyboard.press("d")
    tab.locator("#card .dismissed").nth(1).wait_for()
    visit(tab, "#/document")
    drawn(tab, len(ROWS))
    assert tab.locator("#whole .pair").nth(3).locator("mark").count() == 0


def test_a_long_document_is_drawn_to_its_end_each_line_once(review: Opener) -> None:
    tab = review(long_report(450), "#/document")
    drawn(tab, 450)
    numbers = tab.eval_on_selector_all("#whole .pair", "rows => rows.map((row) => Number(row.dataset.n))")
    assert numbers == list(range(450))


@pytest.mark.parametrize("view", ["", "#/review"])
def test_the_document_is_what_is_printed(review: Opener, view: str) -> None:
    named = report()
    named = replace(named, original=replace(named.original, name="/home/ann/texts/original.txt"))
    tab = review(named, view or "#/document" if review.way == "served" else view)
    if review.way == "served":
        # A served page must have got the lines before it can print them.
        visit(tab, "#/document")
        drawn(tab, len(ROWS))
    print_it(tab)
    assert tab.locator("#whole .pair").count() == len(ROWS)
    assert tab.locator("#document").is_visible()
    assert tab.locator(".summary").is_visible()
    assert not any(tab.locator(part).is_visible() for part in (".lowest", ".passages", ".bar", "#review"))
    assert tab.locator(".printed").inner_text().startswith("garbled.txt against original.txt\n")
    assert str(tab.evaluate("new Date().getFullYear()")) in tab.locator("#printed-on").inner_text()
    assert "/home/ann" not in tab.content()


def test_the_report_is_printed_when_it_was_chosen(review: Opener) -> None:
    tab = review(report(), "#/report")
    print_it(tab)
    assert [tab.locator(part).is_visible() for part in (".lowest", "#document")] == [True, False]


def test_a_paragraph_opens_where_the_text_has_a_gap() -> None:
    apart = report()
    moved = apart.judgements[2].pair
    for name in ("original", "garbled"):
        side = getattr(moved, name)
        moved = replace(moved, **{name: replace(side, at=replace(side.at, start=side.at.start + 1))})
    third = replace(apart.judgements[2], scored=replace(apart.judgements[2].scored, pair=moved))
    opened = write(replace(apart, judgements=(*apart.judgements[:2], third, *apart.judgements[3:])), 0)
    assert [write(apart, 0).count('"opens":true'), opened.count('"opens":true')] == [0, 1]


def test_without_a_rating_the_document_has_no_probabilities(review: Opener) -> None:
    tab = review(unrated(report()), "#/document")
    drawn(tab, len(ROWS))
    assert tab.locator("#whole .pair[style]").count() == 0
