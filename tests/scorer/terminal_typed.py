"""A review in a pseudo-terminal, into which tests type; where there are none, the tests are skipped."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from scorer.review.events import Action
from scorer.review.store import Store
from tests.patience import PATIENCE

pty = pytest.importorskip("pty", reason="no pseudo-terminals here")


class Terminal:
    """A review that runs in a terminal of its own."""

    def __init__(self, folder: Path, *inputs: Path) -> None:
        self._store = folder / "store"
        self._drafts = folder / "state" / "scorer" / "drafts"
        self._ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "scorer", "review", *map(str, inputs), "--terminal", "--reviewer", "Ann"]
        command += ["--store", str(self._store)]
        environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "40"}
        environment["XDG_STATE_HOME"] = str(folder / "state")
        self._process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
        )
        os.close(theirs)

    def type(self, keys: str) -> None:
        """Send all keys in one write, once the review is on the screen."""
        self._read_until(lambda screen: b"quit" in screen)
        data = keys.encode()
        assert os.write(self._ours, data) == len(data)

    def kill_with_draft(self, text: str) -> None:
        """Wait until a text that is typed and not kept is on the disk, and kill the review."""
        until = time.monotonic() + PATIENCE
        while [file.read_bytes() for file in self._drafts.glob("*")] != [text.encode()]:
            assert time.monotonic() < until
            time.sleep(0.05)
        self._process.kill()
        self._process.wait()

    def done(self) -> list[tuple[str, Action]]:
        """Wait until the review has quit, and return what it kept."""
        self._read_until(lambda _: False)
        assert self._process.wait(PATIENCE) == 0
        return self.kept()

    def kept(self) -> list[tuple[str, Action]]:
        """Return what is in the store now."""
        with Store(self._store) as store:
            return [(one.event.key, one.event.action) for one in store.since()]

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._ours)

    def _read_until(self, seen: Callable[[bytes], bool]) -> None:
        """Read what is drawn until a condition holds or the program has ended."""
        screen = b""
        while not seen(screen):
            ready, _, _ = select.select([self._ours], [], [], PATIENCE)
            assert ready, f"nothing more comes after {screen[-1000:]!r}"
            try:
                new = os.read(self._ours, 65536)
            except OSError:  # Linux says so where nobody has the other end open any more
                return
            if not new:
                return
            screen += new
