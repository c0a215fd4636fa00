"""A review in the terminal, key by key, beside others on the same store."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from scorer.errors import SettingsError
from scorer.review.events import Commented, Graded
from scorer.review.order import Query
from scorer.review.replay import NOTHING, Reviewed
from scorer.review.store import Store, StoreError
from scorer.terminal.app import ReviewApp, run
from tests.scorer.sample_report import ROWS, report
from tests.scorer.terminal_played import (
    KEYS,
    Sessions,
    done,
    on_screen,
    press,
    start,
    typed,
)

# Deciding


def test_ten_lines_are_decided_by_keys_and_found_again(sessions: Sessions) -> None:
    keys = "f123usf123"
    grades = ["none", "minor", "major", "critical", "unsure", "skip", "none", "minor", "major", "critical"]
    session = sessions()
    screen = start(session, *keys)
    assert "12 of 13 pairs decided" in screen
    assert "worst first · 11 of 11" in screen
    # A run of sentences is one line: 6 and 7 were omitted, 11 and 12 were added.
    shown = [3, 2, (6, 7), (11, 12), 0, 9, 4, 1, 5, 8, 10]
    expected = [(line, grade) for line, grade in zip(shown, grades, strict=False) if isinstance(line, int)]
    expected += [(one, grades[place]) for place in (2, 3) for one in shown[place]]
    again = sessions()
    assert {line: again.reviewed(KEYS[line]).grade for line in range(13)} == {**dict(expected), 10: None}
    # A new one starts at the first that is not decided.
    screen = start(again)
    assert "12 of 13 pairs decided" in screen
    assert "worst first · 11 of 11" in screen
    assert "not sure" in start(sessions(), *["k"] * 6)


def test_when_all_is_decided_that_is_said_with_counts(sessions: Sessions) -> None:
    said = "Nothing undecided is left: 13 of 13 are decided: 11 fine, 1 major, 1 skipped. q quits"
    assert said in start(sessions(), "2", "s", *["f"] * 9)
    assert said in start(sessions())
    assert said in start(sessions(), "k", "n")
    assert said not in start(sessions(), "k")


def test_the_next_line_is_the_next_undecided_one(sessions: Sessions) -> None:
    session = sessions()
    screen = start(session, "j", "j", "f", "k", "k", "f", "f", query=Query("document"))
    assert [key for key, _ in done(session)] == [KEYS[2], KEYS[1], KEYS[3]]
    assert "document order · 5 of 13" in screen
    # behind the last comes the first again
    assert "document order · 1 of 13" in start(sessions(), *["j"] * 12, "f", query=Query("document"))


def test_moving_stops_at_the_ends(sessions: Sessions) -> None:
    screen = start(sessions(), "up")
    assert "This is the first line." in screen
    screen = start(sessions(), *["down"] * 5, *["right"] * 5, "j")
    assert "11 of 11" in screen
    assert "This is the last line." in screen
    assert "2 of 11" in start(sessions(), "j", "j", "left")


def test_undo_and_redo_jump_to_the_pair(sessions: Sessions) -> None:
    session = sessions()
    screen = start(session, "f", "2", "z")
    assert "worst first · 2 of 11" in screen
    assert "Undone; it is now: not decided." in screen
    assert session.reviewed(KEYS[2]) == NOTHING
    screen = start(session, "z")
    assert "worst first · 1 of 11" in screen
    assert "0 of 13 pairs decided" in screen
    screen = start(session, "Z", "j", "j", "Z")
    assert "worst first · 2 of 11" in screen
    assert "Redone; it is now: major." in screen
    assert "There is nothing to redo." in start(session, "Z")
    assert session.reviewed(KEYS[3]) == Reviewed("none")
    assert "There is nothing to undo." in start(session, "z", "z", "z")


def test_undo_goes_to_a_line_that_is_not_shown(sessions: Sessions) -> None:
    screen = start(sessions(), "f", "x", "x", "z")
    assert "line 4 → 3" in screen
    assert "1 shown, not this one · major" in screen


def test_undo_of_what_is_in_another_report(sessions: Sessions) -> None:
    start(sessions(), "f")
    screen = start(sessions(report(ROWS[:2])), "z")
    assert "Undone, on a pair that is not in this report." in screen


# Filters, order, search


@pytest.mark.parametrize(
    ("keys", "parts"),
    [
        (["o"], ["document order · 4 of 13"]),
        (["o", "o"], ["worst first · 1 of 11"]),
        (["v"], ["worst first · 1 of 11 · undecided"]),
        (["f", "v"], ["1 of 10 · undecided", "line 3 → 2"]),
        (["f", "v", "v"], ["1 of 1 · decided", "line 4 → 3"]),
        (["f", "v", "v", "v"], ["worst first · 1 of 11"]),
        (["x"], ["1 of 2 · critical"]),
        (["x", "x"], ["1 of 1 · major", "Lorries"]),
        (["x", "x", "x", "x"], ["1 of 4 · fine", "The council met"]),
        (["x"] * 5, ["of 11"]),
        (["slash", typed("BRIDGE"), "enter"], ["1 of 2 · “BRIDGE”", "1,000"]),
        (["slash", typed("BRIDGE"), "enter", "slash", "escape"], ["of 11"]),
        (["slash", typed("no such"), "enter"], ["No line is like this"]),
        (["slash", typed("no such"), "enter", "f", "c", "e", "m", "d", "n", "j"], ["No line is like this"]),
        (["slash", typed("no such"), "enter", "slash", *["backspace"] * 7, "enter"], ["1 of 11"]),
        (
            ["slash", typed("old"), "enter", "v", "f"],
            ["Nothing undecided is left among these lines. 1 of 13 are decided"],
        ),
        (["v", "f", "f", "k"], ["1 of 9 · undecided"]),
        (["v", "v"], ["No line is like this"]),
    ],
)
def test_what_is_shown(sessions: Sessions, keys: list[str], parts: list[str]) -> None:
    screen = start(sessions(), *keys)
    for part in parts:
        assert part in screen


def test_a_query_from_elsewhere(sessions: Sessions) -> None:
    query = Query(
        "chrf",
        backwards=True,
        checks=frozenset({"number"}),
        kinds=frozenset({"match"}),
        passage=1,
        text="\x1b[1mx",
        verdicts=frozenset({"open", "skip"}),
    )
    screen = start(sessions(), query=query)
    assert "by chrF++, backwards · undecided or skipped · match · number · passage 2 · “␛[1mx”" in screen
    assert "worst first, backwards" in start(sessions(), "o", query=Query("chrf", backwards=True))
    with pytest.raises(SettingsError, match="no order"):
        ReviewApp(sessions(), Query("beauty"))


# Others on the same store


def test_what_was_decided_elsewhere_is_not_overwritten(sessions: Sessions) -> None:
    session, other = sessions(), sessions()

    async def both(pilot: Pilot[None]) -> None:
        other.do(KEYS[3], Graded("minor"))
        other.do(KEYS[3], Commented("[/] elsewhere"))
        await press(pilot, "f")

    screen = start(session, then=both)
    assert "Nothing was done: this was changed elsewhere in the meantime; it is now: minor, “[/]" in screen
    assert "worst first · 1 of 11" in screen
    assert session.reviewed(KEYS[3]) == Reviewed("minor", "[/] elsewhere")
    assert len(done(session)) == 2
    # Once that was seen, the key does what it says.
    screen = start(session, "k", "f")
    assert session.reviewed(KEYS[3]).grade == "none"


def test_undo_does_not_take_back_what_was_not_seen(sessions: Sessions) -> None:
    session, other = sessions(), sessions()

    async def both(pilot: Pilot[None]) -> None:
        other.refresh()
        other.do(KEYS[10], Graded("minor"))
        await press(pilot, "z")

    assert "Nothing was done: this was changed elsewhere" in start(session, "f", then=both)
    assert session.reviewed(KEYS[10]).grade == "minor"
    assert session.reviewed(KEYS[3]).grade == "none"
    assert "12 of 13" not in start(session, "z")
    assert session.reviewed(KEYS[10]) == NOTHING


@pytest.mark.parametrize(("key", "text"), [("c", "mine"), ("e", "mine")])
def test_a_text_that_came_too_late_is_there_when_asked_again(sessions: Sessions, key: str, text: str) -> None:
    session, other = sessions(), sessions()

    async def both(pilot: Pilot[None]) -> None:
        await press(pilot, key, "ctrl+u", typed(text))
        other.do(KEYS[3], Graded("minor"))
        # The screen behind keeps up meanwhile, but nobody sees that.
        pilot.app._poll()
        await press(pilot, "enter")
        assert "it is now: minor. What you wrote is" in on_screen(pilot.app)
        assert len(done(session)) == 1
        await press(pilot, key, "enter")

    start(session, then=both)
    reviewed = session.reviewed(KEYS[3])
    assert (reviewed.comment or reviewed.corrected) == text
    assert reviewed.grade == "minor"


def test_what_others_do_appears_by_itself(sessions: Sessions) -> None:
    session, other, bob = sessions(), sessions(), sessions(reviewer="Bob")

    async def meanwhile(pilot: Pilot[None]) -> None:
        other.do(KEYS[3], Graded("minor"))
        bob.do(KEYS[3], Graded("critical"))
        bob.do(KEYS[3], Commented("[b]no[/b]"))
        await pilot.pause(2.3)

    screen = start(session, then=meanwhile)
    assert "This line was changed in another window; it is now: minor." in screen
    assert "critical, “[b]no[/b]”" in screen
    assert "1 of 13 pairs decided" in screen


def test_what_others_decide_leaves_the_line_in_front(sessions: Sessions) -> None:
    session, other = sessions(), sessions()

    async def meanwhile(pilot: Pilot[None]) -> None:
        other.do(KEYS[3], Graded("minor"))
        await press(pilot, "i")
        pilot.app._poll()
        await pilot.pause()
        assert "10 shown, not this one · undecided" in on_screen(pilot.app)
        assert "line 4 → 3" in on_screen(pilot.app)
        await press(pilot, "j")

    assert "1 of 10 · undecided" in start(session, "v", then=meanwhile)


def test_a_store_that_fails_is_told(sessions: Sessions, monkeypatch: pytest.MonkeyPatch) -> None:
    session = sessions()

    def fails(*_: object) -> None:
        raise StoreError("the disk is [full]\x1b[2J: make room")

    async def full(pilot: Pilot[None]) -> None:
        monkeypatch.setattr(Store, "append_all", fails)
        await press(pilot, "f")
        assert "Nothing was done: the disk is [full]␛[2J: make room." in on_screen(pilot.app)
        monkeypatch.setattr(Store, "since", fails)
        pilot.app._poll()
        await pilot.pause()
        assert "the disk is [full]␛[2J: make room" in on_screen(pilot.app)
        await press(pilot, "j")

    assert "Nothing was done" in start(session, then=full)
    monkeypatch.undo()
    assert done(session) == []


def test_it_runs_and_a_bug_is_no_success(sessions: Sessions, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[ReviewApp] = []

    def record(app: ReviewApp) -> None:
        ran.append(app)

    monkeypatch.setattr(ReviewApp, "run", record)
    monkeypatch.setattr(ReviewApp, "return_code", 0)
    run(sessions(), Query())
    assert len(ran) == 1
    monkeypatch.setattr(ReviewApp, "return_code", 1)
    with pytest.raises(SystemExit):
        run(sessions(), Query())
    with pytest.raises(SettingsError):
        run(sessions(), Query("beauty"))
    assert len(ran) == 2
