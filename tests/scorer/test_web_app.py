"""What the page may ask, and what it is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from scorer.errors import ScorerError
from scorer.page import data
from scorer.review.events import Graded
from scorer.review.lines import Lines
from scorer.review.replay import NOTHING
from scorer.review.session import Session
from scorer.review.store import Conflict, Store
from scorer.web.app import FILES, make_app
from scorer.web.guard import Guard
from scorer.web.handlers import Page
from scorer.web.headers import HEADERS
from tests.scorer.sample_report import ROWS, Row, report
from tests.scorer.web_guarded import key_in

PORT = 8123
HERE = f"http://127.0.0.1:{PORT}"
LINES = Lines(report())
KEYS = LINES.keys
POLICY = "default-src 'none'; script-src 'sha256-AAAA'"
MAJOR = {"do": "grade", "grade": "major"}
NO_VERDICT = data.verdict(NOTHING, 0)
ROUTES = [
    *[("GET", path) for path in ("", "api/select", "api/lines", "api/news", "api/budget", "api/plan", "api/export")],
    *[("POST", path) for path in ("api/act", "api/undo", "api/redo", "api/import", "api/renew")],
]


class FakeExchange:
    """Exports its name; takes in whatever is no error of these."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.taken: list[tuple[int, str]] = []

    def export(self, ending: str) -> bytes:
        return f"as {ending}\0\xff".encode("latin-1")

    def take_in(self, data: bytes, name: str) -> dict[str, object]:
        if data == b"no rows":
            raise ScorerError(f"{name}: there are no rows\nin it")
        if data == b"conflict":
            raise Conflict(KEYS[1], self.session.reviewed(KEYS[1]), 7)
        self.session.do(KEYS[2], Graded("critical"))
        self.taken.append((len(data), name))
        return {"verdicts": 1}


class Window:
    """A browser that was let in, with the session that it looks at."""

    def __init__(self, store: Store, reviewer: str = "Ann", lines: Lines = LINES) -> None:
        self.session = Session(lines, store, reviewer)
        self.exchange = FakeExchange(self.session)
        guard = Guard(PORT)
        app = make_app(self.session, Page("<!doctype html><p>日本語", POLICY), guard, self.exchange)
        self.client = TestClient(app, HERE, raise_server_exceptions=False, headers={"origin": HERE})
        self.client.headers.update(key_in(self.client.get(guard.url).text))

    def get(self, path: str, status: int = 200) -> Any:
        return self._told(self.client.get(path), status)

    def post(self, path: str, body: object = None, status: int = 200) -> Any:
        return self._told(self.client.post(path, json=body), status)

    def act(self, line: int, action: object, after: int = 0, seen: int = 0, status: int = 200) -> Any:
        return self.post("/api/act", {"key": KEYS[line], "action": action, "after": after, "seen": seen}, status)

    def send(self, path: str, content: Any, status: int, headers: dict[str, str] | None = None) -> Any:
        kind = {"content-type": "application/json"}
        return self._told(self.client.post(path, content=content, headers=kind | (headers or {})), status)

    @staticmethod
    def _told(response: Any, status: int) -> Any:
        assert response.status_code == status, response.text
        told = response.json()
        if status != 200:
            assert told["problem"]
            assert "\n" not in told["problem"]
        return told


# The page and its lines


def test_the_page_comes_with_its_policy(window: Window) -> None:
    response = window.client.get("/?order=quality")
    assert response.text == "<!doctype html><p>日本語"
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["content-security-policy"] == f"{POLICY}; frame-ancestors 'none'"
    assert {name: response.headers[name] for name in HEADERS} == {
        **HEADERS,
        "content-security-policy": f"{POLICY}; frame-ancestors 'none'",
    }


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("", [3, 2, 6, 11]),  # 6 stands for 7 too, and 11 for 12
        ("opened=6", [3, 2, 6, 7]),
        ("order=document", [0, 1, 2, 3]),
        ("order=document&backwards=1", [12, 11, 10, 9]),
        ("check=negation,tense", [3]),
        ("severity=critical&order=document", [2, 3]),
        ("kind=added&order=document", [11, 12]),
        ("text=HARBOUR", [0]),
        ("verdict=major", []),
        ("passage=1&order=document", [2, 3]),
        ("check=none", []),
        ("token_like=1&text=harbour", [0]),
    ],
)
def test_select(window: Window, address: str, lines: list[int]) -> None:
    told = window.get(f"/api/select?{address}")
    assert told["lines"][:4] == lines
    assert told["seen"] == 0


