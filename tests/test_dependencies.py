"""What is installed with the package is what it imports, and docs/design.md says what for."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from docs.make_dependencies import PAGE, SLOT, USES, dependencies, rounded

ROOT = Path(__file__).parents[1]
# Imported by torch, not by us; and packages of which only the data is read.
NOT_IMPORTED = {"onnxscript", "pyspellchecker", "wordfreq"}
DISTRIBUTIONS = {module.partition(".")[0]: name for name, (module, _) in USES.items()} | {
    "axe_playwright_python": "axe-playwright-python",
    "docx": "python-docx",
    "griffe": "mkdocstrings",
    "mkdocs": "mkdocs-material",
    "sklearn": "scikit-learn",
    "text_to_num": "text2num",
    "yaml": "pyyaml",
}


def imported(folder: str) -> set[str]:
    """Return the packages from outside that the modules of a folder import, at their top or in a function."""
    names = {name for path in (ROOT / folder).rglob("*.py") for name in named(path)}
    return names - set(sys.stdlib_module_names) - {path.name for path in ROOT.iterdir() if path.is_dir()}


def named(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    found = {DISTRIBUTIONS.get(name, name) for name in imported("scorer")}
    assert found | NOT_IMPORTED == set(dependencies())


def test_an_import_within_a_function_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "one.py"
    path.write_text("import a.b\nfrom c.d import e\ndef f():\n    import g\n    from . import h\n", encoding="utf-8")
    assert sorted(named(path)) == ["a", "c", "g"]


@pytest.mark.parametrize("folder", ["corpus", "training", "benchmarks", "docs", "tests"])
def test_what_the_repository_imports_is_declared_for_development(folder: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    dev = {Requirement(line).name for line in project["optional-dependencies"]["dev"]}
    ours = {path.stem for path in (ROOT / folder).rglob("*.py")}
    assert {DISTRIBUTIONS.get(name, name) for name in imported(folder) - ours} - set(dependencies()) - dev == set()


def test_the_table_has_every_dependency_and_no_other() -> None:
    (table,) = [slot[0] for slot in SLOT.finditer(PAGE.read_text(encoding="utf-8"))]
    rows = re.findall(r"^\| ([a-z0-9-]+) \| ([^|]+) \| [^|]+ MB \| [^|]+ s \| (?:yes|no) \|", table, re.MULTILINE)
    # Where this fails: run `python -m docs.make_dependencies`.
    assert rows == [(name, USES[name][1]) for name in dependencies()]
    assert set(USES) == set(dependencies())


@pytest.mark.parametrize(
    ("value", "digits", "unit", "shown"),
    [
        (0.4, 1, "MB", "under 1 MB"),
        (0.96, 1, "MB", "under 1 MB"),
        (7.4, 1, "MB", "7 MB"),
        (756.6, 1, "MB", "800 MB"),
        (1361.0, 2, "MB", "1400 MB"),
        (0.04, 1, "s", "under 0.1 s"),
        (0.16, 1, "s", "0.2 s"),
        (1.3, 1, "s", "1 s"),
    ],
)
def test_a_figure_is_rounded(value: float, digits: int, unit: str, shown: str) -> None:
    assert rounded(value, digits, unit) == shown
