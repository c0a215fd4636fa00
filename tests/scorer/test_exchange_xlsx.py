"""Review rows as a spreadsheet: nothing is a formula, differences are seen, other programs may save it; bad files."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock

from scorer.errors import ReadError, WriteError
from scorer.exchange import xlsx_read
from scorer.exchange.formats import export
from scorer.exchange.intake import take_in
from scorer.exchange.sheet_text import LONGEST, from_cell, to_cell
from scorer.exchange.table import COLUMNS
from scorer.report.marked import sides
from scorer.review.events import Action, Commented, Corrected, Graded
from scorer.review.lines import Lines
from scorer.types import Report
from tests.scorer.sample_report import Row, one_pair, report
from tests.scorer.test_exchange_rows import NASTY, session_of, state, stored, texts

DONE: list[tuple[int, Action]] = [(2, Graded("none")), (3, Commented("=HYPERLINK(1)")), (4, Corrected(""))]


def exported(made: Report, done: list[tuple[int, Action]] | None = None) -> bytes:
    with stored() as store:
        return export(session_of(store, made, done or []), "x.xlsx")


def sheet_of(data: bytes, **options: bool) -> Any:
    return openpyxl.load_workbook(BytesIO(data), **options).worksheets[0]


def changed(data: bytes, change: Callable[[Any], None]) -> bytes:
    """Return a file as another program saves it after a person changed something."""
    book = openpyxl.load_workbook(BytesIO(data))
    change(book.worksheets[0])
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def column(name: str) -> int:
    return COLUMNS.index(name) + 1


# What is written


def test_the_sheet_is_arranged_for_work() -> None:
    sheet = sheet_of(exported(report(), DONE))
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:R14"
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


# What comes back


def taken(data: bytes, made: Report | None = None) -> dict[str, Any]:
    with stored() as store:
        take_in(store, Lines(made or report()), "Ann", data, "x.xlsx")
        return dict(state(store).get("Ann", {}))


def test_a_file_that_another_program_saved() -> None:
    data = exported(report(), DONE)
    said = taken(data)
    assert len(said) == 3
    assert taken(changed(data, lambda sheet: None)) == said


def test_what_people_do_to_a_sheet() -> None:
    def work(sheet: Any) -> None:
        sheet.cell(2, column("verdict")).value = "Major"
        sheet.cell(3, column("comment")).value = 1000
        sheet.cell(4, column("comment")).value = 2.5
        sheet.cell(5, column("comment")).value = True
        sheet.cell(6, column("comment")).value = datetime(2026, 5, 1)  # noqa: DTZ001
        sheet.insert_cols(1)
        sheet["A1"].value, sheet["A2"].value = "my notes", "=1+1"
        sheet["B40"].value = "  "

    said = list(taken(changed(exported(report()), work)).values())
    assert [one.grade for one in said] == ["major", None, None, None, None]
    assert [one.comment for one in said] == ["", "1000", "2.5", "TRUE", "2026-05-01T00:00:00"]


def test_rows_sorted_otherwise() -> None:
    def turn(sheet: Any) -> None:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        for number, row in enumerate(reversed(rows), 2):
            for place, value in enumerate(row, 1):
                sheet.cell(number, place).value = value
                if isinstance(value, str):
                    sheet.cell(number, place).data_type = "s"

    data = exported(report(), DONE)
    assert taken(changed(data, turn)) == taken(data)


def test_a_time_that_became_a_date() -> None:
    data = exported(report(), [(2, Graded("minor"))])

    def work(sheet: Any) -> None:
        when = datetime.fromisoformat(sheet.cell(3, column("decided")).value)
        sheet.cell(3, column("decided")).value = when.astimezone(UTC).replace(tzinfo=None)

    (said,) = [one for one in xlsx_read.read(changed(data, work), "x") if one.decided]
    assert said.decided == datetime(2026, 3, 1, 12, 0, 1, 123000, tzinfo=UTC)


@pytest.mark.parametrize("name", ["verdict", "comment", "key", "original", "errors"])
def test_a_formula_where_it_matters(name: str) -> None:
    def work(sheet: Any) -> None:
        sheet.cell(3, column(name)).value = '=CONCAT("ma","jor")'

    with pytest.raises(ReadError, match=rf"x.xlsx, line 3: the cell of {name} holds a formula: put its value"):
        xlsx_read.read(changed(exported(report()), work), "x.xlsx")


def test_unsound_rows_are_named() -> None:
    def work(sheet: Any) -> None:
        sheet.cell(3, column("verdict")).value = "#N/A"

    with pytest.raises(ReadError, match=r"x.xlsx, line 3: the verdict #N/A is not known"):
        xlsx_read.read(changed(exported(report()), work), "x.xlsx")


@pytest.mark.parametrize("share", [0, 10, 50, 90, 99])
def test_a_file_cut_short(share: int) -> None:
    data = exported(report(), DONE)
    with pytest.raises(ReadError, match=r"x.xlsx: not a sound XLSX file: save it anew, or export again"):
        xlsx_read.read(data[: len(data) * share // 100], "x.xlsx")


def rewritten(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = old.read(part)
            new.writestr(part, change(content) if part == name else content)
    return kept.getvalue()


def test_a_bomb_is_not_expanded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_read, "LARGEST", 2_000_000)
    bomb = rewritten(exported(report()), "xl/sharedStrings.xml", lambda content: content + b" " * 3_000_000)
    with pytest.raises(ReadError, match=r"x.xlsx: expands to more than 2 MB: split it, or use .tsv"):
        xlsx_read.read(bomb, "x.xlsx")


def test_a_false_claim_of_size_is_damage() -> None:
    data = exported(report())
    with zipfile.ZipFile(BytesIO(data)) as archive:
        size = archive.getinfo("xl/sharedStrings.xml").file_size
    assert data.count(size.to_bytes(4, "little")) >= 2
    with pytest.raises(ReadError, match="not a sound XLSX file"):
        xlsx_read.read(data.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little")), "x.xlsx")


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/worksheets/sheet1.xml", b'<dimension ref="A1:R14"/>', b'<dimension ref="A1:XFD1048576"/>'),
        ("xl/worksheets/sheet1.xml", b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"/></row></sheetData>'),
    ],
)
def test_a_sheet_that_claims_to_be_huge(part: str, old: bytes, new: bytes) -> None:
    data = rewritten(exported(report(), DONE), part, lambda content: content.replace(old, new))
    assert len(xlsx_read.read(data, "x")) == 13


def test_a_row_past_all_sheets_is_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_read, "_MOST_ROWS", 1000)
    new = b'<row r="999999999"><c r="A999999999"/></row></sheetData>'
    data = rewritten(
        exported(report()), "xl/worksheets/sheet1.xml", lambda content: content.replace(b"</sheetData>", new)
    )
    with pytest.raises(ReadError, match="not a sound XLSX file"):
        xlsx_read.read(data, "x")


def test_entities_are_not_expanded() -> None:
    entities = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 12))
    head = b'<!DOCTYPE x [<!ENTITY e0 "boom">' + entities + b"]>"
    data = rewritten(
        exported(report()),
        "xl/sharedStrings.xml",
        lambda content: content.replace(b"<sst", head + b"<sst", 1).replace(b"verdict", b"&e11;"),
    )
    with pytest.raises(ReadError):
        xlsx_read.read(data, "x")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"key\tverdict\n", json.dumps(NASTY).encode()])
def test_no_spreadsheet_at_all(data: bytes) -> None:
    with pytest.raises(ReadError, match="not a sound XLSX file"):
        xlsx_read.read(data, "x")
