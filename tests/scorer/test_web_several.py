"""One verdict for several lines, and the history of a line, as the page asks for them."""

from __future__ import annotations

import pytest

from tests.scorer.review_sessions import KEYS
from tests.scorer.test_web_app import Window


def test_one_verdict_for_several_lines_and_the_history_of_one(window: Window) -> None:
    assert window.get("/api/select?")["members"] == {"6": [6, 7], "11": [11, 12]}
    told = window.post("/api/grade", {"lines": [6, 7, 6], "grade": "major", "seen": 0})
    assert told["given"] == 2
    assert {key: verdict["grade"] for key, verdict in told["verdicts"].items()} == {KEYS[6]: "major", KEYS[7]: "major"}
    assert window.post("/api/undo", {"after": told["last"], "seen": 0})["key"] == KEYS[6]
    events = window.get(f"/api/history?key={KEYS[7]}")["events"]
    assert [event["reviewer"] for event in events] == ["Ann", "Ann"]
    assert [event["action"] for event in events] == [{"do": "grade", "grade": "major", "joined": True}, {"do": "undo"}]
    assert window.get(f"/api/history?key={KEYS[0]}")["events"] == []


@pytest.mark.parametrize("lines", ["0", None, [-1], [13], ["0"], [True], {}])
def test_one_verdict_for_lines_that_are_none(window: Window, lines: object) -> None:
    window.post("/api/grade", {"lines": lines, "grade": "none", "seen": 0}, 400)
    window.post("/api/grade", {"lines": [0], "grade": "good", "seen": 0}, 400)
