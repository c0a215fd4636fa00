"""Reports in the formats of other tools: every row, and places that select the marked words."""

from __future__ import annotations

import json
from io import BytesIO
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_report import Row, one_pair, report

from scorer import Settings, score_pairs
from scorer.interop import mtme, pearmut, sheet, wmt, xliff
from scorer.interop.errors import category_of, errors, its_type_of
from scorer.interop.rows import rows_of
from scorer.plugins import CHECKS
from scorer.report import tsv
from scorer.review.mqm import CATEGORIES
from scorer.review.normal import normal_side
from scorer.types import Report

ITS = "{http://www.w3.org/2005/11/its}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
# The types of the Localization Quality Issue data category of ITS 2.0.
ITS_TYPES = {
    "terminology", "mistranslation", "omission", "untranslated", "addition", "duplication", "inconsistency", "grammar",
    "legal", "register", "locale-specific-content", "locale-violation", "style", "characters", "misspelling",
    "typographical", "formatting", "inconsistent-entities", "numbers", "markup", "pattern-problem", "whitespace",
    "internationalization", "length", "non-conformance", "uncategorized", "other",
}  # fmt: skip
BLANK = [("One two.", "One three."), ("", ""), ("Gone.", "")]
HOSTILE = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30)


def blank() -> Report:
    return score_pairs(BLANK, Settings(model="none"))


def test_every_check_has_a_category_that_exists() -> None:
    for check in (*CHECKS, "omitted", "added"):
        assert category_of(check) in CATEGORIES
        assert category_of(check) != "Other", check
        assert its_type_of(check) in ITS_TYPES
    assert (category_of("outside"), its_type_of("outside")) == ("Other", "other")


def test_rows_are_those_of_the_input_with_blank_ones() -> None:
    assert [None if row is None else row.pair.index for row in rows_of(blank())] == [0, None, 1]
    assert rows_of(report()) == report().judgements


def test_mtme_has_a_line_for_each_row() -> None:
    scores = [line.split("\t") for line in mtme.write_scores(blank(), 10).splitlines()]
    assert [name for name, _ in scores] == ["pairs"] * 3
    assert [value for _, value in scores][1:] == ["None", "0.0"]
    ratings = [line.split("\t") for line in mtme.write_ratings(blank(), 10).splitlines()]
    assert [len(line) for line in ratings] == [3, 2, 3]
    (error,) = json.loads(ratings[2][1])["errors"]
    assert (error["start"], error["end"], error["is_source_error"], error["severity"]) == (0, 5, True, "major")


def test_spans_select_the_marked_words() -> None:
    found = report((Row("It cost\n 1,000  euros.", "It \n cost 100 euros.", 40.0, 0.9, "critical", (),
                    (("number", "critical", "1,000 became 100", "1,000", "100"),)),))  # fmt: skip
    (error,) = errors(found.judgements[0])
    assert normal_side(found.judgements[0].pair.garbled)[error.at.start : error.at.stop] == "100"
    row = json.loads(wmt.write(found, 10))
    assert [row["hypothesis"][one["start"] : one["end"]] for one in row["errors"]] == ["100"]
    item = json.loads(pearmut.write(found, 10))["data"][0][0][0]
    (span,) = item["error_spans"]["garbled"]
    assert item["tgt"]["garbled"][span["start_i"] : span["end_i"] + 1] == "100"
    assert span["severity"] == "major"


def test_wmt_tells_omissions_and_scores() -> None:
    rows = [json.loads(line) for line in wmt.write(blank(), 10).splitlines()]
    assert [row["omission"] for row in rows] == [False, False, True]
    assert [row["score"] for row in rows][1:] == [None, 0.0]
    negation = json.loads(wmt.write(report(), 10).splitlines()[3])
    assert (negation["omission"], [one["severity"] for one in negation["errors"]]) == (True, ["minor"])


def test_pearmut_has_an_item_for_each_pair() -> None:
    campaign = json.loads(pearmut.write(report(), 10))
    ((items,),) = campaign["data"]
    assert len(items) == len(report().judgements)
    assert len({item["doc_id"] for item in items}) == len(items)


