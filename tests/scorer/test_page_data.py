"""What the page is told: keys, places in the normal text, verdicts; as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.page import data
from scorer.review.estimate import Ranking, Share
from scorer.review.events import Commented, Dismissed, ErrorSpan, Graded, Marked
from scorer.review.key import finding_key, pair_key
from scorer.review.lines import Lines
from scorer.review.normal import normal
from scorer.review.session import Session
from scorer.review.store import Store
from scorer.types import Span
from tests.scorer.sample_report import ROWS, Row, one_pair, report

LINES = Lines(report())
WHEN = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_a_line_has_what_the_report_says_of_it() -> None:
    line = data.line(LINES, 3, 0)
    pair = LINES[3].pair
    assert {name: line[name] for name in ("n", "kind", "severity", "quality", "degraded", "passage")} == {
        "n": 3,
        "kind": "match",
        "severity": "critical",
        "quality": 38.5,
        "degraded": 0.95,
        "passage": 0,
    }
    assert line["key"] == pair_key(pair)
    assert line["garbled"] == {"line": 3, "place": "line 3", "text": "The mayor promised a date."}
    negation = LINES[3].scored.findings[1]
    assert line["findings"][1] == {
        "key": finding_key(negation, pair),
        "check": "negation",
        "severity": "critical",
        "message": '"not" is missing',
        "original": [14, 17],
        "garbled": None,
    }
    assert line["differences"] == [["lost", [10, 17], None], ["form", [18, 25], [10, 18]]]
    json.dumps(line, allow_nan=False)


@pytest.mark.parametrize(
    ("row", "there", "missing"),
    [
        (Row("a", "a"), set(), {"moved", "id", "passage", "repeats"}),
        (Row("a", "a", moved=True, id="x"), {"moved", "id"}, {"passage", "repeats"}),
        (Row("a", None), set(), {"moved", "id"}),
    ],
)
def test_keys_that_say_nothing_are_left_out(row: Row, there: set[str], missing: set[str]) -> None:
    line = data.line(Lines(report((row,), passages=False)), 0, None)
    assert there <= line.keys()
    assert not missing & line.keys()


def test_repeats_name_all_their_lines() -> None:
    lines = Lines(report((ROWS[1], ROWS[2], ROWS[1])))
    assert [data.line(lines, n, None).get("repeats") for n in range(3)] == [[0, 2], None, [0, 2]]


def test_every_line_of_a_passage_has_its_number() -> None:
    found = data.passages(report())
    for number, passage in enumerate(report().passages):
        assert found[passage.at.start : passage.at.stop] == [number] * len(passage.at)
    assert found.count(None) == len(found) - sum(len(passage.at) for passage in report().passages)


@given(st.text(alphabet=" \n\ta\u0301e\U0001f600x.", min_size=1), st.data())
def test_places_are_those_of_the_text_that_is_shown(text: str, draw: st.DataObject) -> None:
    start = draw.draw(st.integers(0, len(text)))
    stop = draw.draw(st.integers(start, len(text)))
    pair = one_pair(text, "b", findings=(("number", "major", "m", None, None),))
    judgement = pair.judgements[0]
    finding = replace(judgement.scored.findings[0], original_at=Span(start, stop))
    judged = replace(judgement, scored=replace(judgement.scored, findings=(finding,)))
    line = data.line(Lines(replace(pair, judgements=(judged,))), 0, None)
    shown = line["original"]["text"]
    assert shown == normal(text)
    begin, end = line["findings"][0]["original"]
    assert 0 <= begin <= end <= len(shown)
    # A cut between a letter and its accent has no place of its own.
    if not any(text[cut:].startswith("\u0301") for cut in (start, stop)):
        assert normal(shown[begin:end]) == normal(text[start:stop])


def test_a_verdict_tells_all_that_was_said(tmp_path: Path) -> None:
    with_errors = Marked((ErrorSpan("garbled", Span(0, 3), "Fluency/Grammar", "minor"),))
    with Store(tmp_path / "store") as store:
        session = Session(LINES, store, "Ann", lambda: WHEN)
        key = LINES.keys[3]
        finding = LINES.findings[3][0]
        for action in (Graded("major"), Commented("why"), with_errors, Dismissed(finding)):
            session.do(key, action)
        session.do(LINES.keys[4], Dismissed(finding, everywhere=True))
        news = data.news(session, 0)
        assert news["verdicts"][key] == {
            "grade": "major",
            "comment": "why",
            "corrected": None,
            "errors": [{"side": "garbled", "at": [0, 3], "category": "Fluency/Grammar", "severity": "minor"}],
            "dismissed": [finding],
            "last": 4,
        }
        assert news["everywhere"] == [finding]
        assert (news["seen"], news["last"], news["undoable"], news["redoable"]) == (5, 5, True, False)
        assert news["progress"] == {"pairs": len(LINES.repeats), "decided": 1, "grades": {"major": 1}}
        assert list(data.news(session, 4)["verdicts"]) == [LINES.keys[4]]
        assert data.news(session, 5)["verdicts"] == {}


def test_the_verdicts_of_others_are_no_news(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        Session(LINES, store, "Bea").do(LINES.keys[3], Graded("major"))
        news = data.news(Session(LINES, store, "Ann"), 0)
        assert (news["seen"], news["last"], news["verdicts"]) == (1, 0, {})


def test_an_estimate_is_plain_json() -> None:
    found = data.estimate(Share(None, 0.1, 0.9, 3, 1), Ranking(0.75, 1, 2))
    assert found == {"share": None, "low": 0.1, "high": 0.9, "lines": 3, "damaged": 1, "area": 0.75}


@given(st.text())
def test_embedded_json_ends_no_element_and_is_read_back(text: str) -> None:
    found = data.embedded({"text": text})
    assert "<" not in found
    found.encode()
    assert json.loads(found) == {"text": text}


def test_half_a_surrogate_pair_is_escaped() -> None:
    assert data.embedded("\ud800") == '"\\ud800"'
