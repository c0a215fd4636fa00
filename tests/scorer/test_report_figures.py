import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_report import ROWS, Row, long_report, one_pair, report, unrated

from scorer.passages import passages
from scorer.report import figures, json, wording
from scorer.report.load import load
from scorer.report.marked import sides
from scorer.report.strip import cells
from scorer.report.visible import visible
from scorer.types import Finding, Judgement, ScoredPair, Span


def test_a_moved_block_is_told_with_its_places():
    text = wording.moved(report())
    moved = [judgement.pair for judgement in report().judgements if judgement.pair.moved]
    assert text.startswith(f"{len(moved)} pair")
    assert str(moved[0].original.line) in text
    assert str(moved[0].garbled.line) in text
    assert wording.moved(one_pair("a", "b")) == ""


def test_places_leave_moved_pairs_out():
    rows = (Row("One.", "Eins."), Row("Two.", "Drei.", moved=True), Row("Three.", "Zwei."))
    sample = report(rows)
    place = figures.place(sample.original, sample.judgements, "original")
    assert (place.line, place.last_line) == (1, 3)
    moved = figures.place(sample.original, sample.judgements[1:2], "original")
    assert (moved.line, moved.last_line) == (2, 2)
    assert figures.place(sample.garbled, report(ROWS[:1]).judgements, "garbled") is None


def test_entries_join_runs_of_one_side():
    found = list(figures.entries(report()))
    assert [(entry.kind, len(entry.judgements)) for entry in found if entry.kind != "match"] == [
        ("omitted", 1),
        ("omitted", 2),
        ("added", 2),
    ]
    assert sum(len(entry.judgements) for entry in found) == len(ROWS)


def scored(index, severity, cosine, chrf=50.0, quality=None):
    sample = one_pair("one", "two", severity=severity, quality=quality).judgements[0]
    pair = replace(sample.pair, index=index)
    return replace(sample, scored=replace(sample.scored, pair=pair, scores={"cosine": cosine, "chrf": chrf}))


@pytest.mark.parametrize(
    ("judgements", "order"),
    [
        ([scored(0, "none", 0.1), scored(1, "minor", 0.9), scored(2, "critical", 0.99)], [2, 1, 0]),
        ([scored(0, "minor", 0.9), scored(1, "minor", 0.7), scored(2, "minor", None)], [2, 1, 0]),
        ([scored(0, "minor", 0.7, 60.0), scored(1, "minor", 0.7, 40.0), scored(2, "minor", 0.7, None)], [2, 1, 0]),
        ([scored(0, "minor", 0.70000001, 40.0), scored(1, "minor", 0.7, 60.0)], [0, 1]),
        ([scored(0, "minor", 0.9, quality=50.0), scored(1, "minor", 0.7, quality=50.0)], [0, 1]),
    ],
)
def test_without_a_quality_likeness_ranks_within_a_severity(judgements, order):
    ranked = replace(report(), judgements=tuple(judgements)).worst()
    assert [judgement.pair.index for judgement in ranked] == order


def test_without_a_quality_what_is_omitted_comes_first_and_what_is_added_last():
    rows = (Row(None, "New.", severity="major"), Row("a", "b", severity="major"), Row("Old.", None, severity="major"))
    ranked = unrated(report(rows)).worst()
    assert [judgement.pair.kind for judgement in ranked] == ["omitted", "match", "added"]


@pytest.mark.parametrize("sample", [report(), long_report(40)])
def test_the_order_is_the_same_when_a_report_is_read_back(sample):
    for one in (sample, unrated(sample)):
        again = load(json.write(one, 10))
        assert [j.pair.index for j in again.worst()] == [j.pair.index for j in one.worst()]


def test_what_is_said_of_a_pair_that_was_not_rated():
    sample = report()
    judgement = sample.judgements[2]
    assert wording.worth(sample, judgement) == "quality 41.2"
    assert wording.worth(unrated(sample), judgement) == "cosine 0.877 · chrF++ 37.1"
    assert [wording.severity(sample, value) for value in ("none", "major")] == ["fine", "major"]
    assert [wording.severity(unrated(sample), value) for value in ("none", "major")] == ["no finding", "major"]
    assert wording.tally(unrated(sample)).startswith("8 pairs matched · 3 sentences omitted")


