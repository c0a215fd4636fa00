import json
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_report import Row, one_pair, report, unrated

from scorer.errors import WriteError
from scorer.report import json as writer
from scorer.report import jsonl
from scorer.report.load import load
from scorer.types import Op

NUMBERS = st.none() | st.floats(0, 100)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@st.composite
def rows(draw):
    original, garbled = draw(st.tuples(TEXTS, TEXTS) | st.tuples(TEXTS, st.none()) | st.tuples(st.none(), TEXTS))
    quality = draw(NUMBERS)
    degraded = draw(st.none() | st.floats(0, 1))
    severity = draw(st.sampled_from(["none", "minor", "major", "critical"]))
    reasons = tuple(draw(st.lists(TEXTS, max_size=2)))
    finding = ("number", "major", draw(TEXTS), original, None)
    findings = (finding,) if original is not None and draw(st.booleans()) else ()
    both = original is not None and garbled is not None
    moved = both and draw(st.booleans())
    ops = draw(st.lists(st.sampled_from(get_args(Op)), max_size=2)) if both else ()
    differences = tuple((op, None if op == "added" else original, None if op == "lost" else garbled) for op in ops)
    name = draw(st.none() | TEXTS)
    return Row(original, garbled, quality, degraded, severity, reasons, findings, moved, name, differences)


REPORTS = (
    st.lists(rows(), max_size=5)
    .map(tuple)
    .map(report)
    .flatmap(lambda sample: st.sampled_from([sample, unrated(sample)]))
)


def strict(text):
    def refuse(constant):
        raise AssertionError(constant)

    def unique(items):
        assert len(dict(items)) == len(items)
        return dict(items)

    return json.loads(text, parse_constant=refuse, object_pairs_hook=unique)


def test_keys_and_their_order():
    content = strict(writer.write(report(), 10))
    assert list(content) == ["format", "original", "garbled", "relation", "summary", "pairs", "passages", "signature"]
    assert content["format"] == "scorer/1"
    assert content["original"] == {"path": "original.txt", "encoding": "utf-8", "sentences": 11}
    assert content["relation"]["verdict"] == "version"
    assert list(content["summary"])[:7] == ["quality", "quality_ci", "bleu", "chrf", "ter", "cosine", "matched"]
    pair = content["pairs"][2]
    assert list(pair) == (
        [
            "index",
            "kind",
            "confidence",
            "original",
            "garbled",
            "quality",
            "degraded",
            "severity",
            "reasons",
            "metrics",
            "findings",
            "differences",
        ]
    )
    assert pair["differences"][:2] + pair["differences"][-1:] == [
        {"op": "substituted", "original": [19, 24], "garbled": [19, 22]},
        {"op": "substituted", "original": [31, 33], "garbled": [29, 31]},
        {"op": "added", "original": None, "garbled": [53, 56]},
    ]
    assert list(content["summary"])[-9:-7] == ["findings", "dismissed"]
    assert list(content["summary"])[-4:] == ["omitted_share", "added_share", "mqm_expected", "mqm_findings"]
    assert content["summary"]["findings"] == {"number": 1, "tense": 1, "negation": 1}
    assert content["summary"]["dismissed"] == 2
    assert list(pair["original"]) == ["sentences", "start", "end", "line", "place", "text"]
    assert pair["findings"] == [
        {
            "check": "number",
            "severity": "critical",
            "message": "1,000 became 100",
            "more": 0,
            "original": [19, 24],
            "garbled": [19, 22],
        }
    ]


def test_sides_that_are_missing_are_null():
    content = strict(writer.write(report(), 10))
    omitted, added = content["pairs"][0], content["pairs"][-1]
    assert (omitted["kind"], omitted["garbled"], omitted["metrics"]) == ("omitted", None, {})
    assert (added["kind"], added["original"]) == ("added", None)
    assert "confidence" not in omitted
    assert content["passages"][0]["garbled"] is None
    assert content["passages"][-1]["original"] is None
    assert content["pairs"][3]["findings"][1]["garbled"] is None


def test_keys_that_stand_only_where_they_apply():
    pairs = strict(writer.write(report(), 10))["pairs"]
    assert [pair["index"] for pair in pairs if "moved" in pair] == [9]
    assert not any("id" in pair for pair in pairs)
    assert strict(writer.write(one_pair("a", "b", id="row-7"), 10))["pairs"][0]["id"] == "row-7"


def test_a_passage_names_its_pairs_inclusively_and_its_place():
    passage = strict(writer.write(report(), 10))["passages"][1]
    assert passage["pairs"] == [2, 3]
    text = report().original.text
    start, end = passage["original"]["start"], passage["original"]["end"]
    assert text[start:end].startswith("It agreed")
    assert text[start:end].endswith("promise a date.")
    assert passage["original"]["line"] == 3
    assert passage["original"]["place"] == "line 3"


