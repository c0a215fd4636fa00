"""Review rows as a spreadsheet: nothing is a formula, differences are seen, long texts are cut."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock

from scorer.errors import WriteError
from scorer.exchange.formats import export
from scorer.exchange.intake import take_in
from scorer.exchange.sheet_text import LONGEST, from_cell, to_cell
from scorer.exchange.table import COLUMNS
from scorer.report.marked import sides
from scorer.review.events import Commented, Corrected, Graded
from scorer.review.lines import Lines
from tests.scorer.sample_report import Row, one_pair, report
from tests.scorer.sheets import DONE, column, exported
from tests.scorer.test_exchange_rows import session_of, state, stored, texts


def sheet_of(data: bytes, **options: bool) -> Any:
    return openpyxl.load_workbook(BytesIO(data), **options).worksheets[0]


# What is written


def test_the_sheet_is_arranged_for_work() -> None:
    sheet = sheet_of(exported(report(), DONE))
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:T14"
    assert sheet.column_dimensions["E"].width == pytest.approx(60, abs=1)
    assert sheet["E3"].alignment.wrap_text
    (choice,) = sheet.data_validations.dataValidation
    assert (choice.type, str(choice.sqref)) == ("list", "B2:B14")
    assert choice.formula1 == '"fine,minor,major,critical,unsure,skip"'
    assert (sheet["A3"].value, sheet["B3"].value, sheet["H3"].value) == (2, "fine", 41.2)


def test_the_same_bytes() -> None:
    first, again = exported(report(), DONE), exported(report(), DONE)
    assert first == again
    created = openpyxl.load_workbook(BytesIO(first)).properties.created
    assert created == datetime(2000, 1, 1)  # noqa: DTZ001


def test_no_lines() -> None:
    assert sheet_of(exported(report(()))).max_row == 1


@settings(max_examples=25)
@given(st.lists(texts, min_size=4, max_size=4))
def test_no_text_is_a_formula_or_a_link(some: list[str]) -> None:
    text = "=1+1" + some[0]
    data = exported(
        one_pair(text, "http://x.y/" + some[1]), [(0, Commented("=" + some[2])), (0, Corrected("@" + some[3]))]
    )
    sheet = sheet_of(data)
    for cells in sheet.iter_rows():
        for cell in cells:
            assert cell.data_type in ("s", "n"), cell.value
            assert cell.hyperlink is None
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
        assert not [name for name in archive.namelist() if "rels" in name and b"hyperlink" in archive.read(name)]


def marked(cell: CellRichText | str) -> list[tuple[str, str, bool]]:
    """Return the parts of a cell that look like something: text, colour, bold."""
    parts = [part for part in cell if isinstance(part, TextBlock)] if isinstance(cell, CellRichText) else []
    look = [(part.text, part.font.color.rgb if part.font.color else None, bool(part.font.b)) for part in parts]
    return [
        (text, "red" if rgb == "FFB00020" else "blue" if rgb == "FF0B4FB3" else "", bold) for text, rgb, bold in look
    ]


def test_differences_and_findings_are_seen() -> None:
    sheet = sheet_of(exported(report()), rich_text=True)
    assert [one for one in marked(sheet.cell(2, column("original")).value) if one[1] or one[2]] == [
        ("did ", "red", True),
        ("not", "red", True),
        (" ", "", True),
        ("promise", "", True),
    ]
    assert [one for one in marked(sheet.cell(3, column("garbled")).value) if one[1] or one[2]] == [
        ("100", "blue", True),
        ("in", "blue", False),
        ("that", "blue", False),
        ("was", "blue", False),
    ]
    # An omitted sentence is lost as a whole.
    assert {(colour, bold) for _, colour, bold in marked(sheet.cell(4, column("original")).value)} == {("red", False)}
    assert str(sheet.cell(4, column("original")).value) == "Lorries will use the northern road."


def test_marks_do_not_change_the_text() -> None:
    made = report((Row("a _x0041_ b", "a c", findings=(("number", "minor", "m", "_x00", "a"),)),))
    assert len(sides(made.judgements[0])[0]) > 1
    with stored() as store:
        lines = Lines(made)
        assert take_in(store, lines, "Ann", exported(made), "x.xlsx").unknown == ()


@given(texts)
def test_every_text_comes_back(text: str) -> None:
    assert from_cell(to_cell(text)) == text


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("C:\\temp", "C:\\temp"),
        ("a\tb\nc", "a\tb\nc"),
        ("=1+1", "=1+1"),
        ("a\0b", r"a\x00b"),
        ("a\rb", r"a\x0db"),
        ("\\\0", r"\\x00"),
        (r"\x41", r"\x5cx41"),
        ("\ufffe\ud800", r"\ufffe\ud800"),
        ("_x0041_", r"\x5fx0041_"),
        (r"\delete", r"\x5cdelete"),
        ("a\\…", r"a\x5c…"),
        ("<r>a & b</r>", r"\x3cr>a & b</r>"),
        ("<r>a</r> b", "<r>a</r> b"),
    ],
)
def test_what_a_cell_cannot_hold_is_escaped(text: str, cell: str) -> None:
    assert to_cell(text) == cell
    assert from_cell(cell) == text


@settings(max_examples=50)
@given(
    st.lists(texts | st.sampled_from(["a & b", "<t>hello</t>", "</si><si><t>x</t>", "<r>"]), max_size=3).map("".join)
)
@pytest.mark.parametrize("marked", [(), (("number", "minor", "m", None, "<r>"),)])
def test_no_text_is_a_part_of_the_file(marked: tuple[tuple[object, ...], ...], inside: str) -> None:
    text = f"<r>{inside}</r>"
    made = one_pair(text, text, findings=marked)
    with stored() as store, stored() as other:
        data = export(session_of(store, made, [(0, Commented(text)), (0, Corrected(text + "!"))]), "x.xlsx")
        take_in(other, Lines(made), "Ann", data, "x.xlsx")
        assert state(other) == state(store)
    row = {name: cell.value for name, cell in zip(COLUMNS, sheet_of(data)[2], strict=True)}
    assert from_cell(row["original"]) == from_cell(row["garbled"]) == text


def test_what_spreadsheets_escape_themselves() -> None:
    assert from_cell("a_x000D_b") == "a\rb"


# Texts too long for a cell


def test_a_long_text_is_cut_and_its_pair_still_known() -> None:
    made = one_pair("𝒳" * 20_000, "y" * 40_000 + " z", findings=(("number", "minor", "m" * 40_000, None, "z"),))
    data = exported(made, [(0, Graded("minor"))])
    row = {name: cell.value for name, cell in zip(COLUMNS, sheet_of(data)[2], strict=True)}
    assert row["original"].endswith("𝒳\\…")
    assert len(row["original"].encode("utf-16-le")) // 2 <= LONGEST
    assert len(row["garbled"]) == LONGEST
    assert row["findings"].endswith("\\…")
    with stored() as store:
        assert take_in(store, Lines(made), "Ann", data, "x.xlsx").pairs == 1


def test_a_cut_text_of_another_report_is_unknown() -> None:
    data = exported(one_pair("a", "y" * 40_000), [(0, Graded("minor"))])
    with stored() as store:
        assert take_in(store, Lines(report()), "Ann", data, "x.xlsx").unknown == (2,)


def test_a_long_comment_is_refused_not_cut() -> None:
    exported(report(), [(2, Commented("x" * LONGEST))])
    with pytest.raises(WriteError, match=r"pair 2: the comment has more than 32,767 .*: write .tsv or .jsonl"):
        exported(report(), [(2, Commented("x" * (LONGEST + 1)))])