def test_no_probability_stands_beside_a_finding_that_decides():
    sample = report()
    worth = {one.pair.index: wording.worth(sample, one) for one in sample.judgements if one.pair.kind == "match"}
    decided = {one.pair.index for one in sample.judgements if one.severity in ("major", "critical")}
    assert worth[2] == "quality 41.2"
    assert worth[4] == "quality 74.0 · 31% likely a major error"
    assert {index for index, text in worth.items() if "likely" not in text} == {2, 3} <= decided


def test_the_figures_that_the_quality_does_not_tell():
    summary = report().summary
    assert wording.unmatched(summary) == [("of the original lost", "12%"), ("of the garbled added", "<1%")]
    assert wording.metrics_of_all(summary) == [("BLEU", "30.5"), ("chrF++", "55.2")]
    assert wording.metrics_over(summary) == "matched pairs alone"
    assert wording.mqm(summary) == "81.2 expected, 61.0 by findings alone"
    assert wording.unmeasured(replace(summary, ter_unmeasured=2)).startswith("2 pairs too long for TER")
    whole = replace(summary, omitted=0, added=0)
    assert (wording.metrics_of_all(whole), wording.metrics_over(whole)) == ([], "")
    assert wording.metrics_over(replace(summary, over="rows")).startswith("all rows")
    old = replace(summary, omitted_share=None, added_share=None, mqm_expected=None, mqm_findings=None, whole={})
    assert (wording.unmatched(old), wording.mqm(old), wording.metrics_of_all(old)) == ([], "", [])


def test_the_worst_entries_are_those_with_something_to_show():
    assert len(figures.worst_entries(report(), 99)) == 7
    assert figures.worst_entries(report(), 1)[0].worst.pair.index == 3
    assert figures.worst_entries(report(), 0) == []


def test_findings_are_counted_by_check():
    assert figures.findings_by_check(long_report(26)) == [("negation", 2), ("number", 2), ("tense", 2)]


def test_findings_are_listed_worst_first_and_what_says_the_same_once():
    rows = (
        ("case", "minor", "a capital is gone", "One", "one"),
        ("number", "critical", "2 became 3", "2", "3"),
        ("case", "minor", "a capital is gone", "Two", "two"),
        ("name", "major", "“One” is gone", "One", None),
        ("tense", "minor", "is became was", None, None),
    )
    (judgement,) = one_pair("One 2 Two", "one 3 two", findings=rows).judgements
    assert [finding.check for finding in figures.worst_findings(judgement)] == ["number", "name", "case", "tense"]


@pytest.mark.parametrize(
    ("found", "dismissed", "signature", "shown"),
    [
        ({}, 0, {}, ""),
        ({}, 0, {"dismissed": None}, ""),
        ({"number": 1, "name": 2000}, 0, {}, "2,000 name · 1 number"),
        ({"number": 1}, 3, {}, "1 number; 3 dismissed"),
        ({"number": 1}, 3, {"dismissed": {"file": "a.toml"}}, "1 number; 3 dismissed by a.toml"),
        ({}, 0, {"dismissed": {"file": "a.toml"}}, "none; 0 dismissed by a.toml"),
        ({}, 1, {"dismissed": "of another version"}, "none; 1 dismissed"),
    ],
)
def test_the_findings_in_one_line(found, dismissed, signature, shown):
    sample = report()
    summary = replace(sample.summary, findings=found, dismissed=dismissed)
    assert wording.findings(replace(sample, summary=summary, signature=signature)) == shown


def test_runs_are_called_what_the_differences_are():
    original, garbled = sides(report().judgements[4])
    assert [(run.text, run.op) for run in original if run.op] == [
        ("Residents", "form"),
        ("have", "lost"),
        ("long", "lost"),
        ("she", "lost"),
        ("it", "moved"),
    ]
    assert [run.text for run in garbled if run.op == "added"] == ["The", "for", "time"]


@pytest.mark.parametrize(
    ("rows", "titles"),
    [
        (ROWS[5:9], ["", "2 sentences omitted", ""]),
        (ROWS[6:9], ["2 sentences omitted at the beginning", ""]),
        (ROWS[5:8], ["", "2 sentences omitted at the end"]),
        (ROWS[6:8], ["2 sentences omitted"]),
        (ROWS[11:] + ROWS[1:2], ["2 sentences added before the beginning", ""]),
        (ROWS[1:2] + ROWS[12:], ["", "1 sentence added after the end"]),
        (ROWS[9:10], ["moved"]),
    ],
)
def test_titles(rows, titles):
    sample = report(rows)
    assert [wording.title(sample, entry) for entry in figures.entries(sample)] == titles


