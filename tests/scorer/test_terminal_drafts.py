"""A text that was typed in the terminal and left is there when the reviewer comes back to its line."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from scorer.review.events import Commented, Corrected
from scorer.review.order import Query
from scorer.terminal.app import ReviewApp
from scorer.terminal.drafts import Drafts
from tests.scorer.terminal_played import KEYS, Sessions, done, play


def test_a_comment_that_was_left_is_offered_again_on_its_line_only(sessions: Sessions) -> None:
    session = sessions()
    app = ReviewApp(session, Query())
    screen = play(app, "c", "type half a thought", "escape", "j", "c", "escape", "k", "c")
    assert "half a thought" in screen
    assert list(session.events()) == []
    screen = play(ReviewApp(session, Query()), "c", "type half a thought", "escape")
    assert "What you wrote is there when you press the key again." in screen
    play(ReviewApp(session, Query()), "c", "type half", "escape", "j", "k", "c", "type  a thought", "enter")
    assert done(session) == [(KEYS[3], Commented("half a thought"))]


def test_a_correction_has_a_draft_of_its_own(sessions: Sessions) -> None:
    session = sessions()
    play(ReviewApp(session, Query()), "e", "type  Really.", "escape", "c", "escape", "e", "enter")
    assert done(session) == [(KEYS[3], Corrected("The mayor promised a date. Really."))]


def test_drafts_are_there_after_the_end_of_the_program(sessions: Sessions, tmp_path: Path) -> None:
    session, folder = sessions(), tmp_path / "state" / "drafts"

    def app() -> ReviewApp:
        return ReviewApp(session, Query(), Drafts(folder, session.reviewer))

    play(app(), "c", "type half a thought", "escape")
    assert "half a thought" in play(app(), "c")
    play(app(), "c", "type , and the rest", "enter")
    assert done(session) == [(KEYS[3], Commented("half a thought, and the rest"))]
    # A draft that was kept is none any more.
    assert list(folder.iterdir()) == []
    play(app(), "c", "type !")
    assert "the rest!" in play(app(), "c")
    play(app(), "c", "backspace")  # as it was again, so nothing to keep
    assert list(folder.iterdir()) == []


def test_a_draft_belongs_to_one_reviewer_pair_and_kind(tmp_path: Path) -> None:
    ann = Drafts(tmp_path, "Ann")
    texts = ["half\r\na thought", "", "\ud800 日本"]
    for text in texts:
        ann.put("comment", KEYS[0], text)
        assert Drafts(tmp_path, "Ann").of("comment", KEYS[0]) == text
    assert Drafts(tmp_path, "Ben").of("comment", KEYS[0]) is None
    assert ann.of("correct", KEYS[0]) is None
    assert ann.of("comment", KEYS[1]) is None
    (file,) = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("folder", [None, Path("file") / "drafts"])
def test_where_nothing_can_be_written_drafts_last_as_long_as_the_program(tmp_path: Path, folder: Path | None) -> None:
    (tmp_path / "file").touch()
    drafts = Drafts(folder and tmp_path / folder, "Ann")
    drafts.put("comment", KEYS[0], "half")
    assert drafts.of("comment", KEYS[0]) == "half"
    drafts.put("comment", KEYS[0], None)
    assert drafts.of("comment", KEYS[0]) is None
