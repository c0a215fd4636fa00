"""A file of more than 300 lines has two purposes (docs/design.md)."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("scorer", "tests", "training", "corpus", "benchmarks", "docs")
MOST = 300
# Only definitions: the data that the stages pass on.
LONGER = {"scorer/types.py"}


def too_long(root: Path, folder: str) -> set[str]:
    """Return the files of Python below a folder that have more than MOST lines."""
    files = (root / folder).rglob("*.py")
    return {path.relative_to(root).as_posix() for path in files if path.read_bytes().count(b"\n") > MOST}


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_file_has_two_purposes(folder: str) -> None:
    assert too_long(ROOT, folder) == {name for name in LONGER if name.startswith(f"{folder}/")}


def test_the_last_line_that_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    for name, lines in (("short", MOST), ("long", MOST + 1)):
        (tmp_path / "house" / f"{name}.py").write_text("1\n" * lines, encoding="utf-8")
    assert too_long(tmp_path, "house") == {"house/long.py"}
