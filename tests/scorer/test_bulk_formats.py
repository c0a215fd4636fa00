"""Each format passes through `scorer bulk` untouched, packed or not."""

from __future__ import annotations

import bz2
import csv
import gzip
import json
import lzma
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
import zstandard

from scorer.bulk.lines import lines
from scorer.errors import ReadError, ScorerError
from scorer.settings import Settings
from tests.scorer.bulk_rows import do, many, small_chunks, tsv

PACK = {".gz": gzip.compress, ".xz": lzma.compress, ".zst": zstandard.compress, ".bz2": bz2.compress}


def _zstd(data: bytes) -> bytes:
    with zstandard.ZstdDecompressor().stream_reader(data, read_across_frames=True) as stream:
        return stream.read()


UNPACK = {".gz": gzip.decompress, ".xz": lzma.decompress, ".zst": _zstd}


def put(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        b"id\tgarbled\toriginal\n1\tOne  word.\tOne word. \n",
        b"id\tgarbled\toriginal\r\n1\tOne word.\tOne word.\r\n2\t\xc3\xa9 \\n\t=1\r\n",
        b"\xef\xbb\xbforiginal\tgarbled\tx\nOne.\tOne.\t\n",
        b"One.\tOne word.\nTwo.\tTwo\rwords.\n",
        b"source\ttarget\nOne.\tOne word.\n",
    ],
)
def test_lines_of_tsv_pass_byte_for_byte(tmp_path: Path, data: bytes) -> None:
    out = tmp_path / "out.tsv"
    do(put(tmp_path / "in.tsv", data), output=out)
    before, after = data.split(b"\n"), out.read_bytes().split(b"\n")
    assert len(before) == len(after)
    for old, new in zip(before[:-1], after[:-1], strict=True):
        body, end = (old[:-1], b"\r") if old.endswith(b"\r") else (old, b"")
        assert new.startswith(body + b"\t")
        assert new.endswith(end)
        assert new.count(b"\t") == old.count(b"\t") + 1


def test_a_last_line_without_an_end_gets_one(tmp_path: Path) -> None:
    out = tmp_path / "out.tsv"
    do(put(tmp_path / "in.tsv", b"One.\tOne."), add="chrf", output=out)
    assert out.read_bytes() == b"One.\tOne.\t100.0\n"


def test_records_of_csv_pass_byte_for_byte(tmp_path: Path) -> None:
    records = [
        b'original,garbled,"a ""note"""',
        b'"One,\ntwo\r\nthree.","One, two, three.", x ',
        b'Four.,"Four.",',
    ]
    out = tmp_path / "out.csv"
    do(put(tmp_path / "in.csv", b"\n".join([*records, b""])), add="chrf,findings", output=out)
    left = out.read_bytes()
    for record in records:
        assert left.startswith(record + b",")
        left = left[len(record) :].partition(b"\n")[2]
    rows = list(csv.reader(out.read_text(encoding="utf-8").splitlines(keepends=True)))
    assert [len(row) for row in rows] == [5, 5, 5]
    assert rows[0][3:] == ["chrf", "findings"]
    assert rows[2][3] == "100.0"


