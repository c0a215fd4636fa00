"""Choices about columns and sides that no input has are refused, and never ignored."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorer.errors import ReadError, SettingsError
from scorer.read import check_heeded
from scorer.settings import Settings
from tests.command import refused

COLUMNS = {"columns": (("original", "ref"),)}
SOURCE = {"side": "source"}


def heeded(folder: Path, names: str, choices: dict[str, object]) -> None:
    paths = [name if name == "-" else str(folder / name) for name in names.split()]
    for path in paths:
        Path(path).touch() if path != "-" else None
    check_heeded(paths, Settings(**choices))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("names", "choices"),
    [
        ("a.txt b.txt", {}),
        ("a.txt b.txt", {"side": "target"}),
        ("a.csv", COLUMNS),
        ("a.jsonl.gz", COLUMNS),
        ("a.dat", COLUMNS | {"format": "tsv"}),
        ("-", COLUMNS | {"format": "csv"}),
        ("a.docx b.xlf", SOURCE),
        ("a.po b.txt", SOURCE),
        ("a.txt b.txt c.tmx", SOURCE),
        ("a.xcstrings b.json", SOURCE),
        ("a.txt -", SOURCE | {"format": "xliff"}),
    ],
)
def test_what_an_input_has_may_be_chosen(tmp_path: Path, names: str, choices: dict[str, object]) -> None:
    heeded(tmp_path, names, choices)


@pytest.mark.parametrize(
    ("names", "choices"),
    [
        ("a.txt b.txt", COLUMNS),
        ("a.md b.docx", COLUMNS),
        ("a.xlf", COLUMNS),
        ("a.txt b.txt c.txt", COLUMNS),
        ("a.txt -", COLUMNS),
        ("a.txt b.txt", SOURCE),
        ("a.csv", SOURCE),
        ("a.xlf", SOURCE),
        ("a.json b.json", SOURCE),
    ],
)
def test_what_none_has_is_refused(tmp_path: Path, names: str, choices: dict[str, object]) -> None:
    option = "--columns is for tables" if "columns" in choices else "--side source is for a bilingual file"
    with pytest.raises(SettingsError, match=f"^{option}.*: leave it out"):
        heeded(tmp_path, names, choices)


def test_a_missing_file_comes_first(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        check_heeded([str(tmp_path / "a.txt")], Settings(columns=(("original", "ref"),)))


@pytest.mark.parametrize("command", ["score", "compare", "review", "review of two"])
def test_each_command_refuses(tmp_path: Path, command: str) -> None:
    files = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    for number, file in enumerate(files):
        file.write_text(f"This is text {number}.", encoding="utf-8")
    given = files if command in ("compare", "review of two") else files[:2]
    for options in (("--columns", "original=ref"), ("--side", "source")):
        assert "leave it out" in refused(command.split(maxsplit=1)[0], *given, *options, "--model", "none")
    assert sorted(tmp_path.iterdir()) == files
