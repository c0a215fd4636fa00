"""Tables of pairs: columns and their names, quoting, and what is refused."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import pytest

from scorer.errors import ReadError, SettingsError
from scorer.read import read_pairs
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


@pytest.mark.parametrize("names", [("ref", "hyp"), ("Source", "Target"), ("src", "MT")])
@pytest.mark.parametrize(("name", "separator"), [("a.csv", ";"), ("a.tsv", "\t")])
def test_names_that_other_tools_give_need_no_option(
    tmp_path: Path, names: tuple[str, str], name: str, separator: str
) -> None:
    rows = read(tmp_path, name, f"{separator.join((*names, 'note'))}\n{separator.join('abn')}\n")
    assert (texts(rows.original), texts(rows.garbled), rows.columns) == (["a"], ["b"], {"note": ("n",)})
    assert rows.original.notes[0].endswith(
        f"the original is taken from the column {names[0]}, the garbled text from {names[1]}"
    )


def test_a_column_of_our_name_comes_before_others(tmp_path: Path) -> None:
    rows = read(tmp_path, "a.csv", "source,original,garbled,mt\nx,a,b,y\n")
    assert (texts(rows.original), texts(rows.garbled)) == (["a"], ["b"])
    assert rows.columns == {"source": ("x",), "mt": ("y",)}
    assert not rows.original.notes


def test_columns_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    rows = read(tmp_path, "a.csv", "original,garbled,x,x,,x\na,b,1,2,3,4\n")
    assert rows.columns == {"x": ("1",), "x (2)": ("2",), "column 5": ("3",), "x (3)": ("4",)}


@pytest.mark.parametrize("said", ["sep=|\n", "sep=|\r\n"])
def test_a_first_line_may_say_what_separates_cells(tmp_path: Path, said: str) -> None:
    rows = read(tmp_path, "a.csv", f"\ufeff{said}original|garbled\na,b;c|d\n")
    assert (texts(rows.original), texts(rows.garbled)) == (["a,b;c"], ["d"])
    assert rows.original.line(0) == 3


def test_keys_of_json_lines_are_chosen_and_the_others_kept(tmp_path: Path) -> None:
    lines = ['{"seg": 1, "ref": "a", "hyp": "b", "score": 0.5}', '{"ref": "c", "hyp": null, "ok": true, "tags": ["x"]}']
    rows = read(tmp_path, "a.jsonl", "\n".join(lines), CHOSEN)
    assert (texts(rows.original), texts(rows.garbled)) == (["a", "c"], ["b", ""])
    assert rows.ids == ("1", None)
    assert rows.columns == {"score": ("0.5", ""), "ok": ("", "true")}
    assert rows.original.notes[0].endswith("the keys tags hold lists or objects, which are left out")


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


def sheet(*rows: list[object], merged: str = "") -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.active.append(row)
    if merged:
        book.active.merge_cells(merged)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_a_formula_beside_the_texts_is_no_harm(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(sheet(["original", "garbled", "length"], ["a", "b", "=LEN(A2)"]))
    assert read_pairs(str(tmp_path / "a.xlsx"), Settings()).columns == {"length": ("=LEN(A2)",)}
    (tmp_path / "a.xlsx").write_bytes(sheet(["original", "garbled"], ["a", "b"], ["c", "=A2"]))
    with pytest.raises(ReadError, match="line 3: a cell holds a formula"):
        read_pairs(str(tmp_path / "a.xlsx"), Settings())


@pytest.mark.parametrize("merged", ["", "A2:A3", "A2:B2"])
def test_merged_cells_are_said(tmp_path: Path, merged: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(sheet(["original", "garbled"], ["a", "b"], ["c", "d"], merged=merged))
    rows = read_pairs(str(tmp_path / "a.xlsx"), Settings())
    expected = {"": (["a", "c"], ["b", "d"]), "A2:A3": (["a", ""], ["b", "d"]), "A2:B2": (["a", "c"], ["", "d"])}
    assert (texts(rows.original), texts(rows.garbled)) == expected[merged]
    assert ["1 merged range of cells" in note for note in rows.original.notes] == ([True] if merged else [])


def test_a_date_has_a_time_only_if_the_cell_has(tmp_path: Path) -> None:
    days = [datetime.date(2026, 5, 1), datetime.datetime(2026, 5, 1, 9, 30)]  # noqa: DTZ001
    (tmp_path / "a.xlsx").write_bytes(sheet(["original", "garbled", "day", "at"], ["a", "b", *days]))
    rows = read_pairs(str(tmp_path / "a.xlsx"), Settings())
    assert rows.columns == {"day": ("2026-05-01",), "at": ("2026-05-01T09:30:00",)}


def test_bytes_of_parquet_that_are_no_text_are_refused(tmp_path: Path) -> None:
    import pyarrow
    import pyarrow.parquet

    table = pyarrow.table({"original": [b"a", b"\xff"], "garbled": ["b", "c"]})
    pyarrow.parquet.write_table(table, tmp_path / "a.parquet")
    with pytest.raises(ReadError, match="line 2: has bytes that are not UTF-8"):
        read_pairs(str(tmp_path / "a.parquet"), Settings())


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
        ("a.csv", "src,ref,hyp\na,b,c\n", (), r"no column is called original, and several might be it \(src, ref\)"),
        ("a.csv", "ref,hyp\na,b\n", (("original", "source"),), "no column is called source"),
        ("a.tsv", "id\tsrc\tref\thyp\n1\ta\tb\tc\n", (), "4 columns, expected 2 .*--columns original=NAME"),
        ("a.jsonl", '{"ref": "a"}', (), 'lacks the key "original": name the keys, such as --columns'),
        ("a.jsonl", '{"ref": "a"}', (("original", "ref"), ("garbled", "hyp")), 'lacks the key "hyp"$'),
        ("a.jsonl", '{"a": "x"}', (("original", "a"), ("garbled", "a")), "both sides are the same key"),
        (
            "a.jsonl",
            '{"a": "x", "b": "y"}',
            (("original", "a"), ("garbled", "b"), ("id", "n")),
            'the key "n" of the ids',
        ),
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
