"""The earlier version of a line whose text changed, and what was said of it, in the terminal."""

from __future__ import annotations

from scorer.review.events import Commented, Graded
from scorer.review.lines import Lines
from scorer.review.order import Query
from scorer.terminal.app import ReviewApp
from tests.scorer.changed_texts import LORRIES, MAYOR, edited
from tests.scorer.stored_events import query
from tests.scorer.terminal_played import KEYS, Sessions, play


def test_the_earlier_version_stands_below_the_line_and_in_its_history(sessions: Sessions) -> None:
    before = sessions(reviewer="Ben")
    before.do(KEYS[MAYOR], Graded("major"))
    before.do(KEYS[MAYOR], Commented("why"))
    before.do(KEYS[LORRIES], Graded("none"))
    after = sessions(edited())
    assert Lines(edited()).keys[MAYOR] != KEYS[MAYOR]
    app = ReviewApp(after, Query(order="document"))
    screen = play(app, *["j"] * MAYOR)
    assert "The mayor promised nothing." in screen
    assert "earlier    garbled “The mayor promised a date.”" in screen
    assert "Ben: major, “why”" in screen
    screen = play(ReviewApp(after, Query(order="document")), *["j"] * LORRIES)
    assert "earlier    garbled nothing" in screen
    assert "Ben: fine" in screen
    screen = play(ReviewApp(after, Query(order="document")), *["j"] * MAYOR, "h")
    words = screen.partition("History of the line")[2]
    assert words.index("Nobody has said anything") < words.index(
        "Earlier version: garbled “The mayor promised a date.”"
    )
    assert words.index("Earlier version") < words.index("Ben: comment “why”") < words.index("Ben: major")


def test_an_earlier_text_that_was_not_kept_is_said_to_be_unknown(sessions: Sessions) -> None:
    before = sessions()
    before.do(KEYS[MAYOR], Graded("major"))
    store = before.store.path
    for statement in ("DROP TABLE pair_text", "UPDATE version SET number = 1"):
        query(store, statement)
    after = sessions(edited())
    for key in ("h", "a"):
        screen = " ".join(play(ReviewApp(after, Query()), key, size=(100, 40)).split())
        assert "1 pair with a verdict is not in this report" in screen
        assert "earlier" not in play(ReviewApp(after, Query())).split()
