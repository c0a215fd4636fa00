"""A file is written whole or not at all, and nothing is left beside it, whatever happens to the program."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scorer import whole_file
from scorer.whole_file import replacing
from tests.patience import PATIENCE

# Where files without a name are possible, and where they are not.
WAYS = pytest.mark.parametrize("way", ["nameless", "named"])
WRITER = """
import sys, time
from pathlib import Path
from scorer import whole_file
if sys.argv[2] == "named":
    whole_file._nameless = lambda folder: None
with whole_file.replacing(Path(sys.argv[1])) as file:
    file.write(b"half")
    file.flush()
    print("writing", flush=True)
    time.sleep(600)
"""


@pytest.fixture(autouse=True)
def by(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the way that a test names."""
    if "way" in request.fixturenames and request.getfixturevalue("way") == "named":
        monkeypatch.setattr(whole_file, "_nameless", lambda folder: None)


@contextmanager
def another(target: Path, way: str) -> Iterator[subprocess.Popen[str]]:
    """Run another program that is in the middle of writing a file."""
    command = [sys.executable, "-c", WRITER, str(target), way]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == "writing\n"
            yield program
        finally:
            program.kill()
            program.wait(PATIENCE)


def parts(folder: Path) -> list[Path]:
    return [file for file in folder.iterdir() if file.name.endswith(".part")]


@WAYS
def test_a_file_is_written_and_replaced(tmp_path: Path, way: str) -> None:
    target = tmp_path / ("n" * 250)
    for content in (b"", b"new", b"newer" * 100_000):
        with replacing(target) as file:
            file.write(content)
        assert target.read_bytes() == content
        assert list(tmp_path.iterdir()) == [target]


@WAYS
def test_the_permissions_are_the_usual_ones_or_those_of_the_file_before(tmp_path: Path, way: str) -> None:
    before = os.umask(0o027)
    try:
        with replacing(tmp_path / "file") as file:
            file.write(b"a")
        assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o640
        (tmp_path / "file").chmod(0o604)
        with replacing(tmp_path / "file") as file:
            file.write(b"b")
        assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o604
    finally:
        os.umask(before)


@WAYS
@pytest.mark.parametrize("old", [None, b"old"])
def test_an_error_changes_nothing(tmp_path: Path, way: str, old: bytes | None) -> None:
    target = tmp_path / "file"
    if old is not None:
        target.write_bytes(old)
    before = list(tmp_path.iterdir())

    def broken_off() -> None:
        with replacing(target) as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert list(tmp_path.iterdir()) == before
    assert old is None or target.read_bytes() == old


@WAYS
def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path, way: str) -> None:
    with pytest.raises(FileNotFoundError), replacing(tmp_path / "none" / "file"):
        raise AssertionError("unreachable")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file needs a name")
def test_a_kill_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old")
    with another(target, "nameless"):
        assert list(tmp_path.iterdir()) == [target]
    assert list(tmp_path.iterdir()) == [target]
    assert target.read_bytes() == b"old"


def test_what_a_kill_left_is_removed_once_it_is_surely_nobodys(tmp_path: Path) -> None:
    target, mine = tmp_path / "file", tmp_path / ".scorer-notes.txt"
    mine.write_bytes(b"of the person")
    os.utime(mine, (0, 0))

    def write() -> None:
        whole_file._sweep.cache_clear()
        with replacing(target) as file:
            file.write(b"new")

    with another(target, "named") as program:
        (part,) = parts(tmp_path)
        os.utime(part, (0, 0))
        write()
        # Somebody writes it, however old it is.
        assert parts(tmp_path) == [part]
        program.kill()
        program.wait(PATIENCE)
        os.utime(part)
        write()
        # It may have been written to its end just now.
        assert parts(tmp_path) == [part]
        os.utime(part, (time.time() - 3600,) * 2)
        write()
    assert sorted(tmp_path.iterdir()) == [mine, target]
