"""Pairs in one file, and pairs in memory."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.errors import ReadError
from scorer.read import is_pairs, read_pairs, rows_of
from scorer.settings import Settings
from scorer.types import Document, Rows

VALUES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
LONG = "row" * 100  # a file with more control characters than others is taken for a binary one
FIELDS = VALUES.filter(lambda value: not re.search("[\t\r\n]", value))


def read(folder: Path, name: str, content: str) -> Rows:
    (folder / name).write_bytes(content.encode("utf-8", "surrogatepass"))
    return read_pairs(str(folder / name), Settings())


def pairs(rows: Rows) -> list[tuple[str, str]]:
    return list(zip(blocks(rows.original), blocks(rows.garbled), strict=True))


def blocks(document: Document) -> list[str]:
    return [document.text[block.start : block.stop] for block in document.blocks]


def lines(document: Document) -> list[int]:
    return [document.line(block.start) for block in document.blocks]


@pytest.mark.parametrize(
    ("content", "expected", "numbers"),
    [
        ("a\tb\nc\td\n", [("a", "b"), ("c", "d")], [1, 2]),
        ("a\tb\r\nc\td", [("a", "b"), ("c", "d")], [1, 2]),
        ("original\tgarbled\na\tb\n", [("a", "b")], [2]),
        ("\ufefforiginal\tgarbled\r\na\tb\n", [("a", "b")], [2]),
        ("a\tb\noriginal\tgarbled\n", [("a", "b"), ("original", "garbled")], [1, 2]),
        ('"a\tb"\n"c\t""d\n', [('"a', 'b"'), ('"c', '""d')], [1, 2]),
        ("a\t\n\tb\n", [("a", ""), ("", "b")], [1, 2]),
        (" a \t b \n", [("a", "b")], [1]),
        ("a\u2028x\tb\x85y\x0bz\n", [("a\u2028x", "b\x85y\x0bz")], [1]),
        ("a\\tb\tc\\nd\n", [("a\\tb", "c\\nd")], [1]),
    ],
)
def test_tsv(tmp_path: Path, content: str, expected: list[tuple[str, str]], numbers: list[int]) -> None:
    rows = read(tmp_path, "p.tsv", content)
    assert pairs(rows) == expected
    assert lines(rows.original) == lines(rows.garbled) == numbers
    assert rows.original.text == rows.garbled.text == content.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("a\tb\nc\n", "line 2: 1 column, expected 2"),
        ("a\tb\nc\td\te\n", "line 2: 3 columns, expected 2"),
        ("a\tb\n\nc\td\n", "line 2: an empty line"),
        ("", "is empty"),
        ("\n\n", "is empty"),
        ("original\tgarbled\n", "is empty"),
        ("\t\n\t\n", "no row has any text"),
        ("Original\tGarbled\tMore\na\tb\n", "line 2: 2 columns, but the header has 3"),
    ],
)
def test_tsv_that_is_refused(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read(tmp_path, "p.tsv", content)


def test_a_tsv_field_may_be_of_any_length(tmp_path: Path) -> None:
    rows = read(tmp_path, "p.tsv", f"{'x' * 140_000}\ty\n")
    assert pairs(rows) == [("x" * 140_000, "y")]


@given(st.lists(st.tuples(FIELDS, FIELDS), max_size=6))
@settings(max_examples=200)
def test_any_fields_come_back_from_tsv(
    tmp_path_factory: pytest.TempPathFactory, given_pairs: list[tuple[str, str]]
) -> None:
    given_pairs = [("first", LONG), *given_pairs]
    content = "".join(f"{original}\t{garbled}\n" for original, garbled in given_pairs)
    rows = read(tmp_path_factory.getbasetemp(), "p.tsv", content)
    assert pairs(rows) == [(original.strip(), garbled.strip()) for original, garbled in given_pairs]


@pytest.mark.parametrize(
    ("content", "expected", "ids", "numbers"),
    [
        ('{"original": "a", "garbled": "b"}', [("a", "b")], (None,), [1]),
        ('{"id": "s1", "original": "a", "garbled": "b", "more": 1}\n', [("a", "b")], ("s1",), [1]),
        ('{"id": 7, "original": "a", "garbled": "b"}\r\n', [("a", "b")], ("7",), [1]),
        ('\n{"original": "a", "garbled": "b"}\n \n', [("a", "b")], (None,), [2]),
        (
            '{"original": "a", "garbled": null}\n\n{"original": null, "garbled": "b"}',
            [("a", ""), ("", "b")],
            (None, None),
            [1, 3],
        ),
        ('{"original": "a\\nb ", "garbled": " c\\u2028"}', [("a\nb", "c")], (None,), [1]),
        ('{"original": "a\u2028b\x85", "garbled": "\\ud83d\\ude00"}', [("a\u2028b", "😀")], (None,), [1]),
        ('{"id": null, "original": "a", "garbled": "b"}', [("a", "b")], (None,), [1]),
    ],
)
def test_jsonl(
    tmp_path: Path, content: str, expected: list[tuple[str, str]], ids: tuple[str | None, ...], numbers: list[int]
) -> None:
    rows = read(tmp_path, "p.jsonl", content)
    assert pairs(rows) == expected
    assert rows.ids == ids
    assert lines(rows.original) == lines(rows.garbled) == numbers
    assert rows.original.notes == ()


GOOD = '{"original": "a", "garbled": "b"}\n'


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ('{"original": "a", "garbled": "b"', r"not JSON: .*\(column"),
        ('{"original": "a"}', 'lacks the key "garbled"'),
        ('{"garbled": "a"}', 'lacks the key "original"'),
        ('{"original": 1, "garbled": "b"}', '"original" must be a string or null'),
        ('{"original": "a", "garbled": ["b"]}', '"garbled" must be a string or null'),
        ('["a", "b"]', "expected an object"),
        ('"text"', "expected an object"),
        ('{"original": "a", "garbled": "\\ud800"}', r"half of a surrogate pair \(U\+D800\)"),
        ('{"original": "a", "garbled": "b", "id": "\\udfff"}', "half of a surrogate pair"),
        ('{"original": "a\\u0000", "garbled": "b"}', "NUL"),
        ('{"original": "a", "garbled": "b", "id": true}', '"id" must be'),
        ('{"original": "a", "garbled": "b", "id": {}}', '"id" must be'),
        ('{"original": "a", "garbled": "b", "garbled": "c"}', 'the key "garbled" comes twice'),
        ('{"original": "a", "garbled": "b", "x": ' + "[" * 100_000, "nested too deep"),
        ('{"original": "a", "garbled": "b", "id": ' + "9" * 5000 + "}", "not a record"),
    ],
)
def test_jsonl_that_is_refused(tmp_path: Path, record: str, message: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        read(tmp_path, "p.jsonl", GOOD + "\n" + record + "\n" + GOOD)
    assert caught.value.line == 3
    assert "\n" not in str(caught.value)


def test_a_repeated_id_is_kept_and_noted_once(tmp_path: Path) -> None:
    record = '{"id": "s\\u001b1", "original": "a", "garbled": "b"}\n'
    rows = read(tmp_path, "p.jsonl", GOOD + record * 3)
    assert rows.ids == (None, "s\x1b1", "s\x1b1", "s\x1b1")
    (note,) = rows.original.notes
    assert note.endswith('p.jsonl: the id "s\\x1b1" stands on lines 2 and 3; ids should be unique')
    assert rows.garbled.notes == ()


@pytest.mark.parametrize("content", ["", "\n \n"])
def test_jsonl_without_records_is_empty(tmp_path: Path, content: str) -> None:
    with pytest.raises(ReadError, match="is empty"):
        read(tmp_path, "p.jsonl", content)


@given(st.lists(st.tuples(VALUES, VALUES), max_size=6), st.booleans())
@settings(max_examples=200)
def test_any_values_come_back_from_jsonl(
    tmp_path_factory: pytest.TempPathFactory, given_pairs: list[tuple[str, str]], ascii_only: bool
) -> None:
    given_pairs = [("first", LONG), *given_pairs]
    records = [{"original": original, "garbled": garbled} for original, garbled in given_pairs]
    content = "\n".join(json.dumps(record, ensure_ascii=ascii_only) for record in records)
    rows = read(tmp_path_factory.getbasetemp(), "p.jsonl", content)
    assert pairs(rows) == [(original.strip(), garbled.strip()) for original, garbled in given_pairs]
    assert pairs(rows_of(given_pairs, "memory")) == pairs(rows)


@pytest.mark.parametrize("name", ["p.tsv.gz", "p.jsonl.gz", "P.TSV"])
def test_files_of_pairs_may_be_gzipped(tmp_path: Path, name: str) -> None:
    content = "a\tb\n" if "tsv" in name.lower() else GOOD
    packed = gzip.compress(content.encode()) if name.endswith(".gz") else content.encode()
    (tmp_path / name).write_bytes(packed)
    assert is_pairs(name)
    assert pairs(read_pairs(str(tmp_path / name), Settings())) == [("a", "b")]


@pytest.mark.parametrize(
    ("name", "message"),
    [("p.docx", "not a file of pairs"), ("p.txt", "not a file of pairs"), ("p.idml", "no format has the ending .idml")],
)
def test_other_files_are_no_pairs(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read(tmp_path, name, "text")
    assert not is_pairs(name)


def test_a_missing_file_of_pairs() -> None:
    with pytest.raises(ReadError, match="no such file"):
        read_pairs("missing.tmx", Settings())


@pytest.mark.parametrize(
    ("given_pairs", "message"),
    [
        ([], "is empty"),
        ([("", " ")], "is empty"),
        ([("a", "b"), ("a\0", "b")], "line 2: has a NUL"),
        ([("a", "\udc80")], "line 1: has half"),
    ],
)
def test_pairs_in_memory_are_checked(given_pairs: list[tuple[str, str]], message: str) -> None:
    with pytest.raises(ReadError, match=message):
        rows_of(given_pairs, "memory")


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        (("a", None), 'the garbled is None, not a string: give "" for an empty side'),
        ((None, "b"), "the original is None, not a string"),
        ((b"a", "b"), "the original is of type bytes, not a string"),
        (("a", 1.5), "the garbled is of type float, not a string"),
        (("a", ("b", "c")), "the garbled is a tuple of 2, not a string"),
        (("a",), r"expected a tuple \(original, garbled\), found a tuple of 1"),
        (["a", "b", "c"], "found a list of 3"),
        ("ab", "found of type str"),
        ({"original": "a", "garbled": "b"}, "found of type dict"),
        (None, "found None"),
    ],
)
def test_a_pair_in_memory_is_two_strings(pair: object, message: str) -> None:
    with pytest.raises(ReadError, match=f"^memory, line 3: .*{message}"):
        rows_of([("a", "b"), ["c", ""], pair], "memory")  # type: ignore[list-item]


@given(st.binary(max_size=200), st.sampled_from(["tsv", "jsonl"]))
@settings(max_examples=200)
def test_any_bytes_are_rows_or_a_read_error(tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"p.{suffix}"
    path.write_bytes(data)
    try:
        rows = read_pairs(str(path), Settings())
    except ReadError:
        return
    assert any(original or garbled for original, garbled in pairs(rows))
