"""Write review rows as a spreadsheet to work in: coloured differences, bold findings, and a list of verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from io import BytesIO
from itertools import accumulate
from typing import TYPE_CHECKING

from scorer.errors import WriteError
from scorer.exchange.rows import ReviewRow
from scorer.exchange.said import WRITTEN
from scorer.exchange.sheet_text import CUT, LONGEST, characters, fits, to_cell, units
from scorer.exchange.table import COLUMNS, cells
from scorer.report.marked import Run, sides

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

SHEET = "review"
# A fixed date, so that the same rows give the same bytes.
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001
_WIDTHS = {"comment": 30, "corrected": 45, "original": 60, "garbled": 60, "findings": 40, "checks": 16, "errors": 30}
_NUMBERS = ("index", "quality", "original_line", "garbled_line")
# Columns that nobody edits.  They have no text format, because some versions of Excel show a long text in it as ###.
_READ = (*_NUMBERS, "original", "garbled", "findings")
_RED, _BLUE = "#B00020", "#0B4FB3"
# Words that are not in the other text are coloured; words in another form or place are underlined.
_COLOURED = {"original": ("lost", "substituted"), "garbled": ("added", "substituted")}
_COLOURS = {"original": _RED, "garbled": _BLUE}


def write(rows: Iterable[ReviewRow]) -> bytes:
    """Return an XLSX file of one sheet; the same rows give the same bytes.

    A text that is too long for a cell is cut, with a mark at its end.  Raises WriteError for a comment or correction
    that is too long.
    """
    # Imported here, because the library takes time to load and only this format needs it.
    from xlsxwriter import Workbook

    kept = BytesIO()
    # No call may convert a text to a number, formula or link.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(kept, options)
    book.set_properties({"created": _CREATED, "title": "Review"})
    styles = _Styles(book)
    sheet = book.add_worksheet(SHEET)
    last = 0
    for last, row in enumerate(rows, 1):
        _write_row(sheet, last, row, styles)
    _arrange(sheet, last, styles)
    book.close()
    return kept.getvalue()


class _Styles:
    """The cell formats of a workbook, each created once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._runs: dict[tuple[str | None, bool, bool], Format] = {}
        self.cell = book.add_format({"text_wrap": True, "valign": "top"})
        # Text format, so that no program turns what is typed there into a number, a date or a formula.
        self.text = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        self.head = book.add_format({"bold": True, "bg_color": "#E8E8E8", "valign": "top"})

    def of(self, column: str) -> Format:
        return self.cell if column in _READ else self.text

    def run(self, side: str, run: Run, one_sided: bool) -> Format | None:
        coloured = one_sided or run.op in _COLOURED[side]
        look = (_COLOURS[side] if coloured else None, bool(run.findings), run.op is not None and not coloured)
        if not any(look):
            return None
        if look not in self._runs:
            colour, bold, underlined = look
            wanted = {"bold": bold, "underline": 1 if underlined else 0} | ({"font_color": colour} if colour else {})
            self._runs[look] = self._book.add_format(wanted)
        return self._runs[look]


def _arrange(sheet: Worksheet, last: int, styles: _Styles) -> None:
    """Add the header, the filter, the widths and the list of verdicts to a sheet of `last` rows."""
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, _WIDTHS.get(column, 11), styles.of(column))
        sheet.write_string(0, place, column, styles.head)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    if last:
        place = COLUMNS.index("verdict")
        message = "Use one of the list, or leave the cell empty."
        choice = {"validate": "list", "source": list(WRITTEN), "error_title": "Verdict", "error_message": message}
        sheet.data_validation(1, place, last, place, choice)


def _write_row(sheet: Worksheet, at: int, row: ReviewRow, styles: _Styles) -> None:
    given = cells(row, to_cell)
    marked = dict(zip(("original", "garbled"), sides(row.judgement), strict=True))
    for place, column in enumerate(COLUMNS):
        text = given[column]
        if not text:
            continue
        if column in _NUMBERS:
            sheet.write_number(at, place, float(text), styles.of(column))
        elif column in marked:
            one_sided = row.judgement.pair.kind != "match"
            pieces = [(text, styles.run(column, run, one_sided)) for text, run in _pieces(marked[column])]
            _write_marked(sheet, at, place, pieces, styles.of(column))
        else:
            sheet.write_string(at, place, _fitting(row, column, text), styles.of(column))


def _pieces(runs: Sequence[Run]) -> Iterator[tuple[str, Run]]:
    """Yield the escaped text of each run; the runs together are cut at the length of a cell."""
    # Escape them as one text, because an escape may begin in one run and end in the next.
    signs = characters("".join(run.text for run in runs))
    if not fits("".join(signs)):
        signs = _cut(signs)
    at = 0
    for run in runs:
        if piece := "".join(signs[at : at + len(run.text)]):
            yield piece, run
        at += len(run.text)


def _cut(signs: Sequence[str]) -> list[str]:
    """Return as many signs as a cell can hold; if some are cut, the last is the mark of a cut."""
    lengths = accumulate(units(sign) for sign in signs)
    return [*signs[: sum(length <= LONGEST - len(CUT) for length in lengths)], CUT]


def _write_marked(
    sheet: Worksheet, at: int, place: int, pieces: Sequence[tuple[str, Format | None]], cell: Format
) -> None:
    if len(pieces) == 1 and pieces[0][1] is None:
        sheet.write_string(at, place, pieces[0][0], cell)
        return
    fragments: list[str | Format] = []
    for text, look in pieces:
        fragments += [text] if look is None else [look, text]
    if len(pieces) == 1:
        # A rich text needs at least two parts, so the second one may be invisible.
        text, look = pieces[0]
        fragments = [look or cell, text[:-1], look or cell, text[-1]] if len(text) > 1 else []
    if not fragments:
        sheet.write_string(at, place, pieces[0][0], cell)
    elif sheet.write_rich_string(at, place, *fragments, cell) != 0:
        raise AssertionError("a rich text that a cell does not take")


def _fitting(row: ReviewRow, column: str, text: str) -> str:
    """Return a text that fits a cell: a text of the report is cut, one of the reviewer raises WriteError."""
    if fits(text):
        return text
    if column in ("checks", "findings"):
        return "".join(_cut(text))
    problem = f"the {column} has more than {LONGEST:,} characters, which no cell of an XLSX file can hold"
    raise WriteError(f"pair {row.judgement.pair.index}: {problem}: write .tsv or .jsonl")
