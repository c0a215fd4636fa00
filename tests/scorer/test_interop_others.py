"""The scores of other metrics: their files, one for each row, and their ranks beside ours."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sample_report import report, unrated

from scorer import Report, Settings, score_pairs
from scorer.errors import ReadError, SettingsError
from scorer.interop.others import Other, beside, column_scores, read_scores
from scorer.report import json as json_report
from scorer.report import text, tsv, wording
from scorer.report.load import load
from scorer.review.lines import Lines
from scorer.review.order import Query, select
from scorer.review.replay import Verdicts

FORMS = {
    "numbers.txt": "0.5\n\n-1\n",
    "words.score": "sys\t0.5\nsys\tNone\nsys\t-1\n",
    "comet.txt": "hyp.txt\tSegment 0\tscore: 0.5\nnan\nhyp.txt\tSegment 2\tscore: -1\n",
    "comet.json": json.dumps({"hyp.txt": [{"mt": "a", "COMET": 0.5}, {"COMET": None}, {"COMET": -1, "errors": []}]}),
    "prediction.json": json.dumps({"scores": [0.5, None, -1], "system_score": 0.2}),
    "list.json": "[0.5, null, -1]",
    "metricx.jsonl": '{"prediction": 0.5}\n{"prediction": null}\n{"prediction": -1}\n',
    "own.jsonl": '{"mine": "0.5"}\n{"mine": ""}\n{"mine": -1}\n',
}


@pytest.mark.parametrize("name", FORMS)
def test_every_form_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(FORMS[name], encoding="utf-8")
    found = read_scores(f"mine={tmp_path / name}")
    assert (found.name, found.source, found.values) == ("mine", name, (0.5, None, -1.0))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", "0.5\nbad\n", "line 2: not a score: bad"),
        ("a.txt", "inf\n", "not a score"),
        ("a.json", "{", "not JSON"),
        ("a.json", '{"a": [1], "b": [2]}', "2 systems"),
        ("a.json", "3", "no list of scores"),
        ("a.json", "[true]", "not a score"),
        ("a.jsonl", '{"other": 1}\n', "no score under mine"),
        ("a.jsonl", '{"score": 1\n', "not JSON"),
    ],
)
def test_a_mistake_in_a_file_is_one_line(tmp_path: Path, name: str, content: str, words: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(ReadError) as error:
        read_scores(f"mine={tmp_path / name}")
    assert words in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("given", ["comet", "=a.txt", "comet=", "3=a.txt", "a b=c"])
def test_a_name_and_a_file_are_needed(given: str) -> None:
    with pytest.raises(SettingsError, match="NAME=FILE"):
        read_scores(given)


def made(*values: float | None, name: str = "comet") -> Other:
    return Other(name, "scores.txt", "0" * 64, values)


def rated() -> Report:
    rows = [("One two three.", "One two three."), ("", ""), ("Rain fell all day.", "Snow fell."), ("Gone.", "")]
    return score_pairs(rows, Settings(model="none"))


@pytest.mark.parametrize("values", [(0.9, 0.0, 0.1, 0.5), (0.9, 0.1, 0.5)])
def test_there_is_a_score_for_each_row_or_for_each_pair(values: tuple[float, ...]) -> None:
    found = beside(rated(), [made(*values)])
    scores = [one.scored.scores.get("comet") for one in found.judgements]
    assert scores == [0.9, 0.1, None]
    assert found.judgements[2].scored.scores == {}


def test_another_number_of_scores_is_refused() -> None:
    with pytest.raises(SettingsError, match="2 scores for 4 rows"):
        beside(rated(), [made(0.1, 0.2)])
    with pytest.raises(SettingsError, match="choose another"):
        beside(rated(), [made(0, 0, 0, 0, name="bleu")])


def test_both_ranks_count_from_the_worst_and_ties_share_one() -> None:
    sample = report()
    values = [float(n % 2) for n in range(len(sample.judgements))]
    found = beside(sample, [made(*values)])
    scores = {one.pair.index: one.scored.scores for one in found.judgements if one.pair.kind == "match"}
    ours = sorted(score["comet_our_rank"] for score in scores.values())
    assert sum(ours) == sum(range(1, len(scores) + 1))
    assert scores[3]["comet_our_rank"] == 1
    assert len({score["comet_rank"] for score in scores.values()}) == 2
    assert all(one["comet_gap"] == one["comet_our_rank"] - one["comet_rank"] for one in scores.values())


def test_of_some_metrics_lower_is_better() -> None:
    sample = report()
    values = [float(n) for n in range(len(sample.judgements))]
    up, down = (beside(sample, [made(*values, name=name)]).judgements for name in ("comet", "metricx"))
    matched = [n for n, one in enumerate(up) if one.pair.kind == "match"]
    assert up[matched[0]].scored.scores["comet_rank"] == 1
    assert down[matched[-1]].scored.scores["metricx_rank"] == 1


def test_the_scores_are_in_every_report_and_lines_can_be_ordered_by_them() -> None:
    sample = report()
    found = beside(sample, [made(*(n / 100 for n in range(len(sample.judgements))))])
    assert "comet 0.030 (rank 3, ours 1)" in text.write(found, 10, width=120)
    header, *rows = (line.split("\t") for line in tsv.write(found, 10).splitlines())
    gaps = [row[header.index("comet_gap")] for row in rows]
    assert any(gap.startswith("-") for gap in gaps)
    again = load(json_report.write(found, 10))
    assert wording.other_metrics(again, again.judgements[3]) == ["comet 0.030 (rank 3, ours 1)"]
    shown = select(Lines(found), Verdicts(), "me", Query(order="comet_gap"))
    shown_gaps = [found.judgements[n].scored.scores.get("comet_gap") for n in shown]
    known = [gap for gap in shown_gaps if gap is not None]
    assert known == sorted(known)
    assert len(known) > 3


def test_without_a_quality_there_are_no_ranks() -> None:
    sample = unrated(report())
    found = beside(sample, [made(*(0.5 for _ in sample.judgements))])
    assert wording.worth(found, found.judgements[2]).endswith(" · comet 0.500")


def test_a_column_of_the_input_may_hold_the_scores() -> None:
    sample = report()
    pairs = [replace(one.pair, columns={"qe": f"0.{n}"}) for n, one in enumerate(sample.judgements)]
    judgements = tuple(
        replace(one, scored=replace(one.scored, pair=pair)) for one, pair in zip(sample.judgements, pairs, strict=True)
    )
    given = replace(sample, judgements=judgements)
    found = beside(given, [column_scores(given, "qe_score=@qe")])
    assert found.judgements[1].scored.scores["qe_score"] == 0.1
    header, first, *_ = (line.split("\t") for line in tsv.write(found, 10).splitlines())
    assert (header[-1], first[-1]) == ("qe", "0.0")
    with pytest.raises(SettingsError, match="no column 'no': it has qe"):
        column_scores(given, "a=@no")
