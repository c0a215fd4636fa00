"""Rows that are empty on both sides are told of, whatever the input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.read import read_aligned, read_pairs, rows_of
from scorer.read.tsv import read as read_tsv
from scorer.settings import Settings
from scorer.types import Rows

Pairs = list[tuple[str, str]]
SIDES = st.sampled_from(["", " ", "\u2028", "a", "b c"])


def aligned(folder: Path, pairs: Pairs) -> Rows:
    for name, side in (("p.txt", 0), ("q.txt", 1)):
        (folder / name).write_text("".join(f"{pair[side]}\n" for pair in pairs), "utf-8")
    return read_aligned(str(folder / "p.txt"), str(folder / "q.txt"), Settings())


def tsv(folder: Path, pairs: Pairs) -> Rows:
    (folder / "p.tsv").write_text("".join(f"{original}\t{garbled}\n" for original, garbled in pairs), "utf-8")
    return read_pairs(str(folder / "p.tsv"), Settings())


def jsonl(folder: Path, pairs: Pairs) -> Rows:
    records = [{"original": original or None, "garbled": garbled} for original, garbled in pairs]
    (folder / "p.jsonl").write_text("".join(f"{json.dumps(record)}\n" for record in records), "utf-8")
    return read_pairs(str(folder / "p.jsonl"), Settings())


def memory(folder: Path, pairs: Pairs) -> Rows:
    return rows_of(pairs, str(folder / "pairs"))


INPUTS = pytest.mark.parametrize("read", [aligned, tsv, jsonl, memory])


@INPUTS
@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        ([("a", "b"), ("", ""), ("c", "")], "1 row is empty on both sides and has no pair (line 2)"),
        ([("", "a"), ("b", "c"), (" ", "")], "1 row is empty on both sides and has no pair (line 3)"),
        (
            [("", "\u2028"), ("a", "b"), ("", ""), ("", "")],
            "3 rows are empty on both sides and have no pair (the first on line 1)",
        ),
    ],
)
def test_rows_without_any_text_are_noted_once(tmp_path: Path, read, pairs: Pairs, told: str) -> None:
    rows = read(tmp_path, pairs)
    (note,) = rows.original.notes
    assert note == f"{rows.original.name}: {told}"
    assert rows.garbled.notes == ()
    assert len(rows.ids) == len(pairs)


@INPUTS
def test_rows_with_any_text_are_not_noted(tmp_path: Path, read) -> None:
    assert read(tmp_path, [("a", "b"), ("", "c"), ("d", " ")]).original.notes == ()


def test_the_lines_of_the_file_are_named(tmp_path: Path) -> None:
    (tmp_path / "p.tsv").write_text("original\tgarbled\na\tb\n\t\n")
    (tmp_path / "p.jsonl").write_text('\n{"original": "a", "garbled": "b"}\n\n{"original": null, "garbled": ""}')
    assert read_pairs(str(tmp_path / "p.tsv"), Settings()).original.notes[0].endswith("no pair (line 3)")
    assert read_pairs(str(tmp_path / "p.jsonl"), Settings()).original.notes[0].endswith("no pair (line 4)")


def test_other_notes_are_kept(tmp_path: Path) -> None:
    record = '{"id": 1, "original": "a", "garbled": "b"}\n'
    (tmp_path / "p.jsonl").write_text(record * 2 + '{"original": null, "garbled": null}')
    repeated, empty = read_pairs(str(tmp_path / "p.jsonl"), Settings()).original.notes
    assert "ids should be unique" in repeated
    assert "empty on both sides" in empty


@INPUTS
@settings(max_examples=50)
@given(pairs=st.lists(st.tuples(SIDES, SIDES), max_size=6))
def test_every_row_has_text_or_is_counted(tmp_path_factory: pytest.TempPathFactory, read, pairs: Pairs) -> None:
    rows = read(tmp_path_factory.getbasetemp(), [("a", "b"), *pairs])
    missing = sum(not original.strip() and not garbled.strip() for original, garbled in pairs)
    told = [note for note in rows.original.notes if f": {missing} row" in note]
    assert len(told) == len(rows.original.notes) == (missing > 0)


@pytest.mark.parametrize("header", ["source\ttarget", "Src\tTgt", "reference\thypothesis"])
def test_a_header_with_the_names_of_other_tools_is_no_pair(header: str) -> None:
    rows = read_tsv("a.tsv", f"{header}\nOne.\tTwo.\n", "utf-8")
    assert len(rows.ids) == 1
    assert "line 1 is taken for a header" in rows.original.notes[0]


def test_a_first_line_of_other_words_is_a_pair() -> None:
    rows = read_tsv("a.tsv", "source\tspring\nOne.\tTwo.\n", "utf-8")
    assert len(rows.ids) == 2
    assert rows.original.notes == ()
