import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_report import ROWS, Row, one_pair, report, unrated

from scorer.report import tsv

TEXTS = st.text(
    st.sampled_from("ab\t\n\r\\=+-@\x00\x0b\x0c\x1c\x85\u2028\u2029 'é") | st.characters(), min_size=1, max_size=12
)


def cells(text):
    header, *rows = [line.split("\t") for line in text.splitlines()]
    assert all(len(row) == len(header) for row in rows)
    return [dict(zip(header, row, strict=True)) for row in rows]


def plain(cell):
    """Undo the escapes, as docs and docstring promise it can be done."""
    letters = {"t": "\t", "n": "\n", "r": "\r"}

    def one(match):
        if match[1]:
            return chr(int(match[1][1:], 16))
        return letters.get(match[2], match[2])

    return re.sub(r"\\(?:(x[0-9a-f]{2}|u[0-9a-f]{4})|(.))", one, cell)


def test_columns():
    header = tsv.write(report(), 1).splitlines()[0].split("\t")
    assert header[:5] == ["index", "kind", "quality", "degraded", "severity"]
    assert header[5:9] == ["bleu", "chrf", "ter", "cosine"]
    assert header[9:13] == ["original_line", "garbled_line", "original_place", "garbled_place"]
    assert header[13:] == ["reasons", "checks", "findings", "original", "garbled"]


def test_columns_of_the_input_come_last_and_never_hide_ours():
    given = report()
    kept = {"system": "a\tb", "quality": "good"}
    first = given.judgements[0]
    pair = replace(first.pair, id="x", columns=kept)
    judged = replace(first, scored=replace(first.scored, pair=pair))
    text = tsv.write(replace(given, judgements=(judged, *given.judgements[1:])), 1)
    assert text.splitlines()[0].split("\t")[-3:] == ["id", "system", "input_quality"]
    rows = cells(text)
    assert (rows[0]["id"], rows[0]["input_quality"]) == ("x", "good")
    assert rows[1]["input_quality"] == ""


def test_every_pair_is_a_row():
    rows = cells(tsv.write(report(), 1))
    assert [row["index"] for row in rows] == [str(n) for n in range(len(ROWS))]
    assert rows[2]["quality"] == "41.2"
    assert rows[2]["ter"] == ""
    assert rows[3]["reasons"] == "a negation was lost; the meaning is reversed"
    assert (rows[0]["garbled"], rows[0]["garbled_line"], rows[0]["bleu"]) == ("", "", "")


def test_what_was_not_rated_is_an_empty_cell():
    for row in cells(tsv.write(unrated(report()), 1)):
        assert (row["quality"], row["degraded"]) == ("", "")
        assert row["severity"]


def test_findings_are_named_worst_first():
    rows = cells(tsv.write(report(), 1))
    assert rows[3]["checks"] == "negation, tense"
    assert rows[3]["findings"] == ('critical negation: "not" is missing; minor tense: “did promise” became “promised”')
    assert (rows[0]["checks"], rows[1]["findings"]) == ("", "")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("a\tb\nc\r\nd", r"a\tb\nc\r\nd"),
        ("C:\\new", r"C:\\new"),
        ("a\x00b\x85c\u2028d", r"a\x00b\x85c\u2028d"),
        ("a\x90b\x9bc", r"a\x90b\x9bc"),
        ("=HYPERLINK(1)", r"\=HYPERLINK(1)"),
        ("+1", r"\+1"),
        ("- No.", r"\- No."),
        ("@all", r"\@all"),
        ("a=b", "a=b"),
        ('say "so"', 'say "so"'),
    ],
)
def test_texts_are_escaped_and_can_be_had_back(text, cell):
    assert cells(tsv.write(one_pair(text, "b"), 1))[0]["original"] == cell
    assert plain(cell) == text


@settings(max_examples=200)
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=4))
def test_any_texts(pairs):
    rows = cells(tsv.write(report(tuple(Row(a, b) for a, b in pairs)), 1))
    assert [(plain(row["original"]), plain(row["garbled"])) for row in rows] == pairs
    assert not any(row["original"].startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows)


def test_an_empty_report_has_a_header_only():
    assert len(tsv.write(report(()), 1).splitlines()) == 1
