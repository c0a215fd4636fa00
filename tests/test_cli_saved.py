"""A saved report in any other format is what scoring would write there: identifiers, own columns and blank rows too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scorer import plugins
from tests.command import run

PLAIN = ("--model", "none")
HEADER = ("seg", "ref", "hyp", "domain", "quality")
ROWS = (
    ("a-1", "He had sold 1,000 tickets.", "He sold 100 tickets.", "news", "7"),
    ("a-2", "", "", "law", ""),
    ("a-3", "Nobody saw the captain.", "Everybody saw the captain.", "", "=1+1"),
    ("a-4", "The end came at noon.", "", "law", "x"),
    ("a-5", "", "Sunny weather is expected.", "", ""),
    ("a-6", "The ferry left at noon.", "The ferry left at noon.", "news", "9"),
    ("a-7", "", "", "", ""),
)
COLUMNS = ("--columns", "original=ref,garbled=hyp,id=seg")


def table(folder: Path, ending: str) -> Path:
    path = folder / f"pairs{ending}"
    if ending == ".jsonl":
        lines = [json.dumps(dict(zip(HEADER, row, strict=True))) for row in ROWS]
    else:
        separator = "\t" if ending == ".tsv" else ","
        cells = [[f'"{cell}"' if separator in cell else cell for cell in row] for row in (HEADER, *ROWS)]
        lines = list(map(separator.join, cells))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("ending", [".tsv", ".csv", ".jsonl"])
@pytest.mark.parametrize("form", plugins.names("writer"))
def test_a_saved_report_of_a_table_is_written_as_if_scored_again(tmp_path: Path, ending: str, form: str) -> None:
    pairs, saved = table(tmp_path, ending), tmp_path / "saved.json"
    run("score", pairs, *PLAIN, *COLUMNS, "-o", saved)
    scored = run("score", pairs, *PLAIN, *COLUMNS, "--format", form)
    again = run("score", saved, "--format", form)
    assert (scored.returncode, again.returncode, again.stderr) == (0, 0, b"")
    assert again.stdout == scored.stdout
    if form not in ("github", "pearmut", "mtme-score", "mtme-rating", "text", "xlsx"):
        assert b"a-4" in again.stdout


def test_rows_of_the_output_have_the_columns_of_the_input(tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    run("score", table(tmp_path, ".csv"), *PLAIN, *COLUMNS, "-o", saved)
    head, *rows = run("score", saved, "--format", "tsv").stdout.decode().splitlines()
    found = [dict(zip(head.split("\t"), row.split("\t"), strict=True)) for row in rows]
    assert [(row["id"], row["domain"], row["input_quality"]) for row in found] == [
        ("a-1", "news", "7"),
        ("a-3", "", "\\=1+1"),
        ("a-4", "law", "x"),
        ("a-5", "", ""),
        ("a-6", "news", "9"),
    ]


def test_a_row_that_is_blank_has_a_line_for_other_metrics(tmp_path: Path) -> None:
    saved, scores = tmp_path / "saved.json", tmp_path / "scores.txt"
    run("score", table(tmp_path, ".tsv"), *PLAIN, *COLUMNS, "-o", saved)
    scores.write_text("".join(f"0.{number}\n" for number in range(1, 8)), encoding="utf-8")
    done = run("score", saved, "--with", f"comet={scores}", "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert {row["id"]: row["metrics"]["comet"] for row in rows if "comet" in row["metrics"]} == {
        "a-1": 0.1,
        "a-3": 0.3,
        "a-6": 0.6,
    }
