"""Tables of pairs and subtitles: columns, quoting, cues and times."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from scorer.errors import ReadError, SettingsError
from scorer.read import read_document, read_pairs
from scorer.settings import Settings
from scorer.types import Document, Rows

CHOSEN = (("original", "ref"), ("garbled", "hyp"), ("id", "seg"))


def read(folder: Path, name: str, content: str, columns: tuple[tuple[str, str], ...] = ()) -> Rows:
    (folder / name).write_text(content, encoding="utf-8", newline="")
    return read_pairs(str(folder / name), Settings(columns=columns))


def texts(document: Document) -> list[str]:
    return [document.text[at.start : at.stop] for at in document.blocks]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", 'seg,ref,hyp,quality\n1,"One, two.",One two.,bad\n2,"A ""b"".",c,good\n'),
        ("a.csv", 'seg;ref;hyp;quality\n1;One, two.;One two.;bad\n2;"A ""b"".";c;good\n'),
        ("a.tsv", 'seg\tref\thyp\tquality\n1\tOne, two.\tOne two.\tbad\n2\tA "b".\tc\tgood\n'),
    ],
)
def test_columns_are_chosen_and_the_others_kept(tmp_path: Path, name: str, content: str) -> None:
    rows = read(tmp_path, name, content, CHOSEN)
    assert (texts(rows.original), texts(rows.garbled)) == (["One, two.", 'A "b".'], ["One two.", "c"])
    assert rows.ids == ("1", "2")
    assert rows.columns == {"quality": ("bad", "good")}
    assert [rows.original.line(at.start) for at in rows.original.blocks] == [2, 3]


def test_usual_names_need_no_option(tmp_path: Path) -> None:
    rows = read(tmp_path, "a.csv", "ID,Garbled,Original\nx,b,a\n")
    assert (texts(rows.original), texts(rows.garbled), rows.ids) == (["a"], ["b"], ("x",))


def test_a_quoted_cell_may_have_several_lines(tmp_path: Path) -> None:
    rows = read(tmp_path, "a.csv", 'original,garbled\n"a\nb",c\nd,e\n')
    assert texts(rows.original) == ["a\nb", "d"]
    assert rows.original.line(rows.original.blocks[1].start) == 4


def test_xlsx_and_parquet(tmp_path: Path) -> None:
    import pyarrow
    import pyarrow.parquet
    from openpyxl import Workbook

    book = Workbook()
    for row in (["note", "original", "garbled"], [1, "a", "b"], [None, "c", None]):
        book.active.append(row)
    book.create_sheet("more")
    buffer = io.BytesIO()
    book.save(buffer)
    (tmp_path / "a.xlsx").write_bytes(buffer.getvalue())
    rows = read_pairs(str(tmp_path / "a.xlsx"), Settings())
    assert (texts(rows.original), texts(rows.garbled)) == (["a", "c"], ["b", ""])
    assert rows.columns == {"note": ("1", "")}
    assert "only the first of 2 sheets" in rows.original.notes[0]
    table = pyarrow.table({"original": ["a"], "garbled": ["b"], "n": [2.0], "l": [[1]]})
    pyarrow.parquet.write_table(table, tmp_path / "a.parquet")
    rows = read_pairs(str(tmp_path / "a.parquet"), Settings())
    assert (texts(rows.original), rows.columns) == (["a"], {"n": ("2",)})
    assert "l hold lists" in rows.original.notes[0]


def test_a_text_repeated_in_parquet_stops_at_the_limit(tmp_path: Path) -> None:
    import pyarrow
    import pyarrow.parquet

    table = pyarrow.table({"original": ["a" * 10_000] * 500, "garbled": ["b"] * 500})
    pyarrow.parquet.write_table(table, tmp_path / "a.parquet")
    with pytest.raises(ReadError, match="expands to more than 1 MB"):
        read_pairs(str(tmp_path / "a.parquet"), Settings(max_size=1))


@pytest.mark.parametrize(
    ("name", "content", "columns", "message"),
    [
        ("a.csv", "a,b\n1,2\n", (), "no column is called original .there are a, b.*--columns"),
        ("a.csv", "a,b\n1,2\n", (("original", "a"), ("garbled", "x")), "no column is called x"),
        ("a.csv", "original,original,garbled\n1,2,3\n", (), "the column original comes twice"),
        ("a.csv", "original,garbled\na\n", (), "line 2: 1 column, but the header has 2"),
        ("a.csv", 'original,garbled\na,"b\n', (), "line 2: not sound CSV"),
        ("a.csv", "original,garbled\n", (), "is empty"),
        ("a.csv", "", (), "is empty"),
        ("a.csv", "a,b\n1,2\n", (("original", "a"), ("garbled", "a")), "both sides are the same column"),
        ("a.xlsx", "no", (), "not a sound XLSX"),
        ("a.parquet", "no", (), "not a sound Parquet"),
    ],
)
def test_what_is_refused(
    tmp_path: Path, name: str, content: str, columns: tuple[tuple[str, str], ...], message: str
) -> None:
    with pytest.raises(ReadError, match=message):
        read(tmp_path, name, content, columns)


def test_columns_are_known_roles_and_tables() -> None:
    with pytest.raises(SettingsError, match="--columns takes each"):
        Settings(columns=(("left", "a"),))


SRT = "1\n00:00:01,000 --> 00:00:02,500\n<i>One</i> line\nand more.\n\n2\n00:01:02,000 --> 00:01:03,000\nTwo.\n"
VTT = "WEBVTT\n\n00:01.000 --> 00:02.500\n<v Ann>One line\nand more.\n\n01:02.000 --> 01:03.000\nTwo.\n"
ASS = """[Script Info]
ScriptType: v4.00+

[V4+ Styles]

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\\i1}One{\\i0} line\\Nand more.
Comment: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,hidden
Dialogue: 0,0:01:02.00,0:01:03.00,Default,,0,0,0,,Two.
"""


@pytest.mark.parametrize(("name", "content"), [("a.srt", SRT), ("a.vtt", VTT), ("a.ass", ASS)])
def test_cues(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    document = read_document(str(tmp_path / name), Settings())
    assert [text.split() for text in texts(document)] == [["One", "line", "and", "more."], ["Two."]]
    assert document.places == ("cue 1, 00:00:01.000", "cue 2, 00:01:02.000")
    assert document.times == ((1.0, 2.5), (62.0, 63.0))
    assert bool(document.notes) == (name == "a.ass")


def test_text_without_times_is_no_subtitles(tmp_path: Path) -> None:
    (tmp_path / "a.srt").write_text("just text")
    with pytest.raises(ReadError, match="not subtitles"):
        read_document(str(tmp_path / "a.srt"), Settings())
