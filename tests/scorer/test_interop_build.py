"""The formats that a build server reads: valid, complete, and with what a gate does not count marked as such."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from junitparser import Failure, JUnitXml, Skipped
from sample_report import Row, one_pair, report, unrated

from scorer.interop import github, junit, sarif
from scorer.interop.places import QUALITY, address, problems
from scorer.types import MAJOR_OR_CRITICAL, Report

SCHEMA = json.loads((Path(__file__).parents[1] / "data" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
HOSTILE = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30)


def run_of(found: Report, excused: dict[int, str] | None = None) -> dict[str, object]:
    content = json.loads(sarif.write(found, 10, excused or {}))
    VALIDATOR.validate(content)
    (run,) = content["runs"]
    return run  # type: ignore[no-any-return]


def cases(found: Report, excused: dict[int, str] | None = None) -> list[object]:
    (suite,) = JUnitXml.fromstring(junit.write(found, 10, excused or {}).encode())
    return list(suite)


def test_the_schema_refuses_what_is_no_sarif() -> None:
    content = json.loads(sarif.write(report(), 10))
    content["runs"][0]["results"][0]["level"] = "awful"
    assert not VALIDATOR.is_valid(content)
    assert not VALIDATOR.is_valid({"version": "2.1.0"})


@pytest.mark.parametrize("found", [report(), unrated(report()), one_pair("One.", "One."), one_pair(None, "New one.")])
def test_every_report_is_valid_sarif_with_a_result_for_each_problem(found: Report) -> None:
    run = run_of(found)
    wanted = [one for judgement in found.judgements for one in problems(judgement) if one.severity != "none"]
    results = run["results"]
    assert [(one["ruleId"], one["message"]["text"]) for one in results] == [(one.rule, one.message) for one in wanted]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(rules[one["ruleIndex"]] == one["ruleId"] for one in results)


def test_a_result_points_at_both_documents() -> None:
    found = next(one for one in run_of(report())["results"] if one["ruleId"] == "negation")
    place, other = found["locations"][0], found["relatedLocations"][0]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "garbled.txt"
    assert (place["physicalLocation"]["region"]["startLine"], found["level"]) == (3, "error")
    assert other["physicalLocation"]["region"]["startLine"] == 4


def test_what_does_not_count_is_suppressed_skipped_or_left_out() -> None:
    excused = {2: "in the baseline"}
    results = run_of(report(), excused)["results"]
    assert [one["suppressions"][0]["justification"] for one in results if "suppressions" in one] == ["in the baseline"]
    skipped = [case for case in cases(report(), excused) if isinstance(next(iter(case.result), None), Skipped)]
    assert [case.name.partition(":")[0] for case in skipped] == ["3"]
    assert "1,000 became 100" in github.write(report(), 10)
    assert "1,000 became 100" not in github.write(report(), 10, excused)


def test_junit_has_a_case_for_each_pair_and_a_failure_for_each_degraded_one() -> None:
    found = cases(report())
    assert len(found) == len(report().judgements) == len({case.name for case in found})
    failed = [n for n, case in enumerate(found) if any(isinstance(one, Failure) for one in case.result)]
    assert failed == [n for n, one in enumerate(report().judgements) if one.severity in MAJOR_OR_CRITICAL]
    xml = JUnitXml.fromstring(junit.write(report(), 10).encode())
    assert (xml.tests, xml.failures, xml.skipped) == (len(found), len(failed), 0)


def test_github_annotates_each_pair_with_a_problem_worst_first() -> None:
    lines = github.write(report(), 10).splitlines()
    assert len(lines) == sum(any(problems(one)) for one in report().judgements)
    assert lines[0].startswith("::error file=garbled.txt,line=3,title=critical%3A negation%2C tense::")
    assert any(line.startswith("::warning file=original.txt,") for line in lines)
    assert github.write(one_pair("One.", "One."), 10) == ""


@given(HOSTILE, HOSTILE, HOSTILE)
@settings(max_examples=60, deadline=None)
def test_no_text_breaks_a_format(original: str, garbled: str, reason: str) -> None:
    found = report((Row(original, garbled, 40.0, 0.9, "critical", (reason,), id=reason),))
    run_of(found)
    assert len(cases(found)) == 1
    (line,) = re.split(r"\r\n|\r|\n", github.write(found, 10).removesuffix("\n"))
    assert line.startswith("::error file=garbled.txt,line=1,title=critical%3A quality::")


def test_a_degraded_pair_without_a_finding_has_a_problem_of_its_own() -> None:
    (judgement,) = one_pair("One.", "Two.", quality=50.0, severity="critical", reasons=("worded otherwise",)).judgements
    assert [(one.rule, one.message) for one in problems(judgement)] == [(QUALITY, "worded otherwise")]
    (minor,) = one_pair("One.", "Two.", quality=90.0, severity="minor").judgements
    assert list(problems(minor)) == []


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("a b.txt", "a%20b.txt"), ("../ä.txt", "../%C3%A4.txt"), ("a\\b", "a/b"), ("x:y", "x%3Ay")],
)
def test_a_name_becomes_an_address(name: str, wanted: str) -> None:
    assert address(name) == wanted
