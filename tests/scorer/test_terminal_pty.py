"""A review in a real terminal whose keys arrive all at once, as on a slow line."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scorer.report.json import write
from scorer.review.events import Action, Commented, Corrected, Dismissed, ErrorSpan, Graded, Marked
from scorer.review.store import Store
from scorer.types import Span
from tests.patience import PATIENCE
from tests.scorer.sample_report import report
from tests.scorer.terminal_played import KEYS, LINES

pty = pytest.importorskip("pty", reason="no pseudo-terminals here")
# As terminals with the Kitty protocol send it.
ESCAPE = "\x1b[27u"
LEFT, RIGHT, BACK = "\x1b[D", "\x1b[C", "\x7f" * 7
WORST = KEYS[3]
MINOR = ErrorSpan("garbled", Span(4, 9), "Accuracy/Mistranslation", "minor")
MAJOR = ErrorSpan("garbled", Span(10, 18), "Accuracy/Mistranslation", "major")


class Terminal:
    """A review that runs in a terminal of its own."""

    def __init__(self, folder: Path) -> None:
        saved = folder / "report.json"
        saved.write_text(write(report(), 10), encoding="utf-8")
        self._store = folder / "store"
        self._ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "scorer", "review", str(saved), "--terminal", "--reviewer", "Ann"]
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

    def done(self) -> list[tuple[str, Action]]:
        """Wait until the review has quit, and return what it kept."""
        self._read_until(lambda _: False)
        assert self._process.wait(PATIENCE) == 0
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


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        (
            f"c\x1b[200~my\x1b[201~ note\rc, too\x13c no more{ESCAPE}fq",
            [(WORST, Commented("my note")), (WORST, Commented("my note, too")), (WORST, Graded("none"))],
        ),
        (
            f"e{BACK}no date.\re{BACK}\x7fnothing.\x13e no more{ESCAPE}2q",
            [
                (WORST, Corrected("The mayor promised no date.")),
                (WORST, Corrected("The mayor promised nothing.")),
                (WORST, Graded("major")),
            ],
        ),
        (
            f"m{LEFT}131m\rm{RIGHT}{RIGHT}{ESCAPE}1q",
            [(WORST, Marked((MINOR,))), (WORST, Marked((MINOR, MAJOR))), (WORST, Graded("minor"))],
        ),
        ("c never kept 1\x1bfeno\x1b2q", [(WORST, Graded("none")), (KEYS[2], Graded("major"))]),
        (f"/Lorries\rf/{ESCAPE}kfq", [(KEYS[6], Graded("none")), (KEYS[2], Graded("none"))]),
        (
            f"d1fd{ESCAPE}?{ESCAPE}2q",
            [(WORST, Dismissed(LINES.findings[3][1])), (WORST, Graded("none")), (KEYS[2], Graded("major"))],
        ),
    ],
    ids=["comment", "correction", "error", "plain-escape", "search", "dismissal"],
)
def test_keys_that_come_at_once_do_what_they_do_one_by_one(
    terminal: Terminal, keys: str, kept: list[tuple[str, Action]]
) -> None:
    terminal.type(keys)
    assert terminal.done() == kept


def test_a_draft_survives_a_kill(tmp_path: Path) -> None:
    first = Terminal(tmp_path)
    first.type("chalf a thought")
    drafts = tmp_path / "state" / "scorer" / "drafts"
    until = time.monotonic() + PATIENCE
    while [file.read_bytes() for file in drafts.glob("*")] != [b"half a thought"]:
        assert time.monotonic() < until
        time.sleep(0.05)
    first.close()
    second = Terminal(tmp_path)
    second.type("c and the rest\rq")
    assert second.done() == [(WORST, Commented("half a thought and the rest"))]
    second.close()
