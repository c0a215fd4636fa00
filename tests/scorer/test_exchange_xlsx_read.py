"""Spreadsheets that come back: from other programs and people, and damaged ones."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from scorer.errors import ReadError
from scorer.exchange import xlsx_bounds, xlsx_read
from scorer.exchange.intake import take_in
from scorer.read.tables import sheet
from scorer.review.events import Graded
from scorer.review.lines import Lines
from scorer.types import Report
from tests.scorer.sample_report import report
from tests.scorer.sheets import DONE, column, exported
from tests.scorer.test_exchange_rows import NASTY, state, stored


def changed(data: bytes, change: Callable[[Any], None]) -> bytes:
    """Return a file as another program saves it after a person changed something."""
    book = openpyxl.load_workbook(BytesIO(data))
    change(book.worksheets[0])
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


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
    assert [one.comment for one in said] == ["", "1000", "2.5", "TRUE", "2026-05-01"]


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
    monkeypatch.setattr(xlsx_bounds, "LARGEST", 2_000_000)
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
        ("xl/worksheets/sheet1.xml", b'<dimension ref="A1:T14"/>', b'<dimension ref="A1:XFD1048576"/>'),
        ("xl/worksheets/sheet1.xml", b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"/></row></sheetData>'),
    ],
)
def test_a_sheet_that_claims_to_be_huge(part: str, old: bytes, new: bytes) -> None:
    data = rewritten(exported(report(), DONE), part, lambda content: content.replace(old, new))
    assert len(xlsx_read.read(data, "x")) == 13


def test_a_row_past_all_sheets_is_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "_MOST_ROWS", 1000)
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
