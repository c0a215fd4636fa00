"""What is recorded of benchmarks can be measured again, and what is no measurement says so."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks import results
from docs import figure_names, figures_measured, figures_trained
from scorer.quality import LEARNED
from training.shipped import learnt_from

NAMES = ("accuracy", "alignment", "checks", "review", "speed")
LEARNT = ("quality", "sound", *LEARNED)


def git(folder: Path, *command: str) -> None:
    author = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *author, *command], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def benchmarks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of one commit, with a module, and benchmarks with one recorded result."""
    folder = tmp_path / "benchmarks"
    (folder / "results").mkdir(parents=True)
    (folder / "results" / "speed.jsonl").write_text("{}\n", encoding="utf-8")
    (tmp_path / "module.py").write_text("a = 1\n", encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    monkeypatch.setattr(results, "FOLDER", folder / "results")
    return folder


def test_a_clean_tree_gives_its_commit(benchmarks: Path) -> None:
    commit = results.clean_commit(benchmarks)
    head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=benchmarks, capture_output=True, text=True, check=True)
    assert len(commit) >= 4
    assert head.stdout.startswith(commit)


def test_results_and_files_that_git_does_not_know_change_nothing(benchmarks: Path) -> None:
    before = results.clean_commit(benchmarks)
    (benchmarks / "results" / "speed.jsonl").write_text("{}\n{}\n", encoding="utf-8")
    (benchmarks.parent / "new.txt").write_text("new\n", encoding="utf-8")
    assert results.clean_commit(benchmarks) == before


@pytest.mark.parametrize("staged", [False, True])
def test_a_changed_tree_is_refused_in_one_line(staged: bool, benchmarks: Path) -> None:
    (benchmarks.parent / "module.py").write_text("a = 2\n", encoding="utf-8")
    if staged:
        git(benchmarks, "add", "-u", ":/")
    with pytest.raises(ValueError, match=r"^module\.py: changed since the last commit: .*--print-only$"):
        results.clean_commit(benchmarks)


def test_without_a_commit_nothing_can_be_recorded(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no git commit"):
        results.clean_commit(tmp_path)


@pytest.mark.parametrize("name", NAMES)
def test_every_benchmark_ends_before_it_measures(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    import importlib

    def refuse() -> str:
        raise ValueError("module.py: changed since the last commit")

    module = importlib.import_module(f"benchmarks.{name}")
    monkeypatch.setattr(results, "clean_commit", refuse)
    # Nothing is there that could be measured, so that whatever it did first would fail in another way.
    monkeypatch.setattr(sys, "argv", [name, str(tmp_path)])
    with pytest.raises(SystemExit) as ended:
        module.main()
    assert ended.value.code == 2
    assert capsys.readouterr() == ("", "module.py: changed since the last commit\n")


@pytest.mark.parametrize(("asked", "recorded"), [([], 2), (["--print-only"], 1)])
def test_printing_without_recording_is_said(
    asked: list[str], recorded: int, benchmarks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "clean_commit", lambda: "abc")
    monkeypatch.setattr(sys, "argv", ["speed", *asked])
    _, commit = results.parse(argparse.ArgumentParser())
    said = results.record("speed", {"a": 1}, {}, commit)
    rows = list(results.rows("speed"))
    assert len(rows) == recorded
    assert ("nothing recorded" in said) == (recorded == 1)
    if recorded == 2:
        assert (rows[-1]["commit"], rows[-1]["figures"]) == ("abc", {"a": 1})


def test_no_more_rows_are_of_changed_trees_than_the_readme_says() -> None:
    commits = [row["commit"] for name in NAMES for row in results.rows(name)]
    dirty = sum(commit.endswith("-dirty") for commit in commits)
    readme = " ".join((results.FOLDER.parent / "README.md").read_text(encoding="utf-8").split())
    assert dirty == 13
    assert len(commits) >= 19
    assert "Thirteen of the 19 rows recorded before that rule end in `-dirty`" in readme


def test_every_figure_of_a_learnt_set_is_marked() -> None:
    """The rows measured with weights that learnt from SemAntoNeg, and the scores that rest on them."""
    rows = [row for row in results.rows("accuracy") if "learned" in row["figures"].get("semantoneg_dev", {})]
    assert len(rows) >= 5
    for row in rows[:5]:
        for score in row["figures"]["semantoneg_dev"]:
            assert bool(results.reason(row, "semantoneg_dev", score)) == (score in LEARNT)


def test_a_new_row_is_marked_as_long_as_the_weights_are_these() -> None:
    from benchmarks.accuracy import learnt_from as marked

    assert {name: one["reason"] for name, one in marked("default").items()} == learnt_from()
    assert all(tuple(one["scores"]) == LEARNT for one in marked("default").values())
    assert marked("none") == {}


def latest() -> dict[str, Any]:
    *_, row = results.rows("accuracy")
    return row


def test_a_figure_that_is_none_is_not_shown_and_a_note_says_why() -> None:
    figures = latest()["figures"]
    valid = figures_measured.ranking({"figures": figures})
    shown = [line.rpartition("| ")[2].strip(" |") for line in valid.splitlines()]
    assert f"{figures['semantoneg_dev']['learned']:.3f}" in shown
    assert "leaked" not in valid
    mark = {"semantoneg_dev": {"scores": ["quality", "learned"], "reason": "they were learnt"}}
    table, _, note = figures_measured.ranking({"figures": figures, "invalid": mark}).partition("\n\n")
    cells = {line.split("|")[1].strip(): line.split("|")[-2].strip() for line in table.splitlines()}
    assert {name for name, cell in cells.items() if cell.startswith("leaked")} == {"quality", "learned"}
    assert note == "\\* *Leaked*, semantoneg_dev: they were learnt.\n"


def cells_of(figures: dict[str, Any]) -> dict[str, list[str]]:
    """Return the cells of the table of ranking, by the title of each score."""
    lines = [line.strip("| ").split(" | ") for line in figures_measured.ranking({"figures": figures}).splitlines()]
    return {title: cells for title, *cells in lines[2:]}


def test_a_score_that_a_row_does_not_know_is_a_dash_everywhere() -> None:
    figures = latest()["figures"]
    talks, questions = figures["ted21"], figures["semantoneg_dev"]
    figures["ted21"] = dict.fromkeys(figure_names.SCORES, talks["quality"])
    figures["semantoneg_dev"] = dict.fromkeys(figure_names.SCORES, questions["quality"])
    for kind, scores in figures["demetr_dev"].items():
        figures["demetr_dev"][kind] = dict.fromkeys(figure_names.SCORES, scores["quality"])
    whole = cells_of(figures)
    title = figure_names.SCORES["learned_meaning"]
    assert "–" not in whole[title]
    for scores in (figures["ted21"], figures["semantoneg_dev"], *figures["demetr_dev"].values()):
        del scores["learned_meaning"]
    assert cells_of(figures) == {**whole, title: ["–"] * 7}


def test_a_stage_that_was_not_measured_is_a_column_of_dashes() -> None:
    one = {"wmt19: orders right": 0.6, "worsened: orders right": 0.8}
    found = dict.fromkeys(figure_names.DEVELOPED, one)
    rows = figures_trained.development(found).splitlines()[2:]
    assert rows[0].count("0.600") == len(figure_names.DEVELOPED)
    assert rows[1].count("–") == 0
    del found["before other words"]
    for before, after in zip(rows, figures_trained.development(found).splitlines()[2:], strict=True):
        assert after.count("–") == before.count("–") + 1