@pytest.mark.parametrize("rows", [ROWS[6:9], ROWS[5:8], ROWS[5:9], ROWS[11:] + ROWS[1:2], ROWS[1:2] + ROWS[12:]])
def test_a_run_is_called_what_its_passage_calls_it(rows):
    sample = report(tuple(row if row.original and row.garbled else replace(row, severity="major") for row in rows))
    (title,) = [wording.title(sample, entry) for entry in figures.entries(sample) if entry.kind != "match"]
    assert [title] == [reason for passage in passages(sample.judgements) for reason in passage.reasons]


@pytest.mark.parametrize(
    ("value", "shown"), [(None, "–"), (0.0, "0%"), (0.001, "<1%"), (0.5, "50%"), (0.999, ">99%"), (1.0, "100%")]
)
def test_percent(value, shown):
    assert wording.percent(value) == shown


@pytest.mark.parametrize(("value", "shown"), [(None, "–"), (100.0, "100.0"), (99.99, "99.9"), (41.25, "41.2")])
def test_quality_score(value, shown):
    assert wording.quality_score(value) == shown


@settings(max_examples=60)
@given(st.integers(0, 60), st.integers(1, 40))
def test_cells_hold_every_pair_once(pairs, most):
    sample = long_report(pairs)
    found = list(cells(sample, most))
    assert [judgement for cell in found for judgement in cell.judgements] == list(sample.judgements)
    assert len(found) == min(pairs, most)
    assert all(0.0 <= cell.likely <= 1.0 for cell in found)
    sizes = {len(cell.judgements) for cell in found}
    assert not sizes or max(sizes) - min(sizes) <= 1


def test_a_cell_is_as_bad_as_its_worst_pair():
    (cell,) = cells(report(), 1)
    assert cell.worst.severity == "critical"
    assert cell.kind == "match"
    assert [found.kind for found in cells(report(), 99)][-2:] == ["added", "added"]


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))


@settings(max_examples=150)
@given(
    st.text("ab ,", min_size=30, max_size=40), st.text("ab ,", min_size=30, max_size=40), st.lists(SPANS, max_size=3)
)
def test_runs_make_up_their_text_and_carry_the_findings(original, garbled, spans):
    judgement = one_pair(original, garbled).judgements[0]
    findings = tuple(Finding("number", "major", str(n), at, at) for n, at in enumerate(spans))
    judged = Judgement(ScoredPair(judgement.pair, {}, findings), 1.0, 0.5, "major", ())
    for text, runs in zip((original, garbled), sides(judged), strict=True):
        assert "".join(run.text for run in runs) == text
        assert all(run.findings == tuple(f for f in findings if f in run.findings) for run in runs), "out of order"
        for finding in findings:
            within = "".join(run.text for run in runs if finding in run.findings)
            assert within == text[finding.original_at.start : finding.original_at.stop]


def test_a_pair_with_very_many_findings_takes_linear_time():
    numbers = 40_000
    text = " ".join(f"{n:06}" for n in range(numbers))
    at = [Span(7 * n, 7 * n + 6) for n in range(numbers)]
    findings = tuple(Finding("number", "major", f"{n:06} is gone", at[n], at[n]) for n in range(numbers))
    sample = one_pair(text, text)
    judged = replace(
        sample.judgements[0],
        scored=replace(sample.judgements[0].scored, findings=findings),
        reasons=(*(finding.message for finding in findings), "says something else"),
    )
    sample = replace(sample, judgements=(judged,))
    begun = time.process_time()
    for runs in sides(judged):
        assert [run.findings[0] for run in runs if run.findings] == list(findings)
    (entry,) = figures.entries(sample)
    assert wording.other_reasons(sample, entry) == ["says something else"]
    assert time.process_time() - begun < 20  # about a second; anything quadratic takes minutes


def test_a_side_alone_is_not_marked():
    original, garbled = sides(report().judgements[0])
    assert [(run.text, run.op) for run in original] == [("The Harbour Bridge Report", None)]
    assert garbled == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain é 我 😀", "plain é 我 😀"),
        ("a\r\n\tb\u2028c", "a b c"),
        ("\x00\x1b\x7f", "␀␛␡"),
        ("\x85\x9b", "<0085><009B>"),
        ("\u202eabc\u2069", "<202E>abc<2069>"),
        ("\u200b\ufeff\xad", "<200B><FEFF><00AD>"),
        ("\U000e0041", "<E0041>"),
        ("👩\u200d🚀 क्\u200dष", "👩\u200d🚀 क्\u200dष"),
    ],
)
def test_visible(text, shown):
    assert visible(text) == shown