def test_lines_and_the_verdicts_on_them(window: Window) -> None:
    window.act(3, MAJOR)
    window.act(5, MAJOR)
    window.post("/api/undo", {"after": 2, "seen": 0})
    told = window.get("/api/lines?n=3,1,5")
    passages = data.passages(LINES.report)
    assert told["lines"] == json.loads(json.dumps([data.line(LINES, n, passages[n]) for n in (3, 1, 5)]))
    # Also what was taken back again, of which the page must know the last event.
    assert {key: verdict["last"] for key, verdict in told["verdicts"].items()} == {KEYS[3]: 1, KEYS[5]: 3}
    assert told["verdicts"][KEYS[3]]["grade"] == "major"


def test_five_hundred_lines_at_most(window: Window) -> None:
    assert len(window.get(f"/api/lines?n={','.join(['1'] * 500)}")["lines"]) == 500
    assert "500" in window.get(f"/api/lines?n={','.join(['1'] * 501)}", 400)["problem"]


def test_any_text_reaches_the_page(store: Store) -> None:
    texts = ("a\ud800b </script> \u2028", "\0\x1b[31m <img onerror=alert(1)> \u202e")
    window = Window(store, lines=Lines(report((Row(*texts),))))
    (line,) = window.get("/api/lines?n=0")["lines"]
    assert (line["original"]["text"], line["garbled"]["text"]) == ("a\ud800b </script>", texts[1])
    key = line["key"]
    fields = {"key": key, "action": {"do": "comment", "text": "\udfff"}, "after": 0, "seen": 0}
    told = window.send("/api/act", json.dumps(fields), 200)
    assert told["verdicts"][key]["comment"] == "\udfff"


# Deciding


@pytest.mark.parametrize(
    ("action", "field", "value"),
    [
        (MAJOR, "grade", "major"),
        ({"do": "comment", "text": "see the ledger"}, "comment", "see the ledger"),
        ({"do": "correct", "text": ""}, "corrected", ""),
        ({"do": "dismiss", "finding": "0" * 32, "everywhere": False, "withdrawn": False}, "dismissed", ["0" * 32]),
        (
            {"do": "mark", "errors": [{"side": "garbled", "at": [0, 26], "category": "Other", "severity": "minor"}]},
            "errors",
            [{"side": "garbled", "at": [0, 26], "category": "Other", "severity": "minor"}],
        ),
    ],
)
def test_an_action_is_done_and_taken_back(
    window: Window, file: Path, action: dict[str, object], field: str, value: object
) -> None:
    told = window.act(3, action)
    assert told["verdicts"][KEYS[3]][field] == value
    assert (told["seen"], told["last"], told["undoable"], told["redoable"]) == (1, 1, True, False)
    with Store(file) as other:
        assert len(other.since()) == 1

    told = window.post("/api/undo", {"after": 1, "seen": 1})
    assert told["key"] == KEYS[3]
    assert told["verdicts"] == {KEYS[3]: {**NO_VERDICT, "last": 2}}
    told = window.post("/api/redo", {"after": 2, "seen": 2})
    assert told["key"] == KEYS[3]
    assert told["verdicts"][KEYS[3]][field] == value


def test_nothing_to_undo(window: Window) -> None:
    for turn in ("undo", "redo"):
        told = window.post(f"/api/{turn}", {"after": 0, "seen": 0})
        assert (told["key"], told["seen"]) == (None, 0)


def test_news_are_what_came_after(window: Window, store: Store) -> None:
    window.act(1, MAJOR)
    Session(LINES, store, "Ann").do(KEYS[2], Graded("none"))
    Session(LINES, store, "Bob").do(KEYS[3], Graded("none"))
    told = window.get("/api/news?since=1")
    assert list(told["verdicts"]) == [KEYS[2]]
    assert told["seen"] == 3
    assert told["progress"] == {"pairs": 13, "decided": 2, "grades": {"major": 1, "none": 1}}
    assert list(window.get("/api/news?since=0")["verdicts"]) == [KEYS[1], KEYS[2]]


