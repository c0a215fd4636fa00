"""Budgets, how the review stands, one verdict for several lines and the history of a line, in the terminal."""

from __future__ import annotations

from scorer.review.events import Commented, Graded
from tests.scorer.terminal_played import KEYS, Sessions, start


def test_a_budget_ends_with_an_estimate(sessions: Sessions) -> None:
    session = sessions()
    screen = start(session, "b", "6", "enter")
    assert "a budget · 1 of 6" in screen
    screen = start(session, "b", "6", "enter", *"2f2f2f")
    assert "Every line of the budget has a verdict." in screen
    assert "of the document's lines are damaged" in screen
    assert "with a verdict, 3 of them major or critical" in screen
    assert session.progress().decided == 6
    assert "worst first" in start(session, "b", "escape")


def test_a_budget_of_matched_lines_and_of_minutes(sessions: Sessions) -> None:
    session = sessions()
    screen = start(session, "M", "b", *"99", "enter", *["2"] * 8)
    assert "About 100% of the document's matched lines are damaged" in screen
    assert session.progress().decided == 8
    assert "a budget · 1 of 3" in start(sessions(reviewer="Bob"), "b", "1", "m", "enter")
    assert "worst first · 1 of 11" in start(sessions(reviewer="Bob"), "b", "0", "enter")
    assert "document order · " in start(sessions(reviewer="Bob"), "b", "3", "enter", "o")


def test_how_the_review_stands(sessions: Sessions) -> None:
    sessions(reviewer="Bob").do(KEYS[3], Graded("critical"))
    screen = start(sessions(), "3", "1", "a")
    assert "2 of 13 pairs decided: 1 minor, 1 critical." in screen
    assert "With Bob: 1 pair decided by both" in screen


def test_one_verdict_for_a_passage_and_for_all_lines_shown(sessions: Sessions) -> None:
    session = sessions()
    screen = start(session, "A")
    assert "The next verdict is for all 13 lines shown; Esc: for this line only." in screen
    start(session, "A", "escape", "f")
    assert session.progress().decided == 1
    screen = start(session, "A", "3")
    assert "12 pairs: critical." in screen
    assert session.reviewed(KEYS[3]).grade == "none"
    assert session.progress().decided == 13
    start(session, "z")
    assert session.progress().decided == 1


def test_a_run_is_one_line_and_is_opened_at_will(sessions: Sessions) -> None:
    session = sessions()
    screen = start(session, "j", "j")
    assert "2 sentences omitted: one verdict for all; l opens them" in screen
    assert "1 Lorries will use the northern road." in screen
    assert "2 Cyclists may cross at any time." in screen
    assert "worst first · 3 of 12" in start(session, "j", "j", "l")
    assert "worst first · 3 of 11" in start(session, "j", "j", "l", "j", "l")
    assert "This line is in no run of sentences." in start(session, "l")
    start(session, "j", "j", "2")
    assert session.progress().grades == {"major": 2}


def test_the_history_of_a_line(sessions: Sessions) -> None:
    session = sessions()
    assert "Nobody has said anything of this line." in start(session, "h")
    sessions(reviewer="Bob").do(KEYS[3], Commented("why?"))
    screen = start(session, "2", "k", "f", "z", "h")
    assert "Ann: undid the last change" in screen
    assert "Ann: major" in screen
    assert "Bob: comment “why?”" in screen
    assert screen.index("Ann: fine") < screen.index("Ann: major") < screen.index("Bob: comment")


def test_in_a_small_terminal_the_pair_and_its_findings_stand_before_the_neighbours(sessions: Sessions) -> None:
    screen = start(sessions(), size=(80, 24))
    for part in ("The mayor did not¹ promise² a date.", "The mayor promised² a date.", "2 minor tense"):
        assert part in screen
    assert "before\n" not in screen or screen.index("2 minor tense") < screen.index("before\n")


def test_keys_in_a_filtered_list_go_on_to_the_next_line_shown(sessions: Sessions) -> None:
    session = sessions()
    start(session, "o", *["2"] * 13)
    assert session.progress().grades == {"major": 13}
    start(session, "v", "v", *["1"] * 11)  # worst first, the decided lines: two are runs
    assert session.progress().grades == {"minor": 13}
    screen = start(session, "x", "1", "2")
    assert session.reviewed(KEYS[2]).grade == "major"
    assert "Nothing undecided is left among these lines" in screen or "13 of 13 are decided" in screen
