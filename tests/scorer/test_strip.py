"""The strip of the document: a scale by the probability of a major error, on which nothing is averaged away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from sample_report import ROWS, Row, long_report, report, unrated

from scorer.page.write import write as page
from scorer.report.html import notebook
from scorer.report.strip import block, cells
from scorer.report.text import write
from scorer.types import Report

if TYPE_CHECKING:
    from tests.scorer.page_opened import Opener

SOUND = Row("Work begins in spring.", "Work begins in spring.")


def one_bad_among(number: int) -> Report:
    rows = [SOUND] * number
    rows[number // 3] = ROWS[2]
    return report(tuple(rows))


@pytest.mark.parametrize("pairs", [3, 60, 999])
def test_one_critical_line_is_seen_in_a_terminal_however_long_the_document(pairs: int) -> None:
    (strip,) = [line for line in write(one_bad_among(pairs), 0, width=40).splitlines() if line.startswith("start")]
    assert set(strip.split()[1]) == {"·", "▇"}


def test_a_cell_shows_its_likeliest_pair_and_leads_to_its_worst() -> None:
    made = report((SOUND, ROWS[4], ROWS[9], SOUND))
    (cell,) = cells(made, 1)
    assert cell.likely == 0.4
    assert cell.worst is made.judgements[2]


@pytest.mark.parametrize(
    ("likely", "sign"), [(0.0, "·"), (0.05, "·"), (0.1, "▁"), (0.25, "▂"), (0.5, "▄"), (0.93, "▇"), (1.0, "█")]
)
def test_the_height_of_a_block_is_the_probability(likely: float, sign: str) -> None:
    (cell,) = cells(report((Row("Go.", "Stay.", 50.0, likely, "minor"),)), 1)
    assert block(cell) == sign


def test_the_colour_is_the_probability_and_a_legend_says_so() -> None:
    strip = notebook(report()).split('class="strip"')[1].split("</section>")[0]
    drawn, legend = strip.split('<p class="scale">')
    opacities = re.findall(r'fill-opacity="([\d.]+)"', drawn)
    assert opacities[1:9] == ["0.01", "0.01", "0.93", "0.93", "0.95", "0.95", "0.31", "0.31"]
    assert "probability of a major error" in legend
    assert re.findall(r'fill-opacity="([\d.]+)"', legend)[0::19] == ["0.000", "1.000"]
    assert "pair 3 of 13: critical, 93% likely a major error" in strip


def test_without_a_rating_the_scale_is_that_of_the_findings() -> None:
    strip = page(unrated(report()), 0).split('class="strip"')[1].split("</section>")[0]
    assert "severity of the findings" in strip
    assert "likely" not in strip
    assert set(re.findall(r'height="10" fill-opacity="([\d.]+)"', strip)) == {"0.00", "0.33", "0.67", "1.00"}


LUMINANCE = """(box) => {
  const light = (part) => {
    const [r, g, b] = getComputedStyle(box.querySelector(part)).fill.match(/[\\d.]+/g)
      .map((one) => one / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return [light(".scale .foot"), light(".scale .top")];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_ends_of_the_scale_differ_in_lightness_so_that_nobody_needs_hues(review: Opener, scheme: str) -> None:
    tab = review(long_report(60), "#/report", scheme=scheme)
    least, most = sorted(tab.locator("#strip").evaluate(LUMINANCE))
    # The ratio that is asked of text, so that half of it is left between each end and the middle.
    assert (most + 0.05) / (least + 0.05) > 7
    assert tab.locator("#strip .scale").is_visible()
