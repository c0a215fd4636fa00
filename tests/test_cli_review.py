"""`scorer review`, run as a user runs it."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from scorer.command.review import review
from scorer.errors import SettingsError
from scorer.report.json import write
from scorer.web.opened import doorway
from tests.patience import PATIENCE, until
from tests.scorer.sample_report import ROWS, report
from tests.test_cli import GARBLED, STORY, refused, run


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    file = tmp_path / "report.json"
    file.write_text(write(report(), 10), encoding="utf-8")
    return file


@pytest.fixture
def documents(tmp_path: Path) -> tuple[Path, Path]:
    original, garbled = tmp_path / "original.txt", tmp_path / "garbled.txt"
    original.write_text(STORY, encoding="utf-8")
    garbled.write_text(GARBLED, encoding="utf-8")
    return original, garbled


def rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


@contextmanager
def reviewing(*arguments: object, **environment: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start a review, give it and the first line that it prints; end it by Ctrl-C, which must go well."""
    command = [sys.executable, "-m", "scorer", "review", *map(str, arguments)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env={**os.environ, **environment}, **pipes) as process:
        try:
            yield process, process.stdout.readline()
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate(timeout=PATIENCE)
            assert process.returncode == 0
            assert errors == ""
        finally:
            process.kill()


def test_a_report_is_served_until_ctrl_c(saved: Path) -> None:
    with reviewing(saved, "--no-browser", "--reviewer", "Ann") as (process, first):
        assert re.fullmatch(r"Review as Ann at http://127\.0\.0\.1:\d+/\?token=[\w-]{43}\n", first)
        assert process.stdout.readline() == f"Verdicts are kept in {saved}.review.sqlite; Ctrl-C ends the review.\n"
    assert Path(f"{saved}.review.sqlite").is_file()


@pytest.mark.skipif(os.name != "posix", reason="the browser is named as on POSIX")
def test_the_browser_is_opened_without_the_token_on_its_command_line(saved: Path, tmp_path: Path) -> None:
    browser, seen = tmp_path / "browser", tmp_path / "seen"
    browser.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" > {seen}.part && mv {seen}.part {seen}\n')
    browser.chmod(0o755)
    with reviewing(saved, BROWSER=f"{browser} %s") as (process, first):
        process.stdout.readline()
        until(seen.exists)
        address = seen.read_text().strip()
        assert address.startswith("file://")
        assert "token" not in address
        file = Path(address.removeprefix("file://"))
        assert first.split()[-1] in file.read_text()
    assert not file.exists()


def test_the_doorway_is_its_owners_and_vanishes(tmp_path: Path) -> None:
    with doorway('http://127.0.0.1:1/?token=a"b<c', tmp_path / "store") as file:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert 'url=http://127.0.0.1:1/?token=a&quot;b&lt;c"' in file.read_text()
    assert not file.exists()


@pytest.mark.parametrize(
    ("store", "beside"),
    [
        *[("home/store", True), ("home/a/b/store", True), ("home/.a/store", False), ("home/a/.b/store", False)],
        *[("store", False), ("homes/store", False)],
    ],
)
def test_the_doorway_is_where_a_browser_in_a_sandbox_may_read(
    store: str, beside: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    folder = (tmp_path / store).parent
    folder.mkdir(parents=True, exist_ok=True)
    with doorway("http://127.0.0.1:1/", tmp_path / store) as file:
        assert (file.parent == folder) == beside
        assert not file.name.startswith(".")
    assert not file.exists()


def test_a_review_goes_on_when_nobody_reads_what_it_prints(saved: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "scorer", "review", str(saved), "--no-browser", "--port", str(port)]
    with subprocess.Popen(command, stdout=writer, stderr=subprocess.PIPE, text=True) as process:
        os.close(writer)
        try:
            until(lambda: answers(port))
            time.sleep(0.3)  # until the address was, or was not, printed
            assert answers(port)
            process.send_signal(signal.SIGINT)
            assert (process.communicate(timeout=PATIENCE)[1], process.returncode) == ("", 0)
        finally:
            process.kill()


def answers(port: int) -> bool:
    """Tell whether somebody answers at a port."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
        return True
    return False


def test_reviewing_a_report_loads_no_heavy_library(saved: Path) -> None:
    code = (
        f"import sys; sys.argv = ['scorer', 'review', {str(saved)!r}, '--export', {str(saved.parent / 'out.tsv')!r}]\n"
        "from scorer.command.main import main\n"
        "main_failed = False\n"
        "try:\n    main()\nexcept SystemExit as error:\n    main_failed = bool(error.code)\n"
        "heavy = {'torch', 'sentence_transformers', 'sacrebleu', 'numba', 'onnxruntime', 'sklearn', 'scipy'}\n"
        "sys.exit(3 if main_failed or heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=PATIENCE)
    assert (done.returncode, done.stderr) == (0, b"")


def test_two_documents_are_scored_and_exported(documents: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = run("review", *documents, "--model", "none", "--export", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert {row["original"] for row in rows(out)} >= {"Nobody saw the captain."}
    assert (tmp_path / "original.txt.review.sqlite").is_file()


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
        run("review", saved, "--export", tmp_path / "out.tsv", *options)
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
