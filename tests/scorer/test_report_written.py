"""A report and what is read back of it give the same figures."""

from __future__ import annotations

import pytest

from scorer import Report, Settings, score_texts
from scorer.comparison import compare
from scorer.comparison import json as comparison_json
from scorer.report import json as report_json
from scorer.report.load import load
from scorer.report.written import as_written
from tests.scorer.comparison_reports import ADDED, MERGED, ORIGINAL

VERSIONS = (MERGED, ADDED, ORIGINAL)


def saved(report: Report) -> Report:
    return load(report_json.write(report, 10))


@pytest.fixture(scope="module", params=["none", "default"])
def reports(request: pytest.FixtureRequest) -> list[Report]:
    return [score_texts(ORIGINAL, one, Settings(model=request.param)) for one in VERSIONS]


def test_the_pairs_are_those_that_are_read_back(reports: list[Report]) -> None:
    for report in reports:
        for one, other in zip(as_written(report).judgements, saved(report).judgements, strict=True):
            assert (one.quality, dict(one.scored.scores)) == (other.quality, dict(other.scored.scores))


def test_it_is_written_as_before(reports: list[Report]) -> None:
    for report in reports:
        assert report_json.write(as_written(report), 10) == report_json.write(report, 10)


def test_scored_and_saved_reports_compare_alike_to_the_last_digit(reports: list[Report]) -> None:
    found, again = (compare(some, "abc", resamples=50, trials=50) for some in (reports, list(map(saved, reports))))
    assert comparison_json.write(found) == comparison_json.write(again)


def test_a_comparison_has_the_figures_of_the_reports(reports: list[Report]) -> None:
    for version in compare(reports, "abc", resamples=20, trials=20).versions:
        report = saved(version.report)
        assert f"{version.figures['quality'].value:.1f}" == f"{report.summary.quality:.1f}"
        assert f"{version.figures['mqm_expected'].value:.2f}" == f"{report.summary.mqm_expected:.2f}"