def test_semicolons_stay(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    do(put(tmp_path / "in.csv", b"garbled;original\nOne.;One.\n"), add="chrf", output=out)
    assert out.read_bytes() == b"garbled;original;chrf\nOne.;One.;100.0\n"


def test_records_of_json_lines_pass_byte_for_byte(tmp_path: Path) -> None:
    given = b'{ "ref":"One.",   "hyp": "One.", "deep": {"b": [1.50, 2]} }\n\n{"hyp":null,"ref":"\\u00e9"}\n'
    out = tmp_path / "out.jsonl"
    chosen = Settings(model="none", columns=(("original", "ref"), ("garbled", "hyp")))
    do(put(tmp_path / "in.jsonl", given), add="chrf,severity", output=out, settings=chosen)
    first, second = out.read_bytes().splitlines()
    assert first == b'{ "ref":"One.",   "hyp": "One.", "deep": {"b": [1.50, 2]}, "chrf": 100.0, "severity": "none"}'
    assert json.loads(second) == {"hyp": None, "ref": "é", "chrf": None, "severity": "minor"}


def test_columns_of_parquet_keep_their_types(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small_chunks(monkeypatch)
    originals, garbled = zip(*many(23), strict=True)
    further = {"n": pyarrow.array(range(23), pyarrow.int16()), "list": [[n] for n in range(23)]}
    further["kind"] = pyarrow.array(["a", "b", "c"] * 7 + ["a", None]).dictionary_encode()
    table = pyarrow.table({"original": originals, **further, "garbled": garbled})
    source, out, dropped = (tmp_path / name for name in ("in.parquet", "out.parquet", "dropped.parquet"))
    pyarrow.parquet.write_table(table, source)
    do(source, add="bleu,findings", keep="n >= 3 and not number", output=out, drop_to=dropped)
    kept, left = pyarrow.parquet.read_table(out), pyarrow.parquet.read_table(dropped)
    assert kept.schema.names == [*table.schema.names, "bleu", "findings"]
    assert left.schema.names == [*table.schema.names, "bleu", "findings", "dropped_for"]
    assert [str(kept.schema.field(name).type) for name in ("n", "bleu", "findings")] == ["int16", "double", "string"]
    both = pyarrow.concat_tables([kept.select(table.schema.names), left.select(table.schema.names)])
    assert both.sort_by("n").to_pylist() == table.to_pylist()
    assert "number" in left["dropped_for"].to_pylist()
    assert not list(tmp_path.glob("*.chunks"))


@pytest.mark.parametrize("ending", sorted(PACK))
def test_packed_inputs_are_read_as_they_come(tmp_path: Path, ending: str) -> None:
    plain = tsv(tmp_path, many(30))
    source = put(tmp_path / f"in.tsv{ending}", PACK[ending](plain.read_bytes()))
    outs = tmp_path / "plain.out.tsv", tmp_path / "packed.out.tsv"
    do(plain, output=outs[0])
    do(source, output=outs[1])
    assert outs[0].read_bytes() == outs[1].read_bytes()


@pytest.mark.parametrize("ending", sorted(UNPACK))
def test_packed_outputs_hold_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    small_chunks(monkeypatch)
    pairs = tsv(tmp_path, many(30))
    plain, out = tmp_path / "out.tsv", tmp_path / f"out.tsv{ending}"
    do(pairs, output=plain)
    do(pairs, output=out)
    assert UNPACK[ending](out.read_bytes()) == plain.read_bytes()


@pytest.mark.parametrize("ending", sorted(PACK))
def test_a_packed_file_that_is_cut_short_is_said_to_be(tmp_path: Path, ending: str) -> None:
    data = PACK[ending](tsv(tmp_path, many(300)).read_bytes())
    with pytest.raises(ReadError, match="cut short"):
        do(put(tmp_path / f"in.tsv{ending}", data[:-20]), output=tmp_path / "out.tsv")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("in.tsv", b"", "is empty"),
        ("in.tsv", b"One.\tOne.\nTwo.\n", "line 2: 1 column, expected 2"),
        ("in.tsv", b"One.\tOne.\n\xff\tTwo.\n", "line 2: not UTF-8"),
        ("in.tsv", b"One.\tO\0ne.\n", "line 1: has a NUL"),
        ("in.tsv", b"\xff\xfeO\0", "UTF-16"),
        ("in.csv", b"original,garbled\n\"One,two\n", "not sound CSV"),
        ("in.csv", b"one,two\nOne,two\n", "no column is called original"),
        ("in.csv", b"original,garbled\nOne\n", "line 2: 1 column"),
        ("in.jsonl", b'{"original": "One."}\n', "line 1: lacks the key \"garbled\""),
        ("in.jsonl", b'{"original": "One.", "garbled": "\\ud800"}\n', "surrogate"),
        ("in.jsonl", b"[1]\n", "expected an object"),
        ("in.jsonl", b"\n", "is empty"),
        ("in.parquet", b"PAR1", "not a sound Parquet file"),
        ("in.txt", b"One.", "no table of pairs"),
    ],
)  # fmt: skip
def test_bad_input_is_one_line(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    with pytest.raises(ScorerError) as caught:
        do(put(tmp_path / name, data), output=tmp_path / f"out.{name}")
    assert words in str(caught.value)


def test_inputs_follow_each_other_if_they_have_the_same_columns(tmp_path: Path) -> None:
    first, second = tsv(tmp_path, many(3)), tsv(tmp_path, many(4), "second.tsv")
    out = tmp_path / "out.tsv"
    do(first, second, output=out)
    assert len(out.read_text(encoding="utf-8").splitlines()) == 8
    other = put(tmp_path / "other.tsv", b"One.\tOne.\n")
    with pytest.raises(ReadError, match="other columns"):
        do(first, other, output=tmp_path / "mixed.tsv")
    with pytest.raises(ScorerError, match="several formats"):
        do(first, put(tmp_path / "other.csv", b"original,garbled\n"), output=out)
    with pytest.raises(ScorerError, match="the rows are tsv"):
        do(first, output=tmp_path / "out.csv")


def test_lines_are_cut_alike_wherever_the_pieces_end() -> None:
    data = b"one\rone\r\ntwo\n\nthree"
    expected = [(1, b"one\rone\r\n"), (2, b"two\n"), (3, b"\n"), (4, b"three")]
    for cut in range(len(data) + 1):
        assert list(lines("x", [data[:cut], data[cut:]])) == expected
