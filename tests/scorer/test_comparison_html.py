"""A comparison as a page: what is in it, what it allows, and what its pictures show."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from scorer import Settings, score_pairs
from scorer.comparison import compare, pictures
from scorer.comparison.html import write
from scorer.comparison.types import Comparison
from tests.scorer.comparison_reports import QUICK, aligned, compared, documents

HOSTILE = '</title></style><script>window.ran = 1</script>"><img src=x onerror="window.ran = 2"> \u202e'


@cache
def two() -> Comparison:
    return compare(aligned(), ("one", "two"), resamples=20, trials=20)


def markup(page: str) -> str:
    return re.sub(r"(?s)<style\b.*?</style>", "", page)


@pytest.mark.parametrize("comparison", [compared(), two()], ids=["three", "two"])
def test_everything_is_in_one_file_and_only_its_own_script_runs(comparison: Comparison) -> None:
    page = write(comparison, 3)
    body = markup(page)
    assert re.findall(r"<(script|link|img|iframe|object|embed|base)\b", body) == ["script"]
    assert ' style="' not in body
    assert all(link.startswith("#segment-") for link in re.findall(r'href="([^"]*)"', body))
    (style,) = re.findall(r"(?s)<style>(.*?)</style>", page)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (script,) = re.findall(r"(?s)<script>(.*?)</script>", page)
    allowed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'; script-src 'sha256-{allowed}'" in page.replace("&#39;", "'")


def test_every_segment_stands_in_it_once_and_links_lead_to_segments() -> None:
    page = write(two(), 3)
    ids = re.findall(r'id="(segment-\d+)"', page)
    assert ids == [f"segment-{number}" for number in range(len(two().units))]
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_a_point_stands_for_each_segment_that_both_versions_have() -> None:
    assert pictures.scatter(two(), 0, 1).count("<circle") == len(two().units)
    # The merged version omits a sentence, which has quality 0.
    assert 'cx="0.0"' in pictures.scatter(compared(), 0, 1)


def test_the_histogram_of_an_equal_version_is_one_bar() -> None:
    picture = pictures.histogram(compared())
    assert picture.count("<path") == 3
    same = re.findall(r'class="v2" d="([^"]+)"', picture)[0]
    heights = re.findall(r"V([\d.]+)", same)
    assert len(set(heights[:19])) == 1
    # Five segments of at most eight: the numbers beside the lines are whole.
    assert float(heights[19]) == pytest.approx(3 / 8 * float(heights[0]), abs=0.1)
    assert re.findall(r'class="up"[^>]*>([^<]+)<', picture) == ["0", "2", "4", "6", "8"]


def test_the_bars_are_as_long_as_the_counts() -> None:
    picture = pictures.kinds(two())
    found = {kind: [version.findings[kind] for version in two().versions] for kind in two().versions[0].findings}
    rows = list(
        zip(re.findall(r'width="([\d.]+)"', picture), re.findall(r'class="count"[^>]*>(\d+)', picture), strict=True)
    )
    assert [int(count) for _, count in rows] == [count for counts in found.values() for count in counts]
    most = max(float(length) for length, _ in rows) / max(int(count) for _, count in rows)
    assert all(float(length) == pytest.approx(int(count) * most, abs=0.1) for length, count in rows)


def test_a_notebook_shows_figures_and_differences_without_ids_or_links() -> None:
    fragment = two()._repr_html_()
    assert fragment.startswith('<div class="scorer comparison notebook"')
    assert not re.search(r"<script| id=|<a |<html|<body", fragment)
    for words in ("chrF++", "95% interval", "one is better", "two"):
        assert words in markup(fragment), words


def test_no_text_is_taken_for_markup() -> None:
    reports = [score_pairs([(HOSTILE, f"{HOSTILE} {word}"), ("A.", "A.")], QUICK) for word in ("one", "two")]
    comparison = compare(reports, (HOSTILE, "b"), resamples=20, trials=20)
    body = markup(write(comparison, 3) + comparison._repr_html_())
    assert body.count("<script") == 1
    assert "<img" not in body
    assert "\u202e" not in body


def test_versions_without_a_quality_have_figures_and_segments_but_no_pictures() -> None:
    plain = Settings(model="none", quality="none")
    reports = [
        score_pairs([("A bridge.", text), ("A boat.", "A boat.")], plain) for text in ("The bridge.", "A bridge.")
    ]
    page = write(compare(reports, "ab", resamples=20, trials=20), 3)
    assert "<svg" not in page
    assert 'id="segment-1"' in page
    assert "chrF++" in page


@pytest.mark.browser
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (400, "dark")])
def test_a_point_leads_to_its_segment(browser: Any, tmp_path: Path, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    path = tmp_path / "comparison.html"
    path.write_text(write(compare(documents(), "abc", resamples=20, trials=20), 3), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    try:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.locator('a[href="#segment-4"] circle').first.click(force=True)
        page.locator("#segment-4:target").wait_for()
        assert page.locator("#segment-4").evaluate("one => one.getBoundingClientRect().top < innerHeight")
        assert said == []
        found = Axe().run(page).response
        assert found["violations"] == []
        assert found["passes"]
    finally:
        page.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 400, 800, 1280])
def test_all_of_a_difference_is_in_the_window(browser: Any, tmp_path: Path, width: int) -> None:
    path = tmp_path / "comparison.html"
    names = ("a_version_whose_name_is_of_some_length.txt", "two")
    path.write_text(write(compare(aligned(), names, resamples=200, trials=200), 3), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 800})
    try:
        page.goto(path.as_uri())
        table = page.locator(".differences")
        for words in ("difference", "95% interval", "p, boot", "p, rand", "sure?", names[0] + " is better"):
            assert table.get_by_text(words).first.is_visible(), words
        beyond = (
            "one => Math.max(...[...one.querySelectorAll('th, td')].map(cell => cell.getBoundingClientRect().right))"
        )
        assert table.evaluate(beyond) <= width
        assert table.evaluate("one => one.parentElement.scrollWidth - one.parentElement.clientWidth") == 0
    finally:
        page.close()


@pytest.mark.browser
def test_keys_go_from_card_to_card_and_from_a_passage_to_its_segment(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "comparison.html"
    comparison = two()
    path.write_text(write(comparison, 3), encoding="utf-8")
    page = browser.new_page()
    try:
        page.goto(path.as_uri())

        def focused() -> int:
            found = "[...document.querySelectorAll('.cards > li')].indexOf(document.activeElement)"
            return int(page.evaluate(found))

        assert focused() == -1
        page.keyboard.press("j")
        assert focused() == 0
        assert page.evaluate("document.activeElement.getBoundingClientRect().top < innerHeight")
        for key, wanted in (("j", 1), ("J", 2), ("k", 1), ("Control+j", 1), ("k", 0), ("k", 0)):
            page.keyboard.press(key)
            assert focused() == wanted, key
        page.keyboard.press("Enter")
        segment = comparison.worse[0].at.start
        assert page.evaluate("document.activeElement.id") == f"segment-{segment}"
        page.locator(f"#segment-{segment}:target").wait_for()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == f"segment-{segment}"
    finally:
        page.close()
