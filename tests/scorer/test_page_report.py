"""The report on the page: what stands first, and what is said only once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sample_report import long_report, report

from scorer.page.write import write
from scorer.report.html import notebook

if TYPE_CHECKING:
    from tests.scorer.page_opened import Opener

LINES, PASSAGES = '<section class="lowest">', '<section class="passages">'
REASONS = ("a negation was lost", "the meaning is reversed", "1,000 became 100</li>")


@pytest.mark.parametrize("written", [write(report(), 10), notebook(report())], ids=["page", "notebook"])
def test_the_lines_stand_before_the_passages(written: str) -> None:
    assert 0 < written.index(LINES) < written.index(PASSAGES)


@pytest.mark.parametrize("worst", [10, 1])
def test_a_passage_does_not_repeat_what_its_lines_said(worst: int) -> None:
    lines, passages = write(report(), worst).split(LINES)[1].split(PASSAGES)
    passages = passages.split("</section>")[0]
    assert ["a negation was lost" in part for part in (lines, passages)] == [True, False]
    # The second line of the passage is not among the lines of a report of one.
    assert ("1,000 became 100" in passages) == (worst == 1)


def test_a_passage_says_what_no_line_says() -> None:
    passages = write(report(), 0).split(PASSAGES)[1].split("</section>")[0]
    assert [passages.count(reason) for reason in REASONS] == [1, 1, 1]


def test_the_first_line_of_a_long_report_is_on_the_first_screen_and_most_passages_are_folded(review: Opener) -> None:
    tab = review(long_report(520), "#/report")
    top = "box => box.getBoundingClientRect().top"
    assert tab.locator("#report .lowest article").first.evaluate(top) < 800
    in_sight = "items => [items.length, items.filter((one) => one.checkVisibility()).length]"
    assert tab.eval_on_selector_all("#report .passages li:has(> p)", in_sight) == [100, 5]
    tab.locator("#report .passages summary").click()
    assert tab.eval_on_selector_all("#report .passages li:has(> p)", in_sight) == [100, 100]
    tab.locator("#report .passages details a").first.click()
    tab.locator("#passage", has_text="passage").wait_for()
