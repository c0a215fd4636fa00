"""Loading a saved report: what is refused, ignored, and read of an earlier version."""

import json
from dataclasses import replace

import pytest
from sample_report import ROWS, report

from scorer.errors import ReadError
from scorer.report import json as writer
from scorer.report.load import load


def damaged(**changes):
    content = json.loads(writer.write(report(), 10))
    for path, value in changes.items():
        target = content
        *parents, last = [int(key) if key.isdigit() else key for key in path.split("__")]
        for key in parents:
            target = target[key]
        if value is ...:
            del target[last]
        else:
            target[last] = value
    return json.dumps(content)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "not JSON"),
        ("{", "line 1: not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", 'not a report of the format "scorer/1"'),
        ('{"format": "scorer/2"}', 'not a report of the format "scorer/1"'),
        (damaged(summary=...), "'summary' is missing"),
        (damaged(summary__bleu="high"), "'high' should be a number"),
        (damaged(summary__matched=-1), "whole number"),
        (damaged(summary__degraded=0.5), "whole number"),
        (damaged(summary__quality_ci=[1]), "not a sound report"),
        (damaged(pairs=3), "3 should be a list"),
        (damaged(pairs__1__severity="bad"), "'bad' is not a severity"),
        (damaged(pairs__1__quality_exact="high"), "'high' should be a number"),
        (damaged(pairs__1__kind="added"), "is called 'added' but is 'match'"),
        (damaged(pairs__1__original=None, pairs__1__garbled=None), "no side"),
        (damaged(pairs__1__index=5), "not numbered"),
        (damaged(pairs__1__original__text="short"), "has 5 characters"),
        (damaged(pairs__1__original__start=0, pairs__1__original__end=27), "overlap"),
        (damaged(pairs__1__original__sentences=[1, 3]), "not consecutive"),
        (damaged(pairs__2__findings__0__garbled=[0, 999]), "lies outside its text"),
        (damaged(pairs__2__differences__0__op="changed"), "'changed' is not a kind of difference"),
        (damaged(pairs__2__differences__0__original=[5, 999]), "5 to 999 lies outside its text"),
        (damaged(summary__findings=["number"]), "should be an object"),
        (damaged(summary__dismissed=-1), "whole number"),
        (damaged(pairs__1__metrics__bleu=True), "True should be a number"),
        (damaged(passages__0__pairs=[3, 99]), "no pairs 3 to 99"),
        (damaged(relation__verdict="maybe"), "'maybe' is not a verdict"),
        (damaged(signature="none"), "should be an object"),
        (damaged(summary__over="rows", blank_rows=[99]), "there is no row 99 that could be blank"),
        (damaged(original__language=7), "7 should be a text"),
    ],
)
def test_a_report_that_is_not_sound_is_refused_in_one_line(text, problem):
    with pytest.raises(ReadError) as caught:
        load(text, "old.json")
    assert str(caught.value).startswith("old.json")
    assert problem in str(caught.value)
    assert "\n" not in str(caught.value)


def test_keys_that_are_not_known_are_ignored():
    assert len(load(damaged(new={"a": 1}, pairs__0__new=2)).judgements) == len(ROWS)


def test_a_report_of_an_earlier_version_is_loaded():
    content = json.loads(writer.write(report(), 10))
    for pair in content["pairs"]:
        del pair["differences"]
    del content["summary"]["findings"], content["summary"]["dismissed"]
    found = load(json.dumps(content))
    assert all(judgement.scored.differences == () for judgement in found.judgements)
    assert found.summary.findings == {"number": 1, "tense": 1, "negation": 1}
    assert found.summary.dismissed == 0
    assert replace(found.summary, dismissed=2) == load(writer.write(report(), 10)).summary
