"""Gates on the command line: exit status 1 and a line for each gate that fails, and saved reports as inputs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import refused, run

PLAIN = ("--model", "none", "--worst", "0")


def lines(done: object) -> list[str]:
    return done.stderr.decode().splitlines()  # type: ignore[attr-defined]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_gate_that_fails_is_one_line_and_status_1(documents: tuple[Path, Path]) -> None:
    target = documents[0].parent / "report.json"
    done = run("score", *documents, *PLAIN, "--max-critical", "0", "--fail-under", "99", "-o", target)
    assert done.returncode == 1
    assert [line.split(":")[1] for line in lines(done)] == [" gate fail-under", " gate max-critical"]
    assert json.loads(target.read_text("utf-8"))["format"] == "scorer/1"


def test_gates_that_hold_are_silent(documents: tuple[Path, Path]) -> None:
    done = run("score", *documents, *PLAIN, "--max-critical", "9", "--fail-under", "1", "--max-added", "100%")
    assert (done.returncode, lines(done)) == (0, [])


def test_the_table_of_the_current_folder_holds_the_same_rules(documents: tuple[Path, Path]) -> None:
    folder = documents[0].parent
    (folder / "scorer.toml").write_text("[gate]\nmax-critical = 0\n", encoding="utf-8")
    assert run("score", *documents, *PLAIN, folder=folder).returncode == 1
    # An option comes before the file.
    assert run("score", *documents, *PLAIN, "--max-critical", "9", folder=folder).returncode == 0
    (folder / "scorer.toml").write_text("[gate]\nmax-critical = few\n", encoding="utf-8")
    done = run("score", *documents, *PLAIN, folder=folder)
    assert (done.returncode, len(lines(done))) == (2, 1)


def test_a_saved_report_is_a_baseline_and_an_input(documents: tuple[Path, Path]) -> None:
    folder = documents[0].parent
    report = folder / "report.json"
    run("score", *documents, *PLAIN, "-o", report)
    done = run("score", *documents, *PLAIN, "--baseline", report, "--max-critical", "0")
    assert done.returncode == 0
    assert "left out: in the baseline" in lines(done)[0]
    assert run("score", report, "--max-critical", "0").returncode == 1
    assert "no such file" in refused("score", *documents, "--baseline", folder / "none.json")
    assert "not a report" in refused("score", *documents, "--baseline", documents[0])
    assert "is one of the inputs" in refused("score", *documents, "--baseline", report, "-o", report)


@pytest.mark.parametrize("form", ["text", "html", "tsv", "jsonl", "json"])
def test_a_saved_report_is_written_in_any_format_as_if_scored_again(documents: tuple[Path, Path], form: str) -> None:
    report = documents[0].parent / "report.json"
    run("score", *documents, "--model", "none", "-o", report)
    wanted = run("score", *documents, "--model", "none", "--format", form).stdout
    done = run("score", report, "--format", form)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == wanted


def test_a_saved_report_takes_no_option_of_scoring(documents: tuple[Path, Path]) -> None:
    report = documents[0].parent / "report.json"
    run("score", *documents, *PLAIN, "-o", report)
    assert "scored already" in refused("score", report, "--ter")
    (documents[0].parent / "other.json").write_text("{}", encoding="utf-8")
    assert "not a report" in refused("score", documents[0].parent / "other.json")


def test_a_line_that_a_person_called_fine_does_not_count(documents: tuple[Path, Path], tmp_path: Path) -> None:
    folder = documents[0].parent
    report, table, store = folder / "report.json", folder / "verdicts.tsv", folder / "kept.sqlite"
    run("score", *documents, *PLAIN, "-o", report)
    run("review", report, "--store", store, "--export", table)
    assert not store.exists()
    head, *rows = table.read_text("utf-8").splitlines()
    place = head.split("\t").index("verdict")
    filled = [row.split("\t") for row in rows]
    for row in filled:
        row[place] = "fine" if "critical" in row else ""
    table.write_text("\n".join([head, *map("\t".join, filled)]) + "\n", encoding="utf-8")
    assert run("review", report, "--store", store, "--import", table).returncode == 0
    before, content = names(folder), store.read_bytes()
    done = run("score", *documents, *PLAIN, "--store", store, "--max-critical", "0")
    assert done.returncode == 0
    assert "left out: called fine" in lines(done)[0]
    # The store is only read: nothing is written, neither in it nor beside it.
    assert (names(folder), store.read_bytes()) == (before, content)
    assert run("score", *documents, *PLAIN, "--max-critical", "0").returncode == 1
    assert "no such store" in refused("score", *documents, "--store", folder / "none.sqlite")
    assert "not a review store" in refused("score", *documents, "--store", documents[0])


def test_an_export_leaves_no_store_unless_there_are_verdicts(documents: tuple[Path, Path]) -> None:
    folder = documents[0].parent
    report, table = folder / "report.json", folder / "verdicts.tsv"
    run("score", *documents, *PLAIN, "-o", report)
    assert run("review", report, "--export", table).returncode == 0
    assert run("review", report, "--import", table).returncode == 0
    assert names(folder) == ["garbled.txt", "original.txt", "report.json", "verdicts.tsv"]
    table.write_text(table.read_text("utf-8").replace("\t\t", "\tfine\t", 1), encoding="utf-8")
    done = run("review", report, "--import", table)
    assert (done.returncode, "report.json.review.sqlite" in names(folder)) == (0, True), done.stderr


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--max-omitted", "5"], "not a share"),
        (["--max-critical", "-1"], "--max-critical"),
        (["--fail-under", "200"], "--fail-under"),
        (["--quality", "none", "--fail-under", "50"], "needs a quality"),
        (["--store", "nowhere.sqlite"], "no such store"),
    ],
)
def test_a_mistake_in_a_gate_is_status_2(documents: tuple[Path, Path], options: list[str], words: str) -> None:
    assert words in refused("score", *documents, "--model", "none", *options)