def test_two_windows_do_not_overwrite_each_other(window: Window, store: Store, file: Path) -> None:
    with Store(file) as second:
        other = Window(second)
        window.act(3, MAJOR)
        told = other.act(3, {"do": "grade", "grade": "none"}, status=409)
        assert "changed in another window" in told["problem"]
        assert told["verdicts"] == {KEYS[3]: {**NO_VERDICT, "grade": "major", "last": 1}}
        assert len(store.since()) == 1
        # Another pair is no conflict; and once seen, the decision may be changed.
        other.act(4, MAJOR)
        assert other.act(3, {"do": "grade", "grade": "none"}, after=1)["verdicts"][KEYS[3]]["last"] == 3


@pytest.mark.parametrize("turn", ["undo", "redo"])
def test_two_windows_do_not_undo_each_others_changes(window: Window, store: Store, file: Path, turn: str) -> None:
    with Store(file) as second:
        window.act(3, MAJOR)
        if turn == "redo":
            window.post("/api/undo", {"after": 1, "seen": 1})
        other = Window(second)
        window.act(4, MAJOR)
        before = store.since()
        told = other.post(f"/api/{turn}", {"after": before[-2].number, "seen": 0}, status=409)
        assert told["verdicts"][KEYS[3]]["last"] == before[-2].number
        assert store.since() == before


def test_two_reviewers_do_not_meet(window: Window, file: Path) -> None:
    with Store(file) as second:
        window.act(3, MAJOR)
        told = Window(second, "Bob").act(3, {"do": "grade", "grade": "none"})
        assert told["verdicts"][KEYS[3]] == {**NO_VERDICT, "grade": "none", "last": 2}


def test_an_event_that_there_is_not_yet_is_a_conflict(window: Window) -> None:
    assert window.act(3, MAJOR, after=10**18, status=409)["verdicts"] == {KEYS[3]: NO_VERDICT}


# Budget


def test_a_budget_and_its_plan(window: Window) -> None:
    window.act(3, MAJOR)
    assert window.get("/api/budget?count=6") == {"count": 6, "since": 1}
    assert window.get("/api/budget?minutes=2") == {"count": 6, "since": 1}
    told = window.get("/api/plan?count=6&since=1")
    assert [KEYS[line] for line in told["lines"]] == told["keys"]
    assert len(told["keys"]) == 6
    assert KEYS[3] not in told["keys"]
    assert told["estimate"]["lines"] == told["estimate"]["damaged"] == 1
    for line in told["lines"]:
        window.act(line, {"do": "grade", "grade": "none"})
    again = window.get("/api/plan?count=6&since=1")
    assert again["keys"] == told["keys"]
    assert again["estimate"]["lines"] == 7
    assert 0 < again["estimate"]["low"] <= again["estimate"]["share"] <= again["estimate"]["high"] < 1


# Files


@pytest.mark.parametrize("ending", FILES)
def test_export(window: Window, ending: str) -> None:
    response = window.client.get(f"/api/export?format={ending}")
    assert response.content == f"as {ending}\0\xff".encode("latin-1")
    assert response.headers["content-disposition"] == f'attachment; filename="review.{ending}"'
    assert response.headers["content-type"] == FILES[ending]
    assert response.headers["x-content-type-options"] == "nosniff"


def test_import(window: Window) -> None:
    told = window.send("/api/import?name=verdicts%20of%20Ann.xlsx", b"x" * 1_500_000, 200)
    assert told["taken"] == {"verdicts": 1}
    assert told["verdicts"][KEYS[2]]["grade"] == "critical"
    assert window.exchange.taken == [(1_500_000, "verdicts of Ann.xlsx")]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/api/news?since=0", 200), ("GET", "/api/news?since=x", 400), ("GET", "/none", 404), ("PUT", "/", 405)],
)
def test_every_answer_has_the_headers(window: Window, method: str, path: str, status: int) -> None:
    response = window.client.request(method, path)
    assert response.status_code == status
    assert {name: response.headers[name] for name in HEADERS} == HEADERS


def test_the_sample_is_what_these_tests_take_it_for() -> None:
    assert len(KEYS) == len(ROWS) == 13
    assert (ROWS[0].garbled, ROWS[3].garbled) == (None, "The mayor promised a date.")
