"""In how many more lines a finding holds: its message does not say so, whoever shows the finding does."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from scorer import plugins
from scorer.exchange import jsonl, table
from scorer.exchange.rows import ReviewRow
from scorer.explain import explain
from scorer.page.data import line
from scorer.phrases import full_message
from scorer.report.figures import entries
from scorer.report.load import load
from scorer.report.wording import other_reasons
from scorer.review.key import finding_key, pair_key
from scorer.review.lines import Lines
from scorer.review.replay import NOTHING
from scorer.sift.dismissals import read_dismissals
from scorer.sift.findings import sift
from scorer.terminal import wording
from scorer.terminal.findings import Numbered
from scorer.types import Finding, Report, ScoredPair, Span
from tests.scorer.pairs import pair
from tests.scorer.sample_report import one_pair

MESSAGE = "“Kyiv” is spelt “Kiev”"
SHOWN = "“Kyiv” is spelt “Kiev” (here and in 4 more lines)"
ORIGINAL, GARBLED = "They left Kyiv.", "They left Kiev."
NAME = Finding("name", "minor", MESSAGE, Span(10, 14), Span(10, 14), throughout=True)
FINDING = ("name", "minor", MESSAGE, "Kyiv", "Kiev")


def report(more: int) -> Report:
    """Make a report of one pair with a finding that `more` further pairs hold, and a reason that repeats it."""
    made = one_pair(ORIGINAL, GARBLED, severity="minor", quality=90.0, findings=(FINDING,))
    (judgement,) = made.judgements
    found = tuple(replace(one, more=more) for one in judgement.scored.findings)
    reasons = (*map(full_message, found), "punctuation changed")
    judged = replace(judgement, scored=replace(judgement.scored, findings=found), reasons=reasons)
    return replace(made, judgements=(judged,))


def shown_by(name: str, the_report: Report) -> str:
    """Return what one of our writers for people shows of the pair."""
    (judgement,) = the_report.judgements
    row = ReviewRow(judgement, pair_key(judgement.pair), "Ann", NOTHING, None)
    (finding,) = judgement.scored.findings
    match name:
        case "table of verdicts":
            return table.cells(row, str)["findings"]
        case "lines of verdicts":
            return json.dumps(jsonl.fields(row)["findings"], ensure_ascii=False)
        case "line of the page":
            return json.dumps(line(Lines(the_report), 0, None)["findings"], ensure_ascii=False)
        case "terminal":
            numbered = Numbered(1, finding_key(finding, judgement.pair), (finding,), here=False, everywhere=False)
            ((_, content),) = wording.findings([numbered])
            return content.plain
    return str(plugins.load("writer", name)(the_report, 1))


@pytest.mark.parametrize(
    "name", ["text", "html", "tsv", "table of verdicts", "lines of verdicts", "line of the page", "terminal"]
)
@pytest.mark.parametrize(
    ("more", "words"),
    [
        (0, None),
        (1, "(here and in 1 more line)"),
        (4, "(here and in 4 more lines)"),
        (1234, "(here and in 1,234 more lines)"),
    ],
)
def test_whoever_shows_a_finding_says_in_how_many_more_lines_it_holds(name: str, more: int, words: str | None) -> None:
    shown = " ".join(shown_by(name, report(more)).split())
    assert (MESSAGE if words is None else f"{MESSAGE} {words}") in shown
    assert ("here and in" in shown) == (words is not None)


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_has_the_message_alone_and_the_number(form: str) -> None:
    written = plugins.load("writer", form)(report(4), 1)
    content = json.loads(written) if form == "jsonl" else json.loads(written)["pairs"][0]
    assert [(one["message"], one["more"]) for one in content["findings"]] == [(MESSAGE, 4)]


def test_the_number_is_read_back_and_none_is_0() -> None:
    written = plugins.load("writer", "json")(report(4), 1)
    assert load(written).judgements[0].scored.findings[0].more == 4
    # An earlier report has the number in the message, where it stays.
    earlier = written.replace(', "more": 4', "").replace(f'"message": "{MESSAGE}"', f'"message": "{SHOWN}"')
    (finding,) = load(earlier).judgements[0].scored.findings
    assert (finding.message, finding.more, full_message(finding)) == (SHOWN, 0, SHOWN)


def test_a_reason_that_says_what_a_finding_says_is_not_shown_beside_it() -> None:
    (entry,) = entries(report(4))
    assert other_reasons(report(4), entry) == ["punctuation changed"]


def test_reasons_say_in_how_many_more_lines() -> None:
    (judgement, _) = explain(sift([scored(0), scored(1)], []).scored, None)
    assert judgement.reasons == (f"{MESSAGE} (here and in 1 more line)",)


@pytest.mark.parametrize(
    ("text", "left"),
    [(MESSAGE, 0), (SHOWN, 0), (f"{MESSAGE} (here and in 1 more line)", 0), (f"{MESSAGE} (here)", 2), ("Kyiv", 0)],
)
def test_a_message_copied_from_a_report_dismisses_the_finding(tmp_path: Path, text: str, left: int) -> None:
    file = tmp_path / "scorer.toml"
    file.write_text(f"[[dismissed]]\ntext = '{text}'\n", "utf-8")
    found = sift([scored(0), scored(1), scored(2)], read_dismissals(str(file)))
    assert [one.more for pairs in found.scored for one in pairs.findings] == ([left] if left else [])


def scored(index: int) -> ScoredPair:
    return ScoredPair(pair(ORIGINAL, GARBLED, index), {}, (NAME,))
