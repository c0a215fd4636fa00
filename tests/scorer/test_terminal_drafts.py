"""A text that was typed in the terminal and left is there when the reviewer comes back to its line."""

from __future__ import annotations

from scorer.review.events import Commented, Corrected
from scorer.review.order import Query
from scorer.terminal.app import ReviewApp
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