@pytest.mark.parametrize("write", [xliff.write, xliff.write_12])
def test_xliff_refers_to_each_finding_from_the_words_it_is_about(write: object) -> None:
    root = ElementTree.fromstring(write(report(), 10))  # type: ignore[operator]
    lists = {one.get(ID): one for one in root.iter(f"{ITS}locQualityIssues")}
    assert None not in lists
    refs = [
        (e, ref.removeprefix("#").removeprefix("its="))
        for e in root.iter()
        if (ref := e.get(f"{ITS}locQualityIssuesRef"))
    ]
    assert {ref for _, ref in refs} == set(lists)
    comments = [issue.get("locQualityIssueComment", "") for one in lists.values() for issue in one]
    for judgement in report().judgements:
        for finding in judgement.scored.findings:
            assert any(comment == f"{finding.check}: {finding.message}" for comment in comments)
    marked = {"".join(e.itertext()) for e, _ in refs if e.tag.endswith("}mrk")}
    assert {"1,000", "100"} <= marked
    for one in lists.values():
        for issue in one:
            assert issue.get("locQualityIssueType") in ITS_TYPES
            assert 0 <= float(issue.get("locQualityIssueSeverity", "-1")) <= 100


@pytest.mark.parametrize(
    ("write", "unit", "holder"), [(xliff.write, "unit", "segment"), (xliff.write_12, "trans-unit", "")]
)
def test_xliff_has_the_order_that_its_schema_wants(write: object, unit: str, holder: str) -> None:
    root = ElementTree.fromstring(write(report(), 10))  # type: ignore[operator]
    units = [one for one in root.iter() if one.tag.endswith("}" + unit)]
    assert len(units) == len(report().judgements)
    ids = [e.get("id") for e in root.iter() if e.get("id") and e.tag.rpartition("}")[2] in (unit, "mrk")]
    assert len(set(ids)) == len(ids)
    for one, judgement in zip(units, report().judgements, strict=True):
        names = [child.tag.rpartition("}")[2] for child in one]
        # 2.1: elements of modules come before the segments; 1.2: after source and target.
        assert names == sorted(names, key=lambda name: (name == "locQualityIssues") != bool(holder))
        sides = [child for child in (one.find(f"{{*}}{holder}") if holder else one) if not child.tag.startswith(ITS)]
        assert sides[0].tag.endswith("}source")
        texts = {side.tag.rpartition("}")[2]: "".join(side.itertext()) for side in sides}
        assert texts.get("target") == (judgement.pair.garbled and judgement.pair.garbled.text)
        assert texts["source"] == (judgement.pair.original.text if judgement.pair.original else "")


def test_the_sheet_has_the_columns_of_the_table() -> None:
    book = openpyxl.load_workbook(BytesIO(sheet.write(report(), 10)))
    rows = list(book[sheet.SHEET].iter_rows(values_only=True))
    header, values = tsv.table(report())
    assert list(rows[0]) == header
    for row, wanted in zip(rows[1:], values, strict=True):
        assert [cell or "" for cell, one in zip(row, wanted, strict=True) if isinstance(one, str)] == [
            one for one in wanted if isinstance(one, str)
        ]
        numbers = [(cell, one) for cell, one in zip(row, wanted, strict=True) if not isinstance(one, str)]
        # A spreadsheet keeps 16 digits of a number.
        assert all(cell == pytest.approx(one) for cell, one in numbers)
    assert sheet.write(report(), 10) == sheet.write(report(), 3)


def test_a_formula_stays_a_text_and_a_long_text_is_cut() -> None:
    content = sheet.write(one_pair("=1+1", "x" * 40_000), 10)
    row = next(openpyxl.load_workbook(BytesIO(content))[sheet.SHEET].iter_rows(min_row=2))
    assert [cell.value for cell in row if cell.value == "=1+1"] == ["=1+1"]
    assert all(cell.data_type != "f" for cell in row)
    assert max(len(str(cell.value)) for cell in row) == 32_767


@given(HOSTILE, HOSTILE, HOSTILE)
@settings(max_examples=40, deadline=None)
def test_no_text_breaks_a_format(original: str, garbled: str, identifier: str) -> None:
    finding = (("number", "critical", identifier, None, None),)
    found = report((Row(original, garbled, 40.0, 0.9, "critical", (), finding, id=identifier),))
    for write in (xliff.write, xliff.write_12):
        ElementTree.fromstring(write(found, 10))
    for write in (mtme.write_scores, mtme.write_ratings, wmt.write):
        assert write(found, 10).count("\n") == 1
    json.loads(wmt.write(found, 10))
    json.loads(pearmut.write(found, 10))
    openpyxl.load_workbook(BytesIO(sheet.write(found, 10)))
