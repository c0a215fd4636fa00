"""A small spreadsheet that would take much memory is refused while it is read."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from scorer.errors import ReadError
from scorer.exchange import xlsx_bounds, xlsx_read
from scorer.read.tables import sheet
from tests.patience import PATIENCE
from tests.scorer.sample_report import report
from tests.scorer.sheets import DONE, exported

SHEET = "xl/worksheets/sheet1.xml"
TEXTS = "xl/sharedStrings.xml"
MEGABYTE = 1 << 20
ROOT = Path(__file__).parents[2]


def with_more(part: str, end: bytes, more: Iterator[bytes]) -> bytes:
    """Return an export in which more stands before the end of a part; the part is written as a stream."""
    kept = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(exported(report(), DONE))) as old,
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            with new.open(name, "w", force_zip64=True) as stream:
                head, found, tail = old.read(name).partition(end if name == part else b"\0")
                stream.write(head)
                if found:
                    for piece in more:
                        stream.write(piece)
                    stream.write(found + tail)
    return kept.getvalue()


BOMBS = {
    "rows": (SHEET, b"</sheetData>", b"<row><c><v>1</v></c></row>", "rows"),
    "cells": (SHEET, b"</sheetData>", b"<row>" + b"<c/>" * 30 + b"</row>", "cells"),
    "texts": (TEXTS, b"</sst>", b"<si><t/></si>", "texts"),
    "styles": ("xl/styles.xml", b"</cellXfs>", b"<xf/>", "styles"),
    "names": ("xl/workbook.xml", b"</workbook>", b"<x/>", "other things"),
    "a long row": (SHEET, b"</sheetData>", b"<c/>", "cells"),
    "a rich text": (TEXTS, b"</sst>", b"<r/>", "other things"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_stops_at_its_limit(bomb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, most in {"MOST_ROWS": 500, "MOST_CELLS": 2_000, "MOST_TEXTS": 2_000, "MOST_ELEMENTS": 3_000}.items():
        monkeypatch.setattr(xlsx_bounds, name, most)
    part, end, piece, what = BOMBS[bomb]
    few, many = (with_more(part, end, iter([piece * count])) for count in (1, 5_000))
    xlsx_bounds.check_bounds(few, "x.xlsx")
    with pytest.raises(ReadError, match=rf"x.xlsx: has more than [\d,]+ .*{what}.*: split it, or use .tsv"):
        xlsx_read.read(many, "x.xlsx")


def test_a_picture_is_no_bomb_but_a_sheet_of_its_name_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_bounds, "MOST_ELEMENTS", 3_000)
    kept = BytesIO(exported(report(), DONE))
    with zipfile.ZipFile(kept, "a") as archive:
        archive.writestr("xl/media/image1.png", b"\x89PNG\r\n\x1a\n" + b"<x/>" * 5_000)
    assert len(xlsx_read.read(kept.getvalue(), "x.xlsx")) == 13
    with zipfile.ZipFile(kept, "a") as archive:
        archive.writestr("xl/media/image2.png", b"<x>" + b"<x/>" * 5_000 + b"</x>")
    with pytest.raises(ReadError, match="has more than 3,000"):
        xlsx_read.read(kept.getvalue(), "x.xlsx")


def test_rows_are_read_one_at_a_time() -> None:
    rows = sheet.cells(exported(report(), DONE), "x.xlsx", 100)
    number, cells = next(rows)
    assert (number, cells[0]) == (1, ("index", False))
    assert sum(1 for _ in rows) == 13


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux says how much memory was in use")
@pytest.mark.parametrize("bomb", ["rows", "styles"])
def test_a_bomb_takes_little_memory(bomb: str, tmp_path: Path) -> None:
    part, end, piece, _ = BOMBS[bomb]
    many = 10 * MEGABYTE // len(piece)
    file = tmp_path / "bomb.xlsx"
    file.write_bytes(with_more(part, end, (piece * many for _ in range(3))))
    assert file.stat().st_size < MEGABYTE
    code = (
        "import re, sys\nfrom pathlib import Path\nfrom scorer.exchange import xlsx_read\n"
        "from scorer.errors import ReadError\n"
        "def most():\n    return int(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1])\n"
        "before = most()\n"
        "try:\n    xlsx_read.read(Path(sys.argv[1]).read_bytes(), 'x')\nexcept ReadError as error:\n    print(error)\n"
        "print(most() - before)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(file)],
        capture_output=True, text=True, check=True, timeout=PATIENCE, cwd=ROOT,
    )  # fmt: skip
    said, used = done.stdout.splitlines()
    assert "has more than" in said
    assert int(used) * 1024 < 64 * MEGABYTE
