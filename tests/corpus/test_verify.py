from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.__main__ import main
from corpus.build import sha256
from corpus.cases import DATA, load_cases
from corpus.verify import problems


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Copy the part of the corpus that the sample needs."""
    copied = tmp_path / "data"
    shutil.copytree(DATA / "sample", copied / "sample")
    lines = (DATA / "manifest.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if json.loads(line)["id"].startswith("sample")]
    (copied / "manifest.jsonl").write_text("".join(kept), encoding="utf-8")
    assert not any(problems(copied).values())
    return copied


def test_the_committed_corpus_is_whole() -> None:
    assert {name: wrong for name, wrong in problems().items() if wrong} == {}


def test_a_changed_byte_is_found(data: Path) -> None:
    path = data / "sample" / "garbled.txt"
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(bytes(content))
    assert any("another SHA-256" in problem for problem in problems(data)["sample/garbled"])


def test_a_changed_original_is_found(data: Path) -> None:
    path = data / "sample" / "original.txt"
    path.write_bytes(path.read_bytes() + b"\n")
    assert problems(data)["sample"]


def test_a_missing_file_is_found(data: Path) -> None:
    (data / "sample" / "spanish.txt").unlink()
    assert any("is missing" in problem for problem in problems(data)["sample/spanish"])


def test_a_file_that_nobody_listed_is_found(data: Path) -> None:
    (data / "sample" / "stray.txt").write_text("x", encoding="utf-8")
    assert problems(data)["manifest.jsonl"] == ["sample/stray.txt is not in the manifest"]


def test_another_licence_is_found(data: Path) -> None:
    path = data / "manifest.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("Apache-2.0", "unknown", 1), encoding="utf-8")
    assert any("licence" in problem for wrong in problems(data).values() for problem in wrong)


def _outside(labels: dict[str, list[dict[str, object]]]) -> None:
    labels["damage"][1]["garbled_at"] = [10, 99_999]


def _other_words(labels: dict[str, list[dict[str, object]]]) -> None:
    labels["damage"][1]["garbled"] = "1,000"


def _unknown_kind(labels: dict[str, list[dict[str, object]]]) -> None:
    labels["damage"][1]["kind"] = "mischief"


def _lost_link(labels: dict[str, list[dict[str, object]]]) -> None:
    del labels["links"][3]


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (_outside, "lies outside of the garbled"),
        (_other_words, "there, not “1,000”"),
        (_unknown_kind, "unknown kind mischief"),
        (_lost_link, "do not cover"),
        (_lost_link, "stand in no link"),
    ],
)
def test_wrong_labels_are_found(
    data: Path, spoil: Callable[[dict[str, list[dict[str, object]]]], None], problem: str
) -> None:
    path = data / "sample" / "garbled.labels.json"
    before = path.read_bytes()
    labels = json.loads(before)
    spoil(labels)
    path.write_text(json.dumps(labels, ensure_ascii=False), encoding="utf-8")
    manifest = data / "manifest.jsonl"
    text = manifest.read_text(encoding="utf-8").replace(sha256(before), sha256(path.read_bytes()))
    manifest.write_text(text, encoding="utf-8")
    assert any(problem in found for found in problems(data)["sample/garbled"])


def test_the_command_prints_a_line_per_document(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--data", str(data)]) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines()[:2] == ["sample: ok", "sample/garbled: ok"]
    assert printed.err == ""


def test_the_command_fails_and_says_what_is_wrong(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "sample" / "spanish.txt").unlink()
    assert main(["verify", "--data", str(data)]) == 1
    assert "sample/spanish: sample/spanish.txt is missing" in capsys.readouterr().err


def test_the_command_lists_every_case(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == [case.id for case in load_cases()]
