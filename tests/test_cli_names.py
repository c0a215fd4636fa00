"""What a report calls its documents: labels that are given, else names without folders."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from scorer.page.write import write
from scorer.report.html import notebook
from scorer.report.wording import short_names
from tests.command import refused, run
from tests.scorer.sample_report import report


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        ("Source,Vendor B", ["Source", "Vendor B"]),
        ("Vendor B={garbled},Source={original}", ["Source", "Vendor B"]),
        ("Vendor B = garbled.txt", [None, "Vendor B"]),
    ],
)
def test_names_are_kept_with_a_saved_report_and_shown(
    documents: tuple[Path, Path], tmp_path: Path, names: str, wanted: list[str | None]
) -> None:
    file = tmp_path / "report.json"
    given = names.format(original=documents[0], garbled=documents[1])
    run("score", *documents, "--model", "none", "--names", given, "-o", file)
    saved = json.loads(file.read_text("utf-8"))
    assert [saved[side].get("label") for side in ("original", "garbled")] == wanted
    page = run("score", file, "--format", "html").stdout.decode()
    assert f"<title>Vendor B against {wanted[0] or 'original.txt'}</title>" in page
    assert str(tmp_path) not in page
    assert "garbled   Vendor B · " in run("score", file).stdout.decode()


def test_a_saved_report_gets_names_of_its_own(saved: Path) -> None:
    page = run("score", saved, "--names", "Theirs=garbled.txt", "--format", "html").stdout.decode()
    assert "<title>Theirs against original.txt</title>" in page


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ("Source", "give both in their order"),
        ("a,b,c", "give both in their order"),
        ("Source,", "give both in their order"),
        ("Source=original.txt,Vendor B", "give both in their order"),
        ("Source=", "give both in their order"),
        ("Source=missing.txt", "missing.txt is no input"),
        ("a=original.txt,b=original.txt", "original.txt has two names"),
    ],
)
def test_names_that_fit_no_document_are_one_clear_line(documents: tuple[Path, Path], names: str, words: str) -> None:
    assert words in refused("score", *documents, "--model", "none", "--names", names)


def test_a_file_that_is_both_inputs_cannot_be_named(documents: tuple[Path, Path]) -> None:
    assert "is both inputs" in refused(
        "score", documents[0], documents[0], "--model", "none", "--names", "a=original.txt"
    )


@pytest.mark.parametrize(
    ("original", "garbled", "wanted"),
    [
        ("a.txt", "b.txt", ("a.txt", "b.txt")),
        ("/home/ann/a.txt", "texts/b.txt", ("a.txt", "b.txt")),
        ("C:\\texts\\a.txt", "b.txt", ("a.txt", "b.txt")),
        ("/home/ann/1/a.txt", "/home/ann/2/a.txt", ("1/a.txt", "2/a.txt")),
        ("/home/1/x/a.txt", "/home/2/x/a.txt", ("1/x/a.txt", "2/x/a.txt")),
        ("/home/ann/pairs.tsv", "/home/ann/pairs.tsv", ("pairs.tsv", "pairs.tsv")),
        ("a.txt", "/home/ann/a.txt", ("a.txt", "ann/a.txt")),
        ("stdin", "b.txt", ("stdin", "b.txt")),
    ],
)
def test_names_are_as_short_as_tells_them_apart(original: str, garbled: str, wanted: tuple[str, str]) -> None:
    made = report()
    made = replace(made, original=replace(made.original, name=original), garbled=replace(made.garbled, name=garbled))
    assert short_names(made) == wanted
    for shown in (write(made, 10), notebook(made)):
        assert "/home" not in shown