@pytest.mark.parametrize(
    ("quality", "written"), [(100.0, 100.0), (99.96, 99.9), (41.234, 41.2), (0.04, 0.0), (0.0, 0.0), (None, None)]
)
def test_quality_is_100_only_where_nothing_is_lost(quality, written):
    assert strict(writer.write(one_pair("a", "b", quality=quality), 10))["pairs"][0]["quality"] == written


@pytest.mark.parametrize(
    ("quality", "written"),
    [(41.2341239, 41.234124), (99.99999999, 99.999999), (100.0, None), (41.2, None), (0.0, None), (None, None)],
)
def test_six_digits_of_a_quality_stand_beside_it_if_they_say_more(quality, written):
    text = writer.write(one_pair("a", "b", quality=quality), 10)
    assert strict(text)["pairs"][0].get("quality_exact") == written
    assert load(text).judgements[0].quality == (quality if written is None else written)


def test_a_quality_that_another_program_changed_is_what_it_says():
    text = writer.write(one_pair("a", "b", quality=41.2341239), 10)
    for changed in (41.3, None):
        content = json.loads(text)
        content["pairs"][0]["quality"] = changed
        assert load(json.dumps(content)).judgements[0].quality == changed


def test_sacrebleus_numbers_are_written_in_full():
    content = strict(writer.write(report(), 10))
    assert content["summary"]["bleu"] == report().summary.bleu
    assert content["summary"]["chrf"] == 63.10000000000001
    assert content["summary"]["cosine"] == 0.891235
    assert content["pairs"][2]["metrics"]["bleu"] == 23.4567890123


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_is_not_finite_is_an_error(number):
    with pytest.raises(WriteError, match="not finite"):
        writer.write(one_pair("a", "b", quality=number), 10)
    sample = report()
    with pytest.raises(WriteError, match="not finite"):
        writer.write(replace(sample, summary=replace(sample.summary, bleu=number)), 10)


def test_half_a_surrogate_pair_is_an_error():
    with pytest.raises(WriteError, match="surrogate"):
        writer.write(one_pair("a", "\ud800"), 10)


def test_texts_are_written_as_they_are():
    text = writer.write(one_pair("Größe 我 😀 </script>", "b"), 10)
    assert "Größe 我 😀 </script>" in text
    assert text.endswith("}\n")


def test_each_pair_stands_on_one_line_for_every_reader_of_lines():
    text = writer.write(one_pair("a\u2028b\u2029c\x85d\x0be\r\nf", "b"), 10)
    assert sum('"index"' in line for line in text.splitlines()) == 1
    assert strict(text)["pairs"][0]["original"]["text"] == "a\u2028b\u2029c\x85d\x0be\r\nf"


def test_what_was_not_rated_is_null():
    content = strict(writer.write(unrated(report()), 10))
    assert [content["summary"][key] for key in ("quality", "quality_ci", "degraded")] == [None] * 3
    assert {pair[key] for pair in content["pairs"] for key in ("quality", "degraded")} == {None}
    assert {passage["quality"] for passage in content["passages"]} == {None}


def test_an_empty_report():
    content = strict(writer.write(report(()), 10))
    assert content["pairs"] == content["passages"] == []
    assert content["summary"]["quality"] is None


def test_lines_are_the_pairs_and_nothing_else():
    sample = report()
    lines = jsonl.write(sample, 1).split("\n")
    assert lines.pop() == ""
    assert [strict(line) for line in lines] == strict(writer.write(sample, 1))["pairs"]
    assert jsonl.write(report(()), 1) == ""


def test_notes_of_a_document_are_told():
    sample = report()
    noted = replace(sample, garbled=replace(sample.garbled, notes=("2 NUL characters became spaces",)))
    text = writer.write(noted, 1)
    assert strict(text)["garbled"]["notes"] == ["2 NUL characters became spaces"]
    assert load(text).garbled.notes == noted.garbled.notes


@settings(max_examples=100)
@given(REPORTS)
def test_round_trip(sample):
    text = writer.write(sample, 10)
    strict(text)
    loaded = load(text)
    assert writer.write(loaded, 10) == text
    assert [j.pair for j in loaded.judgements if j.pair.kind == "match"] == [
        j.pair for j in sample.judgements if j.pair.kind == "match"
    ]
    for judgement in loaded.judgements:
        for document, side in ((loaded.original, judgement.pair.original), (loaded.garbled, judgement.pair.garbled)):
            if side is not None:
                assert document.text[side.at.start : side.at.stop] == side.text
                assert document.line(side.at.start) == side.line
