"""What `scorer bulk` says before the first row, and what it has written when a row is damaged."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Thread

import pyarrow
import pyarrow.parquet
import pytest

from scorer.bulk.run import Job, Run
from scorer.errors import ReadError
from scorer.settings import Settings
from tests.scorer.bulk_rows import PLAIN, do, many, small_chunks, tsv

GUESSED = "the original is taken from the column {}, the garbled text from {}"


def put(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def assumed(*paths: Path, **settings: object) -> tuple[str, ...]:
    run = Run(Job([str(path) for path in paths], None, ["bleu"], settings=Settings(model="none", **settings)))
    run.close()
    return tuple(note.partition(": ")[2] for note in run.assumed)


@pytest.mark.parametrize(
    ("name", "text", "note"),
    [
        ("in.csv", "ref,hyp,seg\nOne.,One.,a\n", GUESSED.format("ref", "hyp")),
        ("in.csv", "original;Target\nOne.;One.\n", GUESSED.format("original", "Target")),
        ("in.tsv", "id\tsrc\tmt\n1\tOne.\tOne.\n", GUESSED.format("src", "mt")),
        ("in.tsv", "source\ttarget\nOne.\tOne.\n", "line 1 is taken for a header: source, target"),
    ],
)
def test_a_guess_is_said(tmp_path: Path, name: str, text: str, note: str) -> None:
    assert assumed(put(tmp_path / name, text)) == (note,)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("in.csv", "id,original,garbled\n1,One.,One.\n"),
        ("in.csv", "Garbled,Original\nOne.,One.\n"),
        ("in.tsv", "original\tgarbled\nOne.\tOne.\n"),
        ("in.tsv", "Original\tGarbled\nOne.\tOne.\n"),
        ("in.tsv", "One.\tOne.\n"),
        ("in.tsv", "id\toriginal\tgarbled\n1\tOne.\tOne.\n"),
        ("in.jsonl", '{"original": "One.", "garbled": "One."}\n'),
    ],
)
def test_what_has_our_names_is_no_guess(tmp_path: Path, name: str, text: str) -> None:
    assert assumed(put(tmp_path / name, text)) == ()


@pytest.mark.parametrize("name", ["in.csv", "in.tsv"])
def test_what_was_chosen_is_no_guess(tmp_path: Path, name: str) -> None:
    text = "ref,hyp\nOne.,One.\n"
    source = put(tmp_path / name, text if name == "in.csv" else text.replace(",", "\t"))
    assert assumed(source, columns=(("original", "ref"), ("garbled", "hyp"))) == ()


def test_columns_of_parquet_are_guessed_with_the_same_note(tmp_path: Path) -> None:
    source = tmp_path / "in.parquet"
    pyarrow.parquet.write_table(pyarrow.table({"source": ["One."], "target": ["One."]}), source)
    job = Job([str(source)], str(tmp_path / "out.parquet"), ["bleu"], settings=PLAIN)
    run = Run(job)
    run.close()
    assert run.assumed == (f"{source}: {GUESSED.format('source', 'target')}",)


def test_a_guess_is_said_once_for_all_inputs(tmp_path: Path) -> None:
    first, second = (put(tmp_path / name, "ref,hyp\nOne.,One.\n") for name in ("one.csv", "two.csv"))
    assert assumed(first, second) == (GUESSED.format("ref", "hyp"),)


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("original,garbled\nOne.,One.\n", "original,garbled,id\nOne.,One.,1\n", "two.csv: has other columns than"),
        ("original,garbled\nOne.,One.\n", "garbled,original\nOne.,One.\n", "two.csv: has other columns than"),
        ("original,garbled\nOne.,One.\n", "one,two\nOne.,One.\n", "two.csv, line 1: no column is called original"),
        ("original,garbled\nOne.,One.\n", "", "two.csv: is empty"),
    ],
)
def test_all_headers_are_looked_at_before_the_first_row(tmp_path: Path, first: str, second: str, words: str) -> None:
    inputs = put(tmp_path / "one.csv", first), put(tmp_path / "two.csv", second)
    with pytest.raises(ReadError, match=words):
        do(*inputs, output=tmp_path / "out.csv")
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_read_once(tmp_path: Path) -> None:
    """Its header is not looked at beforehand, so a run with a sound pipe goes on to its end."""
    first, pipe, out = put(tmp_path / "one.csv", "original,garbled\nOne.,One.\n"), tmp_path / "p.csv", tmp_path / "out"
    os.mkfifo(pipe)
    writer = Thread(target=put, args=(pipe, "original,garbled\nTwo.,Two.\n"))
    writer.start()
    do(first, pipe, output=out)
    writer.join()
    assert [line.split(",")[0] for line in out.read_text(encoding="utf-8").splitlines()] == ["original", "One.", "Two."]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("sound", [0, 3, 5, 12])
def test_the_rows_before_a_damaged_one_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sound: int, jobs: int
) -> None:
    small_chunks(monkeypatch)
    source, out = tsv(tmp_path, many(20)), tmp_path / "out.tsv"
    lines = source.read_text(encoding="utf-8").splitlines()
    lines[1 + sound] = "too\tfew"
    put(source, "\n".join(lines) + "\n")
    message = f"line {sound + 2}: 2 columns, but the header has 4: add or remove cells"
    for resume in (False, True):  # to resume finds the same damage, and writes nothing twice
        with pytest.raises(ReadError, match=message):
            do(source, output=out, jobs=jobs, resume=resume)
        written = [line.split("\t")[:-1] for line in out.read_text(encoding="utf-8").splitlines()]
        assert written == [line.split("\t") for line in lines[: 1 + sound]]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("in.csv", "original,garbled\nOne.,One.\nTwo.\n"),
        ("in.tsv", "One.\tOne.\nTwo.\n"),
        ("in.jsonl", '{"original": "One.", "garbled": "One."}\n{"original": 2, "garbled": "Two."}\n'),
        ("kept.jsonl", '{"original": "One.", "garbled": "One."}\n{"original": "", "garbled": "", "bleu": 9}\n'),
    ],
)
def test_so_they_are_in_each_format(tmp_path: Path, name: str, text: str) -> None:
    source, out = put(tmp_path / name, text), tmp_path / f"out-{name}"
    with pytest.raises(ReadError, match="line"):
        do(source, output=out)
    written = out.read_text(encoding="utf-8").splitlines()
    assert len(written) == len(text.splitlines()) - 1
    assert "One." in written[-1]
