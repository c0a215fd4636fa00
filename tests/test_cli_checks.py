"""The checks on the command line: chosen, dismissed, explained."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from scorer import plugins, score_files
from scorer.report.manual import manual
from scorer.settings import Settings
from tests.command import refused, run


def checks_of(*arguments: object, folder: Path | None = None) -> tuple[list[str], set[str]]:
    """Return the checks that ran, and those that found something."""
    done = run("score", *arguments, "--model", "none", "--format", "json", folder=folder)
    assert done.stderr == b""
    report = json.loads(done.stdout)
    found = {finding["check"] for pair in report["pairs"] for finding in pair["findings"]}
    assert found == set(report["summary"]["findings"])
    return report["signature"]["checks"], found


def test_checks_can_be_chosen(documents: tuple[Path, Path]) -> None:
    assert checks_of(*documents)[0] == list(plugins.CHECKS)
    assert checks_of(*documents, "--only", "number") == (["number"], {"number"})
    assert checks_of(*documents, "--only", " negation, number ", "--only", "tense,number")[0] == [
        "number",
        "negation",
        "tense",
    ]
    left, found = checks_of(*documents, "--skip", "number,case")
    assert left == [name for name in plugins.CHECKS if name not in ("number", "case")]
    assert "number" not in found
    assert checks_of(*documents, "--only", "number,case", "--skip", "name")[0] == ["number", "case"]


DISMISS_NUMBER = '[[dismissed]]\ncheck = "number"\ntext = "1,000 became 100"\nreason = "agreed"\n'


def test_a_dismissed_finding_stays_dismissed_and_is_counted(documents: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "quiet.toml").write_text(DISMISS_NUMBER, encoding="utf-8")
    chosen = [*documents, "--model", "none", "--only", "number", "--dismissed", tmp_path / "quiet.toml"]
    report = json.loads(run("score", *chosen, "--format", "json").stdout)
    assert [finding for pair in report["pairs"] for finding in pair["findings"]] == []
    assert (report["summary"]["findings"], report["summary"]["dismissed"]) == ({}, 1)
    digest = hashlib.sha256(DISMISS_NUMBER.encode()).hexdigest()
    assert report["signature"]["dismissed"] == {"file": "quiet.toml", "sha256": digest}
    text = run("score", *chosen).stdout.decode()
    assert "Findings: none; 1 dismissed by quiet.toml\n" in text
    assert "1,000 became 100" not in text


def test_a_glossary_stands_in_the_signature(documents: tuple[Path, Path], tmp_path: Path) -> None:
    terms = tmp_path / "terms.txt"
    terms.write_text("captain\tskipper\n", encoding="utf-8")
    done = run("score", *documents, "--model", "none", "--glossary", terms, "--format", "json")
    digest = hashlib.sha256(terms.read_bytes()).hexdigest()
    assert json.loads(done.stdout)["signature"]["glossary"] == {"file": "terms.txt", "sha256": digest}


def test_the_file_of_the_folder_is_used_by_the_command_line_only(
    documents: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, other = tmp_path / "project", tmp_path / "other.toml"
    folder.mkdir()
    other.write_text("", encoding="utf-8")
    (folder / "scorer.toml").write_text(DISMISS_NUMBER, encoding="utf-8")
    monkeypatch.chdir(folder)
    only = ["--only", "number"]
    assert checks_of(*documents, *only)[1] == set()
    assert checks_of(*documents, *only, "--dismissed", other)[1] == {"number"}
    assert checks_of(*documents, *only, folder=tmp_path)[1] == {"number"}
    report = score_files(documents[0], documents[1], Settings(model="none", only=("number",)))
    assert (report.summary.findings, report.summary.dismissed) == ({"number": 1}, 0)
    (folder / "scorer.toml").write_text("[[dismissed]]\ncheck = 1\n", encoding="utf-8")
    assert "scorer.toml" in refused("score", *documents, "--model", "none")


def test_a_check_is_explained() -> None:
    done = run("explain", "number")
    out = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert " ".join(out.split()) == " ".join(manual("number").split())
    assert all(len(line) <= 100 for line in out.splitlines())


def test_all_checks_are_listed() -> None:
    out = run("explain").stdout.decode()
    assert [line.split()[0] for line in out.splitlines() if not line.startswith(" ")] == list(plugins.CHECKS)
    assert "must be on the other side" in out
