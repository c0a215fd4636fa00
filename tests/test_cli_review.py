"""`scorer review` as a process that serves a review until it is ended."""

from __future__ import annotations

import os
import re
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from scorer.web.opened import doorway
from tests.command import refused
from tests.patience import PATIENCE, until


@contextmanager
def reviewing(*arguments: object, **environment: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start a review, give it and the first line that it prints; end it by Ctrl-C, which must go well."""
    command = [sys.executable, "-m", "scorer", "review", *map(str, arguments)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env={**os.environ, **environment}, **pipes) as process:
        try:
            yield process, process.stdout.readline()
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate(timeout=PATIENCE)
            assert process.returncode == 0
            assert errors == ""
        finally:
            process.kill()


def test_a_report_is_served_until_ctrl_c(saved: Path) -> None:
    with reviewing(saved, "--no-browser", "--reviewer", "Ann") as (process, first):
        assert re.fullmatch(r"Review as Ann at http://127\.0\.0\.1:\d+/\?token=[\w-]{43}\n", first)
        assert process.stdout.readline() == f"Verdicts are kept in {saved}.review.sqlite; Ctrl-C ends the review.\n"
    assert Path(f"{saved}.review.sqlite").is_file()


@pytest.mark.skipif(os.name != "posix", reason="the browser is named as on POSIX")
def test_the_browser_is_opened_without_the_token_on_its_command_line(saved: Path, tmp_path: Path) -> None:
    browser, seen = tmp_path / "browser", tmp_path / "seen"
    browser.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" > {seen}.part && mv {seen}.part {seen}\n')
    browser.chmod(0o755)
    with reviewing(saved, BROWSER=f"{browser} %s") as (process, first):
        process.stdout.readline()
        until(seen.exists)
        address = seen.read_text().strip()
        assert address.startswith("file://")
        assert "token" not in address
        file = Path(address.removeprefix("file://"))
        assert first.split()[-1] in file.read_text()
    assert not file.exists()


def test_the_doorway_is_its_owners_and_vanishes() -> None:
    with doorway('http://127.0.0.1:1/?token=a"b<c') as file:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert 'url=http://127.0.0.1:1/?token=a&quot;b&lt;c"' in file.read_text()
    assert not file.exists()


@pytest.mark.parametrize(
    ("downloads", "there"),
    [("home/Downloads", True), ("home/.hidden/Downloads", False), ("Downloads", False), ("home/missing", False)],
)
def test_the_doorway_is_where_a_browser_in_a_sandbox_may_read(
    downloads: str, there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / downloads
    if "missing" not in downloads:
        folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr("platformdirs.user_downloads_path", lambda: folder)
    with doorway("http://127.0.0.1:1/") as file:
        assert (file.parent == folder) == there
        assert not file.name.startswith(".")
    assert not file.exists()


def test_a_doorway_that_a_killed_review_left_is_removed_by_a_later_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("platformdirs.user_downloads_path", lambda: tmp_path / "Downloads")
    (tmp_path / "Downloads").mkdir()
    old, new, other = (
        tmp_path / "Downloads" / f"{name}.html" for name in ("scorer-review-1", "scorer-review-2", "mine")
    )
    for file in (old, new, other):
        file.touch()
    for file in (old, other):
        os.utime(file, (1, 1))
    with doorway("http://127.0.0.1:1/"):
        pass
    assert [file.exists() for file in (old, new, other)] == [False, True, True]


def test_a_review_goes_on_when_nobody_reads_what_it_prints(saved: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "scorer", "review", str(saved), "--no-browser", "--port", str(port)]
    with subprocess.Popen(command, stdout=writer, stderr=subprocess.PIPE, text=True) as process:
        os.close(writer)
        try:
            until(lambda: answers(port))
            time.sleep(0.3)  # until the address was, or was not, printed
            assert answers(port)
            process.send_signal(signal.SIGINT)
            assert (process.communicate(timeout=PATIENCE)[1], process.returncode) == ("", 0)
        finally:
            process.kill()


def answers(port: int) -> bool:
    """Tell whether somebody answers at a port."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
        return True
    return False


@pytest.mark.parametrize("versions", [1, 2])
@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--host", "0.0.0.0"), "can be reached by others"),
        (("--host", "no-such.invalid"), "there is no host"),
        (("--terminal",), "needs a terminal"),
        (("--port", "IN USE"), "cannot serve at"),
    ],
)
def test_a_review_that_is_refused_leaves_no_file(
    saved: Path, versions: int, options: tuple[str, ...], words: str
) -> None:
    second = saved.with_name("second.json")
    second.write_bytes(saved.read_bytes())
    reports = [saved, second][:versions]
    before = sorted(saved.parent.iterdir())
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        given = [port if option == "IN USE" else option for option in options]
        assert words in refused("review", *reports, "--no-browser", "--reviewer", "Ann", *given)
    assert sorted(saved.parent.iterdir()) == before


def test_a_review_that_fails_keeps_the_verdicts_that_were_there(saved: Path) -> None:
    with reviewing(saved, "--no-browser", "--reviewer", "Ann") as (process, _):
        process.stdout.readline()
    store = Path(f"{saved}.review.sqlite")
    assert "can be reached by others" in refused("review", saved, "--host", "0.0.0.0")
    assert store.is_file()


def test_reviewing_a_report_loads_no_heavy_library(saved: Path) -> None:
    code = (
        f"import sys; sys.argv = ['scorer', 'review', {str(saved)!r}, '--export', {str(saved.parent / 'out.tsv')!r}]\n"
        "from scorer.command.main import main\n"
        "main_failed = False\n"
        "try:\n    main()\nexcept SystemExit as error:\n    main_failed = bool(error.code)\n"
        "heavy = {'torch', 'sentence_transformers', 'sacrebleu', 'numba', 'onnxruntime', 'sklearn', 'scipy'}\n"
        "sys.exit(3 if main_failed or heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=PATIENCE)
    assert (done.returncode, done.stderr) == (0, b"")
