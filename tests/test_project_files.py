"""The files about the project agree with each other: versions, dates, widths of lines, hooks, templates."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
FORMS = sorted(path for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def pyproject() -> dict[str, Any]:
    return tomllib.loads(text("pyproject.toml"))


def test_the_citation_says_what_the_package_and_its_changelog_say() -> None:
    citation, project = yaml.safe_load(text("CITATION.cff")), pyproject()["project"]
    top = re.search(r"^## \[(.+?)\] - (\d{4}-\d\d-\d\d)$", text("CHANGELOG.md"), re.MULTILINE)
    assert top
    assert (citation["version"], str(citation["date-released"])) == top.groups()
    assert citation["version"] == project["version"]
    assert citation["title"] == project["name"]
    assert citation["abstract"] == f"{project['description']}."
    assert citation["license"] == project["license"]
    assert citation["keywords"] == project["keywords"]
    assert citation["authors"] == project["authors"]


def test_all_formatters_and_editors_know_one_width() -> None:
    width = pyproject()["tool"]["ruff"]["line-length"]
    assert set(re.findall(r"^max_line_length = (\d+)$", text(".editorconfig"), re.MULTILINE)) == {str(width)}
    assert re.findall(r'"lineWidth": (\d+)', text("biome.jsonc")) == [str(width)]


def test_the_hooks_run_what_the_gate_runs_and_modules_that_are_there() -> None:
    (local,) = yaml.safe_load(text(".pre-commit-config.yaml"))["repos"]
    assert local["repo"] == "local"
    gate = text("Makefile").replace("$(BIN)", ".venv/bin").replace("$(BIOME)", "node_modules/.bin/biome")
    for hook in local["hooks"]:
        assert hook["language"] == "system"
        command = hook["entry"].removesuffix(" --force-exclude")
        assert re.search(rf"^\t{re.escape(command)}(?: |$)", gate, re.MULTILINE), f"{command} is not in the Makefile"
        if module := re.search(r"-m (\S+)$", command):
            assert (ROOT / f"{module[1].replace('.', '/')}.py").is_file()


def test_every_dependency_is_pinned_to_a_version_that_it_allows() -> None:
    pins = dict(line.split("==") for line in text("constraints.txt").splitlines() if not line.startswith("#"))
    project = pyproject()["project"]
    for line in (*project["dependencies"], *project["optional-dependencies"]["dev"]):
        wanted = Requirement(line)
        assert wanted.specifier.contains(pins[canonicalize_name(wanted.name)]), line
    assert list(pins) == sorted(pins, key=lambda name: f"{name}==")


def test_there_are_forms_for_a_bug_and_for_a_wrong_finding() -> None:
    assert [path.stem for path in FORMS] == ["bug", "wrong_finding"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_is_whole(path: Path) -> None:
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert form.keys() >= {"name", "description", "body"}
    fields = [part for part in form["body"] if part["type"] != "markdown"]
    assert len({field["id"] for field in fields}) == len(fields)
    assert all(field["type"] in ("dropdown", "input", "textarea") for field in fields)
    assert all(field["attributes"]["label"] for field in fields)


def test_a_wrong_finding_is_reported_with_all_that_is_needed_to_see_it_again() -> None:
    form = yaml.safe_load(FORMS[1].read_text(encoding="utf-8"))
    asked = {part["id"] for part in form["body"] if part.get("validations", {}).get("required")}
    assert asked == {"kind", "original", "garbled", "said", "right", "version", "signature"}
