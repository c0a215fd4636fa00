"""The report as a spreadsheet: the columns of the TSV report, numbers as numbers and texts as texts."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from scorer.exchange.sheet_text import CUT, LONGEST, fits, to_cell
from scorer.report.tsv import table
from scorer.types import Report

SHEET = "pairs"
# A fixed date, so that the same report gives the same bytes.
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001
_WIDE = ("reasons", "findings", "original", "garbled")


def write(report: Report, worst: int) -> bytes:
    """Return an XLSX file with every pair in document order; `worst` is ignored.

    A text too long for a cell is cut.
    """
    from xlsxwriter import Workbook

    kept = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(kept, options)
    book.set_properties({"created": _CREATED, "title": "Quality report"})
    head, cell = book.add_format({"bold": True, "valign": "top"}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet = book.add_worksheet(SHEET)
    header, rows = table(report)
    for place, name in enumerate(header):
        sheet.set_column(place, place, 50 if name in _WIDE else 11, cell)
        sheet.write_string(0, place, _cell(name), head)
    for line, row in enumerate(rows, 1):
        for place, value in enumerate(row):
            if isinstance(value, str):
                if value:
                    sheet.write_string(line, place, _cell(value), cell)
            elif value is not None:
                sheet.write_number(line, place, value, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(report.judgements), len(header) - 1)
    book.close()
    return kept.getvalue()


def _cell(text: str) -> str:
    escaped = to_cell(text)
    while not fits(escaped):
        # A character may take two units, so cutting may have to be repeated.
        escaped = escaped[: min(len(escaped) - len(CUT) - 1, LONGEST - len(CUT))] + CUT
    return escaped
