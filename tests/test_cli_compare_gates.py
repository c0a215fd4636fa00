"""Gates and formats for build servers of `scorer compare --baseline`: only what got worse counts."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.command import refused, run

ORIGINAL = """The bridge was closed in March. It had been damaged by frost. Nobody was hurt that day.

The council met on Tuesday. It agreed to spend 1,000 euros on the repair. Work will begin in May."""
# Damaged in its first sentence and in its fifth.
BEFORE = ORIGINAL.replace("closed", "not closed").replace("1,000", "100")
# The first is damaged in another way, the fifth as before, and the last is new.
AFTER = BEFORE.replace("not closed", "never closed").replace("will begin", "will not begin")


@pytest.fixture
def reports(tmp_path: Path) -> tuple[Path, Path]:
    """Save the reports of the document before and after."""
    (tmp_path / "original.txt").write_text(ORIGINAL, encoding="utf-8")
    for name, text in (("before", BEFORE), ("after", AFTER)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        texts = tmp_path / "original.txt", tmp_path / f"{name}.txt"
        assert run("score", *texts, "--model", "none", "-o", tmp_path / f"{name}.json").returncode == 0
    return tmp_path / "before.json", tmp_path / "after.json"


def told(done: object) -> list[str]:
    return done.stderr.decode().splitlines()  # type: ignore[attr-defined]


def test_a_line_that_got_worse_fails_the_gate_and_no_other_does(reports: tuple[Path, Path]) -> None:
    before, after = reports
    done = run("compare", "--baseline", before, after, "--format", "json")
    assert done.returncode == 1
    assert told(done) == [
        "scorer: gate: 1 line left out: in the baseline",
        "scorer: gate: 1 line left out: no worse than in the baseline",
        "scorer: gate max-major: 1 line of severity major or worse, 1 more than 0: line 3, sentence 3 → 3, sentence 3",
    ]
    assert json.loads(done.stdout)["baseline"] == 0
    # The other way round, nothing got worse.
    assert run("compare", "--baseline", after, before).returncode == 0


def test_the_rules_are_those_of_score(reports: tuple[Path, Path]) -> None:
    folder, arguments = reports[0].parent, ("compare", "--baseline", *reports, "--worst", "0")
    assert run(*arguments, "--max-major", "1").returncode == 0
    assert run(*arguments, "--max-critical", "0", "--fail-under", "1").returncode == 1
    assert "fail-under" in told(run(*arguments, "--fail-under", "100"))[-1]
    (folder / "scorer.toml").write_text("[gate]\nmax-major = 1\n", encoding="utf-8")
    assert run(*arguments, folder=folder).returncode == 0
    # Without a baseline, the table is for other commands.
    assert run("compare", *reports, folder=folder).returncode == 0


def test_the_formats_for_build_servers_have_what_got_worse(reports: tuple[Path, Path]) -> None:
    folder, arguments = reports[0].parent, ("compare", "--baseline", *reports)
    lines = run(*arguments, "--format", "github").stdout.decode().splitlines()
    assert len(lines) == 1
    assert "line=3," in lines[0]
    assert run(*arguments, "-o", folder / "worse.xml").returncode == 1
    suite = ElementTree.parse(folder / "worse.xml").getroot()
    assert (suite.get("failures"), suite.get("skipped"), suite.get("tests")) == ("1", "2", "6")
    results = json.loads(run(*arguments, "--format", "sarif").stdout)["runs"][0]["results"]
    counted = [one for one in results if "suppressions" not in one]
    assert {one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in counted} == {3}
    assert len(results) > len(counted)


def test_gates_need_something_that_can_have_got_worse(reports: tuple[Path, Path]) -> None:
    assert "--max-major is about what got worse" in refused("compare", *reports, "--max-major", "1")
    assert "--format junit is about what got worse" in refused("compare", *reports, "--format", "junit")
    assert "--format github" in refused("compare", *reports, "--format", "github")
