"""The pictures of a report: what stands where in them, and where their points lead."""

from __future__ import annotations

import re
from collections import Counter
from math import ceil
from typing import TYPE_CHECKING, Any

import pytest
from sample_report import ROWS, Row, long_report, report, unrated

from scorer import plugins
from scorer.page.write import write
from scorer.report import pictures, plots
from scorer.report.html import asset
from scorer.types import SEVERITIES, Report

if TYPE_CHECKING:
    from tests.scorer.page_opened import Opener

HIGH = 190 - 24 - 8  # of a wide picture, without the room for its numbers
POINT = re.compile(r'<a href="#line-(\d+)" tabindex="-1"><circle class="dot" cx="([\d.]+)" cy="([\d.]+)"')


def test_the_histogram_counts_the_pairs_with_two_sides() -> None:
    (path,) = re.findall(r'class="v0" d="M0 \d+([^"]+)V\d+"', pictures.histogram(report()))
    heights = [float(one) for one in re.findall(r"V([\d.]+)H", path)]
    qualities = [row.quality or 0.0 for row in ROWS if row.original and row.garbled]
    counts = Counter(min(19, int(one / 5)) for one in qualities)
    most = 4 * ceil(max(counts.values()) / 4)  # so that the numbers at the four lines are whole
    assert heights == pytest.approx([HIGH - counts[n] / most * HIGH for n in range(20)], abs=0.06)


def test_a_point_stands_for_each_pair_at_its_quality_and_leads_to_its_line() -> None:
    points = [(int(n), float(x), float(y)) for n, x, y in POINT.findall(pictures.along(report()))]
    assert [n for n, _, _ in points] == list(range(len(ROWS)))
    assert [x for _, x, _ in points] == sorted(x for _, x, _ in points)
    assert [y for _, _, y in points] == pytest.approx(
        [HIGH - (row.quality or 0) / 100 * HIGH for row in ROWS], abs=0.06
    )
    assert "<title>line 4 → 3: 38.5, critical</title>" in pictures.along(report())


def test_of_a_long_document_the_worst_pairs_have_points() -> None:
    made = long_report(1000)
    points = [int(n) for n, _, _ in POINT.findall(pictures.along(made))]
    assert len(points) == 600
    assert set(points) == {judgement.pair.index for judgement in made.worst(600)}


def test_the_bars_are_the_findings_of_each_check_and_severity() -> None:
    picture = pictures.kinds(report())
    names, counts = (re.findall(rf'class="{part}"[^>]*>([^<]+)<', picture) for part in ("name", "count"))
    assert names == ["critical negation", "critical number", "minor tense"]
    assert counts == ["1", "1", "1"]


@pytest.mark.parametrize(
    ("made", "shown"),
    [
        (report(), ["Quality along the document; a point leads to its line", "Pairs by quality", "Findings by kind"]),
        (unrated(report()), ["Findings by kind"]),
        (report((Row("Go.", "Go."),)), ["Quality along the document; a point leads to its line", "Pairs by quality"]),
        (report(()), []),
    ],
    ids=["rated", "unrated", "sound", "empty"],
)
def test_a_page_has_the_pictures_of_what_is_known(made: Report, shown: list[str]) -> None:
    assert re.findall("<figcaption>([^<]+)<", write(made, 10)) == shown


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (400, "dark")])
def test_a_point_is_pressed(review: Opener, width: int, scheme: str) -> None:
    tab = review(report(), "#/report", width=width, scheme=scheme)
    assert tab.locator(".pictures svg").count() == 3
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.locator(".pictures a[href='#line-3'] circle").click()
    tab.locator("#card [data-side=garbled]", has_text="The mayor promised").wait_for()


@pytest.mark.browser
@pytest.mark.parametrize("width", [400, 768, 1280])
def test_the_longest_name_of_a_kind_is_seen_whole(browser: Any, width: int) -> None:
    names = (f"{severity} {check}" for severity in SEVERITIES[1:] for check in plugins.names("check"))
    longest = sorted(names, key=len)[-3:]
    body = f"<style>{asset('report.css')}{asset('pictures.css')}</style><div class='scorer'><div class='pictures'>"
    page = browser.new_page(viewport={"width": width, "height": 800})
    try:
        page.set_content(f"{body}<figure>{plots.bars([(name, [3]) for name in longest], 'kinds')}</figure></div></div>")
        starts = page.locator("text.name").evaluate_all(
            """all => all.map(
              (one) => one.getBoundingClientRect().left - one.closest("svg").getBoundingClientRect().left)"""
        )
        assert len(starts) == 3
        assert min(starts) >= 0
    finally:
        page.close()
