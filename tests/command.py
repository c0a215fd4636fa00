"""The command line run by tests: in this process, where importing everything again is no part of what is tested."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from scorer.command.main import main
from tests.patience import PATIENCE

STORY = "The ferry left at noon. Nobody saw the captain. He had sold 1,000 tickets."
GARBLED = "The ferry left at noon. Everybody saw the captain. He sold 100 tickets. Sunny weather is expected."
Done = subprocess.CompletedProcess[bytes]


def run(*arguments: object, stdin: str = "", folder: Path | None = None) -> Done:
    """Run the command here; its streams are files, as a process may have them."""
    given = list(map(str, arguments))
    with ExitStack() as stack:
        into, out, errors = (stack.enter_context(TemporaryFile("w+", encoding="utf-8", newline="")) for _ in range(3))
        into.write(stdin)
        into.seek(0)
        patched = stack.enter_context(pytest.MonkeyPatch.context())
        patched.setattr("sys.argv", ["scorer", *given])
        for name, stream in (("stdin", into), ("stdout", out), ("stderr", errors)):
            patched.setattr(f"sys.{name}", stream)
        patched.chdir(folder or Path.cwd())
        status: object = 0
        try:
            main()
        except SystemExit as end:
            status = end.code or 0
        out.flush()
        errors.flush()
        written = [_all_of(stream.fileno()) for stream in (out, errors)]
    assert isinstance(status, int), status
    return subprocess.CompletedProcess(given, status, *written)


def _all_of(file: int) -> bytes:
    os.lseek(file, 0, os.SEEK_SET)
    with open(file, "rb", closefd=False) as stream:
        return stream.read()


def refused(*arguments: object) -> str:
    """Run, assert that it is refused with one line and exit status 2, and return the line."""
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    (line,) = done.stderr.decode().splitlines()
    assert "Traceback" not in line
    return line


def run_process(*arguments: object) -> Done:
    """Run the command as a user does, in a process of its own."""
    command = [sys.executable, "-m", "scorer", *map(str, arguments)]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=PATIENCE)
