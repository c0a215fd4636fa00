"""`scorer review` with files: verdicts that go out and come in, corrections, and mistakes in one line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scorer.command.review import review
from scorer.errors import SettingsError
from scorer.review.store import Store
from tests.command import GARBLED, STORY, refused, run
from tests.scorer.sample_report import ROWS


def rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def test_two_documents_are_scored_and_exported(documents: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = run("review", *documents, "--model", "none", "--export", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert {row["original"] for row in rows(out)} >= {"Nobody saw the captain."}
    # Nothing was decided, so nothing is left beside the documents.
    assert not (tmp_path / "original.txt.review.sqlite").exists()


def test_a_file_of_pairs_is_scored(tmp_path: Path) -> None:
    pairs, out = tmp_path / "pairs.tsv", tmp_path / "out.jsonl"
    pairs.write_text("Nobody came.\tEverybody came.\nIt rained.\t\n", encoding="utf-8")
    assert run("review", pairs, "--model", "none", "--export", out).returncode == 0
    assert [row["kind"] for row in rows(out)] == ["match", "omitted"]


def test_verdicts_go_out_are_changed_elsewhere_and_come_back(saved: Path, tmp_path: Path) -> None:
    sheet, again = tmp_path / "verdicts.jsonl", tmp_path / "again.tsv"
    run("review", saved, "--export", sheet, "--reviewer", "Ann")
    changed = [row | {"verdict": "major", "comment": "as agreed"} if row["index"] == 3 else row for row in rows(sheet)]
    sheet.write_text("".join(json.dumps(row) + "\n" for row in changed), encoding="utf-8")
    done = run("review", saved, "--import", sheet, "--export", again, "--reviewer", "Ann")
    assert done.returncode == 0
    assert done.stderr.decode() == f"scorer: 1 pair changed by {len(ROWS)} rows\n"
    (line,) = [line for line in again.read_text("utf-8").splitlines() if "as agreed" in line]
    assert "major" in line.split("\t")
    assert run("review", saved, "--import", sheet, "--reviewer", "Ann").stderr.decode().startswith("scorer: 0 pairs")


def test_a_file_that_was_written_before_somebody_decided_overwrites_nothing(saved: Path, tmp_path: Path) -> None:
    early, late = tmp_path / "early.jsonl", tmp_path / "late.jsonl"
    run("review", saved, "--export", early, "--reviewer", "Ann")
    for verdict, file in (("critical", late), ("minor", early)):
        changed = [row | {"verdict": verdict} if row["index"] == 3 else row for row in rows(early)]
        file.write_text("".join(json.dumps(row) + "\n" for row in changed), encoding="utf-8")
    run("review", saved, "--import", late, "--reviewer", "Ann")
    done = run("review", saved, "--import", early, "--export", late, "--reviewer", "Ann")
    number = [row["index"] for row in rows(early)].index(3) + 1
    told = f"1 row left out (row {number}), as somebody decided after the file was written: export again"
    assert told in done.stderr.decode()
    assert [row["verdict"] for row in rows(late) if row["index"] == 3] == ["critical"]


@pytest.mark.parametrize(
    ("left", "told"),
    [(1, "1 row left out (row 1)"), (2, "(rows 1 and 2)"), (3, "(rows 1, 2 and 3)"), (13, "(rows 1, 2 and 11 more)")],
)
def test_rows_that_are_left_out_are_named(saved: Path, tmp_path: Path, left: int, told: str) -> None:
    sheet = tmp_path / "elsewhere.jsonl"
    strange = [{"key": f"{number:032x}", "verdict": "major"} for number in range(left)]
    sheet.write_text("".join(json.dumps(row) + "\n" for row in strange), encoding="utf-8")
    assert f"{told}, of pairs that are not in this report" in run("review", saved, "--import", sheet).stderr.decode()


def test_the_corrected_document_is_written(documents: tuple[Path, Path], tmp_path: Path) -> None:
    sheet, corrected = tmp_path / "sheet.jsonl", tmp_path / "corrected.txt"
    arguments = ("review", *documents, "--model", "none", "--reviewer", "Ann")
    run(*arguments, "--export", sheet)
    changed = [
        row | {"corrected": "He had sold 1,000 tickets."} if row["garbled"] == "He sold 100 tickets." else row
        for row in rows(sheet)
    ]
    sheet.write_text("".join(json.dumps(row) + "\n" for row in changed), encoding="utf-8")
    done = run(*arguments, "--import", sheet, "--write-corrected", corrected)
    assert done.returncode == 0
    assert corrected.read_text("utf-8") == GARBLED.replace("He sold 100 tickets.", "He had sold 1,000 tickets.")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("missing.json",), "missing.json"),
        (("{original}",), "original.txt: not a report: name both documents, or a report written with --format json"),
        (("{saved}", "--reviewer", ""), "'' is not the name of a reviewer: give one with --reviewer"),
        (("{saved}", "--terminal"), "--terminal needs a terminal"),
        (("{saved}", "--model", "none"), "is scored already: leave --model out"),
        (("{saved}", "--ter"), "leave --ter out"),
        (("{saved}", "--host", "0.0.0.0", "--no-browser"), "--allow-network"),
        (("{saved}", "--export", "out.doc"), "no format of reviews has that ending"),
        (("{saved}", "--export", "/no/such/folder/out.tsv"), "no such directory"),
        (("{saved}", "--export", "{saved}"), "is one of the inputs"),
        (("{saved}", "--import", "missing.tsv"), "missing.tsv"),
        (("{saved}", "--import", "{original}"), "no format of reviews has that ending"),
        (("{saved}", "--write-corrected", "out.txt"), "garbled.txt"),
        (("{saved}", "--store", "/no/such/folder/store"), "see that its folder is there"),
        (("{saved}", "--store", "{original}"), "not a review store"),
        (("-", "{original}", "--model", "none", "--no-browser"), "name one with --store"),
    ],
)
def test_mistakes_are_told_in_one_line(
    documents: tuple[Path, Path], saved: Path, tmp_path: Path, arguments: tuple[str, ...], problem: str
) -> None:
    if arguments[-1] == "out.txt":
        documents[1].unlink()
    given = [one.format(saved=saved, original=documents[0]) for one in arguments]
    given = [str(tmp_path / one) if one in ("out.doc", "out.txt") else one for one in given]
    assert problem in refused("review", *given)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("--export", "x.csv"), "x.csv: no format of reviews has that ending"),
        (("--import", "x.csv"), "x.csv: no format of reviews has that ending"),
        (("--import", "missing.tsv"), "missing.tsv: no such file"),
        (("--reviewer", " "), "is not the name of a reviewer"),
        (("--terminal",), "--terminal needs a terminal"),
    ],
)
def test_mistakes_are_told_before_any_work(arguments: tuple[str, ...], problem: str) -> None:
    # Neither document is there, which scoring would find.
    assert problem in refused("review", "no-original.txt", "no-garbled.txt", *arguments)


def test_nothing_is_taken_in_where_nothing_can_be_written(saved: Path, tmp_path: Path) -> None:
    sheet, store = tmp_path / "sheet.jsonl", Path(f"{saved}.review.sqlite")
    sheet.write_text("", encoding="utf-8")
    refused("review", saved, "--import", sheet, "--export", tmp_path / "x.csv")
    assert not store.exists()


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("chosen", [True, False])
def test_the_store_is_not_overwritten(saved: Path, tmp_path: Path, there: bool, chosen: bool) -> None:
    store = tmp_path / "a.store" if chosen else Path(f"{saved}.review.sqlite")
    options = ("--store", store) if chosen else ()
    if there:
        Store(store).close()
    before = store.read_bytes() if there else None
    told = refused("review", saved, *options, "--write-corrected", f"{tmp_path}/../{tmp_path.name}/{store.name}")
    assert "is one of the inputs" in told
    assert (store.read_bytes() if store.exists() else None) == before


def test_the_documents_of_a_saved_report_are_not_overwritten(documents: tuple[Path, Path], tmp_path: Path) -> None:
    scored = tmp_path / "scored.json"
    run("score", *documents, "--model", "none", "-o", scored)
    for document, text in zip(documents, (STORY, GARBLED), strict=True):
        assert "is one of the inputs" in refused("review", scored, "--write-corrected", document)
        assert document.read_text("utf-8") == text


@pytest.mark.parametrize("error", [KeyError("getpwuid(): uid not found: 4711"), OSError("No username set")])
def test_an_account_without_a_name(saved: Path, error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise error

    monkeypatch.setattr("getpass.getuser", nobody)
    with pytest.raises(SettingsError, match="this account has no name: give yours with --reviewer"):
        review.main([str(saved)], standalone_mode=False)
