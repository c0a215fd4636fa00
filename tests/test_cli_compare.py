"""The command `scorer compare`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import refused, run
from tests.scorer.comparison_reports import ADDED, MERGED, ORIGINAL


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for name, text in (("original.txt", ORIGINAL), ("merged.txt", MERGED), ("added.txt", ADDED)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def of(folder: Path, *names: str) -> list[Path]:
    return [folder / name for name in names]


def test_documents_and_their_saved_reports_compare_alike(files: Path) -> None:
    original, merged, added = of(files, "original.txt", "merged.txt", "added.txt")
    for version in (merged, added):
        assert run("score", original, version, "--model", "none", "-o", version.with_suffix(".json")).returncode == 0
    for form in ("json", "text", "tsv"):
        scored = run("compare", original, merged, added, "--model", "none", "--format", form)
        saved = run("compare", merged.with_suffix(".json"), added.with_suffix(".json"), "--format", form)
        assert (scored.returncode, saved.returncode) == (0, 0)
        assert scored.stdout == saved.stdout
        if form == "json":
            found = json.loads(scored.stdout)
    assert found["format"] == "scorer-compare/1"
    assert [one["name"] for one in found["versions"]] == ["merged.txt", "added.txt"]


def test_names_and_the_number_of_passages_can_be_chosen(files: Path) -> None:
    arguments = (
        "compare",
        *of(files, "original.txt", "merged.txt", "added.txt"),
        "--model",
        "none",
        "--names",
        "A,Bee",
    )
    shown = run(*arguments, "--worst", "1").stdout.decode()
    assert "Bee less A" in shown
    assert "A is 100.0 below Bee" in shown
    assert "… and 2 more" in shown
    assert "A is 100.0" not in run(*arguments, "--worst", "0").stdout.decode()


def test_the_ending_of_the_output_gives_the_format(files: Path) -> None:
    versions = of(files, "original.txt", "merged.txt", "added.txt")
    assert run("compare", *versions, "--model", "none", "-o", files / "out.tsv").returncode == 0
    header, *rows = (files / "out.tsv").read_text(encoding="utf-8").splitlines()
    assert header.split("\t")[:4] == ["index", "place", "original", "merged.txt:quality"]
    assert len(rows) == 5
    assert "no format has the ending '.docx'" in refused("compare", *versions, "-o", files / "out.docx")


def test_the_seed_of_the_tests_is_that_of_sacrebleu_unless_given(files: Path) -> None:
    arguments = (
        "compare",
        *of(files, "original.txt", "merged.txt", "added.txt"),
        "--model",
        "none",
        "--format",
        "json",
    )
    assert json.loads(run(*arguments).stdout)["seed"] == 12345
    assert json.loads(run(*arguments, "--seed", "0").stdout)["seed"] == 0


def test_what_cannot_be_compared_is_one_line(files: Path) -> None:
    original, merged, added = of(files, "original.txt", "merged.txt", "added.txt")
    assert "merged.txt: is given twice" in refused("compare", original, merged, merged)
    assert "an original and two versions" in refused("compare", original, merged)
    assert "--names has 1 for 2 versions" in refused("compare", original, merged, added, "--names", "x")
    assert "--names has 'x' twice" in refused("compare", original, merged, added, "--names", "x,x")
    assert "a name is missing" in refused("compare", original, merged, added, "--names", "x,")
    assert "name files" in refused("compare", original, merged, "-")


def test_lines_of_different_number_are_one_line(tmp_path: Path) -> None:
    for name, lines in (("ref", 3), ("one", 3), ("two", 2)):
        (tmp_path / name).write_text("A line of text.\n" * lines, encoding="utf-8")
    line = refused("compare", *of(tmp_path, "ref", "one", "two"), "--aligned", "--model", "none")
    assert "two: 2 lines against 3 lines" in line


def test_reports_of_different_originals_are_one_line(files: Path) -> None:
    original, merged, added = of(files, "original.txt", "merged.txt", "added.txt")
    run("score", original, merged, "--model", "none", "-o", files / "one.json")
    run("score", added, merged, "--model", "none", "-o", files / "two.json")
    line = refused("compare", *of(files, "one.json", "two.json"))
    assert "two.json: its original is not that of one.json" in line
    line = refused("compare", *of(files, "one.json", "two.json"), "--skip", "case")
    assert "is scored already: leave --skip out" in line


@pytest.fixture
def reports(files: Path) -> Path:
    """Save reports of one document before and after, in folders of their own; both have the same names."""
    for folder, name in (("old", "added.txt"), ("new", "merged.txt")):
        (files / folder).mkdir()
        version = files / folder / "text.txt"
        version.write_text((files / name).read_text("utf-8"), encoding="utf-8")
        done = run("score", files / "original.txt", version, "--model", "none", "-o", version.with_name("report.json"))
        assert done.returncode == 0
    return files


def test_only_what_got_worse_since_the_baseline_is_a_passage(reports: Path) -> None:
    old, new = of(reports, "old/report.json", "new/report.json")
    both = json.loads(run("compare", old, new, "--format", "json").stdout)
    since = json.loads(run("compare", "--baseline", old, new, "--format", "json").stdout)
    assert (both["baseline"], since["baseline"]) == (None, 0)
    assert {one["worse"] for one in both["worse"]} == {0, 1}
    assert since["worse"] == [one for one in both["worse"] if one["worse"] == 1]
    assert since["differences"] == both["differences"]
    # Neither their files nor their reports have names that differ, folders aside.
    assert [one["name"] for one in since["versions"]] == ["before", "after"]
    shown = run("compare", "--baseline", old, new).stdout.decode()
    assert "baseline  before" in shown
    assert "Where it got worse than before, largest difference first" in shown
    assert "before is" not in shown


def test_a_baseline_is_a_report_and_so_is_what_comes_after(reports: Path) -> None:
    old, new = of(reports, "old/report.json", "new/report.json")
    original, added = of(reports, "original.txt", "added.txt")
    assert "takes one report beside it" in refused("compare", "--baseline", old, original, added)
    assert "added.txt: no saved report" in refused("compare", "--baseline", old, added)
    assert "original.txt: not a report" in refused("compare", "--baseline", original, new)
    assert "report.json: is given twice" in refused("compare", "--baseline", old, old)
    assert "is scored already: leave --aligned out" in refused("compare", "--baseline", old, new, "--aligned")
    assert "no such file" in refused("compare", "--baseline", reports / "none.json", new)
    assert "is one of the inputs" in refused("compare", "--baseline", old, new, "-o", old)
    run("score", added, original, "--model", "none", "-o", reports / "other.json")
    assert "its original is not that of" in refused("compare", "--baseline", old, reports / "other.json")


def test_reports_and_documents_are_not_mixed(reports: Path) -> None:
    old, original, added = of(reports, "old/report.json", "original.txt", "added.txt")
    assert "added.txt: no saved report, as the others are" in refused("compare", old, added)
    assert "report.json: a saved report: name saved reports only" in refused("compare", original, added, old)
