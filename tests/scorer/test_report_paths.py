"""What a file for others says of where the documents are: never from the root of this machine's disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sample_report import report

from scorer.interop import github, junit, sarif, xliff
from scorer.report.paths import shared_paths
from scorer.types import Report


def named(original: str, garbled: str) -> Report:
    made = report()
    return replace(made, original=replace(made.original, name=original), garbled=replace(made.garbled, name=garbled))


@pytest.mark.parametrize(
    ("original", "garbled", "wanted"),
    [
        ("a.txt", "out/b.txt", ("a.txt", "out/b.txt")),
        ("../a.txt", "b.txt", ("../a.txt", "b.txt")),
        ("HERE/a.txt", "HERE/out/b.txt", ("a.txt", "out/b.txt")),
        ("LINK/a.txt", "LINK/out/b.txt", ("a.txt", "out/b.txt")),
        ("ABOVE/a.txt", "HERE/b.txt", ("a.txt", "b.txt")),
        ("/home/ann/1/a.txt", "/home/ann/2/a.txt", ("1/a.txt", "2/a.txt")),
        ("C:\\texts\\a.txt", "\\\\host\\share\\b.txt", ("a.txt", "b.txt")),
        ("<stdin>", "b.txt", ("<stdin>", "b.txt")),
    ],
)
def test_an_absolute_path_becomes_one_from_the_working_directory_or_loses_its_folders(
    original: str, garbled: str, wanted: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, link = tmp_path / "here", tmp_path / "link"
    here.mkdir()
    link.symlink_to(here)
    monkeypatch.chdir(here)
    for word, folder in (("HERE", here), ("LINK", link), ("ABOVE", tmp_path)):
        original, garbled = original.replace(word, str(folder)), garbled.replace(word, str(folder))
    assert shared_paths(named(original, garbled)) == wanted


@pytest.mark.parametrize(
    "write",
    [
        lambda made: junit.write(made, 10),
        lambda made: sarif.write(made, 10),
        lambda made: github.write(made, 10),
        lambda made: xliff.write(made, 10),
        lambda made: xliff.write_12(made, 10),
    ],
    ids=["junit", "sarif", "github", "xliff", "xliff-1.2"],
)
def test_formats_for_others_have_paths_from_the_working_directory(
    write: Callable[[Report], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = write(named(str(tmp_path / "texts" / "original.txt"), str(tmp_path / "out" / "garbled.txt")))
    assert str(tmp_path) not in found
    assert "out/garbled.txt" in found
    assert found == write(named("texts/original.txt", "out/garbled.txt"))
