"""A review in a real terminal whose keys arrive all at once, as on a slow line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scorer.report.json import write
from scorer.review.events import Action, Commented, Corrected, Dismissed, ErrorSpan, Graded, Marked
from scorer.types import Span
from tests.scorer.sample_report import report
from tests.scorer.terminal_played import KEYS, LINES
from tests.scorer.terminal_typed import Terminal

# As terminals with the Kitty protocol send it.
ESCAPE = "\x1b[27u"
LEFT, RIGHT, BACK = "\x1b[D", "\x1b[C", "\x7f" * 7
WORST = KEYS[3]
MINOR = ErrorSpan("garbled", Span(4, 9), "Accuracy/Mistranslation", "minor")
MAJOR = ErrorSpan("garbled", Span(10, 18), "Accuracy/Mistranslation", "major")


def review_in(folder: Path) -> Terminal:
    saved = folder / "report.json"
    saved.write_text(write(report(), 10), encoding="utf-8")
    return Terminal(folder, saved)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = review_in(tmp_path)
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
    first = review_in(tmp_path)
    first.type("chalf a thought")
    first.kill_with_draft("half a thought")
    first.close()
    second = review_in(tmp_path)
    second.type("c and the rest\rq")
    assert second.done() == [(WORST, Commented("half a thought and the rest"))]
    second.close()
