"""Rules of a gate against reports made by hand: each rule alone, at its limit and one beyond."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_report import Row, report, unrated

from scorer.errors import SettingsError
from scorer.gate.excused import BASELINE, FINE, excused, told
from scorer.gate.rules import Rules
from scorer.gate.verdict import failures
from scorer.report import json as json_report
from scorer.report.load import load
from scorer.review.key import pair_key
from scorer.types import Relation, Report

ROWS = (
    Row("One two three four.", "One two three four."),
    Row("He sold 1,000 tickets.", "He sold 100 tickets.", 40.0, 0.9, "critical"),
    Row("She left at noon today.", "She left at one today.", 70.0, 0.6, "major"),
    Row("Rain fell all day.", None, 0.0, 0.9, "major"),
    Row(None, "Nobody asked for this at all.", None, 0.9, "major"),
)


def made(rows: tuple[Row, ...] = ROWS, quality: float | None = 60.0) -> Report:
    found = report(rows)
    return replace(found, summary=replace(found.summary, quality=quality))


@pytest.mark.parametrize(
    ("holds", "fails", "words"),
    [
        (Rules(fail_under=60), Rules(fail_under=60.1), "quality 60.0, 0.1 below 60.1: line 2 → 2"),
        (Rules(max_critical=1), Rules(max_critical=0), "1 line of severity critical, 1 more than 0: line 2 → 2"),
        (Rules(max_major=4), Rules(max_major=3), "4 lines of severity major or worse, 1 more than 3"),
        (
            Rules(max_degraded=0.67),
            Rules(max_degraded=0.66),
            "66.7% of the matched pairs degraded, 0.7 points above 66%",
        ),
        (Rules(max_omitted=0.24), Rules(max_omitted=0.2), "of the original lost, 3.5 points above 20%: line 4"),
        (Rules(max_added=0.34), Rules(max_added=0.3), "of the garbled added, 1.6 points above 30%: line 4"),
        (Rules(require_version="0.1"), Rules(require_version="0.2"), "the report is of scorer 0.1.0, not 0.2"),
        (Rules(require_version="0.1.0"), Rules(require_version="0.1.0.1"), "not 0.1.0.1"),
    ],
)
def test_each_rule_holds_at_its_limit_and_fails_beyond(holds: Rules, fails: Rules, words: str) -> None:
    assert failures(made(), holds, {}) == []
    (line,) = failures(made(), fails, {})
    assert words in line


def test_no_rule_never_fails() -> None:
    assert failures(made(), Rules(), {}) == []


def test_every_failing_rule_has_its_line_and_many_places_are_counted() -> None:
    found = failures(made(), Rules(fail_under=99, max_major=0, max_added=0.0), {})
    assert [line.partition(":")[0] for line in found] == ["fail-under", "max-major", "max-added"]
    assert found[1].endswith("; and 1 more")


def test_a_saved_report_passes_and_fails_as_the_first_one_did() -> None:
    rules = Rules(fail_under=60, max_critical=1, max_major=4, max_degraded=2 / 3, max_omitted=4 / 17, max_added=1 / 3)
    again = load(json_report.write(made(), 10))
    assert failures(made(), rules, {}) == failures(again, rules, {}) == []
    strict = Rules(fail_under=61, max_critical=0, max_major=0, max_degraded=0.0, max_omitted=0.0, max_added=0.0)
    assert failures(made(), strict, {}) == failures(again, strict, {})


@pytest.mark.parametrize("rules", [Rules(fail_under=1), Rules(max_degraded=1.0)])
def test_a_rule_on_the_quality_needs_one(rules: Rules) -> None:
    with pytest.raises(SettingsError, match="--quality none"):
        failures(unrated(made()), rules, {})
    assert failures(unrated(made()), Rules(max_critical=1), {}) == []


def test_texts_in_two_languages_have_no_quality_to_rule_on() -> None:
    across = replace(unrated(made()), relation=Relation("other_language", 1.0))
    with pytest.raises(SettingsError, match="--fail-under needs a quality, and texts in two languages have none"):
        failures(across, Rules(fail_under=1), {})
    assert failures(across, Rules(max_critical=1), {}) == []


def test_nothing_rated_is_below_every_quality() -> None:
    added = made(ROWS[4:], quality=None)
    assert "no quality" in failures(added, Rules(fail_under=1), {})[0]


def test_damage_of_the_baseline_does_not_count() -> None:
    known = excused(made(), made(ROWS[:3]), set())
    assert known == {1: BASELINE, 2: BASELINE}
    assert failures(made(), Rules(max_critical=0, max_major=2, max_degraded=0.0), known) == []
    # The mean of what is left: a perfect sentence and an omitted one, of four words each.
    assert failures(made(), Rules(fail_under=50), known) == []
    assert "quality 50.0, 1.0 below 51" in failures(made(), Rules(fail_under=51), known)[0]
    assert "1 line of severity major or worse, 1 more than 0" in failures(made(ROWS[:4]), Rules(max_major=0), known)[0]


def test_a_baseline_alone_allows_no_new_major_line() -> None:
    rules = Rules(baseline="old.json")
    assert failures(made(), rules, excused(made(), made(), set())) == []
    (line,) = failures(made(), rules, excused(made(), made(ROWS[:4]), set()))
    assert line.startswith("max-major: 1 line")


def test_the_baseline_excuses_by_content_and_not_by_place() -> None:
    elsewhere = made((Row("Something else.", "Something else."), *ROWS[::-1]))
    assert set(excused(made(), elsewhere, set())) == {1, 2, 3, 4}


def test_the_baseline_excuses_no_more_than_it_has() -> None:
    twice = made((ROWS[1], ROWS[1]))
    assert len(excused(twice, made(ROWS[1:2]), set())) == 1
    better = (replace(ROWS[1], severity="minor"),)
    assert excused(made(), made(better), set()) == {}
    worse = (replace(ROWS[2], severity="critical"),)
    assert excused(made(), made(worse), set()) == {2: BASELINE}


def test_what_a_person_called_fine_does_not_count_and_is_told() -> None:
    key = pair_key(made().judgements[1].pair)
    reasons = excused(made(), made(ROWS[2:3]), {key})
    assert reasons == {1: FINE, 2: BASELINE}
    assert told(reasons) == [f"1 line left out: {FINE}", f"1 line left out: {BASELINE}"]
    assert failures(made(), Rules(max_critical=0), reasons) == []
    assert told({}) == []
